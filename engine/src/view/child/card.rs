//! A rule's say about a child as one card: what to ask, what can be offered, and why.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::facts::{Measure, Source};
use crate::id::Id;
use crate::pack::{Catalogue, Domain, Parameter, Text};
use crate::record::Form;
use crate::rule::Rulebook;
use crate::screening::{Asked, Finding, Left, Missing, Near, Nearby, Outcome, Reach};

/// A kind whose facts call for the acute text whatever a pack takes it to be about.
const CONCERN: &str = "concern";
/// The one kind of request that is not the child's own.
const GUARDIAN_REQUEST: &str = "guardian-request";

/// One rule's card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The rule's title.
    pub title: Text,
    /// What to ask: the guardians, or a pupil of 18 and over. Nothing where the rule has no words for the latter.
    pub ask: Option<Text>,
    /// What to ask the child.
    pub ask_child: Option<Text>,
    /// The law, for the child's school form.
    pub basis: Vec<String>,
    /// The outcome and its reasons.
    pub finding: Finding,
    /// The title of the rule that covers it.
    pub covered_by: Option<Text>,
    /// Of what is suggested or held: the questions of which any one, answered otherwise, would end that.
    pub decisive: Vec<Asked>,
    /// Of what is not suggested: what would bring it about, each change tried on the record.
    pub near: Option<Near>,
    /// Whether the acute text stands first: it rests on concern, wellbeing or a request.
    pub acute: bool,
    /// Whether the child has to be asked first what may be told at home.
    pub ask_first: bool,
}

impl Card {
    /// The card of a finding; nothing if the rule is not in the book. What little would change it is looked for where
    /// it is about a child.
    pub(in crate::view) fn new(
        finding: Finding,
        book: &Rulebook,
        nearby: Option<&Nearby<'_>>,
        form: Option<Form>,
        adult: bool,
    ) -> Option<Self> {
        let place = book.rules().iter().position(|rule| rule.head.id == finding.rule)?;
        let head = &book.rules().get(place)?.head;
        let catalogue = &book.pack().catalogue;
        let kinds = kinds(&finding);
        let (ask, ask_child) = if adult {
            // The words for guardians are never shown to a pupil of age; those for a child speak to the pupil too.
            (head.ask_adult.clone().or_else(|| head.ask_child.clone()), None)
        } else {
            (Some(head.ask.clone()), head.ask_child.clone())
        };
        let covered_by = finding.covered_by.as_ref().and_then(|id| Some(book.rule(id)?.head.title.clone()));
        let silent = finding.outcome == Outcome::Not;
        let basis = head.basis.iter().filter(|basis| basis.holds_for(form)).map(|basis| basis.text.clone());
        Some(Self {
            title: head.title.clone(),
            ask,
            ask_child,
            basis: basis.collect(),
            covered_by,
            decisive: if silent { Vec::new() } else { decisive(&finding.judged.reasons) },
            near: nearby.filter(|_| silent).and_then(|nearby| nearby.of(place, Reach::OneKind)),
            acute: kinds.iter().any(|kind| calls_for_the_acute_text(catalogue, kind)),
            ask_first: kinds.iter().any(|kind| is_the_childs_own(catalogue, kind)),
            finding,
        })
    }
}

/// Every smallest set that is enough for the outcome holds them: with another answer none of the sets is left.
fn decisive(reasons: &[Vec<Asked>]) -> Vec<Asked> {
    let Some((first, others)) = reasons.split_first() else { return Vec::new() };
    first.iter().filter(|asked| others.iter().all(|set| set.contains(asked))).cloned().collect()
}

fn asked(finding: &Finding) -> impl Iterator<Item = &Asked> {
    let held = finding.held_by.iter();
    std::iter::once(&finding.judged)
        .chain(held)
        .flat_map(|judged| judged.reasons.iter().flatten().chain(judged.path.iter()))
}

/// The kinds of signals that the finding rests on.
fn kinds(finding: &Finding) -> BTreeSet<&Id> {
    let asked = asked(finding).filter_map(|asked| match &asked.left {
        Left::Sum(sum) => Some(sum.terms.iter().map(|(_, measure)| measure)),
        Left::Choice(_) => None,
    });
    let missing = finding.missing.iter().filter_map(|missing| match missing {
        Missing::Measure(measure) => Some(measure),
        Missing::Choice(_) => None,
    });
    asked.flatten().chain(missing).filter_map(kind_of).collect()
}

fn kind_of(measure: &Measure) -> Option<&Id> {
    match measure {
        Measure::Of(selection, _) => match &selection.source {
            Source::Signals(kind) => Some(kind),
            _ => None,
        },
        _ => None,
    }
}

fn calls_for_the_acute_text(catalogue: &Catalogue, kind: &Id) -> bool {
    let domain = catalogue.signals.get(kind).map(|kind| kind.domain);
    kind.as_str() == CONCERN || matches!(domain, Some(Domain::Wellbeing | Domain::Request))
}

fn is_the_childs_own(catalogue: &Catalogue, kind: &Id) -> bool {
    let request = catalogue.signals.get(kind).is_some_and(|kind| kind.domain == Domain::Request);
    request && kind.as_str() != GUARDIAN_REQUEST
}

/// The parameters that the cards speak of.
pub(super) fn parameters(cards: &[Card], all: &BTreeMap<Id, Parameter>) -> BTreeMap<Id, Parameter> {
    let used = cards.iter().flat_map(|card| asked(&card.finding)).flat_map(|asked| &asked.parameters);
    used.filter_map(|usage| Some((usage.id.clone(), all.get(&usage.id)?.clone()))).collect()
}
