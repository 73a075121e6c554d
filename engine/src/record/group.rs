//! Which children belong to which class.

use std::collections::BTreeMap;

use super::{Child, Form};

/// What stands in an address for children without a class.
const WITHOUT: &str = "-";

/// A class and the places of its children among those it was made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<'a> {
    /// What names it in an address, and in findings.
    pub key: String,
    /// Its name; none for the children without a class.
    pub name: Option<&'a str>,
    /// School form; of a mixed class the first.
    pub form: Option<Form>,
    /// Grade; of a mixed class the lowest.
    pub grade: Option<u8>,
    /// The places of its children.
    pub children: Vec<usize>,
}

impl<'a> Group<'a> {
    /// The key of a child's class. A class may span forms, such as förskoleklass and grade 1; a preschool's or an upper
    /// secondary school's group of the same name is another class.
    pub fn key_of(child: &Child) -> String {
        let Some(group) = child.group.as_deref() else { return WITHOUT.to_owned() };
        match child.form {
            Some(form @ (Form::Preschool | Form::UpperSecondary | Form::AdaptedUpperSecondary)) => {
                let place = if form == Form::Preschool { "forskola" } else { "gymnasium" };
                format!("{group}~{place}")
            }
            _ => group.to_owned(),
        }
    }

    /// The classes of these children by key; those without a class are a group of their own.
    pub fn all(children: &'a [Child]) -> Vec<Self> {
        let mut groups: BTreeMap<String, Self> = BTreeMap::new();
        for (at, child) in children.iter().enumerate() {
            let key = Self::key_of(child);
            let group = groups.entry(key.clone()).or_insert_with(|| Self {
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
        groups.into_values().collect()
    }
}
