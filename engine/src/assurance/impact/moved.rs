//! Parameters that have another value, and from which day.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Pair;
use crate::id::Id;
use crate::pack::{Pack, Parameter, Setting};
use crate::rule::Rulebook;

/// A parameter that has another value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The parameter.
    pub id: Id,
    /// The first day of the run of days on which it has: the run that the day compared lies in, or the next.
    pub from: NaiveDate,
    /// Its value in the old pack; nothing where it has none.
    pub before: Option<Setting>,
    /// Its value in the new one.
    pub after: Option<Setting>,
}

/// The parameters a rule reads in either book that have another value on a day, or later.
pub(super) fn moved(pair: &Pair, old: &Rulebook, new: &Rulebook, on: NaiveDate) -> Vec<Moved> {
    let rules = pair.rules(old, new);
    let read: BTreeSet<&Id> = rules.iter().flatten().flat_map(|rule| &rule.parameters).collect();
    // Of a rule that only one pack has, every parameter could be told; that it is new or gone says it all.
    if rules.iter().any(Option::is_none) {
        return Vec::new();
    }
    read.into_iter().filter_map(|id| of(id, old.pack(), new.pack(), on)).collect()
}

fn of(id: &Id, old: &Pack, new: &Pack, on: NaiveDate) -> Option<Moved> {
    let values = |day| [value(old, id, day), value(new, id, day)];
    let differ = |day: &NaiveDate| {
        let [before, after] = values(*day);
        before != after
    };
    let known = [old, new].into_iter().filter_map(|pack| pack.parameters.get(id));
    let days: BTreeSet<NaiveDate> = known.flat_map(Parameter::changes).collect();
    let (from, at) = if differ(&on) {
        let from = days.range(..=on).rev().take_while(|day| differ(day)).last()?;
        (*from, on)
    } else {
        let from = days.range(on..).find(|day| differ(day))?;
        (*from, *from)
    };
    let [before, after] = values(at).map(Option::<&Setting>::cloned);
    Some(Moved { id: id.clone(), from, before, after })
}

fn value<'p>(pack: &'p Pack, id: &Id, day: NaiveDate) -> Option<&'p Setting> {
    pack.parameters.get(id)?.on(day)?.1.value.as_ref()
}
