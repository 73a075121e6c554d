//! Every document that a command writes or reads as JSON, with its schema, made from the types that write it.
//!
//! A new document is one line here: `samsyn schema` shows it, and the tests ask for a real one that fits.

use samsyn_engine::{assurance, exchange, record, screening};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use crate::command::{check, forecast, import, test, tree};

/// A kind of document.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Document {
    /// Its name: `findings` for `samsyn.findings/1`.
    pub(crate) name: &'static str,
    /// Makes its schema.
    make: fn() -> Schema,
}

impl Document {
    /// Its schema.
    pub(crate) fn schema(&self) -> Schema {
        let mut schema = (self.make)();
        schema.insert("title".to_owned(), format!("samsyn.{}/1", self.name).into());
        schema
    }
}

/// All of them.
pub(crate) const DOCUMENTS: &[Document] = &[
    Document { name: "caseload", make: record::json::schema },
    Document { name: "check", make: written::<check::json::Document> },
    Document { name: "findings", make: written::<screening::json::Document> },
    Document { name: "forecast", make: written::<forecast::json::Document> },
    Document { name: "impact", make: written::<assurance::impact_json::Document> },
    Document { name: "import", make: written::<import::json::Document> },
    Document { name: "profile", make: written::<exchange::Profile> },
    Document { name: "replay", make: written::<screening::json::replay::Document> },
    Document { name: "scenarios", make: written::<test::json::Document> },
    Document { name: "tree", make: written::<tree::json::Document> },
];

/// The document of a name, also where its version is named: `findings`, `samsyn.findings/1`.
pub(crate) fn find(name: &str) -> Option<Document> {
    let short = name.strip_prefix("samsyn.").and_then(|name| name.split('/').next()).unwrap_or(name);
    DOCUMENTS.iter().find(|document| document.name == short).copied()
}

/// The schema of what a type writes.
fn written<T: JsonSchema>() -> Schema {
    SchemaSettings::default().for_serialize().into_generator().into_root_schema_for::<T>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_document_says_its_name_in_its_schema() {
        for document in DOCUMENTS {
            let schema = document.schema().to_value();
            let name = schema.pointer("/properties/schema/const").and_then(|it| it.as_str());
            assert_eq!(name, Some(format!("samsyn.{}/1", document.name).as_str()));
            assert_eq!(find(name.unwrap_or_default()).map(|it| it.name), Some(document.name));
        }
        assert!(find("no-such-document").is_none());
    }
}
