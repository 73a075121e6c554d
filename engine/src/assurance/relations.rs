//! Which measure is never more than which, for every child: a narrower window or filter gives no more, and neither do
//! weeks than days, days than rows, or unexcused absence than absence.

use crate::decision::{Number, Range};
use crate::facts::{Filter, Measure, Quantity, Selection, Source, Window};

/// Whether the first measure is at most the second wherever both are numbers.
pub fn never_more(one: &Measure, other: &Measure) -> bool {
    let (Measure::Of(narrow, less), Measure::Of(wide, more)) = (one, other) else { return false };
    let same = narrow == wide;
    if less == more {
        return same || (grows(less) && within(narrow, wide));
    }
    if shares(less, more) {
        return same;
    }
    is_part(less, more) && (same || (grows(less) && grows(more) && within(narrow, wide)))
}

/// Whether more rows can only give more: not where a run of days may be cut, or a share thinned.
fn grows(quantity: &Quantity) -> bool {
    matches!(
        quantity,
        Quantity::Count
            | Quantity::Days
            | Quantity::Weeks
            | Quantity::SchoolDays
            | Quantity::Distinct(_)
            | Quantity::Most(_)
            | Quantity::Hours
            | Quantity::ExcusedHours
            | Quantity::UnexcusedHours
            | Quantity::Late
    )
}

fn shares(less: &Quantity, more: &Quantity) -> bool {
    matches!(
        (less, more),
        (Quantity::ExcusedShare | Quantity::UnexcusedShare, Quantity::Share)
            | (Quantity::SinceLatest, Quantity::SinceFirst)
            | (Quantity::SchoolDaysSinceLatest, Quantity::SchoolDaysSinceFirst)
            | (Quantity::CurrentSpell, Quantity::Spell)
            | (Quantity::Spell | Quantity::CurrentSpell | Quantity::Episodes, Quantity::SchoolDays)
    )
}

/// Whether the first counts part of what the second counts, of the same rows.
fn is_part(less: &Quantity, more: &Quantity) -> bool {
    use Quantity as Q;
    match more {
        Q::Count => matches!(less, Q::Days | Q::Weeks | Q::SchoolDays | Q::Distinct(_) | Q::Most(_)),
        Q::Days => matches!(less, Q::Weeks | Q::SchoolDays),
        Q::Hours => matches!(less, Q::ExcusedHours | Q::UnexcusedHours),
        _ => false,
    }
}

/// Whether every row of the first selection is one of the second.
fn within(narrow: &Selection, wide: &Selection) -> bool {
    let source = match (&narrow.source, &wide.source) {
        (Source::Offers(_), Source::Offers(None)) => true,
        (one, other) => one == other,
    };
    let implies = |filter: &Filter| {
        narrow.filters.contains(filter)
            || match filter {
                Filter::Absent => narrow.filters.contains(&Filter::Unexcused),
                Filter::Open => {
                    narrow.filters.contains(&Filter::Waiting) || narrow.filters.contains(&Filter::Overdue)
                }
                _ => false,
            }
    };
    source && window_within(narrow.window, wide.window) && wide.filters.iter().all(implies)
}

fn window_within(narrow: Option<Window>, wide: Option<Window>) -> bool {
    match (narrow, wide) {
        (_, None) => true,
        (Some(Window::Days { from, to }), Some(Window::Days { from: wide_from, to: wide_to })) => {
            from <= wide_from && to >= wide_to
        }
        (Some(Window::SchoolDays(days)), Some(Window::SchoolDays(more)))
        | (Some(Window::Ahead(days)), Some(Window::Ahead(more))) => days <= more,
        // As many school days reach at least as far back as so many days.
        (Some(Window::Days { from, .. }), Some(Window::SchoolDays(days))) => from <= days,
        _ => false,
    }
}

/// Whether at least one of the first measure means at least one of the second: some row of a selection is a row of a
/// wider one, too.
pub(super) fn implies_some(one: &Measure, other: &Measure) -> bool {
    use Quantity as Q;
    let (Measure::Of(narrow, some), Measure::Of(wide, counts)) = (one, other) else { return false };
    let rows = matches!(some, Q::Count | Q::Days | Q::Weeks | Q::SchoolDays | Q::Distinct(_) | Q::Most(_));
    let counted = match counts {
        Q::Count | Q::Days | Q::Weeks => true,
        Q::Distinct(field) | Q::Most(field) => always_told(&wide.source, field),
        _ => false,
    };
    rows && counted && within(narrow, wide)
}

/// Whether every row of a source has the field.
fn always_told(source: &Source, field: &str) -> bool {
    match source {
        Source::Contacts => matches!(field, "agency" | "coordinator"),
        Source::Offers(_) => matches!(field, "offer" | "answer"),
        Source::Transitions => field == "kind",
        _ => false,
    }
}

/// Whether a current spell of so many school days means that everything in the second measure's window was missed.
pub(super) fn whole_window_away(spell: &Measure, days: Number, share: &Measure) -> bool {
    let (Measure::Of(run, Quantity::CurrentSpell), Measure::Of(window, Quantity::Share)) = (spell, share)
    else {
        return false;
    };
    let to_now = matches!(run.window, None | Some(Window::SchoolDays(_) | Window::Days { to: 0, .. }));
    let all_rows = run.filters.is_empty() && window.filters.is_empty();
    match window.window {
        Some(Window::SchoolDays(at_most)) => to_now && all_rows && Number::whole(at_most.into()) <= days,
        _ => false,
    }
}

/// The numbers that a measure can take, given how long its window is.
pub(super) fn most_in_window(measure: &Measure) -> Range {
    let range = measure.range();
    let Measure::Of(selection, quantity) = measure else { return range };
    let Some(window) = selection.window else { return range };
    let at_most = |days: u16| Range { greatest: Some(Number::whole(days.into())), ..range };
    // Of attendance there is at most one day for each school day; notes may be written on any day.
    let days = match window {
        Window::Days { from, to } => Some(from.saturating_sub(to)),
        Window::Ahead(days) => Some(days),
        Window::SchoolDays(days) if selection.source == Source::Attendance => Some(days),
        Window::SchoolDays(_) | Window::LastTerm => None,
    };
    match (quantity, days, window) {
        (Quantity::Days | Quantity::SchoolDays | Quantity::Spell | Quantity::CurrentSpell, Some(days), _) => {
            at_most(days)
        }
        (Quantity::Episodes, Some(days), _) => at_most(days.div_ceil(2)),
        (Quantity::Weeks, Some(days), Window::Days { .. } | Window::Ahead(_)) => at_most((days + 5) / 7 + 1),
        (Quantity::SinceFirst | Quantity::SinceLatest, _, Window::Days { from, to }) => {
            Range { least: Some(Number::whole(to.into())), ..at_most(from.saturating_sub(1)) }
        }
        _ => range,
    }
}
