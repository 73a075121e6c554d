//! Generated children: sparse, odd and at the edges, so that unknown, *never* and every threshold are met often.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use samsyn_engine::id::Id;
use samsyn_engine::pack::{FieldType, Pack};
use samsyn_engine::record::{
    Answer, Attendance, Born, Child, Contact, FieldValue, Form, GivenAnswer, Minutes, Offer, Signal, Step,
    Transition,
};

/// The first day of generated rows.
fn start() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 12).unwrap_or_default()
}

/// The last day, and a little after the days that tests judge.
const SPAN: u64 = 330;

/// A day in the span.
pub fn date() -> impl Strategy<Value = NaiveDate> {
    (0..SPAN).prop_map(|days| start() + Days::new(days))
}

fn later(from: NaiveDate) -> impl Strategy<Value = NaiveDate> {
    (0_u64..90).prop_map(move |days| from + Days::new(days))
}

/// Runs of days with one pattern each: present, a little away, all away, leave, no timetable.
fn attendance() -> impl Strategy<Value = Attendance> {
    let run = (0_u64..30, 0_u8..7, any::<bool>(), 0_u8..3);
    let span = (option::weighted(0.8, (0_u64..200, vec(run, 1..24))), any::<bool>());
    span.prop_map(|(runs, lessons)| {
        let mut rows = Attendance::default();
        let Some((first, runs)) = runs else { return rows };
        let mut day = start() + Days::new(first);
        for (length, pattern, gap, late) in runs {
            for _ in 0..length {
                let (scheduled, excused, unexcused, leave) = match pattern {
                    0 | 1 => (320, 0, 0, 0),
                    2 => (320, 64, 0, 0),
                    3 => (300, 0, 60, 0),
                    4 => (320, 320, 0, 0),
                    5 => (320, 160, 160, 0),
                    _ => (200, 0, 0, 200),
                };
                let parts: &[(u16, Option<&str>)] =
                    if lessons { &[(2, Some("matematik")), (2, Some("bild"))] } else { &[(1, None)] };
                for (share, subject) in parts {
                    let part = |minutes: u16| minutes / share;
                    let minutes = Minutes::new(part(scheduled), part(excused), part(unexcused), part(leave));
                    rows.push(None, day, minutes.unwrap_or_default(), late, *subject, gap);
                }
                day = day + Days::new(if gap { 2 } else { 1 });
            }
            day = day + Days::new(1);
        }
        rows
    })
}

fn one_of<T: Clone + std::fmt::Debug + 'static>(all: Vec<T>) -> impl Strategy<Value = T> {
    prop::sample::select(all)
}

fn signals(pack: &Pack) -> BoxedStrategy<Vec<Signal>> {
    let kinds: Vec<_> =
        pack.catalogue.signals.iter().map(|(id, kind)| (id.clone(), kind.fields.clone())).collect();
    if kinds.is_empty() {
        return Just(Vec::new()).boxed();
    }
    let signal = (one_of(kinds), date(), option::weighted(0.2, 0_u64..20), 0_u8..4, any::<u8>());
    let signal = signal.prop_map(|((kind, types), date, lag, by, choice)| {
        let mut fields = BTreeMap::new();
        for (name, field) in types {
            let value = match field {
                FieldType::Number => FieldValue::Number(i64::from(choice)),
                FieldType::OneOf(values) => match values.get(usize::from(choice) % values.len().max(1)) {
                    Some(value) if choice < 220 => FieldValue::Text(value.clone()),
                    _ => continue,
                },
                FieldType::Text => continue,
            };
            fields.insert(name, value);
        }
        Signal {
            id: None,
            kind,
            date,
            recorded: lag.map(|lag| date + Days::new(lag)),
            by: (by > 0).then(|| format!("person-{by}")),
            role: None,
            note: None,
            fields,
        }
    });
    vec(signal, 0..7).boxed()
}

fn contacts(pack: &Pack) -> BoxedStrategy<Vec<Contact>> {
    let agencies: Vec<Id> = pack.catalogue.agencies.keys().cloned().collect();
    let contact = (one_of(agencies), date(), option::of(0_u64..90), any::<bool>(), option::of(0_u8..3));
    let contact = contact.prop_map(|(agency, from, length, coordinator, kind)| Contact {
        id: None,
        agency,
        kind: kind.map(|kind| format!("kind-{kind}")),
        purpose: None,
        told_by: None,
        from,
        to: length.map(|days| from + Days::new(days)),
        coordinator,
        recorded: None,
    });
    vec(contact, 0..5).boxed()
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (date(), option::of(0_u64..40), option::of(0_u64..60)).prop_map(|(due, set, done)| Step {
        id: None,
        what: "x".to_owned(),
        who: None,
        set: set.map(|days| due - Days::new(days)),
        due,
        done: done.map(|days| due - Days::new(30) + Days::new(days)),
        recorded: None,
    });
    vec(step, 0..4)
}

fn answer() -> impl Strategy<Value = Answer> {
    one_of(vec![Answer::Pending, Answer::Accepted, Answer::Declined])
}

fn offers(pack: &Pack) -> BoxedStrategy<Vec<Offer>> {
    let ids: Vec<Id> = pack.offers.keys().cloned().collect();
    let offer = (one_of(ids), date()).prop_flat_map(|(id, on)| {
        let day = move || option::of(later(on));
        let given = (answer(), day()).prop_map(|(answer, on)| GivenAnswer {
            by: "guardian-1".to_owned(),
            answer,
            on,
        });
        (answer(), day(), vec(given, 0..3), day(), option::weighted(0.3, later(on))).prop_map(
            move |(answer, answered, answers, started, closed)| Offer {
                id: None,
                offer: id.clone(),
                on,
                answer,
                answered,
                answers,
                started,
                closed,
                recorded: None,
            },
        )
    });
    vec(offer, 0..4).boxed()
}

fn transitions() -> impl Strategy<Value = Vec<Transition>> {
    let kinds = ["preschool-school", "6-7", "9-gy", "school"].map(str::to_owned).to_vec();
    let transition =
        (one_of(kinds), date(), option::of(0_u64..60)).prop_map(|(kind, date, before)| Transition {
            id: None,
            kind,
            date,
            handover: before.map(|days| date - Days::new(days)),
            recorded: None,
        });
    vec(transition, 0..3)
}

/// A child whose facts fit the pack's catalogue.
pub fn child(pack: &Pack) -> impl Strategy<Value = Child> + use<> {
    let plain = (
        option::weighted(0.9, one_of(Form::ALL.to_vec())),
        option::weighted(0.9, 0_u8..10),
        option::of((2008_i32..2021, 1_u32..13)),
        option::of(date()),
    );
    let rows = (attendance(), signals(pack), contacts(pack), steps(), offers(pack), transitions());
    (plain, rows).prop_map(
        |((form, grade, born, enrolled), (attendance, signals, contacts, steps, offers, transitions))| {
            Child {
                id: "c1".to_owned(),
                born: born.and_then(|(year, month)| Born::new(year, month)),
                form,
                grade,
                enrolled,
                attendance,
                signals,
                contacts,
                steps,
                offers,
                transitions,
                ..Child::default()
            }
        },
    )
}
