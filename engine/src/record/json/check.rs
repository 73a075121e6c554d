//! What a child may not say although its shape is right.

use chrono::NaiveDate;

use super::file::ChildFile;
use super::path::{Path, Segment};
use crate::diagnostic::{Code, Diagnostic};
use crate::record::MAX_MINUTES;

type Faults = Vec<(Path, Diagnostic)>;

/// All faults of a child, each with its path from the child.
pub(super) fn child(child: &ChildFile<'_>) -> Faults {
    let mut faults = Faults::new();
    if child.id.trim().is_empty() {
        faults.push((Path::from([Segment::key("id")]), Diagnostic::error(Code::CaseloadEmptyId)));
    }
    for (at, row) in child.attendance.iter().enumerate() {
        if row.minutes().is_none() {
            faults.push(minutes(at, row.scheduled, [row.excused, row.unexcused, row.leave]));
        }
    }
    let mut ends = Ends(&mut faults);
    for (at, contact) in child.contacts.iter().enumerate() {
        ends.check("contacts", at, ("from", Some(contact.from)), ("to", contact.to));
    }
    for (at, step) in child.steps.iter().enumerate() {
        ends.check("steps", at, ("set", step.set), ("done", step.done));
    }
    for (at, offer) in child.offers.iter().enumerate() {
        let on = ("on", Some(offer.on));
        ends.check("offers", at, on, ("answered", offer.answered));
        ends.check("offers", at, on, ("started", offer.started));
        ends.check("offers", at, on, ("closed", offer.closed));
        ends.check("offers", at, ("started", offer.started), ("closed", offer.closed));
    }
    faults
}

fn minutes(at: usize, scheduled: u16, away: [u16; 3]) -> (Path, Diagnostic) {
    let path = |field| Path::from([Segment::key("attendance"), Segment::Index(at), Segment::key(field)]);
    if scheduled > MAX_MINUTES {
        let fault = Diagnostic::error(Code::CaseloadLongDay).with("found", usize::from(scheduled));
        return (path("scheduled"), fault.with("limit", usize::from(MAX_MINUTES)));
    }
    // The first of the three that is too much.
    let mut sum = 0;
    let over = away.iter().position(|minutes| {
        sum += usize::from(*minutes);
        sum > usize::from(scheduled)
    });
    let field = match over {
        Some(0) => "excused",
        Some(1) => "unexcused",
        _ => "leave",
    };
    let fault = Diagnostic::error(Code::CaseloadTooMuchAbsence)
        .with("scheduled", usize::from(scheduled))
        .with("away", away.iter().map(|minutes| usize::from(*minutes)).sum::<usize>());
    (path(field), fault)
}

/// Looks for ends that lie before their starts.
struct Ends<'a>(&'a mut Faults);

impl Ends<'_> {
    fn check(
        &mut self,
        list: &str,
        at: usize,
        (start_field, start): (&str, Option<NaiveDate>),
        (end_field, end): (&str, Option<NaiveDate>),
    ) {
        if let (Some(start), Some(end)) = (start, end)
            && end < start
        {
            let path = Path::from([Segment::key(list), Segment::Index(at), Segment::key(end_field)]);
            let fault = Diagnostic::error(Code::CaseloadEndBeforeStart)
                .with("start_field", start_field)
                .with("start", start)
                .with("end_field", end_field)
                .with("end", end);
            self.0.push((path, fault));
        }
    }
}
