//! A small pack for the tests of the views.

use chrono::NaiveDate;

use crate::id::Id;
use crate::pack::{Calendar, Catalogue, Domain, Pack, Period, Sensitivity, SignalKind, Text};
use crate::record::Signal;

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn period(from: &str, to: &str, name: &str) -> Period {
    Period { from: day(from), to: day(to), name: name.to_owned() }
}

fn kind(domain: Domain, enabled: bool) -> SignalKind {
    SignalKind {
        label: Text { sv: "etikett".to_owned(), en: None },
        domain,
        sensitivity: Sensitivity::OwnSchool,
        listed: true,
        enabled,
        fields: [].into(),
        recorded_by: vec![],
        keep_months: None,
    }
}

pub(super) fn pack() -> Pack {
    Pack {
        chain: vec![],
        acute: None,
        catalogue: Catalogue {
            signals: [
                (id("concern"), kind(Domain::Wellbeing, true)),
                (id("child-request"), kind(Domain::Request, true)),
                (id("strength"), kind(Domain::Protective, true)),
                (id("told-again"), kind(Domain::Coordination, true)),
                (id("nurse-asks"), kind(Domain::Coordination, false)),
            ]
            .into(),
            ..Catalogue::default()
        },
        parameters: [].into(),
        offers: [].into(),
        calendar: Calendar::new(
            vec![
                period("2026-01-08", "2026-06-11", "Vårterminen"),
                period("2026-08-17", "2026-12-18", "Höstterminen"),
                period("2027-01-11", "2027-06-11", "Vårterminen"),
            ],
            vec![period("2026-10-26", "2026-10-30", "Höstlov")],
        ),
        rules: vec![],
        places: crate::pack::Places::default(),
        scenarios: vec![],
        disabled: [].into(),
        hash: String::new(),
        parameter_hash: String::new(),
    }
}

pub(super) fn signal(kind: &str, date: &str, by: Option<&str>) -> Signal {
    Signal {
        id: None,
        kind: id(kind),
        date: day(date),
        recorded: None,
        by: by.map(str::to_owned),
        role: None,
        note: None,
        fields: [].into(),
    }
}
