//! `.count` on attendance: whether a row is a day or a lesson depends on the file.

use super::look::Look;
use crate::decision::{Number, Relation};
use crate::diagnostic::{Code, Diagnostic};
use crate::facts::{Measure, Quantity, Source};
use crate::rule::Question;

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    for rule in look.rules() {
        for posed in rule.posed.iter().filter(|posed| !asks_for_any(&posed.question)) {
            if posed.question.measures().any(counts_attendance) {
                told.extend(look.tell_question(Code::CountOfAttendance, rule, posed));
            }
        }
    }
    told
}

fn counts_attendance(measure: &Measure) -> bool {
    match measure {
        Measure::Of(selection, quantity) => {
            selection.source == Source::Attendance && *quantity == Quantity::Count
        }
        _ => false,
    }
}

/// Whether there is any row at all is the same in days and in lessons.
fn asks_for_any(question: &Question) -> bool {
    let threshold = question.number();
    match question.relation {
        Relation::AtLeast | Relation::Below => threshold == Some(Number::ONE),
        Relation::Above | Relation::AtMost | Relation::Equal | Relation::Other => {
            threshold == Some(Number::ZERO)
        }
    }
}
