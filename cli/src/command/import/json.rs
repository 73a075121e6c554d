//! `samsyn.import/1`: what was read from each file, what was left out and why, as other programs read it.

use samsyn_engine::exchange::Report;
use schemars::JsonSchema;
use serde::Serialize;

/// The name of the format.
const SCHEMA: &str = "samsyn.import/1";

/// The whole document. Rows are told by number, children never by name.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Document {
    /// `samsyn.import/1`.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// The files in the order in which they were read.
    files: Vec<Report>,
}

/// The document of an import.
pub(super) fn document(files: Vec<Report>) -> Document {
    Document { schema: SCHEMA, files }
}
