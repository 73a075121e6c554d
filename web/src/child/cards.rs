//! The cards one by one, what cannot be decided, what failed, and why the other rules say nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use samsyn_engine::diagnostic::Arg;
use samsyn_engine::view::Card as Data;
use samsyn_words::{Lacking, args, keys};
use yew::prelude::*;

use super::card::{Card, foreign, title_id};
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

/// What cannot be decided: the missing fact, who can settle it, and the rules that wait for it. And rules that could
/// not be run.
#[component]
pub(crate) fn Open(props: &Part) -> Html {
    let scene = &props.scene;
    let words = &scene.words;
    let (open, failed) = (by_fact(scene, &scene.page.undetermined), &scene.page.failed);
    if open.is_empty() && failed.is_empty() {
        return html! { <section class="open" /> };
    }
    html! {
        <section class="open" aria-labelledby="open">
            <h2 id="open">{ words.say(keys::CHILD_UNDETERMINED) }</h2>
            for (fact, waiting) in open {
                <div key={fact.clone()} class="sheet">
                    <p><strong>{ fact }</strong>{ " " }{ waiting.settles }</p>
                    <p class="quiet small">{ words.say_with(keys::CHILD_WAITING, &args! { "count" => waiting.cards.len() }) }</p>
                    { for waiting.cards.into_iter().map(|(card, lacking)| html! {
                        <details key={title_id(card)} class="not">
                            <summary lang={foreign(&card.title, words)}>{ words.text(&card.title) }</summary>
                            { for lacking.into_iter().map(|what| html! { <p key={what.clone()}>{ what }</p> }) }
                        </details>
                    }) }
                </div>
            }
            if !failed.is_empty() {
                <ul key="failed" class="sheet plain-list">
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
            }
        </section>
    }
}

/// Rules that wait for the same facts: who can settle them, and each rule with what exactly it lacks.
#[derive(Default)]
struct Waiting<'a> {
    settles: String,
    cards: Vec<(&'a Data, Vec<String>)>,
}

/// The missing facts once each, however many rules wait for them.
fn by_fact<'a>(scene: &Scene, cards: &'a [Data]) -> BTreeMap<String, Waiting<'a>> {
    let mut groups = BTreeMap::<String, Waiting>::new();
    for card in cards {
        let missing = card.finding.missing.iter().map(|it| scene.words.missing(it, &scene.pack));
        let missing: Vec<_> = missing.collect();
        let all = |text: fn(&Lacking) -> &String| {
            let texts: BTreeSet<_> = missing.iter().map(text).cloned().collect();
            texts.into_iter().collect::<Vec<_>>()
        };
        let group = groups.entry(all(|it| &it.fact).join(" ")).or_default();
        let settles = all(|it| &it.settles);
        // Where one says what another says and more, that is enough.
        let enough =
            settles.iter().filter(|it| !settles.iter().any(|more| more != *it && more.contains(*it)));
        let settles = enough.cloned().collect::<Vec<_>>().join(" ");
        if settles.len() > group.settles.len() {
            group.settles = settles;
        }
        group.cards.push((card, all(|it| &it.what)));
    }
    groups
}

/// The other rules: those one change away first, then the rest, each with the same reasons.
///
/// They are many, and seldom asked for: they are drawn when the reader opens them, and stay.
#[component]
pub(crate) fn WhyNot(props: &Part) -> Html {
    let opened = use_state_eq(|| false);
    let ontoggle = {
        let opened = opened.setter();
        Callback::from(move |_: Event| opened.set(true))
    };
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
            <details class="sheet" {ontoggle}>
                <summary>{ words.say(keys::CHILD_WHY_NOT) }</summary>
                if *opened {
                    { group("near", keys::CHILD_NEAR, &page.near) }
                    { group("others", keys::CHILD_OTHERS, &page.others) }
                }
            </details>
        </section>
    }
}

fn one(scene: &Scene, card: &Data) -> Html {
    let words = &scene.words;
    let near = card.near.iter().flat_map(|near| words.near(near, &scene.pack));
    html! {
        <details key={title_id(card)} class="not">
            <summary lang={foreign(&card.title, words)}>{ words.text(&card.title) }</summary>
            { for near.map(|line| html! { <p key={line.clone()}>{ line }</p> }) }
            { reasons(scene, &card.finding.judged) }
            { path(scene, &card.finding.judged) }
        </details>
    }
}
