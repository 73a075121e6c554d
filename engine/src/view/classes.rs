//! The list of classes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::group::groups;
use super::{Collate, Listed};
use crate::record::{Form, Group};
use crate::screening::Screening;

/// All classes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Classes {
    /// The day that was judged.
    pub on: NaiveDate,
    /// By school form, grade and name.
    pub classes: Vec<ClassLine>,
}

/// One class in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassLine {
    /// What names it in an address.
    pub key: String,
    /// Its name; none for the children without a class.
    pub name: Option<String>,
    /// School form; of a mixed class the first.
    pub form: Option<Form>,
    /// Grade; of a mixed class the lowest.
    pub grade: Option<u8>,
    /// How many pupils.
    pub pupils: usize,
    /// The last day with attendance.
    pub until: Option<NaiveDate>,
    /// How many pupils there is something to talk about, as far as lists may say it.
    pub to_talk_about: usize,
}

impl Classes {
    /// Draws it up.
    pub fn of(screening: &Screening, collate: Collate) -> Self {
        let groups = groups(screening.caseload(), collate);
        Self {
            on: screening.on(),
            classes: groups.iter().map(|group| ClassLine::of(screening, group)).collect(),
        }
    }
}

impl ClassLine {
    pub(super) fn of(screening: &Screening, group: &Group) -> Self {
        let children = || group.children.iter().filter_map(|at| screening.caseload().children.get(*at));
        Self {
            key: group.key.clone(),
            name: group.name.map(str::to_owned),
            form: group.form,
            grade: group.grade,
            pupils: group.children.len(),
            until: children().filter_map(|child| Some(child.attendance.rows().last()?.date)).max(),
            to_talk_about: group.children.iter().filter(|child| Listed::any(screening, **child)).count(),
        }
    }
}
