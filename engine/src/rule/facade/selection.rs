//! Members of selections: narrower ones, windows, and what is measured of them.

use rhai::Dynamic;

use super::{BY_FIELD, of_one_child, one_domain, unknown_member};
use crate::decision::{Linear, Number, Relation};
use crate::diagnostic::Code;
use crate::facts::{Filter, Measure, Quantity, Source, Window};
use crate::record::Subject;
use crate::rule::arithmetic::Operand;
use crate::rule::question::Question;
use crate::rule::session::Session;
use crate::rule::trouble::{Outcome, Trouble};
use crate::rule::values::{MeasureValue, NumberValue, SelectionValue, Uses};
use crate::screening::{Left, Threshold, Use};

/// Members of a class's attendance that are read without a call.
const CLASS_SELECTION: &[&str] = &[
    "last_term",
    "absent",
    "full",
    "unexcused",
    "school_days",
    "share",
    "excused_share",
    "unexcused_share",
    "hours",
    "excused_hours",
    "unexcused_hours",
];

/// Members of selections that are read without a call.
const SELECTION: &[&str] = &[
    "last_term",
    "absent",
    "full",
    "unexcused",
    "open",
    "closed",
    "overdue",
    "waiting",
    "count",
    "any",
    "none",
    "days",
    "weeks",
    "school_days",
    "since_first",
    "since_latest",
    "school_days_since_first",
    "school_days_since_latest",
    "share",
    "excused_share",
    "unexcused_share",
    "hours",
    "excused_hours",
    "unexcused_hours",
    "late",
    "spell",
    "current_spell",
    "episodes",
];

/// Longest window in days.
const MAX_WINDOW: i64 = 3660;

/// `selection.name`: a narrower selection, a measure, or the yes/no of `any` and `none`.
pub(in crate::rule) fn of_selection(
    session: &Session,
    from: &SelectionValue,
    name: &str,
) -> Outcome<Dynamic> {
    of_group(from, name)?;
    if let Some(filter) = filter(name) {
        return narrowed(from, filter, name);
    }
    match name {
        "last_term" if from.selection.source == Source::Attendance => windowed(from, Window::LastTerm, []),
        "last_term" => Err(does_not_fit(name, &from.selection.source)),
        "any" => any(session, from).map(Dynamic::from),
        "none" => any(session, from).map(|any| Dynamic::from(!any)),
        _ => {
            measured(from, quantity(name).ok_or_else(|| unknown_member("selection", name, SELECTION))?, name)
        }
    }
}

/// Of a class only what can be said of many: a count of rows, or a run of days, speaks of one child.
pub(super) fn of_group(from: &SelectionValue, name: &str) -> Outcome<()> {
    let known = SELECTION.contains(&name) || BY_FIELD.contains(&name);
    if from.subject == Subject::Class && known && !CLASS_SELECTION.contains(&name) {
        return Err(of_one_child(name));
    }
    Ok(())
}

fn filter(name: &str) -> Option<Filter> {
    Some(match name {
        "absent" => Filter::Absent,
        "full" => Filter::Full,
        "unexcused" => Filter::Unexcused,
        "open" => Filter::Open,
        "closed" => Filter::Closed,
        "overdue" => Filter::Overdue,
        "waiting" => Filter::Waiting,
        _ => return None,
    })
}

fn quantity(name: &str) -> Option<Quantity> {
    Some(match name {
        "count" => Quantity::Count,
        "days" => Quantity::Days,
        "weeks" => Quantity::Weeks,
        "school_days" => Quantity::SchoolDays,
        "since_first" => Quantity::SinceFirst,
        "since_latest" => Quantity::SinceLatest,
        "school_days_since_first" => Quantity::SchoolDaysSinceFirst,
        "school_days_since_latest" => Quantity::SchoolDaysSinceLatest,
        "share" => Quantity::Share,
        "excused_share" => Quantity::ExcusedShare,
        "unexcused_share" => Quantity::UnexcusedShare,
        "hours" => Quantity::Hours,
        "excused_hours" => Quantity::ExcusedHours,
        "unexcused_hours" => Quantity::UnexcusedHours,
        "late" => Quantity::Late,
        "spell" => Quantity::Spell,
        "current_spell" => Quantity::CurrentSpell,
        "episodes" => Quantity::Episodes,
        _ => return None,
    })
}

fn does_not_fit(name: &str, source: &Source) -> Trouble {
    let of = match source {
        Source::Attendance => "attendance",
        Source::Signals(_) => "signals",
        Source::Contacts => "contacts",
        Source::Steps => "steps",
        Source::Transitions => "transitions",
        Source::Offers(_) => "offers",
    };
    Trouble::new(Code::MemberDoesNotFit).with("name", name).with("of", of)
}

