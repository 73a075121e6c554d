//! A suggestion as a card: what to ask first, then what can be offered, then why.

use std::rc::Rc;

use chrono::NaiveDate;
use samsyn_engine::pack::{Pack, Setting, Text};
use samsyn_engine::screening::{Outcome, Use};
use samsyn_engine::view::Card as Data;
use samsyn_words::{Lang, Words, args, keys};
use yew::prelude::*;

use super::acute::Acute;
use super::copy::{self, Copy};
use super::reason::{path, reasons, setting};
use super::scene::Scene;
use super::text::capital;

/// One card and what it stands in.
#[derive(Properties, PartialEq)]
pub(crate) struct CardProps {
    /// The scene.
    pub(crate) scene: Scene,
    /// The card.
    pub(crate) card: Rc<Data>,
}

/// The id of a card's title, by which links find it.
pub(crate) fn title_id(card: &Data) -> String {
    format!("card-{}", card.finding.rule)
}

/// Set only where an author's text is in another language than the page.
pub(crate) fn foreign(text: &Text, words: &Words) -> Option<&'static str> {
    (words.lang() == Lang::En && text.en.is_none()).then_some("sv")
}

/// The card.
#[component]
pub(crate) fn Card(props: &CardProps) -> Html {
    let CardProps { scene, card } = props;
    let words = &scene.words;
    let title = title_id(card);
    let held = card.finding.outcome == Outcome::Held;
    let class = if held { "sheet card held" } else { "sheet card" };
    html! {
        <article {class} aria-labelledby={title.clone()}>
            if card.acute { <Acute key="acute" scene={scene.clone()} /> }
            if card.ask_first && !scene.page.adult {
                <p key="first" class="ask-first">{ words.say(keys::CHILD_ASK_FIRST) }</p>
            }
            <p key="kind" class="kind">{ words.kind(card.finding.kind, scene.whom()) }</p>
            <h3 key="title" id={title} tabindex="-1" lang={foreign(&card.title, words)}>{ words.text(&card.title) }</h3>
            { for standing(scene, card).into_iter().map(|line| html! { <p key={line.clone()} class="standing">{ line }</p> }) }
            if held {
                // What rests is told in a line; who wants to know opens the rest of it.
                <details key="rest" class="rest">
                    <summary>{ words.say(keys::CHILD_SHOW_CARD) }</summary>
                    { body(scene, card) }
                </details>
            } else {
                { body(scene, card) }
            }
        </article>
    }
}

/// What to ask, what can be offered, and why.
fn body(scene: &Scene, card: &Data) -> Html {
    let words = &scene.words;
    html! {
        <div key="body" class="body">
            { asks(scene, card) }
            <dl key="facts" class="facts">
                { for facts(scene, card).into_iter().map(|fact| html! {
                    <div key={fact.term.clone()}>
                        <dt>{ fact.term }</dt>
                        <dd lang={fact.swedish.then_some("sv")}>{ fact.text }</dd>
                    </div>
                }) }
            </dl>
            <section key="why" class="why">
                <h4>{ words.say(keys::CHILD_WHY) }</h4>
                { reasons(scene, &card.finding.judged) }
                { path(scene, &card.finding.judged) }
            </section>
            <Copy key="copy" words={words.clone()} text={copy::card(scene, card)} />
        </div>
    }
}

/// What holds it, or how long it has stood.
pub(crate) fn standing(scene: &Scene, card: &Data) -> Vec<String> {
    let words = &scene.words;
    let mut lines = Vec::new();
    if let Some(title) = &card.covered_by {
        lines.push(words.say_with(keys::CHILD_COVERED, &args! { "title" => words.text(title) }));
    }
    if let Some(held) = &card.finding.held_by {
        let why = held.reasons.first().into_iter().flatten();
        let why: Vec<_> = why.map(|asked| words.question(asked, &scene.pack).value_sentence).collect();
        lines.push(words.say_with(keys::CHILD_HELD, &args! { "why" => why.join(" ") }));
    }
    // What a plan holds, somebody is following up.
    if let (true, Some(since), None) = (card.finding.stale, card.finding.since, &card.finding.held_by) {
        lines.push(words.say_with(keys::CHILD_STALE, &args! { "date" => words.date(since) }));
    }
    lines
}

