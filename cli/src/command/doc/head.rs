//! Whose pack it is, when it holds, who decided it, and whom to call when a child may be harmed.

use samsyn_engine::pack::Manifest;
use samsyn_words::{args, keys};

use super::Writer;
use crate::page::{Block, Fact};

impl Writer<'_> {
    pub(super) fn head(&self) -> Vec<Block> {
        let as_of = self.words.say_with(keys::DOC_AS_OF, &args! { "date" => self.words.date(self.on) });
        let mut blocks = vec![
            Block::Text(self.say(keys::DOC_LEAD)),
            Block::Text(format!("{} {as_of}", self.say(keys::DOC_LEAD_SUGGESTS))),
        ];
        if let Some(own) = self.pack().chain.first() {
            blocks.push(Block::Facts(self.identity(own)));
        }
        blocks.extend(self.acute());
        blocks
    }

    fn identity(&self, own: &Manifest) -> Vec<Fact> {
        let mut facts = vec![
            self.fact(keys::DOC_ID, own.id.to_string()),
            self.fact(keys::RULES_VERSION, own.version.to_string()),
            self.fact(keys::RULES_VALID, self.valid(own)),
            self.fact(keys::DOC_DECIDED, self.words.decided(own.decided.as_ref())),
        ];
        let parents = self.pack().chain.iter().skip(1).map(|parent| {
            let args =
                args! { "name" => self.words.text(&parent.name), "version" => parent.version.to_string() };
            self.words.say_with(keys::RULES_NAME_VERSION, &args)
        });
        let parents: Vec<_> = parents.collect();
        if !parents.is_empty() {
            facts.push(self.fact(keys::RULES_PARENTS, self.words.list(&parents)));
        }
        for (name, value) in [(keys::RULES_OWNER, &own.owner), (keys::RULES_CONTACT, &own.contact)] {
            facts.extend(value.clone().map(|value| self.fact(name, value)));
        }
        let mark = args! { "hash" => self.pack().hash.clone() };
        facts.push(self.fact(keys::DOC_MARK, self.words.say_with(keys::DOC_MARK_WHAT, &mark)));
        facts
    }

    fn valid(&self, own: &Manifest) -> String {
        let from = self.words.date(own.valid_from);
        match own.valid_to {
            None => self.words.say_with(keys::RULES_VALID_FROM, &args! { "from" => from }),
            Some(to) => {
                let args = args! { "from" => from, "to" => self.words.date(to) };
                self.words.say_with(keys::RULES_VALID_TO, &args)
            }
        }
    }

    fn acute(&self) -> Vec<Block> {
        let stop = format!("{} {}", self.say(keys::CHILD_ACUTE_STOP), self.say(keys::CHILD_ACUTE_TEXT));
        let contact = match &self.pack().acute {
            None => Block::Text(self.say(keys::ACUTE_NO_NUMBERS)),
            Some(acute) => {
                let office = self.fact(keys::ACUTE_OFFICE, acute.office.clone());
                let more = [(keys::ACUTE_AFTER_HOURS, &acute.after_hours), (keys::ACUTE_WEB, &acute.web)];
                let more = more.into_iter().filter_map(|(name, value)| Some(self.fact(name, value.clone()?)));
                Block::Facts(std::iter::once(office).chain(more).collect())
            }
        };
        vec![self.part(keys::ACUTE_TITLE), Block::Text(stop), contact]
    }
}
