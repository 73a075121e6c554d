//! One class: first as a whole, then its pupils by name.

mod card;
mod chart;
mod whole;

use chrono::NaiveDate;
use samsyn_engine::pack::Pack;
use samsyn_engine::view;
use samsyn_words::{Words, args, keys};
use yew::prelude::*;

use self::whole::Whole;
use crate::answer::{Answer, use_answer};
use crate::calls;
use crate::frame::{Crumb, Page};
use crate::house::use_house;
use crate::parts::{Refused, Waiting, foreign};
use crate::route::Route;
use crate::settings::use_words;

/// Data older than this are told to be old.
const OLD_AFTER: i64 = 7;

#[derive(Properties, PartialEq)]
pub(crate) struct ClassProps {
    /// What names the class in the address.
    pub(crate) name: String,
}

#[component]
pub(crate) fn Class(props: &ClassProps) -> Html {
    let words = use_words();
    let house = use_house();
    let answer = use_answer(calls::Class { key: props.name.clone() });
    let name = answer.here().and_then(|class| class.line.name.clone());
    let heading = match (&answer, name) {
        (Answer::Here(_), None) => words.say(keys::CLASSES_WITHOUT),
        (_, Some(name)) => words.say_with(keys::CLASS_HEADING, &args! { "name" => name }),
        (_, None) => words.say(keys::CLASS_TITLE),
    };
    html! {
        <Page
            title={words.say(keys::CLASS_TITLE)} {heading} crumbs={vec![crumb(&words)]}
            ready={!matches!(answer, Answer::Waiting)}
        >
            { match &answer {
                Answer::Waiting => html! { <Waiting key="waiting" /> },
                Answer::Refused(refusal) => html! { <Refused key="refused" refusal={refusal.clone()} /> },
                Answer::Here(class) => html! {
                    <div key="class">
                        <p class="quiet">
                            { words.say_with(keys::CLASS_PUPILS, &args! { "count" => class.line.pupils }) }{ ". " }
                            { data_age(&words, class.line.until, class.on) }
                        </p>
                        if let Some(rules) = house.in_force() {
                            <Whole key="whole" whole={class.whole.clone()}>
                                { for class.cards.iter().map(|it| card::card(&words, &rules.pack, class.on, it)) }
                            </Whole>
                            { pupils(&words, &rules.pack, class) }
                        }
                    </div>
                },
            } }
        </Page>
    }
}

/// The way back to all classes.
pub(crate) fn crumb(words: &Words) -> Crumb {
    Crumb { to: Route::Classes, label: words.say(keys::CLASSES_TITLE).into() }
}

/// How old the attendance is.
pub(crate) fn data_age(words: &Words, until: Option<NaiveDate>, on: NaiveDate) -> String {
    let Some(until) = until else { return words.say(keys::DATA_NONE) };
    let upto = words.say_with(keys::DATA_UNTIL, &args! { "date" => words.date_long(until) });
    let days = (on - until).num_days();
    if days <= OLD_AFTER {
        return upto;
    }
    format!("{upto} {}", words.say_with(keys::DATA_OLD, &args! { "days" => days }))
}

fn pupils(words: &Words, pack: &Pack, class: &view::Class) -> Html {
    html! {
        <section class="sheet">
            <h2>{ words.say(keys::CLASS_ROWS) }</h2>
            <p class="quiet">{ words.say(keys::CLASS_ROWS_ORDER) }</p>
            <table class="pupils">
                <thead>
                    <tr>
                        <th scope="col">{ words.say(keys::CLASS_NAME) }</th>
                        <th scope="col">{ words.say(keys::CLASS_TO_TALK_ABOUT) }</th>
                    </tr>
                </thead>
                <tbody>
                    for row in class.rows.iter() {
                        <tr key={row.id.clone()}>
                            <th scope="row">
                                <a href={Route::Child { id: row.id.clone() }.href()}>{ row.name.clone() }</a>
                            </th>
                            <td>{ lines(words, pack, &row.lines) }</td>
                        </tr>
                    }
                </tbody>
            </table>
        </section>
    }
}

/// Titles of suggestions as plain text, newest first; then what is missing, once.
fn lines(words: &Words, pack: &Pack, lines: &[view::Listed]) -> Html {
    let suggested = lines.iter().filter(|line| line.missing().is_none());
    let mut missing: Vec<String> = lines
        .iter()
        .filter_map(view::Listed::missing)
        .flatten()
        .map(|missing| words.missing(missing, pack).fact)
        .collect();
    missing.sort();
    missing.dedup();
    html! {
        <ul>
            for line in suggested {
                <li key={line.rule().to_string()} lang={foreign(line.title(), words.lang())}>
                    { words.text(line.title()) }
                </li>
            }
            for fact in missing {
                <li key={fact.clone()} class="quiet">{ fact }</li>
            }
        </ul>
    }
}
