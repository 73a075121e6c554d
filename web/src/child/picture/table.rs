//! The same as a table: one row a week.

use samsyn_engine::view::picture::{Column, Picture, Totals};
use samsyn_words::{Words, keys};
use yew::prelude::*;

use super::readout::{column, happened};
use crate::child::text::whole_hours;

/// All weeks of the picture, with the sentence as caption.
pub(crate) fn table(picture: &Picture, caption: &str, words: &Words) -> Html {
    let heads = [
        (keys::CHILD_TABLE_WEEK, None),
        (keys::CHILD_TABLE_SCHEDULED, Some("number")),
        (keys::CHILD_TABLE_EXCUSED, Some("number")),
        (keys::CHILD_TABLE_UNEXCUSED, Some("number")),
        (keys::CHILD_TABLE_LATE, Some("number")),
        (keys::CHILD_TABLE_UNREPORTED, Some("number")),
        (keys::CHILD_TABLE_NOTED, None),
    ];
    html! {
        <div class="scroller" tabindex="0" role="region" aria-label={words.say(keys::CHILD_TABLE_NAME)}>
            <table class="year-table">
                <caption>{ caption.to_owned() }</caption>
                <thead>
                    <tr>{ for heads.into_iter().map(|(key, class)| html! { <th scope="col" {class}>{ words.say(key) }</th> }) }</tr>
                </thead>
                <tbody>{ for picture.columns.iter().map(|column| row(picture, column, words)) }</tbody>
            </table>
        </div>
    }
}

fn row(picture: &Picture, of: &Column, words: &Words) -> Html {
    let (heading, _) = column(picture, of, words);
    let totals = match of {
        Column::Week(week) => week.totals,
        Column::Break(_) => Totals::default(),
    };
    let known = totals.expected > 0;
    // A dash is unknown or no school; nought is said only where there was a day to be absent from.
    let number = |value: u32, known: bool| if known { value.to_string() } else { "–".to_owned() };
    let cells = [
        number(whole_hours(totals.expected), known),
        number(whole_hours(totals.excused), known),
        number(whole_hours(totals.unexcused), known),
        number(totals.late, known),
        number(totals.unreported, known || totals.unreported > 0),
    ];
    html! {
        <tr key={of.monday().to_string()}>
            <th scope="row">{ heading }</th>
            { for cells.into_iter().map(|cell| html! { <td class="number">{ cell }</td> }) }
            <td>{ happened(picture, of, words).join(" ") }</td>
        </tr>
    }
}
