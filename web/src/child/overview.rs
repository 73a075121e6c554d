//! The family's own page: who is involved, what is agreed, what happens next, whom to call. One sheet of A4.
//!
//! No rules, no numbers on the child, no suggestions; a no is not written here.

use std::rc::Rc;

use samsyn_engine::record::Answer;
use samsyn_engine::view::ChildPage;
use samsyn_words::{Words, args, keys};
use yew::prelude::*;

use super::scene::{Act, Scene};
use super::side::step_line;
use super::text::capital;

/// What the overview is drawn from.
#[derive(Properties, PartialEq)]
pub(crate) struct OverviewProps {
    /// The page's data.
    pub(crate) page: Rc<ChildPage>,
    /// The texts.
    pub(crate) words: Words,
}

/// The overview, under its heading.
#[component]
pub(crate) fn Overview(props: &OverviewProps) -> Html {
    let still = Act { edit: Callback::noop(), tint: Callback::noop(), show: Callback::noop() };
    let scene = Scene::new(props.page.clone(), props.words.clone(), still);
    let (page, words) = (&scene.page, &scene.words);
    let whom = if page.adult { "adult" } else { "family" };
    let (help, no_step) = if page.adult {
        (keys::CHILD_OVERVIEW_CALL_HELP_ADULT, keys::CHILD_OVERVIEW_NEXT_NONE_ADULT)
    } else {
        (keys::CHILD_OVERVIEW_CALL_HELP, keys::CHILD_OVERVIEW_NEXT_NONE)
    };
    let (who, agreed, next) = (involved(&scene), agreed(&scene), next(&scene));
    html! {
        <div class="overview">
            <p key="lead" class="lead">{ words.say_with(keys::CHILD_OVERVIEW_LEAD, &args! { "name" => scene.called(), "whom" => whom }) }</p>
            { part("who", words.say(keys::CHILD_INVOLVED), &who, &words.say(keys::CHILD_OVERVIEW_WHO_NONE)) }
            { part("agreed", words.say(keys::CHILD_OVERVIEW_AGREED), &agreed, &words.say(keys::CHILD_OVERVIEW_AGREED_NONE)) }
            { part("next", words.say(keys::CHILD_OVERVIEW_NEXT), &next, &words.say(no_step)) }
            <section key="call">
                <h2>{ words.say(keys::CHILD_OVERVIEW_CALL) }</h2>
                <p>{ words.say(help) }</p>
                <p class="call">
                    <label>{ words.say(keys::CHILD_OVERVIEW_CALL_NAME) }<input type="text" autocomplete="off" /></label>
                    <label>{ words.say(keys::CHILD_OVERVIEW_CALL_PHONE) }<input type="text" autocomplete="off" /></label>
                </p>
            </section>
            <p key="rights" class="small">{ words.say_with(keys::CHILD_OVERVIEW_RIGHTS, &args! { "whom" => whom }) }</p>
            <p key="date" class="small quiet">{ words.date(page.on) }</p>
        </div>
    }
}

fn part(id: &'static str, heading: String, lines: &[String], otherwise: &str) -> Html {
    html! {
        <section key={id}>
            <h2>{ heading }</h2>
            if lines.is_empty() {
                <p key="none">{ otherwise.to_owned() }</p>
            } else {
                <ul key="lines">{ for lines.iter().enumerate().map(|(at, line)| html! { <li key={at}>{ line.clone() }</li> }) }</ul>
            }
        </section>
    }
}

/// Those who are involved now, and which of them holds it together.
fn involved(scene: &Scene) -> Vec<String> {
    let words = &scene.words;
    let open = scene.page.contacts.iter().filter(|row| row.of.to.is_none_or(|to| to > scene.page.on));
    open.map(|row| {
        let agency = scene.pack.catalogue.agencies.get(&row.of.agency);
        let who = agency.map_or_else(|| row.of.agency.to_string(), |agency| words.text(&agency.label));
        let purpose = row.of.purpose.as_deref().map(str::trim).filter(|it| !it.is_empty());
        let mut said =
            purpose.map_or_else(|| format!("{who}."), |it| format!("{who}: {}.", it.trim_end_matches('.')));
        if row.of.coordinator {
            said = format!("{said} {}", words.say(keys::CHILD_COORDINATES));
        }
        capital(&said)
    })
    .collect()
}

/// What was offered, answered yes, and goes on.
fn agreed(scene: &Scene) -> Vec<String> {
    let words = &scene.words;
    let offers = scene.page.offers.iter().map(|row| &row.of);
    offers
        .filter(|offer| offer.answer == Answer::Accepted && offer.closed.is_none())
        .map(|offer| {
            let known = scene.pack.offers.get(&offer.offer);
            let what = known.map_or_else(|| offer.offer.to_string(), |known| words.text(&known.label));
            let date = words.date(offer.started.or(offer.answered).unwrap_or(offer.on));
            let state = if offer.started.is_some() { "started" } else { "agreed" };
            words.say_with(
                keys::CHILD_OVERVIEW_OFFER,
                &args! { "what" => what, "date" => date, "state" => state },
            )
        })
        .collect()
}

fn next(scene: &Scene) -> Vec<String> {
    let open = scene.page.steps.iter().filter(|row| row.of.done.is_none());
    open.map(|row| step_line(scene, &row.of)).collect()
}
