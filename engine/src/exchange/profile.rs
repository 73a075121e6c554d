//! A reading profile, `samsyn.profile/1`: what somebody answered for one layout of a file, kept for the next file of
//! the same layout.
//!
//! It holds headings and answers, never what stands below a heading. Even a heading may be a pupil, where a file has
//! none of its own: one that is not known is kept only if somebody said what it means, and none that could be a
//! personnummer is.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::identity::looks_like_one;
use super::meaning::{Meaning, Why, forbidden, guess};
use super::plan::{ColumnPlan, Granularity, Plan, Question, Unsplit};
use super::text::Encoding;
use super::value::DateOrder;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::record::{Form, MAX_MINUTES, TimePolicy};

/// The schema that this version reads and writes.
pub const SCHEMA: &str = "samsyn.profile/1";

/// No profile is larger.
const MOST_BYTES: usize = 64 * 1024;
/// No heading is longer: a longer one is a text.
const LONGEST_HEADING: usize = 200;

/// How files of one layout are to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    #[schemars(extend("const" = SCHEMA))]
    schema: String,
    columns: Vec<ColumnPlan>,
    encoding: Encoding,
    granularity: Granularity,
    date_order: DateOrder,
    late: TimePolicy,
    unreported: TimePolicy,
    unsplit: Unsplit,
    grade_from_group: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    form: Option<Form>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    minutes: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    municipality: Option<String>,
}

/// Whether a file has the layout that a profile was made for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fit {
    /// It has: everything is as it was answered then.
    Fits,
    /// It lacks columns: everything is guessed, as if there were no profile.
    Lacks {
        /// Their headings.
        headings: Vec<String>,
    },
}

impl Profile {
    /// What a plan says of its layout; nothing if it reads no column whose heading may be kept.
    pub fn of(plan: &Plan) -> Option<Self> {
        let columns: Vec<_> = kept(&plan.columns).cloned().collect();
        columns.iter().any(is_read).then(|| Self {
            schema: SCHEMA.to_owned(),
            columns,
            encoding: plan.encoding,
            granularity: plan.granularity,
            date_order: plan.date_order,
            late: plan.late,
            unreported: plan.unreported,
            unsplit: plan.unsplit,
            grade_from_group: plan.grade_from_group,
            form: plan.form,
            minutes: plan.minutes,
            municipality: plan.municipality.clone().filter(|name| is_short(name)),
        })
    }

    /// Reads the file of a profile. `file` is its name in messages.
    ///
    /// # Errors
    /// Another kind of file, another version, an unknown field, a value that cannot be.
    pub fn read(bytes: &[u8], file: &str) -> Result<Self, Diagnostic> {
        #[derive(Deserialize)]
        struct Head {
            schema: String,
        }
        let no = |code| Diagnostic::error(code).at(Place::file(file));
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let text = std::str::from_utf8(bytes).ok().filter(|text| text.len() <= MOST_BYTES);
        let text = text.ok_or_else(|| no(Code::ProfileOtherKind))?;
        let head: Head = serde_json::from_str(text).map_err(|_| no(Code::ProfileOtherKind))?;
        match head.schema.as_str() {
            SCHEMA => {}
            other if other.starts_with("samsyn.profile/") => {
                return Err(no(Code::ProfileSchema).with("found", other).with("known", SCHEMA));
            }
            _ => return Err(no(Code::ProfileOtherKind)),
        }
        let profile: Self = serde_json::from_str(text).map_err(|error| {
            let place = Place::at_byte(file, text, error.line(), error.column());
            let told = error.to_string();
            // The place stands on its own.
            let told = told.rsplit_once(" at line ").map_or(told.as_str(), |(told, _)| told);
            Diagnostic::error(Code::ProfileBroken).with("found", told).at(place)
        })?;
        match profile.fault() {
            None => Ok(profile),
            Some(found) => Err(no(Code::ProfileBroken).with("found", found)),
        }
    }

