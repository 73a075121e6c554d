//! What may be noted about a child, by whom, how it is protected and how long it is kept.

use samsyn_engine::facts::Source;
use samsyn_engine::pack::{FieldType, SignalKind};
use samsyn_engine::record::FieldValue;
use samsyn_words::{args, keys};

use super::Writer;
use crate::page::{Block, Fact, Item};

impl Writer<'_> {
    pub(super) fn catalogue(&self) -> Vec<Block> {
        let catalogue = &self.pack().catalogue;
        let mut blocks =
            vec![self.part(keys::DOC_CATALOGUE), Block::Text(self.say(keys::DOC_CATALOGUE_LEAD))];
        for (id, kind) in &catalogue.signals {
            blocks.push(Block::Heading(format!("{} ({id})", self.words.text(&kind.label))));
            if !kind.enabled {
                blocks.push(Block::Text(self.say(keys::DOC_OFF)));
            }
            blocks.push(Block::Facts(self.kind(kind)));
            if !kind.listed {
                blocks.push(Block::Text(self.say(keys::DOC_UNLISTED_KIND)));
            }
        }
        blocks.push(Block::Heading(self.say(keys::DOC_SOURCES)));
        blocks.push(Block::List(self.sources()));
        if !catalogue.agencies.is_empty() {
            blocks.push(Block::Heading(self.say(keys::DOC_AGENCIES)));
            blocks.push(Block::Text(self.say(keys::DOC_AGENCIES_LEAD)));
            let agencies = catalogue.agencies.values();
            let agencies = agencies.map(|agency| {
                Item::new(format!(
                    "{} ({})",
                    self.words.text(&agency.label),
                    self.words.sector(agency.sector)
                ))
            });
            blocks.push(Block::List(agencies.collect()));
        }
        blocks
    }

    fn kind(&self, kind: &SignalKind) -> Vec<Fact> {
        let words = self.words;
        let roles = kind.recorded_by.iter();
        let roles: Vec<_> =
            roles.map(|role| words.field_value("role", &FieldValue::Text(role.to_string()))).collect();
        let keep = kind.keep_months.map_or_else(
            || self.say(keys::DOC_KEEP_UNSAID),
            |months| words.say_with(keys::DOC_KEEP_MONTHS, &args! { "months" => months }),
        );
        let mut facts = vec![
            self.fact(keys::DOC_ABOUT, words.domain(kind.domain.as_str())),
            self.fact(keys::DOC_KEPT_CLOSE, words.sensitivity(kind.sensitivity)),
            self.fact(
                keys::DOC_RECORDED_BY,
                if roles.is_empty() { self.say(keys::DOC_ANYONE) } else { words.list(&roles) },
            ),
            self.fact(keys::DOC_KEEP, keep),
        ];
        if !kind.fields.is_empty() {
            let fields = kind.fields.iter().map(|(field, sort)| Item::new(self.field(field, sort)));
            facts.push(Fact { name: self.say(keys::DOC_FIELDS), values: fields.collect() });
        }
        facts
    }

    /// "område: mående, kamrater eller trygghet"
    fn field(&self, field: &str, sort: &FieldType) -> String {
        let sort = match sort {
            FieldType::Text => self.say(keys::DOC_FIELD_TEXT),
            FieldType::Number => self.say(keys::DOC_FIELD_NUMBER),
            FieldType::OneOf(values) => {
                let value = |value: &String| self.words.field_value(field, &FieldValue::Text(value.clone()));
                self.words.list_or(&values.iter().map(value).collect::<Vec<_>>())
            }
        };
        format!("{}: {sort}", self.words.field(field))
    }

    fn sources(&self) -> Vec<Item> {
        let catalogue = &self.pack().catalogue;
        let sources = [
            (Source::Contacts, catalogue.contacts_listed),
            (Source::Steps, catalogue.steps_listed),
            (Source::Transitions, catalogue.transitions_listed),
        ];
        let told = sources.map(|(source, listed)| {
            let key = if listed { keys::DOC_SOURCE_LISTED } else { keys::DOC_SOURCE_UNLISTED };
            let source = capitalised(&self.words.source(&source, self.pack()));
            Item::new(self.words.say_with(key, &args! { "source" => source }))
        });
        told.into()
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
