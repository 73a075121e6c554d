//! The cards one by one, what cannot be decided, what failed, and why the other rules say nothing.

use std::rc::Rc;

use samsyn_engine::diagnostic::Arg;
use samsyn_engine::view::Card as Data;
use samsyn_words::{args, keys};
use yew::prelude::*;

use super::card::{Card, changes, foreign, title_id};
use super::reason::{path, reasons};
use super::scene::{Part, Scene};

/// Suggestions and what is held.
#[component]
pub(crate) fn Cards(props: &Part) -> Html {
    let scene = &props.scene;
    let page = &scene.page;
    if page.suggested.is_empty() && page.held.is_empty() {
        return html! { <section class="cards" /> };
    }
    html! {
        <section class="cards" aria-labelledby="one-by-one">
            <h2 id="one-by-one">{ scene.words.say(keys::CHILD_ONE_BY_ONE) }</h2>
            <p class="quiet">{ scene.words.say(keys::CHILD_YOU_DECIDE) }</p>
            for card in page.suggested.iter().chain(&page.held) {
                <Card key={title_id(card)} scene={scene.clone()} card={Rc::new(card.clone())} />
            }
        </section>
    }
}

/// What cannot be decided: rule, missing fact, who can settle it. And rules that could not be run.
#[component]
pub(crate) fn Open(props: &Part) -> Html {
    let scene = &props.scene;
    let words = &scene.words;
    let (open, failed) = (&scene.page.undetermined, &scene.page.failed);
    if open.is_empty() && failed.is_empty() {
        return html! { <section class="open" /> };
    }
    html! {
        <section class="open" aria-labelledby="open">
            <h2 id="open">{ words.say(keys::CHILD_UNDETERMINED) }</h2>
            <ul class="sheet plain-list">
                for card in open {
                    <li key={title_id(card)}>
                        <strong lang={foreign(&card.title, words)}>{ words.text(&card.title) }</strong>{ ". " }
                        { missing(scene, card) }
                    </li>
                }
                for (at, failed) in failed.iter().enumerate() {
                    <li key={at}>
                        { words.say_with(keys::CHILD_FAILED, &args! { "rule" => match failed.args.get("rule") {
                            Some(Arg::Text(rule)) => rule.clone(),
                            _ => failed.place.as_ref().map_or_else(|| failed.code.to_string(), ToString::to_string),
                        } }) }{ " " }
                        <a href="#/rules">{ words.say(keys::CHILD_FAILED_LINK) }</a>
                    </li>
                }
            </ul>
        </section>
    }
}

fn missing(scene: &Scene, card: &Data) -> String {
    let lacking = card.finding.missing.iter().map(|missing| scene.words.missing(missing, &scene.pack));
    lacking.map(|lacking| format!("{} {}", lacking.what, lacking.settles)).collect::<Vec<_>>().join(" ")
}

/// The other rules: those one change away first, then the rest, each with the same reasons.
#[component]
pub(crate) fn WhyNot(props: &Part) -> Html {
    let scene = &props.scene;
    let words = &scene.words;
    let page = &scene.page;
    if page.near.is_empty() && page.others.is_empty() {
        return html! { <section class="why-not" /> };
    }
    let group = |key, heading, cards: &[Data]| {
        if cards.is_empty() {
            return html! { <div {key} /> };
        }
        html! {
            <div {key}>
                <h3>{ words.say(heading) }</h3>
                { for cards.iter().map(|card| one(scene, card)) }
            </div>
        }
    };
    html! {
        <section class="why-not" aria-labelledby="not-shown">
            <h2 id="not-shown">{ words.say(keys::CHILD_NOT_SHOWN) }</h2>
            <details class="sheet">
                <summary>{ words.say(keys::CHILD_WHY_NOT) }</summary>
                { group("near", keys::CHILD_NEAR, &page.near) }
                { group("others", keys::CHILD_OTHERS, &page.others) }
            </details>
        </section>
    }
}

fn one(scene: &Scene, card: &Data) -> Html {
    let words = &scene.words;
    html! {
        <details key={title_id(card)} class="not">
            <summary lang={foreign(&card.title, words)}>{ words.text(&card.title) }</summary>
            if !card.decisive.is_empty() || card.finding.changes_on.is_some() {
                <p key="change">{ words.say_with(keys::CHILD_SHOWN_IF, &args! { "change" => changes(scene, card) }) }</p>
            }
            { reasons(scene, &card.finding.judged) }
            { path(scene, &card.finding.judged) }
        </details>
    }
}
