//! What lint looks at: the pack's own rules, parameters and texts, and where they stand.

use crate::decision::Tree;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::id::Id;
use crate::pack::{Pack, Text};
use crate::record::Subject;
use crate::rule::{Posed, Question, Rule, Rulebook, State};
use crate::screening::{Kind, Left, Threshold};

/// Who reads a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    Family,
    Staff,
}

/// A text of the pack's own.
pub(super) struct OwnText<'b> {
    pub(super) text: &'b Text,
    pub(super) place: Place,
    pub(super) reader: Reader,
}

pub(super) struct Look<'b> {
    pub(super) book: &'b Rulebook,
    own: &'b Id,
}

impl<'b> Look<'b> {
    pub(super) fn new(book: &'b Rulebook) -> Option<Self> {
        Some(Self { book, own: &book.pack().chain.first()?.id })
    }

    pub(super) fn pack(&self) -> &'b Pack {
        self.book.pack()
    }

    /// Parameters that the pack defines or overrides, and where.
    pub(super) fn parameters(&self) -> impl Iterator<Item = (&'b Id, &'b Place)> + use<'b> {
        let own = self.own;
        let places = self.pack().places.parameters.iter();
        places.filter(move |((pack, _), _)| pack == own).map(|((_, id), place)| (id, place))
    }

    /// Rules that the pack wrote, or of which it changed a parameter.
    pub(super) fn rules(&self) -> impl Iterator<Item = &'b Rule> {
        self.book.rules().iter().filter(|rule| self.rule_place(rule).is_some())
    }

    /// Rules that the pack wrote.
    pub(super) fn own_rules(&self) -> impl Iterator<Item = &'b Rule> {
        self.book.rules().iter().filter(|rule| rule.head.pack == *self.own)
    }

    /// Where the pack may mend a rule: at the rule, or at its own value of a parameter that the rule reads.
    fn rule_place(&self, rule: &Rule) -> Option<Place> {
        if rule.head.pack == *self.own {
            return Some(rule.head.place.clone());
        }
        self.parameters().find(|(id, _)| rule.parameters.contains(*id)).map(|(_, place)| place.clone())
    }

    /// Begins a warning about a rule.
    pub(super) fn tell(&self, code: Code, rule: &Rule) -> Diagnostic {
        let told = Diagnostic::warning(code).with("rule", &rule.head.id);
        told.at(self.rule_place(rule).unwrap_or_else(|| rule.head.place.clone()))
    }

    /// Begins a warning about a question of a rule; nothing where the pack can do nothing about it.
    pub(super) fn tell_question(&self, code: Code, rule: &Rule, posed: &Posed) -> Option<Diagnostic> {
        let place = if rule.head.pack == *self.own {
            posed.place.clone()
        } else {
            let used = |id: &Id| posed.question.parameters.iter().any(|used| used.id == *id);
            self.parameters().find(|(id, _)| used(id)).map(|(_, place)| place.clone())?
        };
        let told = Diagnostic::warning(code).with("rule", &rule.head.id);
        Some(told.with("question", written(&posed.question)).at(place))
    }

    /// The pack's own texts, with who reads them.
    pub(super) fn texts(&self) -> Vec<OwnText<'b>> {
        let pack = self.pack();
        let told = |text: &Text| {
            pack.offers
                .values()
                .any(|offer| [&offer.tell, &offer.first_step].into_iter().flatten().any(|it| it == text))
        };
        let in_files = pack.places.texts.iter().filter(|(of, ..)| of == self.own).map(|(_, text, place)| {
            let reader = if told(text) { Reader::Family } else { Reader::Staff };
            OwnText { text, place: place.clone(), reader }
        });
        let in_rules = self.book.rules().iter().filter(|rule| rule.head.pack == *self.own).flat_map(|rule| {
            let head = &rule.head;
            let to_staff = head.kind == Kind::Reminder || head.subject == Subject::Class;
            let asked = if to_staff { Reader::Staff } else { Reader::Family };
            let all = [
                (Some(&head.title), Reader::Staff),
                (Some(&head.ask), asked),
                (head.ask_child.as_ref(), Reader::Family),
                (head.ask_adult.as_ref(), asked),
            ];
            all.into_iter().filter_map(|(text, reader)| {
                let text = text?;
                Some(OwnText { text, place: self.in_rule(rule, &text.sv), reader })
            })
        });
        in_files.chain(in_rules).collect()
    }

    /// Where a text stands in a rule's file; the rule itself where it is written in another way.
    fn in_rule(&self, rule: &Rule, text: &str) -> Place {
        let head = &rule.head.place;
        let file = self.pack().rules.iter().find(|file| file.file == head.file);
        let found = file.and_then(|file| {
            let before = head.line.saturating_sub(1) as usize;
            let start: usize = file.source.split_inclusive('\n').take(before).map(str::len).sum();
            let at = start + file.source.get(start..)?.find(text)?;
            Some(Place::span(head.file.clone(), &file.source, at..at + text.len()))
        });
        found.unwrap_or_else(|| head.clone())
    }
}

/// The trees of a rule in each epoch in which it is awake.
pub(super) fn ready(rule: &Rule) -> impl Iterator<Item = (&Tree, Option<&Tree>)> {
    rule.epochs.iter().filter_map(|epoch| match &epoch.state {
        State::Ready { when, unless } => Some((&**when, unless.as_deref())),
        State::Sleeps(_) => None,
    })
}

/// A question as a rule would write it.
pub(super) fn written(question: &Question) -> String {
    let left = match &question.left {
        Left::Sum(sum) => sum.to_string(),
        Left::Choice(fact) => fact.as_str().to_owned(),
    };
    match &question.threshold {
        Threshold::Number(number) => format!("{left} {} {number}", question.relation.as_str()),
        Threshold::Text(text) => format!("{left} {} \"{text}\"", question.relation.as_str()),
    }
}

/// The place narrowed to some words on its line.
pub(super) fn narrowed(place: &Place, words: &str) -> Place {
    let found = place.source.as_ref().and_then(|line| {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let before = line.get(..line.find(words)?)?;
        Some((count(before.chars().count() + 1), count(words.chars().count().max(1))))
    });
    match found {
        Some((column, width)) => Place { column, width, ..place.clone() },
        None => place.clone(),
    }
}
