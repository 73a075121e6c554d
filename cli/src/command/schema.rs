//! `samsyn schema`: the JSON Schema of each document that is written or read.

use crate::arguments::Schema;
use crate::documents::{self, DOCUMENTS};
use crate::failure::{Failure, written};
use crate::output;
use samsyn_words::{Words, args, keys};

pub(super) fn run(asked: &Schema, words: &Words) -> Result<(), Failure> {
    let Some(name) = &asked.name else {
        let names: Vec<_> = DOCUMENTS.iter().map(|document| document.name).collect();
        return written(output::print(&names.join("\n")), words);
    };
    let Some(document) = documents::find(name) else {
        let known: Vec<_> = DOCUMENTS.iter().map(|document| document.name).collect();
        let args = args! { "name" => name.clone(), "known" => words.list_or(&known) };
        return Err(Failure::said(words, keys::CLI_UNKNOWN_SCHEMA, &args));
    };
    written(output::as_json(&document.schema()), words)
}
