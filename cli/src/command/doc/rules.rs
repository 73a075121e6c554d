//! Every rule: what it asks, whom it concerns, the law, its condition, and what is proven of it.

use samsyn_engine::assurance::guarantees;
use samsyn_engine::pack::Text;
use samsyn_engine::rule::{Rule, State};
use samsyn_engine::screening::Kind;
use samsyn_words::{Whom, args, keys};

use super::Writer;
use crate::command::check::in_use;
use crate::page::{Block, Fact, Item};

impl Writer<'_> {
    /// The rules by what a suggestion of them is, each kind a part of its own.
    pub(super) fn rules(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for kind in [Kind::School, Kind::Offer, Kind::Reminder] {
            let mut such = self.book.rules().iter().filter(|rule| rule.head.kind == kind).peekable();
            if such.peek().is_none() {
                continue;
            }
            let kind = self.words.kind(kind, Whom::Family);
            blocks.push(Block::Part(format!("{}: {kind}", self.say(keys::DOC_RULES))));
            for rule in such {
                let title = self.words.text(&rule.head.title);
                blocks.push(Block::Heading(format!("{title} ({})", rule.head.id)));
                blocks.push(Block::Facts(self.rule(rule)));
            }
        }
        blocks
    }

    fn rule(&self, rule: &Rule) -> Vec<Fact> {
        let (words, head) = (self.words, &rule.head);
        let text = |text: &Text| words.text(text);
        let mut facts = vec![self.fact(keys::DOC_ASK, text(&head.ask))];
        for (name, asked) in [(keys::DOC_ASK_CHILD, &head.ask_child), (keys::DOC_ASK_ADULT, &head.ask_adult)]
        {
            facts.extend(asked.as_ref().map(|asked| self.fact(name, text(asked))));
        }
        facts.push(self.fact(keys::DOC_CONCERNS, words.whom_it_concerns(head.subject, &head.concerns)));
        facts.extend(self.condition(rule));
        let offer = self.pack().offers.get(&head.offer);
        facts.push(self.fact(
            keys::DOC_OFFERED,
            offer.map_or_else(|| head.offer.to_string(), |offer| text(&offer.label)),
        ));
        let basis = head.basis.iter().map(|basis| Item::new(words.basis(basis)));
        facts.push(Fact { name: self.say(keys::DOC_BASIS), values: basis.collect() });
        if !head.replaces.is_empty() {
            let rules: Vec<_> = head.replaces.iter().map(|id| self.rule_name(id)).collect();
            let what = words.say_with(keys::DOC_REPLACES_WHAT, &args! { "rules" => rules.join("; ") });
            facts.push(self.fact(keys::DOC_REPLACES, what));
        }
        let after = args! { "days" => head.review_after };
        facts.push(self.fact(keys::DOC_REVIEW_AFTER, words.say_with(keys::DOC_REVIEW_AFTER_WHAT, &after)));
        let known = words.guarantees(&guarantees(rule, self.book), self.pack());
        let known = known.into_iter().chain(in_use(rule, self.pack(), words));
        let from = args! { "pack" => self.pack_name(&head.pack) };
        let known = known.chain(std::iter::once(words.say_with(keys::DOC_RULE_OF, &from)));
        facts.push(Fact { name: self.say(keys::DOC_KNOWN), values: known.map(Item::new).collect() });
        facts
    }

    /// When it is suggested, and what holds it back; or why it sleeps.
    fn condition(&self, rule: &Rule) -> Vec<Fact> {
        match rule.on(self.on) {
            Some(State::Ready { when, unless }) => {
                let fact = |name, tree| Fact { name: self.say(name), values: vec![self.tree(tree)] };
                let unless = unless.as_ref().map(|tree| fact(keys::DOC_UNLESS, tree.as_ref()));
                std::iter::once(fact(keys::DOC_WHEN, when.as_ref())).chain(unless).collect()
            }
            Some(State::Sleeps(sleep)) => {
                let why = args! { "why" => self.words.sleep(sleep, self.pack()) };
                vec![self.fact(keys::DOC_WHEN, self.words.say_with(keys::DOC_SLEEPS, &why))]
            }
            None => Vec::new(),
        }
    }
}
