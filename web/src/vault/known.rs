//! Which vaults this page has known, kept apart from where they lie: one that the browser has cleared away is missed. Only
//! their ids, which say nothing.

use std::collections::BTreeSet;

use samsyn_vault::protocol::Listed;

use crate::stored;

const KNOWN: &str = "samsyn-vaults";

fn known() -> BTreeSet<String> {
    stored::get(KNOWN).unwrap_or_default().split_whitespace().map(str::to_owned).collect()
}

fn write(known: &BTreeSet<String>) {
    stored::set(KNOWN, &known.iter().map(String::as_str).collect::<Vec<_>>().join(" "));
}

/// One that was made or opened is known.
pub(super) fn remember(id: &str) {
    let mut known = known();
    known.insert(id.to_owned());
    write(&known);
}

/// How many of those that were known are not there any longer; those that are there are known from now on.
pub(crate) fn missed(there: &[Listed]) -> usize {
    let there: BTreeSet<String> = there.iter().map(|listed| listed.id.clone()).collect();
    let known = known();
    write(&known.union(&there).cloned().collect());
    known.difference(&there).count()
}

/// Those that are not there are missed no longer.
pub(crate) fn miss_none(there: &[Listed]) {
    write(&there.iter().map(|listed| listed.id.clone()).collect());
}

/// One that was destroyed is not missed.
pub(super) fn forget(id: &str) {
    let mut known = known();
    known.remove(id);
    write(&known);
}