/// The question is the hero; the child's own stands beside it.
fn asks(scene: &Scene, card: &Data) -> Html {
    let words = &scene.words;
    let ask = card.ask.as_ref().map_or_else(|| words.say(keys::CHILD_ASK_ADULT), |ask| words.text(ask));
    let lang = card.ask.as_ref().and_then(|ask| foreign(ask, words));
    html! {
        <div key="ask" class="asks">
            <blockquote class="ask" {lang}>{ quoted(words, &ask) }</blockquote>
            if let Some(child) = &card.ask_child {
                <p key="to" class="small quiet">{ words.say_with(keys::CHILD_ASK_CHILD, &args! { "name" => scene.called() }) }</p>
                <blockquote key="child" class="ask ask-child" lang={foreign(child, words)}>{ quoted(words, &words.text(child)) }</blockquote>
            }
        </div>
    }
}

/// In the quotation marks of the language.
pub(crate) fn quoted(words: &Words, text: &str) -> String {
    words.say_with(keys::CHILD_QUOTED, &args! { "text" => text })
}

/// A line of the card's list.
pub(crate) struct Fact {
    /// What it tells.
    pub(crate) term: String,
    /// The telling.
    pub(crate) text: String,
    /// Swedish law keeps its Swedish name.
    swedish: bool,
}

/// What can be offered, since when, what would change it, and on what ground it stands.
pub(crate) fn facts(scene: &Scene, card: &Data) -> Vec<Fact> {
    let words = &scene.words;
    let fact = |key, text| Fact { term: words.say(key), text, swedish: false };
    let mut facts = Vec::new();
    if let Some(offer) = scene.pack.offers.get(&card.finding.offer) {
        let consent = words.offer_consent(offer.consent, scene.whom());
        facts.push(fact(keys::CHILD_CAN_OFFER, format!("{}. {consent}", words.text(&offer.label))));
        facts.extend(offer.tell.iter().map(|tell| fact(keys::CHILD_TELL_FIRST, words.text(tell))));
        facts.extend(offer.first_step.iter().map(|step| fact(keys::CHILD_FIRST_STEP, words.text(step))));
    }
    if let Some(since) = card.finding.since {
        let days = words.span((scene.page.on - since).num_days());
        facts.push(fact(keys::CHILD_SINCE, format!("{} ({days})", words.date(since))));
    }
    facts.push(fact(keys::CHILD_CHANGES, changes(scene, card)));
    if !card.basis.is_empty() {
        facts.push(Fact {
            swedish: true,
            ..fact(keys::CHILD_BASIS, format!("{}.", capital(&card.basis.join("; "))))
        });
    }
    let undecided = undecided(words, &scene.pack, scene.page.on, card);
    if !undecided.is_empty() {
        let text = words.say_with(
            keys::CHILD_UNDECIDED,
            &args! { "levels" => words.list(&undecided), "count" => undecided.len() },
        );
        facts.push(fact(keys::CHILD_LEVELS, text));
    }
    facts
}

/// What would change the outcome: any one of these answers, or the day on which it changes by itself.
fn changes(scene: &Scene, card: &Data) -> String {
    let words = &scene.words;
    let answers = card.decisive.iter().map(|asked| words.change(asked, &scene.pack));
    let several = card.decisive.is_empty().then(|| words.say(keys::CHILD_CHANGES_SEVERAL));
    let by_itself = card
        .finding
        .changes_on
        .map(|day| words.say_with(keys::CHILD_CHANGES_ON, &args! { "date" => words.date(day) }));
    let any = answers.chain(several).chain(by_itself).reduce(|one, other| {
        words.say_with(keys::CHILD_CHANGES_OR, &args! { "one" => one, "other" => other })
    });
    any.map_or_else(String::new, |any| format!("{any}."))
}

/// Levels that nobody has decided: they are examples.
pub(crate) fn undecided(words: &Words, pack: &Pack, on: NaiveDate, card: &Data) -> Vec<String> {
    let asked = card.finding.judged.reasons.iter().flatten();
    let used = asked.flat_map(|asked| &asked.parameters).filter(|it| it.usage == Use::Threshold);
    let mut levels: Vec<String> = used
        .filter(|usage| matches!(usage.value, Setting::Number(_)))
        .filter_map(|usage| {
            let parameter = pack.parameters.get(&usage.id)?;
            let decided = parameter.on(on).is_some_and(|(_, dated)| dated.decided.is_some());
            (!decided).then(|| setting(words, parameter.unit, &usage.value))
        })
        .collect();
    levels.sort();
    levels.dedup();
    levels
}
