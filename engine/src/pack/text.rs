//! Texts that people read, in Swedish and English.

use serde::{Deserialize, Serialize};

/// A text in Swedish, and in English where the author gave it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Text {
    /// Swedish.
    pub sv: String,
    /// English.
    pub en: Option<String>,
}
