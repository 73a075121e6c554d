//! The levels: every value with its date, the base beside what a municipality says, where it comes from and who decided.

use samsyn_engine::decision::Number;
use samsyn_engine::id::Id;
use samsyn_engine::pack::{Dated, Layer, Parameter};
use samsyn_words::{args, keys};

use super::Writer;
use crate::page::Block;

impl Writer<'_> {
    pub(super) fn levels(&self) -> Vec<Block> {
        let mut blocks = vec![self.part(keys::LEVELS_HEADING), Block::Text(self.say(keys::LEVELS_LEAD))];
        for (id, parameter) in &self.pack().parameters {
            blocks.push(Block::Heading(format!("{} ({id})", self.words.text(&parameter.label))));
            blocks.push(Block::Text(self.in_force(parameter)));
            blocks.push(Block::Text(self.counted(parameter)));
            blocks.push(self.values(parameter));
            blocks.push(Block::Text(self.used_by(id)));
        }
        blocks
    }

    /// What holds on the day of the page, and whose word that is.
    fn in_force(&self, parameter: &Parameter) -> String {
        let (words, date) = (self.words, self.words.date(self.on));
        let value = |dated: &Dated| Some(words.setting(dated.value.as_ref()?, parameter.unit));
        let Some((layer, value)) = parameter.on(self.on).and_then(|(layer, it)| Some((layer, value(it)?)))
        else {
            return words.say_with(keys::DOC_NOT_IN_FORCE, &args! { "date" => date });
        };
        let args = args! { "date" => date, "value" => value, "pack" => self.pack_name(&layer.pack) };
        words.say_with(keys::DOC_IN_FORCE, &args)
    }

    /// What it is counted in, what it rests on, and what a pack may set.
    fn counted(&self, parameter: &Parameter) -> String {
        let words = self.words;
        let unit = words.say_with(keys::UNIT_NAME, &args! { "unit" => parameter.unit.as_str() });
        let args = args! { "unit" => unit, "footing" => words.footing(parameter.footing) };
        let counted = words.say_with(keys::DOC_COUNTED, &args);
        let number = |number: Number| words.number(number, 6);
        let bounds = match (parameter.min, parameter.max) {
            (Some(min), Some(max)) => {
                words.say_with(keys::DOC_BETWEEN, &args! { "min" => number(min), "max" => number(max) })
            }
            (Some(min), None) => words.say_with(keys::DOC_AT_LEAST, &args! { "min" => number(min) }),
            (None, Some(max)) => words.say_with(keys::DOC_AT_MOST, &args! { "max" => number(max) }),
            (None, None) if parameter.choices.is_empty() => return counted,
            (None, None) => {
                let choices = words.list_or(&parameter.choices);
                words.say_with(keys::DOC_CHOICES, &args! { "choices" => choices })
            }
        };
        format!("{counted} {bounds}")
    }

    fn values(&self, parameter: &Parameter) -> Block {
        let head = [
            keys::DOC_PACK,
            keys::DOC_FROM,
            keys::DOC_VALUE,
            keys::DOC_SOURCE,
            keys::DOC_DECIDED,
            keys::DOC_REVIEW_BY,
        ];
        let layers = parameter.layers.iter();
        let rows =
            layers.flat_map(|layer| layer.values.iter().map(|dated| self.value(parameter, layer, dated)));
        Block::Table { head: head.map(|key| self.say(key)).to_vec(), rows: rows.collect() }
    }

    fn value(&self, parameter: &Parameter, layer: &Layer, dated: &Dated) -> Vec<String> {
        let words = self.words;
        let value = dated.value.as_ref();
        vec![
            self.pack_name(&layer.pack),
            words.date(dated.from),
            value.map_or_else(|| self.say(keys::LEVELS_NO_VALUE), |it| words.setting(it, parameter.unit)),
            layer.reference.clone().unwrap_or_else(|| self.say(keys::LEVELS_NO_SOURCE)),
            words.decided(dated.decided.as_ref()),
            layer.review_by.map_or_else(String::new, |by| words.date(by)),
        ]
    }

    fn used_by(&self, id: &Id) -> String {
        let rules = self.book.rules().iter().filter(|rule| rule.parameters.contains(id));
        let rules: Vec<_> = rules.map(|rule| self.words.text(&rule.head.title)).collect();
        if rules.is_empty() {
            return self.say(keys::DOC_UNUSED);
        }
        self.words.say_with(keys::DOC_USED_BY, &args! { "rules" => rules.join("; ") })
    }
}
