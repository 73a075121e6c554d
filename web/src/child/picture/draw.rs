//! The picture as SVG: a pure function of plain data, so that it can be tested and printed.

use chrono::{Datelike, NaiveDate};
use samsyn_engine::view::picture::{Column, DayState, Pause, Picture};
use samsyn_words::{Words, args, keys};
use yew::prelude::*;

use super::layout::{DAY, Layout, Place, TOP, text_width};
use super::rows;
use super::shape::{self, CELL, Fill, px};

/// The days that a question looks at.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tint {
    /// First day.
    pub(crate) from: NaiveDate,
    /// Last day.
    pub(crate) to: NaiveDate,
    /// As it is called: "28 dagar".
    pub(crate) label: String,
}

/// The lower edge of the days.
const BOTTOM: f64 = TOP + 5.0 * DAY;

/// Draws everything; `cursor` is a column of the picture.
pub(crate) fn draw(
    picture: &Picture,
    layout: &Layout,
    words: &Words,
    tint: Option<&Tint>,
    cursor: Option<usize>,
) -> Html {
    let (rows, height) = rows::below(picture, layout, words, BOTTOM + 14.0);
    html! {
        <svg class="picture" width={px(layout.width)} height={px(height)} aria-hidden="true" focusable="false">
            { shape::hatch() }
            { months(picture, layout, words, height) }
            if let Some(tint) = tint { { tinted(layout, tint, today_text(picture, layout, words).0) } }
            { days(picture, layout, words) }
            { rows }
            { today(picture, layout, words, height) }
            { cursor.map(|column| cursor_at(layout, column)).unwrap_or_default() }
        </svg>
    }
}

/// A hairline and a name where a month begins; the first column is named too, where that leaves the next its room.
fn months(picture: &Picture, layout: &Layout, words: &Words, height: f64) -> Html {
    let begins = |column: &Column| {
        let (first, last) = (column.monday(), column.sunday());
        first.iter_days().take_while(|day| *day <= last).filter(|day| day.day() == 1).last()
    };
    let found = layout.places.iter().enumerate().filter_map(|(at, place)| {
        let column = picture.columns.get(place.column)?;
        let date = begins(column).or_else(|| (at == 0).then(|| column.monday()))?;
        let name = words.say_with(keys::MONTH_SHORT, &args! { "month" => date.month() });
        Some((place, text_width(&name), name))
    });
    let found: Vec<_> = found.collect();
    let crowded =
        matches!(found.as_slice(), [(first, width, _), (second, ..), ..] if first.x + width + 6.0 > second.x);
    let mut taken = f64::MIN;
    let marks = found.iter().enumerate().map(|(at, (place, width, name))| {
        let free = place.x >= taken + 6.0 && place.x + width <= layout.width && !(at == 0 && crowded);
        if free {
            taken = place.x + width;
        }
        html! {
            <g key={place.column}>
                <line class="pic-hair" x1={px(place.x)} y1="22" x2={px(place.x)} y2={px(height)} />
                if free { <text class="pic-quiet" x={px(place.x)} y="14">{ name }</text> }
            </g>
        }
    });
    html! { <g>{ for marks }</g> }
}

/// Exactly the days, so that a window that begins on a Wednesday is seen to.
fn tinted(layout: &Layout, tint: &Tint, before: f64) -> Html {
    let edge = |place: &Place, date: NaiveDate, end: f64| match layout.place(date) {
        Some(holds) if holds.column == place.column => {
            f64::from(date.weekday().num_days_from_monday()).min(4.0) + end
        }
        _ => 5.0 * end,
    };
    let (left, right) = (layout.start_of(tint.from), layout.end_of(tint.to));
    let inside = layout.places.iter().filter(|place| place.right() > left && place.x < right);
    let parts = inside.clone().map(|place| {
        let (from, to) = (edge(place, tint.from, 0.0), edge(place, tint.to, 1.0));
        html! {
            <rect key={place.column} class="pic-window" x={px(place.x)} y={px(TOP + from * DAY)}
                width={px(place.width)} height={px((to - from).max(0.0) * DAY)} />
        }
    });
    let end = inside.clone().next_back().map_or(right, Place::right);
    let start = inside.clone().next().map_or(left, |place| place.x);
    let free = if end > before { before } else { end };
    let x = (free - 6.0).max(layout.left + text_width(&tint.label));
    html! {
        <g shape-rendering="crispEdges">
            <rect class="pic-window" x={px(start)} y="22" width={px(end - start)} height={px(TOP - 22.0)} />
            { for parts }
            <text class="pic-quiet" x={px(x)} y="37" text-anchor="end">{ tint.label.clone() }</text>
        </g>
    }
}

