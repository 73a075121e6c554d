//! `samsyn check --explain ID`: what a diagnostic means, with a bad and a good example where there is one.

use std::fmt::Write;

use samsyn_engine::assurance::{Example, example};
use samsyn_engine::diagnostic::Code;
use samsyn_words::{Key, Words, keys};

/// What, why and the way out, then the example.
pub(super) fn text(code: Code, words: &Words) -> String {
    let said = words.explained(code);
    let mut text = format!("{code}: {}\n", said.what);
    for (heading, told) in [(keys::CLI_WHY, &said.why), (keys::CLI_WAY_OUT, &said.way_out)] {
        let _ = writeln!(text, "{}: {told}", words.say(heading));
    }
    if let Some(Example { file, bad, good }) = example(code) {
        for (heading, example) in [(keys::CLI_EXPLAIN_BAD, bad), (keys::CLI_EXPLAIN_GOOD, good)] {
            let _ = write!(text, "\n{}", shown(heading, file, example, words));
        }
    }
    text
}

fn shown(heading: Key, file: &str, example: &str, words: &Words) -> String {
    let mut text = format!("{} ({file}):\n\n", words.say(heading));
    for line in example.lines() {
        let _ = writeln!(text, "{}", format!("    {line}").trim_end());
    }
    text
}
