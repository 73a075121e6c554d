//! Classes and pupils by name.

use serde::{Deserialize, Serialize};

use super::Collate;
use super::group::{groups, name};
use crate::screening::Screening;

/// Before so many letters nothing is looked for.
pub const SEARCH_FROM: usize = 2;

/// So many pupils are shown; of the others only how many they are.
pub const SEARCH_MOST: usize = 50;

/// What was found, by class.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Search {
    /// Classes with what was found in them, in the order of the list.
    pub classes: Vec<Found>,
    /// How many more pupils there are.
    pub more: usize,
}

/// A class in which something was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// What names the class in an address.
    pub key: String,
    /// Its name; none for the children without a class.
    pub name: Option<String>,
    /// Its pupils that were found, by name; none if it is the class's own name that was.
    pub pupils: Vec<Pupil>,
}

/// A pupil that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pupil {
    /// The school's id.
    pub id: String,
    /// The name, or the id where no name is recorded.
    pub name: String,
}

impl Search {
    /// Everything whose name holds the text, whatever the case of its letters.
    pub fn of(screening: &Screening, text: &str, collate: Collate) -> Self {
        let text = text.trim().to_lowercase();
        let mut found = Self::default();
        if text.chars().count() < SEARCH_FROM {
            return found;
        }
        let holds = |name: &str| name.to_lowercase().contains(&text);
        let mut left = SEARCH_MOST;
        for group in groups(screening.caseload(), collate) {
            let mut pupils: Vec<Pupil> = group
                .children
                .iter()
                .filter_map(|at| screening.caseload().children.get(*at))
                .filter(|child| holds(name(child)))
                .map(|child| Pupil { id: child.id.clone(), name: name(child).to_owned() })
                .collect();
            if pupils.is_empty() && !group.name.is_some_and(holds) {
                continue;
            }
            pupils.sort_by(|a, b| collate(&a.name, &b.name).then_with(|| a.id.cmp(&b.id)));
            let shown = pupils.len().min(left);
            found.more += pupils.len() - shown;
            if shown == 0 && !pupils.is_empty() {
                continue;
            }
            left -= shown;
            pupils.truncate(shown);
            found.classes.push(Found { key: group.key, name: group.name.map(str::to_owned), pupils });
        }
        found
    }
}
