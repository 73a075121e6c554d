//! What is switched off, the stories that test the rules, and the school years.

use samsyn_engine::pack::Period;
use samsyn_engine::scenario;
use samsyn_words::{Key, args, keys};

use super::Writer;
use crate::page::{Block, Item};

impl Writer<'_> {
    pub(super) fn disabled(&self) -> Vec<Block> {
        let disabled = self.pack().disabled.iter().map(|(id, disabled)| {
            let args = args! {
                "rule" => id.to_string(),
                "pack" => self.pack_name(&disabled.pack),
                "reason" => self.words.text(&disabled.reason),
            };
            Item::new(self.words.say_with(keys::DOC_DISABLED_WHAT, &args))
        });
        let disabled: Vec<_> = disabled.collect();
        let list = if disabled.is_empty() {
            Block::Text(self.say(keys::DOC_DISABLED_NONE))
        } else {
            Block::List(disabled)
        };
        vec![self.part(keys::DOC_DISABLED), list]
    }

    pub(super) fn scenarios(&self) -> Vec<Block> {
        // What is wrong with a scenario is told by `test`; it decides nothing.
        let (scenarios, _) = scenario::scenarios(self.pack());
        let lead = self.words.say_with(keys::DOC_SCENARIOS_LEAD, &args! { "count" => scenarios.len() });
        let mut blocks = vec![self.part(keys::DOC_SCENARIOS), Block::Text(lead)];
        for scenario in &scenarios {
            blocks.push(Block::Heading(self.words.text(&scenario.title)));
            blocks.push(Block::Text(self.words.text(&scenario.story)));
            blocks.extend(scenario.because.as_ref().map(|because| {
                let args = args! { "because" => self.words.text(because) };
                Block::Text(self.words.say_with(keys::DOC_BECAUSE, &args))
            }));
        }
        blocks
    }

    pub(super) fn calendar(&self) -> Vec<Block> {
        let calendar = &self.pack().calendar;
        let terms = calendar.terms().iter().map(|term| self.period(keys::DOC_TERM, term));
        let breaks = calendar.breaks().iter().map(|pause| self.period(keys::DOC_BREAK, pause));
        let head = [keys::DOC_NAME, keys::CLI_KIND, keys::DOC_FROM, keys::DOC_TO];
        vec![
            self.part(keys::DOC_CALENDAR),
            Block::Text(self.say(keys::DOC_CALENDAR_LEAD)),
            Block::Table {
                head: head.map(|key| self.say(key)).to_vec(),
                rows: terms.chain(breaks).collect(),
            },
        ]
    }

    fn period(&self, kind: Key, period: &Period) -> Vec<String> {
        let (from, to) = (self.words.date(period.from), self.words.date(period.to));
        vec![period.name.clone(), self.say(kind), from, to]
    }
}
