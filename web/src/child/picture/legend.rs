//! What the shapes mean: those that the picture holds.

use samsyn_engine::view::picture::{AheadKind, MarkKind, Picture};
use samsyn_words::{Key, Words, keys};
use yew::prelude::*;

use super::shape::{self, CELL, Fill};

/// The legend under the picture.
pub(crate) fn legend(picture: &Picture, words: &Words) -> Html {
    let full = |excused, unexcused| shape::absence(2.0, 18.5, 14.0, Fill::new(60, excused, unexcused));
    let mark = |kind| shape::mark(kind, 9.0, 10.0);
    let middle = 18.5 - CELL / 2.0;
    let holds = |kind| picture.marks.iter().any(|mark| mark.kind == kind);
    let lies_ahead = |kind| picture.ahead.iter().any(|it| it.kind == kind);
    let items: [(bool, Key, Html); 9] = [
        (picture.attendance, keys::CHILD_LEGEND_PRESENT, shape::present(9.0, middle)),
        (picture.attendance, keys::CHILD_LEGEND_EXCUSED, full(60, 0)),
        (picture.attendance, keys::CHILD_LEGEND_UNEXCUSED, full(0, 60)),
        (picture.attendance, keys::CHILD_LEGEND_UNREPORTED, shape::unreported(9.0, middle)),
        (holds(MarkKind::Noted), keys::CHILD_LEGEND_NOTED, mark(MarkKind::Noted)),
        (holds(MarkKind::Request), keys::CHILD_LEGEND_REQUEST, mark(MarkKind::Request)),
        (holds(MarkKind::Strength), keys::CHILD_LEGEND_STRENGTH, mark(MarkKind::Strength)),
        (
            lies_ahead(AheadKind::Step),
            keys::CHILD_LEGEND_STEP,
            shape::ahead(AheadKind::Step, false, 9.0, 10.0),
        ),
        (
            lies_ahead(AheadKind::Transition),
            keys::CHILD_LEGEND_TRANSITION,
            shape::ahead(AheadKind::Transition, false, 9.0, 10.0),
        ),
    ];
    let shown = items.into_iter().filter(|(holds, ..)| *holds).enumerate().map(|(at, (_, key, shape))| {
        html! {
            <li key={at}>
                <svg width="18" height="20" aria-hidden="true" focusable="false">{ shape }</svg>
                { words.say(key) }
            </li>
        }
    });
    html! { <ul class="legend shapes">{ for shown }</ul> }
}