fn days(picture: &Picture, layout: &Layout, words: &Words) -> Html {
    if !picture.attendance {
        return html! {
            <text class="pic-quiet" x={px(layout.left)} y={px(TOP + 2.5 * DAY)}>
                { words.say(keys::CHILD_PICTURE_NO_ATTENDANCE) }
            </text>
        };
    }
    let columns = layout.places.iter().filter_map(|place| match picture.columns.get(place.column)? {
        Column::Week(week) => Some(html! {
            <g key={place.column}>
                { for week.days.iter().zip(0_u32..).map(|(day, row)| cell(place, day.state, f64::from(row))) }
            </g>
        }),
        Column::Break(pause) => Some(pause_column(place, pause, words)),
    });
    html! {
        <g>
            if !layout.narrow {
                <text class="pic-head" x="0" y={px(TOP + 13.0)}>{ words.say(keys::CHILD_PICTURE_ATTENDANCE) }</text>
                { for (1_u32..=5).map(|day| html! {
                    <text key={day} class="pic-quiet" x={px(layout.left - 10.0)} text-anchor="end"
                        y={px(TOP + f64::from(day - 1) * DAY + 13.0)}>
                        { words.say_with(keys::WEEKDAY_SHORT, &args! { "day" => day }) }
                    </text>
                }) }
            }
            { for columns }
        </g>
    }
}

fn cell(place: &Place, state: DayState, row: f64) -> Html {
    let bottom = TOP + row * DAY + f64::midpoint(DAY, CELL);
    let middle = bottom - CELL / 2.0;
    match state {
        DayState::NoSchool | DayState::Ahead | DayState::Leave => html! {},
        DayState::Unreported => shape::unreported(place.middle(), middle),
        DayState::Reported { excused: 0, unexcused: 0, .. } => shape::present(place.middle(), middle),
        DayState::Reported { expected, excused, unexcused } => {
            let width = place.width - 4.0;
            shape::absence(place.x + 2.0, bottom, width, Fill::new(expected, excused, unexcused))
        }
    }
}

fn pause_column(place: &Place, pause: &Pause, words: &Words) -> Html {
    let (x, y) = (place.middle() + 5.0, TOP + 2.5 * DAY);
    html! {
        <g key={place.column}>
            <rect class="pic-pause" x={px(place.x + 2.0)} y={px(TOP)} width={px(place.width - 4.0)}
                height={px(5.0 * DAY)} rx="3" />
            <text class="pic-quiet" text-anchor="middle"
                transform={format!("translate({} {}) rotate(-90)", px(x), px(y))}>
                { pause_name(pause, words) }
            </text>
        </g>
    }
}

/// As the calendar calls it, without what stands after a comma or in brackets; else by its season.
pub(crate) fn pause_name(pause: &Pause, words: &Words) -> String {
    let given = pause.name.as_deref().and_then(|name| name.split(['(', ',']).next()).map(str::trim);
    let holds =
        |month| pause.monday.iter_days().take_while(|day| *day <= pause.to).any(|day| day.month() == month);
    match given {
        Some(name) if !name.is_empty() && text_width(name) < 5.0 * DAY => name.to_lowercase(),
        _ if holds(7) => words.say(keys::CHILD_PICTURE_SUMMER),
        _ if holds(12) || holds(1) => words.say(keys::CHILD_PICTURE_CHRISTMAS),
        _ => words.say(keys::CHILD_PICTURE_BREAK),
    }
}

fn today(picture: &Picture, layout: &Layout, words: &Words, height: f64) -> Html {
    let x = layout.end_of(picture.today);
    let (text, label) = today_text(picture, layout, words);
    html! {
        <g>
            <line class="pic-today" x1={px(x)} y1="22" x2={px(x)} y2={px(height)} />
            <text class="pic-ink" x={px(text)} y="37">{ label }</text>
        </g>
    }
}

/// Where the date of the picture is written: after its line, as far as there is room.
fn today_text(picture: &Picture, layout: &Layout, words: &Words) -> (f64, String) {
    let label = words.date_short(picture.today);
    ((layout.end_of(picture.today) + 6.0).min(layout.width - text_width(&label)), label)
}

fn cursor_at(layout: &Layout, column: usize) -> Html {
    let place = layout.places.iter().find(|place| place.column == column);
    place.map_or_else(Html::default, |place| {
        html! {
            <rect class="pic-cursor" x={px(place.x)} y={px(TOP - 3.0)} width={px(place.width)}
                height={px(BOTTOM - TOP + 6.0)} rx="4" />
        }
    })
}
