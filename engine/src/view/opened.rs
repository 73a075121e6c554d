//! What was opened, in numbers.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::record::{Caseload, Group, Import};

/// What is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// The school's name.
    pub school: Option<String>,
    /// How many children.
    pub children: usize,
    /// How many classes; children without one count as one more.
    pub classes: usize,
    /// The last day with attendance.
    pub until: Option<NaiveDate>,
    /// The files it was read from.
    pub imports: Vec<Import>,
}

impl Opened {
    /// What a caseload holds.
    pub fn of(caseload: &Caseload) -> Self {
        let children = &caseload.children;
        Self {
            school: caseload.school.name.clone(),
            children: children.len(),
            classes: children.iter().map(Group::key_of).collect::<std::collections::BTreeSet<_>>().len(),
            until: children.iter().filter_map(|child| Some(child.attendance.rows().last()?.date)).max(),
            imports: caseload.imports.clone(),
        }
    }
}
