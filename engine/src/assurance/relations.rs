//! Which measure is never more than which, for every child: a narrower window or filter gives no more, and neither do
//! weeks than days, days than rows, or unexcused absence than absence.

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
