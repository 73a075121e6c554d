//! Each lint by example: what it tells of, and the same mended. The tests compile both.

use crate::diagnostic::Code;

/// What a lint tells of, and the same mended: a rule file, `parameters.toml`, or a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// Which file of a pack it is.
    pub file: &'static str,
    /// What the lint tells of.
    pub bad: &'static str,
    /// The same, mended.
    pub good: &'static str,
}

macro_rules! examples {
    ($($code:ident: $file:literal $ending:literal $name:literal,)*) => {
        /// The example of a lint; nothing for what is an error anyway.
        pub fn example(code: Code) -> Option<Example> {
            Some(match code {
                $(Code::$code => Example {
                    file: $file,
                    bad: include_str!(concat!("examples/", $name, "-bad.", $ending)),
                    good: include_str!(concat!("examples/", $name, "-good.", $ending)),
                },)*
                _ => return None,
            })
        }
    };
}

examples! {
    UnusedParameter: "parameters.toml" "toml" "unused-parameter",
    ParameterWithoutReference: "parameters.toml" "toml" "parameter-without-reference",
    ThresholdUnreachable: "rules/exempel.rhai" "rhai" "threshold-unreachable",
    QuestionWithoutEffect: "rules/exempel.rhai" "rhai" "question-without-effect",
    RuleNever: "rules/exempel.rhai" "rhai" "rule-never",
    RuleAlways: "rules/exempel.rhai" "rhai" "rule-always",
    RulesAlike: "rules/exempel.rhai" "rhai" "rules-alike",
    CountOfAttendance: "rules/exempel.rhai" "rhai" "count-of-attendance",
    ShareOfFewDays: "rules/exempel.rhai" "rhai" "share-of-few-days",
    WindowBeyondRetention: "rules/exempel.rhai" "rhai" "window-beyond-retention",
    MoreTakesAway: "rules/exempel.rhai" "rhai" "more-takes-away",
    TextInOneLanguage: "rules/exempel.rhai" "rhai" "text-in-one-language",
    SentenceTooLong: "rules/exempel.rhai" "rhai" "sentence-too-long",
    WordToAvoid: "rules/exempel.rhai" "rhai" "word-to-avoid",
    RuleWithoutScenario: "scenarios/fyra-dagar-borta.toml" "toml" "rule-without-scenario",
}
