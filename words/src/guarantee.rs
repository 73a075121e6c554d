//! What is known of a rule before it is used, in sentences.

use std::borrow::Cow;
use std::collections::BTreeSet;

use samsyn_engine::assurance::{Direction, Guarantees, Proof};
use samsyn_engine::decision::{Linear, Number};
use samsyn_engine::facts::Source;
use samsyn_engine::pack::{Domain, Pack};
use samsyn_engine::screening::Left;

use crate::{KeyWith, Words, args, keys};

/// A difference of which more can only take away, the other way round: then more of it can only add.
fn turned(left: &Left, direction: Direction) -> (Cow<'_, Left>, Direction) {
    if let (Left::Sum(sum), Direction::Removes) = (left, direction)
        && let [(_, one), (factor, other)] = sum.terms.as_slice()
        && *factor == Number::ONE.negated()
    {
        let terms = vec![(Number::ONE, other.clone()), (*factor, one.clone())];
        return (Cow::Owned(Left::Sum(Linear { terms })), Direction::Adds);
    }
    (Cow::Borrowed(left), direction)
}

impl Words {
    /// What is known of a rule, a sentence a line. The pack has the names of kinds and offers.
    pub fn guarantees(&self, known: &Guarantees, pack: &Pack) -> Vec<String> {
        let mut lines = Vec::new();
        let facts = self.facts_read(known, pack);
        if !facts.is_empty() {
            lines.push(self.say_with(keys::GUARANTEE_READS, &args! { "facts" => self.list(&facts) }));
            let args = args! { "paths" => known.paths, "questions" => known.questions };
            lines.push(self.say_with(keys::GUARANTEE_PATHS, &args));
        }
        lines.extend(known.proofs.iter().filter_map(|proof| self.proof(proof)));
        let moving: Vec<_> =
            known.directions.iter().map(|(left, direction)| turned(left, *direction)).collect();
        for (direction, key) in [
            (Direction::Adds, keys::GUARANTEE_ADDS),
            (Direction::Removes, keys::GUARANTEE_REMOVES),
            (Direction::Either, keys::GUARANTEE_EITHER),
        ] {
            let such = moving.iter().filter(|(_, it)| *it == direction);
            let names: Vec<_> = such.map(|(left, _)| self.left(left, pack)).collect();
            if !names.is_empty() {
                lines.push(self.say_with(key, &args! { "names" => names.join("; ") }));
            }
        }
        let unlisted: Vec<_> = known.unlisted.iter().map(|source| self.source(source, pack)).collect();
        lines.push(if unlisted.is_empty() {
            self.say(keys::GUARANTEE_LISTED)
        } else {
            self.say_with(keys::GUARANTEE_UNLISTED, &args! { "facts" => self.list(&unlisted) })
        });
        lines
    }

    /// Rows that rules read, by the names that a pack gives them: "kontakter med andra verksamheter".
    pub fn source(&self, source: &Source, pack: &Pack) -> String {
        let named = |key: KeyWith, label: Option<String>, id: &str| {
            self.say_with(key, &args! { "label" => label.unwrap_or_else(|| id.to_owned()) })
        };
        match source {
            Source::Attendance => self.say(keys::SOURCE_ATTENDANCE),
            Source::Contacts => self.say(keys::SOURCE_CONTACTS),
            Source::Steps => self.say(keys::SOURCE_STEPS),
            Source::Transitions => self.say(keys::SOURCE_TRANSITIONS),
            Source::Offers(None) => self.say(keys::SOURCE_OFFERS),
            Source::Signals(id) => {
                let label = pack.catalogue.signals.get(id).map(|kind| self.text(&kind.label));
                named(keys::SOURCE_SIGNALS, label, id.as_str())
            }
            Source::Offers(Some(id)) => {
                let label = pack.offers.get(id).map(|offer| self.text(&offer.label));
                named(keys::SOURCE_OFFER, label, id.as_str())
            }
        }
    }

    /// What is compared in a question: "frånvaron de senaste 28 dagarna".
    pub fn left(&self, left: &Left, pack: &Pack) -> String {
        match left {
            Left::Sum(sum) => self.sum(sum, pack),
            Left::Choice(fact) => self.choice_name(*fact),
        }
    }

    fn facts_read(&self, known: &Guarantees, pack: &Pack) -> Vec<String> {
        let sources = known.sources.iter().map(|source| self.source(source, pack));
        let measures = known.measures.iter().map(|measure| self.measure(measure, pack));
        sources.chain(measures).chain(known.choices.iter().map(|fact| self.choice_name(*fact))).collect()
    }

    fn proof(&self, proof: &Proof) -> Option<String> {
        Some(match proof {
            Proof::NoNeverSuggests => self.say(keys::GUARANTEE_DECLINED),
            Proof::RequestsStandAlone => self.say(keys::GUARANTEE_REQUEST),
            Proof::AttendanceIn { forms } => {
                let forms: Vec<_> = forms.iter().map(|form| self.form(*form)).collect();
                self.say_with(keys::GUARANTEE_FORMS, &args! { "forms" => self.list(&forms) })
            }
            Proof::NoChild { from } => self.say_with(keys::GUARANTEE_NO_CHILD, &args! { "from" => *from }),
            Proof::NeedsDomains { sets } => {
                let (first, others) = sets.split_first()?;
                let domains = self.together(first);
                if others.is_empty() {
                    self.say_with(keys::GUARANTEE_NEEDS, &args! { "domains" => domains })
                } else {
                    let others: Vec<_> = others.iter().map(|set| self.together(set)).collect();
                    let args = args! { "domains" => domains, "others" => others.join("; ") };
                    self.say_with(keys::GUARANTEE_NEEDS_EITHER, &args)
                }
            }
        })
    }

    /// "mående samt lärande och närvaro": names of domains hold an "och" of their own.
    fn together(&self, domains: &BTreeSet<Domain>) -> String {
        let mut names = domains.iter().map(|it| self.domain(it.as_str()));
        let first = names.next().unwrap_or_default();
        names.fold(first, |one, other| {
            self.say_with(keys::GUARANTEE_TOGETHER, &args! { "one" => one, "other" => other })
        })
    }
}
