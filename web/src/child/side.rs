//! What works, who is involved, what happens next, what was offered, what was noted.

use chrono::NaiveDate;
use samsyn_engine::record::{Contact, FieldValue, Offer, Signal, Step};
use samsyn_engine::view::{Edit, List, Row};
use samsyn_words::{args, keys};
use yew::prelude::*;

use super::copy::Copy;
use super::forms::{AnswerForm, ContactForm, NoteForm, OfferForm, StepForm};
use super::picture::answered;
use super::scene::{Part, Scene};
use super::text::capital;

/// The column beside the cards.
#[component]
pub(crate) fn Side(props: &Part) -> Html {
    let scene = &props.scene;
    html! {
        <aside class="side" aria-label={scene.words.say(keys::CHILD_SIDE)}>
            { works(scene) }
            { involved(scene) }
            { next(scene) }
        </aside>
    }
}

/// What was offered and what was noted: under the cards, where there is room to write.
#[component]
pub(crate) fn Written(props: &Part) -> Html {
    let scene = &props.scene;
    html! {
        <div class="written">
            { offers(scene) }
            { notes(scene) }
        </div>
    }
}

fn section(key: &'static str, heading: String, content: Html) -> Html {
    let id = format!("side-{key}");
    html! {
        <section {key} class="sheet" aria-labelledby={id.clone()}>
            <h2 {id} class="h3">{ heading }</h2>
            { content }
        </section>
    }
}

fn works(scene: &Scene) -> Html {
    let words = &scene.words;
    let content = html! {
        <>
            if scene.page.works.is_empty() { <p key="none" class="quiet">{ words.say(keys::CHILD_WORKS_NONE) }</p> }
            <ul key="all" class="plain-list">{ for scene.page.works.iter().map(|row| note(scene, row)) }</ul>
        </>
    };
    section("works", words.say(keys::CHILD_WORKS), content)
}

fn note(scene: &Scene, row: &Row<Signal>) -> Html {
    let words = &scene.words;
    let signal = &row.of;
    html! {
        <li key={row.row}>
            <p>{ said(scene, signal) }</p>
            <p class="quiet small">{ byline(scene, signal) }</p>
            <div class="row-actions">
                <Copy words={words.clone()} text={signed(scene, signal)} />
                { remove(scene, List::Signals, row.row) }
            </div>
        </li>
    }
}

/// What was noted: kind, area, and the note in its writer's own words.
fn said(scene: &Scene, signal: &Signal) -> String {
    let words = &scene.words;
    let kind = scene.pack.catalogue.signals.get(&signal.kind);
    let label = kind.map_or_else(|| signal.kind.to_string(), |kind| words.text(&kind.label));
    let fields: Vec<String> =
        signal.fields.iter().map(|(name, value)| words.field_value(name, value)).collect();
    let fields = if fields.is_empty() { String::new() } else { format!(" ({})", fields.join(", ")) };
    match signal.note.as_deref().map(str::trim) {
        Some(note) if !note.is_empty() => format!("{label}{fields}: {note}"),
        _ => format!("{label}{fields}."),
    }
}

/// The same in one line, with who wrote it and when.
pub(crate) fn signed(scene: &Scene, signal: &Signal) -> String {
    let said = said(scene, signal);
    let end = if said.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    format!("{said}{end} {}", byline(scene, signal))
}