    /// What no profile that was saved holds.
    fn fault(&self) -> Option<String> {
        let kept: Vec<_> = kept(&self.columns).collect();
        let heading = self.columns.iter().find(|column| !kept.contains(column));
        let minutes = self.minutes.filter(|minutes| !(1..=MAX_MINUTES).contains(minutes));
        heading
            .map(|column| format!("columns: {}", shown(&column.heading)))
            .or(minutes.map(|minutes| format!("minutes: {minutes}")))
            .or(self
                .municipality
                .as_deref()
                .filter(|name| !is_short(name))
                .map(|_| "municipality".to_owned()))
            .or((!self.columns.iter().any(is_read)).then(|| "columns: []".to_owned()))
    }

    /// The text of its file.
    pub fn to_json(&self) -> String {
        // Plain data with text keys: there is none that cannot be written.
        serde_json::to_string_pretty(self).map(|text| text + "\n").unwrap_or_default()
    }

    /// The headings that it holds, in the order in which they stood.
    pub fn headings(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|column| column.heading.as_str())
    }

    pub(super) fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// For each heading of a file the profile's column, if it has one; or the headings that the file lacks.
    pub(super) fn lay(&self, headings: &[String]) -> Result<Vec<Option<&ColumnPlan>>, Vec<String>> {
        let mut laid = vec![None; headings.len()];
        let mut lacking = Vec::new();
        for column in &self.columns {
            let wanted = column.heading.to_lowercase();
            // Of two headings alike the first is meant first.
            let free = headings.iter().zip(&mut laid);
            let place = free
                .filter(|(_, place)| place.is_none())
                .find_map(|(heading, place)| (heading.to_lowercase() == wanted).then_some(place));
            match place {
                Some(place) => *place = Some(column),
                None if is_read(column) => lacking.push(column.heading.clone()),
                None => {}
            }
        }
        if lacking.is_empty() { Ok(laid) } else { Err(lacking) }
    }

    /// Answers what a file cannot tell. What the file tells by itself, such as which of its dates can only be read one
    /// way, is not asked and stays as it is.
    pub(super) fn answer(&self, plan: &mut Plan, asked: &[Question]) {
        plan.granularity = self.granularity;
        plan.late = self.late;
        plan.unreported = self.unreported;
        plan.unsplit = self.unsplit;
        plan.grade_from_group = self.grade_from_group;
        plan.form = self.form;
        plan.minutes = self.minutes;
        plan.municipality.clone_from(&self.municipality);
        if asked.contains(&Question::DateOrder) {
            plan.date_order = self.date_order;
        }
    }

    /// Meanings of the columns that it reads.
    pub(super) fn meanings(&self) -> BTreeSet<Meaning> {
        self.columns.iter().filter(|column| is_read(column)).map(|column| column.meaning).collect()
    }
}

fn is_read(column: &ColumnPlan) -> bool {
    column.meaning != Meaning::Ignore
}

/// The columns whose headings may be kept, and those of the same heading, so that their order tells them apart.
fn kept(columns: &[ColumnPlan]) -> impl Iterator<Item = &ColumnPlan> {
    let may: BTreeSet<String> = columns
        .iter()
        .filter(|column| may_be_kept(column))
        .map(|column| column.heading.to_lowercase())
        .collect();
    columns.iter().filter(move |column| may.contains(&column.heading.to_lowercase()))
}

/// Whether a heading may leave the file it stands in: it has a meaning, or is known to be a heading.
fn may_be_kept(column: &ColumnPlan) -> bool {
    let heading = column.heading.as_str();
    let told = !heading.is_empty() && is_short(heading) && !looks_like_one(heading);
    let known = || matches!(guess(heading).why, Why::Heading { .. });
    told && forbidden(heading).is_none() && (is_read(column) || known())
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= LONGEST_HEADING
}

/// The beginning of a text that is not to be shown whole.
fn shown(text: &str) -> String {
    if looks_like_one(text) { "…".to_owned() } else { text.chars().take(40).collect() }
}

#[cfg(test)]
mod tests;
