//! The page in its order: name, facts, what to talk about, the picture, the cards beside what works and who is involved.

use std::rc::Rc;

use samsyn_engine::view::ChildPage;
use samsyn_words::{Words, args, keys};
use web_sys::HtmlElement;
use yew::prelude::*;

use super::card::{foreign, title_id};
use super::cards::{Cards, Open, WhyNot};
use super::picture::Figure;
use super::picture::draw::Tint;
use super::reason::tint;
use super::scene::{Act, Ask, Scene};
use super::side::{Side, Written};

/// What the page is drawn from.
#[derive(Properties, PartialEq)]
pub(crate) struct SheetProps {
    /// The page's data.
    pub(crate) page: Rc<ChildPage>,
    /// The texts.
    pub(crate) words: Words,
    /// Something is written down.
    pub(crate) edit: Callback<Ask>,
    /// How old the attendance is, in words.
    pub(crate) age: AttrValue,
}

/// Everything under the heading.
#[component]
pub(crate) fn Sheet(props: &SheetProps) -> Html {
    let pointed = use_state_eq(|| None::<Tint>);
    let picture = use_node_ref();
    let act = Act {
        edit: props.edit.clone(),
        tint: {
            let pointed = pointed.setter();
            Callback::from(move |tint| pointed.set(tint))
        },
        show: {
            let (pointed, picture) = (pointed.setter(), picture.clone());
            Callback::from(move |tint| {
                if let Some(slider) =
                    picture.cast::<HtmlElement>().and_then(|it| it.query_selector("[role=slider]").ok()?)
                {
                    focus(slider);
                }
                // The reason has lost the focus by now, which took its tint away.
                pointed.set(Some(tint));
            })
        },
    };
    let scene = Scene::new(props.page.clone(), props.words.clone(), act);
    let drawn = use_memo(props.page.clone(), |page| page.picture.clone());
    let shown = (*pointed).clone().or_else(|| at_rest(&scene));
    html! {
        <div class="child">
            { about(&scene, &props.age) }
            <div key="picture" ref={picture}>
                <Figure picture={drawn} name={scene.called()} tint={shown} words={props.words.clone()} />
            </div>
            <div key="columns" class="columns">
                <Side key="side" scene={scene.clone()} />
                <div key="main" class="column">
                    <Cards key="cards" scene={scene.clone()} />
                    <Open key="open" scene={scene.clone()} />
                    <WhyNot key="why-not" scene={scene.clone()} />
                    <Written key="written" scene={scene.clone()} />
                </div>
            </div>
        </div>
    }
}

/// The days that the first card's first reason looks at.
fn at_rest(scene: &Scene) -> Option<Tint> {
    let card = scene.page.suggested.first()?;
    card.finding.judged.reasons.iter().flatten().find_map(|asked| tint(asked, &scene.words))
}

fn focus(element: web_sys::Element) {
    if let Ok(element) = wasm_bindgen::JsCast::dyn_into::<HtmlElement>(element) {
        // What cannot take the focus is still seen.
        let _ = element.focus();
    }
}

/// Form, grade and class in a line.
pub(crate) fn about_line(scene: &Scene) -> String {
    let (page, words) = (&scene.page, &scene.words);
    let grade =
        page.grade.map(|grade| words.say_with(keys::CHILD_GRADE, &args! { "grade" => u32::from(grade) }));
    let group = page
        .group
        .as_ref()
        .map(|group| words.say_with(keys::CHILD_GROUP, &args! { "group" => group.as_str() }));
    let form = page.form.map_or_else(|| words.say(keys::CHILD_NO_FORM), |form| words.form(form));
    let parts: Vec<String> = [Some(form), grade, group].into_iter().flatten().collect();
    super::text::capital(&format!("{}.", parts.join(", ")))
}

fn about(scene: &Scene, age: &str) -> Html {
    let (page, words) = (&scene.page, &scene.words);
    html! {
        <div key="about">
            <p class="quiet">{ about_line(scene) }{ " " }{ age.to_owned() }</p>
            <h2>{ words.say(keys::CHILD_TALK) }</h2>
            if page.suggested.is_empty() {
                <p key="none">{ words.say(keys::CHILD_TALK_NONE) }</p>
            } else {
                <ul key="links" class="talk plain-list">
                    for card in page.suggested.iter() {
                        <li key={title_id(card)}>
                            <a href={format!("#{}", title_id(card))} onclick={jump(title_id(card))}
                                lang={foreign(&card.title, words)}>{ words.text(&card.title) }</a>
                            if let Some(since) = card.finding.since {
                                { " " }<span key="since" class="quiet">{ words.say_with(keys::CHILD_TALK_SINCE, &args! { "date" => day(words, since, page) }) }</span>
                            }
                        </li>
                    }
                </ul>
            }
        </div>
    }
}

/// The year is told only where it is another.
fn day(words: &Words, date: chrono::NaiveDate, page: &ChildPage) -> String {
    use chrono::Datelike;
    let full = words.date(date);
    if date.year() == page.on.year() {
        full.trim_end_matches(|letter: char| letter.is_ascii_digit()).trim_end().to_owned()
    } else {
        full
    }
}

/// The hash belongs to the router: a link to a card moves the focus itself.
fn jump(id: String) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        if let Some(title) = gloo::utils::document().get_element_by_id(&id) {
            focus(title);
        }
    })
}
