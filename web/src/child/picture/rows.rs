//! The rows under the days: what was noted, who is involved, what was offered, what comes next.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use samsyn_engine::record::Answer;
use samsyn_engine::view::picture::Picture;
use samsyn_words::{Key, Words, keys};
use yew::prelude::*;

use super::layout::{Layout, lanes, text_width};
use super::shape::{self, px};

/// From one mark to the next under it.
const MARK: f64 = 19.0;
/// So many marks of a week are drawn; the others are a number.
const STACKED: usize = 3;
/// From one bar or offer to the next under it.
const LANE: f64 = 26.0;

/// A row's content, drawn from its upper edge, and how high it is.
type Row = (Vec<Html>, f64);

/// All rows from `top` on, and the lower edge of the last. A row without content is left out.
pub(super) fn below(picture: &Picture, layout: &Layout, words: &Words, top: f64) -> (Html, f64) {
    type Draw = fn(&Picture, &Layout, &Words, f64) -> Row;
    let rows: [(Key, Draw); 4] = [
        (keys::CHILD_PICTURE_NOTED, noted),
        (keys::CHILD_PICTURE_CONTACTS, contacts),
        (keys::CHILD_PICTURE_OFFERS, offers),
        (keys::CHILD_PICTURE_AHEAD, ahead),
    ];
    let mut y = top;
    let mut drawn = Vec::new();
    for (at, (heading, draw)) in rows.into_iter().enumerate() {
        let (content, height) = draw(picture, layout, words, y + layout.heading());
        if content.is_empty() {
            continue;
        }
        drawn.push(html! {
            <g key={at}>
                <text class="pic-head" x="0" y={px(y + 15.0)}>{ words.say(heading) }</text>
                { for content }
            </g>
        });
        y += layout.heading() + height + 8.0;
    }
    (html! { <g>{ for drawn }</g> }, y)
}

/// Things of one column, one under the other, so that the time axis stays true.
fn stacked<T>(
    layout: &Layout,
    things: &[T],
    date: impl Fn(&T) -> NaiveDate,
    top: f64,
    shape: impl Fn(&T, f64, f64) -> Html,
) -> Row {
    let mut columns: BTreeMap<usize, Vec<&T>> = BTreeMap::new();
    for thing in things {
        if let Some(place) = layout.place(date(thing)) {
            columns.entry(place.column).or_default().push(thing);
        }
    }
    let mut highest = 0_u32;
    let mut drawn = Vec::new();
    for place in &layout.places {
        let Some(held) = columns.get(&place.column) else { continue };
        let all = held.len() <= STACKED;
        let shown = if all { STACKED } else { STACKED - 1 };
        let mut rows = 0_u32;
        for thing in held.iter().take(shown) {
            drawn.push(shape(thing, place.middle(), top + 10.0 + MARK * f64::from(rows)));
            rows += 1;
        }
        if !all {
            drawn.push(html! {
                <text class="pic-ink" text-anchor="middle" x={px(place.middle())} y={px(top + 15.0 + MARK * f64::from(rows))}>
                    { format!("+{}", held.len() - shown) }
                </text>
            });
            rows += 1;
        }
        highest = highest.max(rows);
    }
    (drawn, 4.0 + MARK * f64::from(highest))
}

fn noted(picture: &Picture, layout: &Layout, _: &Words, top: f64) -> Row {
    stacked(layout, &picture.marks, |mark| mark.date, top, |mark, x, y| shape::mark(mark.kind, x, y))
}

fn ahead(picture: &Picture, layout: &Layout, _: &Words, top: f64) -> Row {
    stacked(layout, &picture.ahead, |it| it.date, top, |it, x, y| shape::ahead(it.kind, it.done, x, y))
}

/// A text beside a mark or a bar, on the side that has room; what has none on either side is cut.
struct Beside {
    text: String,
    x: f64,
    anchor: &'static str,
    /// From the left edge of the whole to its right edge.
    extent: (f64, f64),
}

