//! `samsyn doc`: the whole pack as one page, for those who decide on it and for publication.

mod catalogue;
mod condition;
mod head;
mod levels;
mod offers;
mod rest;
mod rules;

use chrono::NaiveDate;
use samsyn_engine::id::Id;
use samsyn_engine::pack::Pack;
use samsyn_engine::rule::Rulebook;
use samsyn_words::{Key, Words, keys};

use crate::arguments::{Doc, PageFormat, day};
use crate::failure::{FALLS_SHORT, Failure, written};
use crate::output;
use crate::pack::rulebook;
use crate::page::{Block, Fact, Page, html, markdown};

pub(super) fn run(asked: &Doc, words: &Words) -> Result<(), Failure> {
    let on = day(asked.on);
    let book = rulebook(&asked.pack.pack, asked.pack.packs.as_deref(), on, words)?;
    if !book.failed().is_empty() {
        // A page that lacks a rule is not the pack; what is wrong is already told.
        return Err(Failure::Told(FALLS_SHORT));
    }
    let page = Writer { book: &book, on, words }.page();
    let text = match asked.format {
        PageFormat::Markdown => markdown(&page),
        PageFormat::Html => html(&page),
    };
    written(output::print(&text), words)
}

/// Writes the page of a pack as it stands on a day.
struct Writer<'a> {
    book: &'a Rulebook,
    on: NaiveDate,
    words: &'a Words,
}

impl Writer<'_> {
    fn page(&self) -> Page {
        let parts = [
            self.head(),
            self.rules(),
            self.levels(),
            self.offers(),
            self.catalogue(),
            self.disabled(),
            self.scenarios(),
            self.calendar(),
        ];
        let own = self.pack().chain.first();
        Page {
            lang: self.words.lang().tag(),
            title: own.map_or_else(String::new, |own| self.words.text(&own.name)),
            contents: self.say(keys::DOC_CONTENTS),
            blocks: parts.into_iter().flatten().collect(),
        }
    }

    fn pack(&self) -> &Pack {
        self.book.pack()
    }

    fn say(&self, key: Key) -> String {
        self.words.say(key)
    }

    fn fact(&self, name: Key, value: String) -> Fact {
        Fact::new(self.say(name), value)
    }

    fn part(&self, heading: Key) -> Block {
        Block::Part(self.say(heading))
    }

    /// The name of a pack of the chain.
    fn pack_name(&self, id: &Id) -> String {
        let manifest = self.pack().chain.iter().find(|manifest| manifest.id == *id);
        manifest.map_or_else(|| id.to_string(), |manifest| self.words.text(&manifest.name))
    }

    /// The title of a rule, with its id.
    fn rule_name(&self, id: &Id) -> String {
        let rule = self.book.rule(id);
        rule.map_or_else(|| id.to_string(), |rule| format!("{} ({id})", self.words.text(&rule.head.title)))
    }
}
