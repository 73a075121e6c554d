//! What a rule says of a child on a date, as data. Words are found elsewhere.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::decision::{Linear, Number, Relation, Value};
use crate::facts::{ChoiceFact, Measure};
use crate::id::Id;
use crate::pack::Setting;

/// What a suggestion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The school acts by itself.
    School,
    /// Ask the family if they want coordination.
    Offer,
    /// To staff.
    Reminder,
}

/// The outcome of a rule for a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Offer it.
    Suggested,
    /// Would be suggested, but something holds it.
    Held,
    /// Facts that would decide it are missing.
    Undetermined,
    /// Not now.
    Not,
}

/// The left side of a question.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Left {
    /// A sum of measures.
    Sum(Linear<Measure>),
    /// A choice.
    Choice(ChoiceFact),
}

/// The right side of a question.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Threshold {
    /// A number.
    Number(Number),
    /// A text.
    Text(String),
}

/// What a parameter was used for in a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Use {
    /// It is part of the threshold, or of a factor.
    Threshold,
    /// It is the length of a window.
    Window,
}

/// A parameter that a question rests on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ParameterUse {
    /// The parameter.
    pub id: Id,
    /// Its value on the date.
    pub value: Setting,
    /// The day from which that value holds.
    pub from: NaiveDate,
    /// Where the value comes from.
    pub reference: Option<String>,
    /// What it was used for.
    #[serde(rename = "use")]
    pub usage: Use,
}

/// A question that was put to a child's facts, with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// What was compared.
    pub left: Left,
    /// Its value; for a choice *unknown* or nothing, see `choice`.
    pub value: Value,
    /// The child's choice, if the left side is one and it is recorded.
    pub choice: Option<String>,
    /// How.
    pub relation: Relation,
    /// With what.
    pub threshold: Threshold,
    /// The answer, if there is one.
    pub answer: Option<bool>,
    /// How many rows it rests on.
    pub rows: u32,
    /// How many different days.
    pub days: u32,
    /// How many of the rows had their schedule assumed at import.
    pub assumed: u32,
    /// First and last date that the question looked at, where it has a window.
    pub window: Option<(NaiveDate, NaiveDate)>,
    /// The parameters it rests on.
    pub parameters: Vec<ParameterUse>,
}

/// A fact that would settle an undetermined rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// A choice that is not recorded.
    Choice(ChoiceFact),
    /// A measure whose facts are not there.
    Measure(Measure),
}

/// Sets of answered questions, each alone enough, and the way through the tree.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Judged {
    /// Every smallest set of answered questions that alone is enough for the outcome, smallest first.
    pub reasons: Vec<Vec<Asked>>,
    /// The whole way through the tree.
    pub path: Vec<Asked>,
}

/// What a rule says of a child.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The rule.
    pub rule: Id,
    /// The outcome.
    pub outcome: Outcome,
    /// What it would offer.
    pub offer: Id,
    /// What the suggestion is.
    pub kind: Kind,
    /// Whether it may stand on a list: no unlisted fact was read.
    pub listed: bool,
    /// First day of the unbroken run of days on which `when` is yes.
    pub since: Option<NaiveDate>,
    /// The first day within 400 on which the outcome differs if nothing more is recorded.
    pub changes_on: Option<NaiveDate>,
    /// Standing for at least the rule's `review_after` days.
    pub stale: bool,
    /// Why.
    #[serde(flatten)]
    pub judged: Judged,
    /// Why `unless` holds it, where it does.
    pub held_by: Option<Judged>,
    /// The rule that covers it, where one does.
    pub covered_by: Option<Id>,
    /// What would settle it, where it is undetermined.
    pub missing: Vec<Missing>,
}