fn beside(layout: &Layout, from: f64, to: f64, text: String) -> Beside {
    const GAP: f64 = 8.0;
    let width = text_width(&text);
    let (before, after) = (from - GAP, layout.width - to - GAP);
    if width <= after || (width > before && after >= before) {
        let text = cut(text, after);
        let end = to + GAP + text_width(&text);
        Beside { text, x: to + GAP, anchor: "start", extent: (from, end) }
    } else {
        let text = cut(text, before);
        let start = from - GAP - text_width(&text);
        Beside { text, x: from - GAP, anchor: "end", extent: (start, to) }
    }
}

fn cut(text: String, room: f64) -> String {
    if text_width(&text) <= room {
        return text;
    }
    let mut kept = text;
    while !kept.is_empty() && text_width(&kept) + 8.0 > room {
        kept.pop();
    }
    format!("{}…", kept.trim_end())
}

fn contacts(picture: &Picture, layout: &Layout, words: &Words, top: f64) -> Row {
    let ends_inside = |to: NaiveDate| layout.end_of(to) > layout.left;
    let bars = picture.contacts.iter().filter(|bar| bar.to.is_none_or(ends_inside)).map(|bar| {
        let from = layout.start_of(bar.from);
        let to = layout.end_of(bar.to.unwrap_or(picture.today)).max(from + 6.0);
        let name = words.text(&bar.label);
        let label = if text_width(&name) + 14.0 <= to - from {
            Beside { text: name, x: from + 8.0, anchor: "start", extent: (from, to) }
        } else {
            beside(layout, from, to, name)
        };
        (from, to, label)
    });
    let bars: Vec<_> = bars.collect();
    in_lanes(
        &bars,
        |bar| bar.2.extent,
        |(from, to, label), lane| {
            let y = top + lane;
            html! {
                <g>
                    <rect class="pic-contact" x={px(from + 0.5)} y={px(y + 0.5)} width={px(to - from - 1.0)} height="20" />
                    <text class="pic-quiet" x={px(label.x)} y={px(y + 15.0)} text-anchor={label.anchor}>
                        { label.text.clone() }
                    </text>
                </g>
            }
        },
    )
}

fn offers(picture: &Picture, layout: &Layout, words: &Words, top: f64) -> Row {
    let marks = picture.offers.iter().filter_map(|offer| {
        let x = layout.place(offer.on)?.middle();
        let text = format!("{}: {}", words.text(&offer.label), words.say(answered(offer.answer)));
        Some((x, beside(layout, x - 6.0, x + 6.0, text)))
    });
    let marks: Vec<_> = marks.collect();
    in_lanes(
        &marks,
        |mark| mark.1.extent,
        |(x, label), lane| {
            let y = top + lane + 10.0;
            html! {
                <g>
                    { shape::offer(*x, y) }
                    <text class="pic-quiet" x={px(label.x)} y={px(y + 5.0)} text-anchor={label.anchor}>
                        { label.text.clone() }
                    </text>
                </g>
            }
        },
    )
}

/// The answer in a word.
pub(crate) fn answered(answer: Answer) -> Key {
    match answer {
        Answer::Pending => keys::CHILD_ANSWER_PENDING,
        Answer::Accepted => keys::CHILD_ANSWER_ACCEPTED,
        Answer::Declined => keys::CHILD_ANSWER_DECLINED,
    }
}

/// Draws things with room of their own on as few lines as they need.
fn in_lanes<T>(things: &[T], extent: impl Fn(&T) -> (f64, f64), draw: impl Fn(&T, f64) -> Html) -> Row {
    let placed = lanes(&things.iter().map(extent).collect::<Vec<_>>());
    let lane = |lane: usize| LANE * u32::try_from(lane).map_or(0.0, f64::from);
    let drawn = things.iter().zip(&placed).map(|(thing, at)| draw(thing, lane(*at))).collect();
    (drawn, placed.iter().max().map_or(0.0, |last| lane(last + 1)))
}