fn narrowed(from: &SelectionValue, filter: Filter, name: &str) -> Outcome<Dynamic> {
    use Source::{Attendance, Contacts, Offers, Steps, Transitions};
    let fits = matches!(
        (&filter, &from.selection.source),
        (Filter::Absent | Filter::Full | Filter::Unexcused, Attendance)
            | (Filter::Open | Filter::Closed, Contacts | Steps | Transitions | Offers(_))
            | (Filter::Overdue, Steps)
            | (Filter::Waiting, Offers(_))
    );
    if !fits {
        return Err(does_not_fit(name, &from.selection.source));
    }
    let mut narrower = from.clone();
    narrower.selection.filters.insert(filter);
    Ok(Dynamic::from(narrower))
}

pub(super) fn measured(from: &SelectionValue, quantity: Quantity, name: &str) -> Outcome<Dynamic> {
    let attendance = from.selection.source == Source::Attendance;
    let of_days = matches!(quantity, Quantity::Spell | Quantity::CurrentSpell | Quantity::Episodes);
    let fits = match quantity {
        Quantity::Count
        | Quantity::Days
        | Quantity::Weeks
        | Quantity::SinceFirst
        | Quantity::SinceLatest
        | Quantity::SchoolDaysSinceFirst
        | Quantity::SchoolDaysSinceLatest
        | Quantity::Distinct(_)
        | Quantity::Most(_)
        | Quantity::Sum(_) => true,
        _ => attendance,
    };
    if !fits {
        return Err(does_not_fit(name, &from.selection.source));
    }
    // A run of absent days among absent days only would always be unbroken.
    let by_absence = |filter: &Filter| matches!(filter, Filter::Absent | Filter::Full | Filter::Unexcused);
    if of_days && from.selection.filters.iter().any(by_absence) {
        return Err(Trouble::new(Code::RunOfNarrowedDays).with("name", name));
    }
    Ok(Dynamic::from(MeasureValue::new(Measure::Of(from.selection.clone(), quantity), from.uses.clone())))
}

/// `.any`: at least one row.
fn any(session: &Session, from: &SelectionValue) -> Outcome<bool> {
    let measure = Measure::Of(from.selection.clone(), Quantity::Count);
    one_domain(session, std::iter::once(&measure))?;
    let sum = Linear { terms: vec![(Number::ONE, measure)] };
    let parameters = session.uses(&from.uses);
    let threshold = Threshold::Number(Number::ONE);
    Ok(session.ask(&Question { left: Left::Sum(sum), relation: Relation::AtLeast, threshold, parameters }))
}

/// A whole number of days, written or from a parameter.
fn days(value: &Dynamic, least: i64) -> Outcome<(u16, Uses)> {
    let wrong = |found: &str| {
        Trouble::new(Code::NotADayCount).with("found", found).with("least", least).with("most", MAX_WINDOW)
    };
    match Operand::of(value)? {
        Operand::Number(NumberValue { value, uses }) => {
            let fits = value.to_whole().filter(|days| (least..=MAX_WINDOW).contains(days));
            let days =
                fits.and_then(|days| u16::try_from(days).ok()).ok_or_else(|| wrong(&value.to_string()))?;
            Ok((days, uses.into_iter().map(|(id, _)| (id, Use::Window)).collect()))
        }
        other => Err(wrong(other.name())),
    }
}

fn windowed(from: &SelectionValue, window: Window, uses: impl IntoIterator<Item = Uses>) -> Outcome<Dynamic> {
    if from.selection.window.is_some() {
        return Err(Trouble::new(Code::SecondWindow));
    }
    let mut narrower = from.clone();
    narrower.selection.window = Some(window);
    narrower.uses.extend(uses.into_iter().flatten());
    Ok(Dynamic::from(narrower))
}

/// `.last(n)`
pub(in crate::rule) fn last(from: &SelectionValue, n: &Dynamic) -> Outcome<Dynamic> {
    let (days, uses) = days(n, 1)?;
    windowed(from, Window::Days { from: days, to: 0 }, [uses])
}

/// `.last_school_days(n)`
pub(in crate::rule) fn last_school_days(from: &SelectionValue, n: &Dynamic) -> Outcome<Dynamic> {
    let (days, uses) = days(n, 1)?;
    windowed(from, Window::SchoolDays(days), [uses])
}

/// `.window(a, b)`
pub(in crate::rule) fn window(from: &SelectionValue, a: &Dynamic, b: &Dynamic) -> Outcome<Dynamic> {
    let ((a, a_uses), (b, b_uses)) = (days(a, 1)?, days(b, 0)?);
    if b >= a {
        return Err(Trouble::new(Code::WindowTurned).with("from", i64::from(a)).with("to", i64::from(b)));
    }
    windowed(from, Window::Days { from: a, to: b }, [a_uses, b_uses])
}

/// `.ahead(n)`
pub(in crate::rule) fn ahead(from: &SelectionValue, n: &Dynamic) -> Outcome<Dynamic> {
    if !matches!(from.selection.source, Source::Steps | Source::Transitions) {
        return Err(does_not_fit("ahead", &from.selection.source));
    }
    let (days, uses) = days(n, 1)?;
    windowed(from, Window::Ahead(days), [uses])
}
