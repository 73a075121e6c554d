//! What is wrong, why it matters, and the way out.

use fluent_bundle::FluentArgs;
use samsyn_engine::diagnostic::{Arg, Code, Diagnostic};

use crate::Words;

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
                Arg::Text(text) => args.set(name.as_str(), text.as_str()),
            }
        }
        let say = |part| self.find(&key(diagnostic.code, part), Some(&args));
        Said { what: say(""), why: say(".why"), way_out: say(".way-out") }
    }
}

/// The key of a code's sentence: `diag-unknown-key`, `diag-unknown-key.why`.
fn key(code: Code, part: &str) -> String {
    format!("diag-{code}{part}")
}
