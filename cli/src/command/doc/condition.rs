//! A rule's condition in sentences, made from its decision tree.

use samsyn_engine::decision::{Formula, QuestionId, Tree};
use samsyn_engine::screening::Use;
use samsyn_words::{args, keys};

use super::Writer;
use crate::page::Item;

impl Writer<'_> {
    /// When a tree says yes.
    pub(super) fn tree(&self, tree: &Tree) -> Item {
        self.formula(&Formula::of(tree))
    }

    fn formula(&self, formula: &Formula) -> Item {
        let under = |heading, all: &[Formula]| Item {
            text: self.say(heading),
            under: all.iter().map(|it| self.formula(it)).collect(),
        };
        match formula {
            Formula::Always(true) => Item::new(self.say(keys::DOC_ALWAYS)),
            Formula::Always(false) => Item::new(self.say(keys::DOC_NEVER)),
            Formula::Answer(question, answer) => Item::new(self.answer(*question, *answer)),
            Formula::All(all) => under(keys::DOC_ALL_OF, all),
            Formula::Any(any) => under(keys::DOC_ANY_OF, any),
        }
    }

    /// What holds, and the levels that it is held against.
    fn answer(&self, id: QuestionId, answer: bool) -> String {
        let Some(question) = self.book.question(id) else { return String::new() };
        let sentence = self.words.states(question, answer, self.pack());
        let used = question.parameters.iter().filter(|used| used.usage == Use::Threshold);
        let levels = used.filter_map(|used| self.pack().parameters.get(&used.id));
        let levels: Vec<_> = levels.map(|level| self.words.text(&level.label)).collect();
        if levels.is_empty() {
            return sentence;
        }
        let sentence = sentence.trim_end_matches('.').to_owned();
        let args = args! { "sentence" => sentence, "levels" => levels.join("; ") };
        self.words.say_with(keys::DOC_LEVEL, &args)
    }
}
