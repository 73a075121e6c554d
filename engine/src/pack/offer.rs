//! What can be offered, on what legal basis, and whose consent it takes.

use serde::{Deserialize, Serialize};

use super::Text;
use crate::id::Id;
use crate::record::{Form, Subject};

/// A paragraph of law, and the school forms it is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Basis {
    /// As in `skollagen 7 kap. 19 a §`.
    pub text: String,
    /// The forms it holds for; all if empty.
    pub forms: Vec<Form>,
}

impl Basis {
    /// Whether it holds for a child of this form; where the form is not known, every basis is told.
    pub fn holds_for(&self, form: Option<Form>) -> bool {
        self.forms.is_empty() || form.is_none_or(|form| self.forms.contains(&form))
    }
}

/// What the family has to say before others may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Consent {
    /// Nothing happens without it (OSL 12 kap. 2-3 §§).
    Required,
    /// The family is told.
    Inform,
    /// The school does it itself.
    None,
}

impl Consent {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Required, Self::Inform, Self::None];

    /// As files write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Inform => "inform",
            Self::None => "none",
        }
    }
}

/// Something that can be offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Its name.
    pub label: Text,
    /// Whom it is for: a child and its family, or a class as a whole.
    pub subject: Subject,
    /// Who takes part: agencies, or `school`.
    pub agencies: Vec<Id>,
    /// On what basis.
    pub basis: Vec<Basis>,
    /// Whose word it takes.
    pub consent: Consent,
    /// `false`: this municipality does not have it, so no rule suggests it.
    pub available: bool,
    /// Whether rules that read it may speak on lists.
    pub listed: bool,
    /// What the family is told before it answers.
    pub tell: Option<Text>,
    /// What happens first.
    pub first_step: Option<Text>,
    /// Whom to ask.
    pub contact: Option<String>,
}
