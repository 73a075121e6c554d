//! What has been kept for as long as the catalogue says. It only proposes: nothing goes without the municipality's decision on
//! disposal (arkivlagen 10 §), whoever's clock says what.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::pack::{Catalogue, Text};
use crate::record::{Caseload, Child, Signal};

/// Notes that have been kept for as long as their kind is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disposal {
    /// By kind, in the order of their ids.
    pub kinds: Vec<OverdueKind>,
    /// How many children they are about.
    pub children: usize,
}

/// Notes of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverdueKind {
    /// The kind.
    pub kind: Id,
    /// Its name.
    pub label: Text,
    /// How long it is kept.
    pub months: u32,
    /// How many notes have been kept for longer.
    pub notes: usize,
}

/// Whether a note has been kept for as long as its kind is, on a day: from the day on which it was written down, if it was
/// another than the day it is about.
fn is_overdue(signal: &Signal, catalogue: &Catalogue, on: NaiveDate) -> bool {
    let months = catalogue.signals.get(&signal.kind).and_then(|kind| kind.keep_months);
    let from = signal.recorded.unwrap_or(signal.date).max(signal.date);
    months.and_then(|months| from.checked_add_months(Months::new(months))).is_some_and(|until| until <= on)
}

impl Disposal {
    /// What a caseload has kept for so long.
    pub fn of(caseload: &Caseload, catalogue: &Catalogue, on: NaiveDate) -> Self {
        let mut disposal = Self::default();
        for (kind, what) in &catalogue.signals {
            let notes = caseload.children.iter().flat_map(|child| &child.signals);
            let notes =
                notes.filter(|signal| signal.kind == *kind && is_overdue(signal, catalogue, on)).count();
            if let Some(months) = what.keep_months.filter(|_| notes > 0) {
                disposal.kinds.push(OverdueKind {
                    kind: kind.clone(),
                    label: what.label.clone(),
                    months,
                    notes,
                });
            }
        }
        disposal.children = caseload
            .children
            .iter()
            .filter(|child| child.signals.iter().any(|signal| is_overdue(signal, catalogue, on)))
            .count();
        disposal
    }

    /// Takes them out of a child's record; whether there were any.
    pub fn apply(child: &mut Child, catalogue: &Catalogue, on: NaiveDate) -> bool {
        let before = child.signals.len();
        child.signals.retain(|signal| !is_overdue(signal, catalogue, on));
        child.signals.len() < before
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::{Domain, Sensitivity, SignalKind};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn note(kind: &str, date: &str, recorded: Option<&str>) -> Signal {
        Signal {
            id: None,
            kind: Id::parse(kind).unwrap(),
            date: day(date),
            recorded: recorded.map(day),
            by: None,
            role: None,
            note: None,
            fields: [].into(),
        }
    }

    fn catalogue() -> Catalogue {
        let mut catalogue = Catalogue::default();
        for (id, months) in [("concern", Some(12)), ("kept", None)] {
            let kind = SignalKind {
                label: Text { sv: id.to_owned(), en: None },
                domain: Domain::Wellbeing,
                sensitivity: Sensitivity::Ordinary,
                listed: true,
                enabled: true,
                fields: [].into(),
                recorded_by: Vec::new(),
                keep_months: months,
            };
            catalogue.signals.insert(Id::parse(id).unwrap(), kind);
        }
        catalogue
    }

    #[test]
    fn a_note_is_proposed_from_the_day_on_which_its_time_is_over() {
        let check = |note: Signal, on, expected| {
            assert_eq!(is_overdue(&note, &catalogue(), day(on)), expected, "{note:?} on {on}");
        };
        check(note("concern", "2025-03-01", None), "2026-02-28", false);
        check(note("concern", "2025-03-01", None), "2026-03-01", true);
        // Written down later than it happened; a month without that day.
        check(note("concern", "2025-03-01", Some("2025-04-10")), "2026-03-01", false);
        check(note("concern", "2024-02-29", None), "2025-02-28", true);
        // A kind that has no clock, one that nobody knows, a clock that was set back.
        check(note("kept", "1999-01-01", None), "2026-03-01", false);
        check(note("unknown", "1999-01-01", None), "2026-03-01", false);
        check(note("concern", "2025-03-01", None), "1970-01-01", false);
    }

    #[test]
    fn what_is_proposed_is_what_goes_and_the_rest_stays() {
        let mut child = Child {
            id: "1".to_owned(),
            signals: vec![note("concern", "2024-01-01", None), note("concern", "2026-01-01", None)],
            ..Child::default()
        };
        let caseload = Caseload { children: vec![child.clone(), Child::default()], ..Caseload::default() };
        let disposal = Disposal::of(&caseload, &catalogue(), day("2026-03-01"));
        assert_eq!((disposal.children, disposal.kinds.len()), (1, 1));
        assert_eq!((disposal.kinds[0].notes, disposal.kinds[0].months), (1, 12));
        assert!(Disposal::apply(&mut child, &catalogue(), day("2026-03-01")));
        assert_eq!(child.signals, [note("concern", "2026-01-01", None)]);
        assert!(!Disposal::apply(&mut child, &catalogue(), day("2026-03-01")));
    }
}
