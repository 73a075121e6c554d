//! `calendar.toml`: terms and breaks. A pack's own calendar stands instead of its parent's, never mixed with it.

use super::super::toml::{Node, Read};
use super::super::{Calendar, Period};
use crate::diagnostic::Code;

/// No term is longer than a year: a slip in the year would make a decade of school days.
const LONGEST: i64 = 366;

/// Reads a calendar.
pub(super) fn read(root: &Node<'_>) -> Option<Calendar> {
    root.fields(|fields| {
        let (terms, whole) = fields.required_node("term").map(|node| periods(&node)).unwrap_or_default();
        let (breaks, _) = fields.node("break").map(|node| periods(&node)).unwrap_or_default();
        check_terms(&terms);
        if whole {
            check_breaks(&terms, &breaks);
        }
        let plain =
            |periods: Vec<(Period, Node<'_>)>| periods.into_iter().map(|(period, _)| period).collect();
        Some(Calendar::new(plain(terms), plain(breaks)))
    })
}

/// By date, each with the place where it stands; and whether all of them could be read.
fn periods<'a>(node: &Node<'a>) -> (Vec<(Period, Node<'a>)>, bool) {
    let elements = node.elements().unwrap_or_default();
    let count = elements.len();
    let mut periods: Vec<_> =
        elements.into_iter().filter_map(|element| Some((Period::read(&element)?, element))).collect();
    periods.sort_by_key(|(period, _)| (period.from, period.to));
    let whole = count > 0 && periods.len() == count;
    (periods, whole)
}

impl Read for Period {
    fn read(node: &Node<'_>) -> Option<Self> {
        node.fields(|fields| {
            let from = fields.required("from");
            let to_node = fields.required_node("to");
            let name = fields.required("name");
            let to = Read::read(to_node.as_ref()?);
            let period = Self { from: from?, to: to?, name: name? };
            let days = (period.to - period.from).num_days();
            let (at, from, to) = (to_node?, period.from, period.to);
            if days < 0 {
                at.tell(at.error(Code::PeriodBackwards).with("from", from).with("to", to));
                return None;
            }
            if days >= LONGEST {
                at.tell(at.error(Code::PeriodTooLong).with("from", from).with("to", to));
                return None;
            }
            Some(period)
        })
    }
}

fn check_terms(terms: &[(Period, Node<'_>)]) {
    for ((before, _), (after, node)) in terms.iter().zip(terms.iter().skip(1)) {
        if after.from <= before.to {
            let error = node.error(Code::TermsOverlap).with("name", after.name.as_str());
            node.tell(error.with("other", before.name.as_str()));
        }
    }
}

fn check_breaks(terms: &[(Period, Node<'_>)], breaks: &[(Period, Node<'_>)]) {
    for (pause, node) in breaks {
        if !terms.iter().any(|(term, _)| term.from <= pause.from && pause.to <= term.to) {
            node.tell(node.error(Code::BreakOutside).with("name", pause.name.as_str()));
        }
    }
}
