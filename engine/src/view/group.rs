//! The order of classes, and what a child is called in lists.

use super::Collate;
use crate::record::{Caseload, Child, Group};

/// The classes by school form, grade and name; children without a class last.
pub(super) fn groups<'a>(caseload: &'a Caseload, collate: Collate) -> Vec<Group<'a>> {
    let mut groups = Group::all(&caseload.children);
    groups.sort_by(|a, b| {
        let order = |group: &Group| {
            (group.name.is_none(), group.form.is_none(), group.form, group.grade.is_none(), group.grade)
        };
        let names = || collate(a.name.unwrap_or_default(), b.name.unwrap_or_default());
        order(a).cmp(&order(b)).then_with(names)
    });
    groups
}

/// A child's name as lists show it: the school's id where no name is recorded.
pub(super) fn name(child: &Child) -> &str {
    child.name.as_deref().unwrap_or(&child.id)
}
