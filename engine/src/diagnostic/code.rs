//! The list of everything that can be wrong. A test in `words` asks a sentence for each of them, in both languages.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// What a diagnostic is about. The text form names its words.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Code {
            $($(#[$doc])* #[serde(rename = $text)] $name,)*
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The code as text, as in `unknown-key`.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }
        }
    };
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

// Each room keeps its codes together, with the names of the values it gives.
codes! {
    // --- any file
    /// `file`, `found`: the text cannot be read as what it should be.
    NotUtf8 = "not-utf8",
    /// `size`, `limit` in MiB.
    FileTooLarge = "file-too-large",
    /// The file holds nothing.
    EmptyFile = "empty-file",

    // --- record: the caseload file
    /// `expected`, `found`.
    CaseloadSyntax = "caseload-syntax",
    /// `found`: a schema this version does not know.
    CaseloadSchema = "caseload-schema",

    // --- pack: what a municipality edits
    /// `found`: not valid TOML.
    TomlSyntax = "toml-syntax",
    /// `key`, `known`.
    UnknownKey = "unknown-key",
    /// `key`.
    MissingKey = "missing-key",

    // --- rule: rhai, the façade and the compiler
    /// `message`: rhai cannot read the file.
    ScriptSyntax = "script-syntax",
}
