//! The list of classes, with search over it.

use samsyn_engine::record::Form;
use samsyn_engine::view;
use samsyn_words::{Words, args, keys};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::answer::{Answer, use_answer};
use crate::calls;
use crate::frame::Page;
use crate::house::use_house;
use crate::parts::{Refused, Waiting};
use crate::route::Route;
use crate::settings::use_words;

#[component]
pub(crate) fn Classes() -> Html {
    let words = use_words();
    let house = use_house();
    let answer = use_answer(calls::Classes {});
    let text = use_state(String::new);
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
                text.set(input.value());
            }
        })
    };
    let searching = text.trim().chars().count() >= view::SEARCH_FROM;
    let list = match &answer {
        Answer::Waiting => html! { <Waiting /> },
        Answer::Refused(refusal) => html! { <Refused refusal={refusal.clone()} /> },
        Answer::Here(classes) => list(&words, classes),
    };
    let children = house.opened().map(|opened| {
        words.say_with(
            keys::CLASSES_COUNT,
            &args! { "classes" => opened.classes, "pupils" => opened.children },
        )
    });
    html! {
        <Page
            title={words.say(keys::CLASSES_TITLE)} heading={words.say(keys::CLASSES_TITLE)}
            ready={!matches!(answer, Answer::Waiting)}
        >
            <p key="count" class="quiet">{ children }</p>
            if house.opened().is_some() {
                <div key="search" class="field">
                    <label for="search">{ words.say(keys::CLASSES_SEARCH) }</label>
                    <input
                        id="search" type="search" autocomplete="off" spellcheck="false"
                        value={(*text).clone()} {oninput}
                    />
                </div>
            }
            <div key="list" class="sheet">
                if searching { <Results text={(*text).clone()} /> } else { { list } }
            </div>
        </Page>
    }
}

/// The classes under the school forms they belong to.
fn list(words: &Words, classes: &view::Classes) -> Html {
    let mut parts: Vec<(Option<Form>, Vec<&view::ClassLine>)> = Vec::new();
    for class in &classes.classes {
        match parts.last_mut() {
            Some((form, lines)) if *form == class.form => lines.push(class),
            _ => parts.push((class.form, vec![class])),
        }
    }
    let parts = parts.into_iter().enumerate().map(|(at, (form, lines))| {
        html! {
            <section key={at}>
                <h2 class="form">{ form.map_or_else(|| words.say(keys::CLASSES_FORM_UNKNOWN), |form| words.form(form)) }</h2>
                <ul class="classes">{ for lines.into_iter().map(|class| line(words, class)) }</ul>
            </section>
        }
    });
    html! { <div class="stack">{ for parts }</div> }
}

fn line(words: &Words, class: &view::ClassLine) -> Html {
    let until = class.until.map_or_else(
        || words.say(keys::CLASSES_NO_ATTENDANCE),
        |until| words.say_with(keys::CLASSES_UNTIL, &args! { "date" => words.date_short(until) }),
    );
    html! {
        <li key={class.key.clone()} class="class-line">
            <a href={Route::Class { key: class.key.clone() }.href()}>{ class_name(words, class.name.as_deref()) }</a>
            <span class="small">{ words.say_with(keys::CLASS_PUPILS, &args! { "count" => class.pupils }) }</span>
            <span class="small quiet">{ until }</span>
            <span class="small">
                if class.to_talk_about > 0 {
                    { words.say_with(keys::CLASSES_TO_TALK_ABOUT, &args! { "count" => class.to_talk_about }) }
                }
            </span>
        </li>
    }
}

/// A class's name in the list.
pub(super) fn class_name(words: &Words, name: Option<&str>) -> String {
    name.map_or_else(|| words.say(keys::CLASSES_WITHOUT), str::to_owned)
}

#[derive(Properties, PartialEq)]
struct ResultsProps {
    text: String,
}

/// What was found, grouped by class.
#[component]
fn Results(props: &ResultsProps) -> Html {
    let words = use_words();
    let answer = use_answer(calls::Search { text: props.text.clone() });
    // While the next letters are looked for, what was found for the last ones stays.
    let kept = use_mut_ref(|| None);
    if let Some(found) = answer.here() {
        *kept.borrow_mut() = Some(found.clone());
    }
    let Some(found) = kept.borrow().clone() else { return html! { <Waiting /> } };
    let pupils: usize = found.classes.iter().map(|class| class.pupils.len()).sum();
    let said = if found.classes.is_empty() {
        words.say(keys::SEARCH_NONE)
    } else {
        words.say_with(
            keys::SEARCH_FOUND,
            &args! { "pupils" => pupils + found.more, "classes" => found.classes.len() },
        )
    };
    let classes = found.classes.iter().map(|class| {
        html! {
            <section key={class.key.clone()} class="found">
                <h2 class="form">
                    <a href={Route::Class { key: class.key.clone() }.href()}>
                        { class_name(&words, class.name.as_deref()) }
                    </a>
                </h2>
                <ul>
                    for pupil in class.pupils.clone() {
                        <li key={pupil.id.clone()}>
                            <a href={Route::Child { id: pupil.id }.href()}>{ pupil.name }</a>
                        </li>
                    }
                </ul>
            </section>
        }
    });
    html! {
        <div class="stack">
            <p key="said" role="status" class="quiet">{ said }</p>
            <div key="classes">{ for classes }</div>
            <p key="more" class="quiet">
                if found.more > 0 { { words.say_with(keys::SEARCH_MORE, &args! { "count" => found.more }) } }
            </p>
        </div>
    }
}
