//! What the picture says in words: the sentence over it, and each week.

use chrono::{Datelike, NaiveDate};
use samsyn_engine::view::picture::{AheadKind, Column, Picture, Summary, Week};
use samsyn_words::{Words, args, keys};

use super::draw::pause_name;
use super::rows::answered;
use crate::child::text::{capital, hours, part_of_hours, whole_hours};

/// One or two sentences over the picture. `name` is what the child is called.
pub(crate) fn sentence(summary: &Summary, name: &str, words: &Words) -> String {
    let mut said = Vec::new();
    match summary.absence {
        None => said.push(words.say(keys::CHILD_SAYS_NO_ROWS)),
        Some(recent) if recent.absent == 0 => {
            said.push(words.say_with(keys::CHILD_SAYS_PRESENT, &args! { "name" => name }));
        }
        Some(recent) => {
            let args = args! {
                "name" => name,
                "absent" => part_of_hours(words, recent.absent),
                "expected" => hours(words, recent.expected),
                "mostly" => recent.mostly.map_or(0, |day| day.number_from_monday()),
            };
            said.push(words.say_with(keys::CHILD_SAYS_ABSENT, &args));
        }
    }
    if summary.absence.is_some_and(|recent| recent.assumed) {
        said.push(words.say(keys::CHILD_SAYS_ASSUMED));
    }
    if let Some(noted) = summary.noted {
        let month = words.say_with(keys::MONTH, &args! { "month" => noted.since.month() });
        said.push(match noted.people {
            Some(people) => {
                words.say_with(keys::CHILD_SAYS_PEOPLE, &args! { "count" => people, "month" => month })
            }
            None => {
                words.say_with(keys::CHILD_SAYS_NOTED, &args! { "count" => noted.times, "month" => month })
            }
        });
    }
    for request in &summary.requests {
        let label = words.text(&request.label);
        let args = args! { "label" => label, "count" => request.times, "latest" => words.date_short(request.latest) };
        said.push(words.say_with(keys::CHILD_SAYS_REQUEST, &args));
    }
    said.join(" ")
}

/// A column's heading, "Vecka 46, 9–13 nov", and what happened in it.
pub(crate) fn column(picture: &Picture, column: &Column, words: &Words) -> (String, String) {
    let (heading, mut said) = match column {
        Column::Week(week) => (words.week_with_days(week.monday), attendance(picture, week, words)),
        Column::Break(pause) => {
            let days = words.days(pause.monday, pause.to);
            (format!("{}, {days}", pause_name(pause, words)), vec![words.say(keys::CHILD_READ_NO_SCHOOL)])
        }
    };
    said.extend(happened(picture, column, words));
    (capital(&heading), said.join(" "))
}

fn attendance(picture: &Picture, week: &Week, words: &Words) -> Vec<String> {
    let totals = week.totals;
    let mut said = Vec::new();
    if totals.expected > 0 {
        let args = args! {
            "absent" => part_of_hours(words, totals.absent()),
            "expected" => whole_hours(totals.expected),
            "unexcused" => hours(words, totals.unexcused),
            "kind" => match (totals.absent(), totals.unexcused) {
                (0, _) => "present",
                (_, 0) => "excused",
                (absent, unexcused) if absent == unexcused => "unexcused",
                _ => "both",
            },
        };
        said.push(words.say_with(keys::CHILD_READ_ATTENDANCE, &args));
    } else if week.monday > picture.today {
        said.push(words.say(keys::CHILD_READ_LATER));
    } else if totals.unreported == 0 && totals.leave == 0 {
        said.push(words.say(keys::CHILD_READ_NO_SCHOOL));
    }
    if totals.unreported > 0 && picture.attendance {
        said.push(words.say_with(keys::CHILD_READ_UNREPORTED, &args! { "count" => totals.unreported }));
    }
    if totals.leave > 0 {
        said.push(words.say_with(keys::CHILD_READ_LEAVE, &args! { "hours" => hours(words, totals.leave) }));
    }
    if totals.late > 0 {
        said.push(words.say_with(keys::CHILD_READ_LATE, &args! { "count" => totals.late }));
    }
    said
}

/// What was noted, begun, offered or due, by day.
pub(crate) fn happened(picture: &Picture, column: &Column, words: &Words) -> Vec<String> {
    let inside = |date: NaiveDate| column.monday() <= date && date <= column.sunday();
    let marks = picture.marks.iter().map(|mark| (mark.date, words.text(&mark.label)));
    let begun = picture.contacts.iter().map(|bar| {
        (bar.from, words.say_with(keys::CHILD_READ_BEGAN, &args! { "who" => words.text(&bar.label) }))
    });
    let ended = picture.contacts.iter().filter_map(|bar| {
        Some((bar.to?, words.say_with(keys::CHILD_READ_ENDED, &args! { "who" => words.text(&bar.label) })))
    });
    let offers = picture.offers.iter().map(|offer| {
        let args =
            args! { "what" => words.text(&offer.label), "answer" => words.say(answered(offer.answer)) };
        (offer.on, words.say_with(keys::CHILD_READ_OFFERED, &args))
    });
    let ahead = picture.ahead.iter().map(|it| {
        let (key, what) = match it.kind {
            AheadKind::Step => (keys::CHILD_READ_STEP, it.what.clone()),
            AheadKind::Transition => (keys::CHILD_READ_TRANSITION, words.transition(&it.what)),
        };
        let done = if it.done { "yes" } else { "no" };
        (it.date, words.say_with(key, &args! { "what" => what, "done" => done }))
    });
    let all = marks.chain(begun).chain(ended).chain(offers).chain(ahead);
    let mut all: Vec<_> = all.filter(|(date, _)| inside(*date)).collect();
    all.sort();
    all.chunk_by(|a, b| a == b)
        .filter_map(|same| {
            let (date, what) = same.first()?;
            let day = capital(&words.weekday(*date));
            let args = args! { "day" => day, "what" => what.as_str(), "count" => same.len() };
            Some(words.say_with(keys::CHILD_READ_DAY, &args))
        })
        .collect()
}
