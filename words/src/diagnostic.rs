//! What is wrong, why it matters, and the way out.

use fluent_bundle::FluentArgs;
use samsyn_engine::diagnostic::{Arg, Code, Diagnostic};

use crate::question::capitalised;
use crate::{KeyWith, Words, args, keys};

/// A diagnostic in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What is wrong.
    pub what: String,
    /// Why it cannot stay so.
    pub why: String,
    /// What to do.
    pub way_out: String,
}

impl Words {
    /// A diagnostic in words. Where it stands is in its `place`.
    pub fn diagnostic(&self, diagnostic: &Diagnostic) -> Said {
        let mut args = FluentArgs::new();
        for (name, value) in &diagnostic.args {
            match value {
                Arg::Number(number) => args.set(name.as_str(), *number),
                Arg::Text(text) => args.set(name.as_str(), self.shown(diagnostic.code, name, text)),
            }
        }
        let say = |part| capitalised(&self.find(&key(diagnostic.code, part), Some(&args)));
        Said { what: say(""), why: say(".why"), way_out: say(".way-out") }
    }

    /// What a code is about, whatever it speaks of: `…` stands for the author's own words.
    pub fn explained(&self, code: Code) -> Said {
        let say = |part| capitalised(&unfilled(&self.find(&key(code, part), None)));
        Said { what: say(""), why: say(".why"), way_out: say(".way-out") }
    }

    /// Values that are names of the engine's own are said in words; the author's and the file's stand as they are.
    fn shown(&self, code: Code, name: &str, text: &str) -> String {
        match (code, name) {
            (Code::CannotCompare | Code::CannotCalculate, "left" | "right")
            | (Code::RuleNotYesOrNo | Code::NotAText, "found") => {
                self.say_with(keys::SORT_OF_VALUE, &args! { "sort" => text })
            }
            (Code::WordToAvoid, "instead") => self.say_with(keys::AVOID_INSTEAD, &args! { "word" => text }),
            // Nothing was near enough to be meant.
            (_, "similar") if text.is_empty() => "none".to_owned(),
            (Code::TwoDomains | Code::OneDomainCarries, "domain" | "domains") => {
                let domains: Vec<_> = text.split(", ").map(|it| self.domain(it)).collect();
                self.list(&domains)
            }
            _ => text.to_owned(),
        }
    }

    /// A domain of facts by the name that catalogues give it; what is no domain stands as it is.
    pub fn domain(&self, name: &str) -> String {
        self.say_with(keys::DOMAIN, &args! { "domain" => name })
    }

    /// A problem that the engine knows nothing of, such as a file that is not there: a text with `.why` and `.way-out`.
    pub fn problem(&self, key: KeyWith, args: &FluentArgs) -> Said {
        let say = |part| self.find(&format!("{}{part}", key.0), Some(args));
        Said { what: say(""), why: say(".why"), way_out: say(".way-out") }
    }
}

/// What could not be filled in, as three dots.
fn unfilled(text: &str) -> String {
    let mut parts = text.split("{$");
    let mut shown = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        shown.push('…');
        shown.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
    }
    shown
}

/// The key of a code's sentence: `diag-unknown-key`, `diag-unknown-key.why`.
fn key(code: Code, part: &str) -> String {
    format!("diag-{code}{part}")
}
