//! Which child of a later file is which of the known children. What the files do not tell is asked, never guessed.
//!
//! The school's own id tells for certain. Otherwise a name tells together with the month of birth, or with the class,
//! as long as no other child fits as well. A name in another class, and a child without a name, are asked about: the
//! one may have moved up, the other may be anybody of that month. A personnummer is gone by then and tells nothing.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::record::{Born, Caseload, Child, Minutes};

/// A child by what a person may know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Its id in the file, or in what is open.
    pub id: String,
    /// Its name.
    pub name: Option<String>,
    /// Its class or group.
    pub group: Option<String>,
    /// Its month of birth.
    pub born: Option<Born>,
}

impl Person {
    fn of(child: &Child) -> Self {
        Self { id: child.id.clone(), name: child.name.clone(), group: child.group.clone(), born: child.born }
    }
}

/// A child of a later file of whom the files do not tell whether it is a known one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    /// The child as the later file has it.
    pub child: Person,
    /// The known children that it could be. At least one.
    pub known: Vec<Person>,
}

/// What was answered: for the id of a child in the later file the id of the known child that it is, or nothing if it
/// is none of them.
pub type Answers = BTreeMap<String, Option<String>>;

/// What has to be asked before a later caseload is added to a known one.
pub fn doubts(known: &Caseload, later: &Caseload) -> Vec<Doubt> {
    let found = later.children.iter().zip(matches(&known.children, &later.children));
    let asked = found.filter_map(|(child, found)| match found {
        Match::Unsure(could_be) => {
            let persons = could_be.iter().filter_map(|at| known.children.get(*at)).map(Person::of);
            Some(Doubt { child: Person::of(child), known: persons.collect() })
        }
        Match::Known(_) | Match::New => None,
    });
    asked.collect()
}

/// Who a child of a later file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Match {
    /// Nobody who is known.
    New,
    /// The known child at this place.
    Known(usize),
    /// Perhaps one of these.
    Unsure(Vec<usize>),
}

impl Match {
    pub(super) fn certain(&self) -> Option<usize> {
        match self {
            Self::Known(at) => Some(*at),
            Self::New | Self::Unsure(_) => None,
        }
    }
}

/// How well two children fit, by all but their ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    /// The name fits, or the month of birth of one without a name.
    Possible,
    /// The name fits, and nothing speaks against it.
    Likely,
}

/// Who each of the later children is. No known child is two of them.
pub(super) fn matches(known: &[Child], later: &[Child]) -> Vec<Match> {
    let index = Index::of(known);
    let by_id: Vec<Option<usize>> = later.iter().map(|child| index.certain(child)).collect();
    let taken: HashSet<usize> = by_id.iter().flatten().copied().collect();
    let mut found: Vec<Match> = later
        .iter()
        .zip(&by_id)
        .map(|(child, certain)| certain.map_or_else(|| index.probable(child, &taken), Match::Known))
        .collect();
    // Where two of them would be one, nothing tells which.
    let mut claims: HashMap<usize, usize> = HashMap::new();
    for at in found.iter().filter_map(Match::certain) {
        *claims.entry(at).or_default() += 1;
    }
    for one in &mut found {
        if let Some(at) = one.certain().filter(|at| claims.get(at).is_some_and(|claims| *claims > 1)) {
            *one = Match::Unsure(vec![at]);
        }
    }
    found
}

/// The known children, by what they are found by.
struct Index<'c> {
    children: &'c [Child],
    by_id: HashMap<&'c str, usize>,
    by_name: HashMap<String, Vec<usize>>,
    by_month: HashMap<Born, Vec<usize>>,
}

impl<'c> Index<'c> {
    fn of(children: &'c [Child]) -> Self {
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        let mut by_month: HashMap<Born, Vec<usize>> = HashMap::new();
        for (at, child) in children.iter().enumerate() {
            if let Some(name) = &child.name {
                by_name.entry(plain(name)).or_default().push(at);
            }
            if let Some(born) = child.born {
                by_month.entry(born).or_default().push(at);
            }
        }
        let by_id = children.iter().enumerate().map(|(at, child)| (child.id.as_str(), at)).collect();
        Self { children, by_id, by_name, by_month }
    }

    /// The child of the school's own id; or, of an id that an import made up, the one who has a row with it in common:
    /// the same file once more. Where an id is all there is, it has to do.
    fn certain(&self, child: &Child) -> Option<usize> {
        let at = self.by_id.get(child.id.as_str()).copied()?;
        let known = self.children.get(at)?;
        let bare = |child: &Child| child.name.is_none() && child.born.is_none();
        let again = || known == child || likeness(known, child).is_some() && share_a_row(known, child);
        (!is_made_up(&child.id) || bare(known) && bare(child) || again()).then_some(at)
    }

    /// The child who fits best, as long as it is one.
    fn probable(&self, child: &Child, taken: &HashSet<usize>) -> Match {
        let near = match (&child.name, child.born) {
            (Some(name), _) => self.by_name.get(&plain(name)),
            (None, Some(born)) => self.by_month.get(&born),
            (None, None) => None,
        };
        let free = near.into_iter().flatten().filter(|at| !taken.contains(*at));
        let mut fitting: Vec<(Likeness, usize)> =
            free.filter_map(|at| Some((likeness(self.children.get(*at)?, child)?, *at))).collect();
        fitting.sort_by_key(|(likeness, _)| Reverse(*likeness));
        match fitting.as_slice() {
            [] => Match::New,
            [(Likeness::Likely, at)] | [(Likeness::Likely, at), (Likeness::Possible, _), ..] => {
                Match::Known(*at)
            }
            several => Match::Unsure(several.iter().map(|(_, at)| *at).collect()),
        }
    }
}

/// A name as it is compared: small letters, single spaces.
fn plain(name: &str) -> String {
    name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Ids that an import made up say nothing about who a child is.
fn is_made_up(id: &str) -> bool {
    id.strip_prefix('c').is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()))
}

/// How well two children fit, or nothing if they cannot be one: two ids from the school, two names, two months of birth.
fn likeness(known: &Child, other: &Child) -> Option<Likeness> {
    if known.id != other.id && !is_made_up(&known.id) && !is_made_up(&other.id) {
        return None;
    }
    let class = known.group.as_ref().zip(other.group.as_ref());
    let same_class = class.map(|(known, other)| plain(known) == plain(other));
    let same_month = known.born.zip(other.born).map(|(known, other)| known == other);
    let same_name =
        known.name.as_ref().zip(other.name.as_ref()).map(|(known, other)| plain(known) == plain(other));
    match (same_name, same_month, same_class) {
        (Some(false), _, _) | (_, Some(false), _) | (None, None, _) | (None, _, Some(false)) => None,
        (Some(true), Some(true), _) | (Some(true), None, None | Some(true)) => Some(Likeness::Likely),
        (Some(true), None, Some(false)) | (None, Some(true), None | Some(true)) => Some(Likeness::Possible),
    }
}

fn share_a_row(known: &Child, other: &Child) -> bool {
    let rows: HashSet<(NaiveDate, Minutes)> =
        known.attendance.rows().iter().map(|row| (row.date, row.minutes)).collect();
    other.attendance.rows().iter().any(|row| rows.contains(&(row.date, row.minutes)))
}

#[cfg(test)]
mod tests;
