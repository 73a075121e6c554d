//! Which children belong to which class.

use std::collections::BTreeMap;

use super::Collate;
use crate::record::{Caseload, Child, Form};

/// What stands in an address for children without a class.
const WITHOUT: &str = "-";

/// A class and the places of its children in the caseload.
pub(super) struct Group<'a> {
    pub(super) key: String,
    pub(super) name: Option<&'a str>,
    pub(super) form: Option<Form>,
    pub(super) grade: Option<u8>,
    pub(super) children: Vec<usize>,
}

/// The key of a child's class. A class may span forms, such as förskoleklass and grade 1; a preschool's or an upper
/// secondary school's group of the same name is another class.
pub(super) fn key(child: &Child) -> String {
    let Some(group) = child.group.as_deref() else { return WITHOUT.to_owned() };
    match child.form {
        Some(form @ (Form::Preschool | Form::UpperSecondary | Form::AdaptedUpperSecondary)) => {
            let place = if form == Form::Preschool { "forskola" } else { "gymnasium" };
            format!("{group}~{place}")
        }
        _ => group.to_owned(),
    }
}

/// The classes by school form, grade and name; children without a class last.
pub(super) fn groups<'a>(caseload: &'a Caseload, collate: Collate) -> Vec<Group<'a>> {
    let mut groups: BTreeMap<String, Group<'a>> = BTreeMap::new();
    for (at, child) in caseload.children.iter().enumerate() {
        let key = key(child);
        let group = groups.entry(key.clone()).or_insert_with(|| Group {
            key,
            name: child.group.as_deref(),
            form: child.form,
            grade: child.grade,
            children: Vec::new(),
        });
        // A mixed class stands where its youngest pupils would.
        group.form = group.form.min(child.form).or(group.form).or(child.form);
        group.grade = group.grade.min(child.grade).or(group.grade).or(child.grade);
        group.children.push(at);
    }
    let mut groups: Vec<_> = groups.into_values().collect();
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
