//! What may stand beside a child's name in a list.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::pack::Text;
use crate::screening::{Finding, Missing, Outcome, Screening};

/// A finding as a list may show it. Lists are drawn up from this type, and the only way to one leads through
/// [`Screening::listed`]: a finding that rests on an unlisted fact cannot be put into a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    rule: Id,
    title: Text,
    since: Option<NaiveDate>,
    missing: Option<Vec<Missing>>,
}

impl Listed {
    /// What lists may say of a child, newest first.
    pub(super) fn of(screening: &Screening, child: usize) -> Vec<Self> {
        screening.listed(child).into_iter().filter_map(|finding| Self::from(screening, finding)).collect()
    }

    /// Whether lists say of a child that there is something to talk about.
    pub(super) fn any(screening: &Screening, child: usize) -> bool {
        let rules = screening.book().rules().iter();
        rules
            .zip(screening.outcomes(child))
            .any(|(rule, outcome)| rule.listed && *outcome == Some(Outcome::Suggested))
    }

    fn from(screening: &Screening, finding: Finding) -> Option<Self> {
        let missing = match finding.outcome {
            Outcome::Suggested => None,
            Outcome::Undetermined => Some(finding.missing),
            Outcome::Held | Outcome::Not => return None,
        };
        let title = screening.book().rule(&finding.rule)?.head.title.clone();
        Some(Self { rule: finding.rule, title, since: finding.since, missing })
    }

    /// The rule.
    pub fn rule(&self) -> &Id {
        &self.rule
    }

    /// What there is to talk about.
    pub fn title(&self) -> &Text {
        &self.title
    }

    /// Since when.
    pub fn since(&self) -> Option<NaiveDate> {
        self.since
    }

    /// The facts that are missing, where it cannot be decided.
    pub fn missing(&self) -> Option<&[Missing]> {
        self.missing.as_deref()
    }
}
