//! School forms and stages, by the names the school law gives them.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! named {
    ($(#[$doc:meta])* $type:ident { $($(#[$vdoc:meta])* $name:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        pub enum $type { $($(#[$vdoc])* #[serde(rename = $text)] $name,)* }

        impl $type {
            /// All of them, in the order of a child's way through school.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The Swedish name, which is also how rules and files write it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// Reads the Swedish name.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.as_str() == text)
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

named! {
    /// A school form (skollagen 1 kap. 1 §).
    Form {
        /// Preschool: voluntary, so absence from it is never asked about.
        Preschool = "förskola",
        /// The preschool class, grade 0.
        PreschoolClass = "förskoleklass",
        /// Compulsory school, grades 1-9.
        Compulsory = "grundskola",
        /// Adapted compulsory school, grades 1-9.
        AdaptedCompulsory = "anpassad grundskola",
        /// Special school, grades 1-10.
        Special = "specialskola",
        /// Sami school, grades 1-6.
        Sami = "sameskola",
        /// Upper secondary school.
        UpperSecondary = "gymnasieskola",
        /// Adapted upper secondary school.
        AdaptedUpperSecondary = "anpassad gymnasieskola",
    }
}

named! {
    /// A stage of schooling; preferred to grades in rules, since grade numbers shift in autumn 2028 (SFS 2025:729).
    Stage {
        /// Preschool.
        Preschool = "förskola",
        /// Förskoleklass to grade 3.
        Lower = "lågstadium",
        /// Grades 4-6.
        Middle = "mellanstadium",
        /// Grades 7-9 (10 in the special school).
        Upper = "högstadium",
        /// Upper secondary.
        UpperSecondary = "gymnasium",
    }
}

impl Form {
    /// The stage that follows from form and grade, where it does.
    pub fn stage(self, grade: Option<u8>) -> Option<Stage> {
        match self {
            Self::Preschool => Some(Stage::Preschool),
            Self::PreschoolClass => Some(Stage::Lower),
            Self::UpperSecondary | Self::AdaptedUpperSecondary => Some(Stage::UpperSecondary),
            Self::Compulsory | Self::AdaptedCompulsory | Self::Special | Self::Sami => match grade? {
                0..=3 => Some(Stage::Lower),
                4..=6 => Some(Stage::Middle),
                7..=10 => Some(Stage::Upper),
                _ => None,
            },
        }
    }
}
