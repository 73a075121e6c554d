//! Which rules are in force, whose they are, what they say, and how to put others in force.

mod change;
mod levels;

use samsyn_engine::pack::Manifest;
use samsyn_engine::screening::Kind;
use samsyn_engine::view::{self, RuleLine};
use samsyn_words::{Whom, Words, args, keys};
use yew::prelude::*;

use crate::frame::Page;
use crate::house::{InForce, Rules as Standing, use_house};
use crate::parts::{Diagnostics, Refused, Waiting, foreign};
use crate::settings::use_words;

#[component]
pub(crate) fn Rules() -> Html {
    let words = use_words();
    let house = use_house();
    html! {
        <Page title={words.say(keys::RULES_TITLE)} heading={words.say(keys::RULES_TITLE)}>
            <p key="lead" class="quiet">{ words.say(keys::RULES_LEAD) }</p>
            <section key="in-force" class="sheet">
                { match &house.rules {
                    Standing::Fetching => html! { <Waiting /> },
                    Standing::Without(refusal) => html! {
                        <>
                            <p>{ words.say(keys::RULES_NONE) }</p>
                            <Refused refusal={refusal.clone()} />
                        </>
                    },
                    Standing::InForce(rules) => in_force(&words, rules),
                } }
            </section>
            <change::Change key="change" />
            if let Some(rules) = house.in_force() {
                { diagnostics(&words, &rules.rules) }
                { list(&words, &rules.rules) }
                <levels::Levels key="levels" pack={rules.pack.clone()} on={house.on} />
            }
        </Page>
    }
}

fn in_force(words: &Words, rules: &InForce) -> Html {
    let Some(manifest) = rules.manifest() else { return html! { <p /> } };
    let parents: Vec<String> = rules
        .pack
        .chain
        .iter()
        .skip(1)
        .map(|parent| {
            let args = args! { "name" => words.text(&parent.name), "version" => parent.version.to_string() };
            words.say_with(keys::RULES_NAME_VERSION, &args)
        })
        .collect();
    html! {
        <>
            <h2>{ words.text(&manifest.name) }</h2>
            <dl class="facts">
                <dt>{ words.say(keys::RULES_VERSION) }</dt><dd>{ manifest.version.to_string() }</dd>
                <dt>{ words.say(keys::RULES_VALID) }</dt><dd>{ valid(words, manifest) }</dd>
                if !parents.is_empty() {
                    <dt>{ words.say(keys::RULES_PARENTS) }</dt><dd>{ words.list(&parents) }</dd>
                }
                if let Some(owner) = &manifest.owner {
                    <dt>{ words.say(keys::RULES_OWNER) }</dt><dd lang="sv">{ owner }</dd>
                }
                if let Some(contact) = &manifest.contact {
                    <dt>{ words.say(keys::RULES_CONTACT) }</dt><dd lang="sv">{ contact }</dd>
                }
                <dt>{ words.say(keys::RULES_DECIDED) }</dt><dd>{ decided(words, manifest) }</dd>
            </dl>
        </>
    }
}

fn valid(words: &Words, manifest: &Manifest) -> String {
    let from = words.date(manifest.valid_from);
    match manifest.valid_to {
        None => words.say_with(keys::RULES_VALID_FROM, &args! { "from" => from }),
        Some(to) => words.say_with(keys::RULES_VALID_TO, &args! { "from" => from, "to" => words.date(to) }),
    }
}

fn decided(words: &Words, manifest: &Manifest) -> String {
    let Some(decided) = &manifest.decided else { return words.say(keys::RULES_UNDECIDED) };
    let args = args! { "by" => decided.by.clone(), "date" => words.date(decided.on) };
    let said = words.say_with(keys::RULES_DECIDED_BY, &args);
    decided.reference.as_ref().map_or(said.clone(), |reference| format!("{said} ({reference})"))
}

/// What somebody should look at in the rules in force.
fn diagnostics(words: &Words, rules: &view::Rules) -> Html {
    let count = rules.diagnostics.len();
    html! {
        <div key="diagnostics">
            if count > 0 {
                <section class="sheet">
                    <h2>{ words.say_with(keys::RULES_TO_LOOK_AT, &args! { "count" => count }) }</h2>
                    <Diagnostics list={rules.diagnostics.clone()} />
                </section>
            }
        </div>
    }
}

/// The rules, by what a suggestion of them is.
fn list(words: &Words, rules: &view::Rules) -> Html {
    let kinds = [Kind::School, Kind::Offer, Kind::Reminder].into_iter().map(|kind| {
        let lines: Vec<&RuleLine> = rules.rules.iter().filter(|rule| rule.kind == kind).collect();
        html! {
            <div key={format!("{kind:?}")} class="stack">
                if !lines.is_empty() {
                    <h3>{ words.kind(kind, Whom::Family) }</h3>
                    <ul class="plain-list">{ for lines.into_iter().map(|rule| line(words, rule)) }</ul>
                }
            </div>
        }
    });
    html! {
        <section key="list" class="sheet">
            <h2>{ words.say_with(keys::RULES_COUNT, &args! { "count" => rules.rules.len() }) }</h2>
            { for kinds }
        </section>
    }
}

fn line(words: &Words, rule: &RuleLine) -> Html {
    html! {
        <li key={rule.id.to_string()}>
            <span lang={foreign(&rule.title, words.lang())}>{ words.text(&rule.title) }</span>
            if !rule.listed { <span class="quiet">{ " " }{ words.say(keys::RULES_UNLISTED) }</span> }
        </li>
    }
}