fn byline(scene: &Scene, signal: &Signal) -> String {
    let words = &scene.words;
    let who = signal.role.as_ref().map(|role| words.field_value("role", &FieldValue::Text(role.clone())));
    let who = who.or_else(|| signal.by.clone());
    [who.map(|who| capital(&who)), Some(words.date(signal.date))]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

fn involved(scene: &Scene) -> Html {
    let words = &scene.words;
    let contacts = &scene.page.contacts;
    let open = |contact: &Contact| contact.to.is_none_or(|to| to > scene.page.on);
    let coordinator = contacts.iter().any(|row| open(&row.of) && row.of.coordinator);
    let line = |row: &Row<Contact>| {
        let contact = &row.of;
        html! {
            <li key={row.row}>
                <p>{ contact_line(scene, contact) }</p>
                <div class="row-actions">
                    if open(contact) {
                        { act(scene, keys::CHILD_CONTACT_ENDED, Edit::ContactEnded(row.row, scene.page.on)) }
                    }
                    { remove(scene, List::Contacts, row.row) }
                </div>
            </li>
        }
    };
    let content = html! {
        <>
            if contacts.is_empty() { <p key="none" class="quiet">{ words.say(keys::CHILD_INVOLVED_NONE) }</p> }
            <ul key="all" class="plain-list">{ for contacts.iter().map(line) }</ul>
            if !contacts.is_empty() && !coordinator { <p key="nobody">{ words.say(keys::CHILD_NO_COORDINATOR) }</p> }
            <ContactForm key="form" scene={scene.clone()} />
        </>
    };
    section("involved", words.say(keys::CHILD_INVOLVED), content)
}

/// "Kurator sedan 23 september 2026: stöd. Samordnar."
pub(crate) fn contact_line(scene: &Scene, contact: &Contact) -> String {
    let words = &scene.words;
    let agency = scene.pack.catalogue.agencies.get(&contact.agency);
    let who = agency.map_or_else(|| contact.agency.to_string(), |agency| words.text(&agency.label));
    let ended = contact.to.filter(|to| *to <= scene.page.on);
    let mut said = match ended {
        Some(to) => words.say_with(
            keys::CHILD_CONTACT_PAST,
            &args! {
                "who" => who, "from" => words.date(contact.from), "to" => words.date(to),
            },
        ),
        None => words
            .say_with(keys::CHILD_CONTACT_SINCE, &args! { "who" => who, "from" => words.date(contact.from) }),
    };
    let kind = contact.kind.as_ref().map(|kind| words.field_value("kind", &FieldValue::Text(kind.clone())));
    for more in [kind, contact.purpose.clone()].into_iter().flatten().filter(|it| !it.trim().is_empty()) {
        said = format!("{said} {}.", capital(more.trim().trim_end_matches('.')));
    }
    if contact.coordinator {
        said = format!("{said} {}", words.say(keys::CHILD_COORDINATES));
    }
    said
}

fn next(scene: &Scene) -> Html {
    let words = &scene.words;
    let line = |row: &Row<Step>| {
        let step = &row.of;
        html! {
            <li key={row.row}>
                <p>{ step_line(scene, step) }</p>
                <div class="row-actions">
                    if step.done.is_none() { { act(scene, keys::CHILD_STEP_DONE, Edit::StepDone(row.row, scene.page.on)) } }
                    { remove(scene, List::Steps, row.row) }
                </div>
            </li>
        }
    };
    let content = html! {
        <>
            if scene.page.steps.is_empty() { <p key="none" class="quiet">{ words.say(keys::CHILD_STEPS_NONE) }</p> }
            <ul key="all" class="plain-list">{ for scene.page.steps.iter().map(line) }</ul>
            <ul key="changes" class="plain-list">
                for row in scene.page.transitions.iter() {
                    <li key={row.row}>{ words.say_with(keys::CHILD_TRANSITION, &args! {
                        "what" => capital(&words.transition(&row.of.kind)),
                        "date" => words.date(row.of.date),
                        "done" => if row.of.handover.is_some() { "yes" } else { "no" },
                    }) }</li>
                }
            </ul>
            <StepForm key="form" scene={scene.clone()} />
        </>
    };
    section("next", words.say(keys::CHILD_NEXT), content)
}

/// "Mentor ringer hem. Mentor, senast 4 december 2026."
pub(crate) fn step_line(scene: &Scene, step: &Step) -> String {
    let words = &scene.words;
    let (state, date): (_, NaiveDate) = match step.done {
        Some(done) if done <= scene.page.on => ("done", done),
        _ if step.due < scene.page.on => ("overdue", step.due),
        _ => ("open", step.due),
    };
    let args = args! {
        "what" => step.what.trim().trim_end_matches('.'),
        "who" => step.who.as_deref().map_or_else(|| words.say(keys::CHILD_STEP_NOBODY), |who| capital(who.trim())),
        "state" => state,
        "date" => words.date(date),
    };
    words.say_with(keys::CHILD_STEP, &args)
}

fn offers(scene: &Scene) -> Html {
    let words = &scene.words;
    let line = |row: &Row<Offer>| {
        let offer = &row.of;
        let accepted = offer.answer == samsyn_engine::record::Answer::Accepted;
        html! {
            <li key={row.row}>
                <p>{ offer_line(scene, offer) }</p>
                <div class="row-actions">
                    if accepted && offer.started.is_none() && offer.closed.is_none() {
                        { act(scene, keys::CHILD_OFFER_STARTED, Edit::OfferStarted(row.row, scene.page.on)) }
                    }
                    if accepted && offer.closed.is_none() {
                        { act(scene, keys::CHILD_OFFER_CLOSED, Edit::OfferClosed(row.row, scene.page.on)) }
                    }
                    { remove(scene, List::Offers, row.row) }
                </div>
                if offer.closed.is_none() { <AnswerForm key="answer" scene={scene.clone()} row={row.clone()} /> }
            </li>
        }
    };
    let content = html! {
        <>
            if scene.page.offers.is_empty() { <p key="none" class="quiet">{ words.say(keys::CHILD_OFFERS_NONE) }</p> }
            <ul key="all" class="plain-list">{ for scene.page.offers.iter().map(line) }</ul>
            <OfferForm key="form" scene={scene.clone()} />
        </>
    };
    section("offers", words.say(keys::CHILD_OFFERS), content)
}

pub(crate) fn offer_line(scene: &Scene, offer: &Offer) -> String {
    let words = &scene.words;
    let known = scene.pack.offers.get(&offer.offer);
    let what = known.map_or_else(|| offer.offer.to_string(), |known| words.text(&known.label));
    let args =
        args! { "what" => what, "on" => words.date(offer.on), "answer" => words.say(answered(offer.answer)) };
    let mut said = words.say_with(keys::CHILD_OFFER, &args);
    for given in &offer.answers {
        let who = words.say_with(keys::CHILD_ENTITLED, &args! { "who" => given.by.as_str() });
        said = format!("{said} {}: {}.", capital(&who), words.say(answered(given.answer)));
    }
    let dated = [(offer.started, keys::CHILD_OFFER_SINCE), (offer.closed, keys::CHILD_OFFER_UNTIL)];
    for (date, key) in dated.into_iter().filter_map(|(date, key)| Some((date?, key))) {
        said = format!("{said} {}", words.say_with(key, &args! { "date" => words.date(date) }));
    }
    said
}

fn notes(scene: &Scene) -> Html {
    let words = &scene.words;
    let content = html! {
        <>
            if scene.page.notes.is_empty() { <p key="none" class="quiet">{ words.say(keys::CHILD_NOTES_NONE) }</p> }
            <ul key="all" class="plain-list">{ for scene.page.notes.iter().map(|row| note(scene, row)) }</ul>
            <NoteForm key="form" scene={scene.clone()} />
        </>
    };
    section("notes", words.say(keys::CHILD_NOTES), content)
}

/// A button that writes something down as of today.
fn act(scene: &Scene, key: samsyn_words::Key, edit: Edit) -> Html {
    let ask = scene.act.edit.clone();
    html! {
        <button type="button" class="text-button small" onclick={move |_: MouseEvent| ask.emit((edit.clone(), Callback::noop()))}>
            { scene.words.say(key) }
        </button>
    }
}

/// What was written by mistake can be taken away again.
fn remove(scene: &Scene, list: List, row: usize) -> Html {
    act(scene, keys::CHILD_REMOVE, Edit::Remove(list, row))
}
