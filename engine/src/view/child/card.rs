//! A rule's say about a child as one card: what to ask, what can be offered, and why.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::decision::{Number, Relation, Value};
use crate::facts::{Measure, Quantity, Source};
use crate::id::Id;
use crate::pack::{Catalogue, Domain, Parameter, Text};
use crate::record::Form;
use crate::rule::Rulebook;
use crate::screening::{Asked, Finding, Left, Missing, Outcome, Threshold};

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
    /// The questions of which any one, answered otherwise, would change the outcome.
    pub decisive: Vec<Asked>,
    /// Whether the acute text stands first: it rests on concern, wellbeing or a request.
    pub acute: bool,
    /// Whether the child has to be asked first what may be told at home.
    pub ask_first: bool,
}

impl Card {
    /// The card of a finding; nothing if the rule is not in the book.
    pub(in crate::view) fn new(
        finding: Finding,
        book: &Rulebook,
        form: Option<Form>,
        adult: bool,
    ) -> Option<Self> {
        let head = &book.rule(&finding.rule)?.head;
        let catalogue = &book.pack().catalogue;
        let kinds = kinds(&finding);
        let (ask, ask_child) = if adult {
            // The words for guardians are never shown to a pupil of age; those for a child speak to the pupil too.
            (head.ask_adult.clone().or_else(|| head.ask_child.clone()), None)
        } else {
            (Some(head.ask.clone()), head.ask_child.clone())
        };
        let covered_by = finding.covered_by.as_ref().and_then(|id| Some(book.rule(id)?.head.title.clone()));
        let basis = head.basis.iter().filter(|basis| basis.holds_for(form)).map(|basis| basis.text.clone());
        Some(Self {
            title: head.title.clone(),
            ask,
            ask_child,
            basis: basis.collect(),
            covered_by,
            decisive: decisive(&finding.judged.reasons),
            acute: kinds.iter().any(|kind| calls_for_the_acute_text(catalogue, kind)),
            ask_first: kinds.iter().any(|kind| is_the_childs_own(catalogue, kind)),
            finding,
        })
    }
}

/// Days within which a rule that will speak by itself is near.
const SOON: i64 = 28;

/// Not shown, but one change away: a single question stands between and the child is at least half the way there,
/// or the days alone will bring it about soon.
pub(super) fn is_near(card: &Card, on: NaiveDate) -> bool {
    let soon = card.finding.changes_on.is_some_and(|day| (day - on).num_days() <= SOON);
    card.finding.outcome == Outcome::Not && (soon || card.decisive.iter().any(is_half_way))
}

fn is_half_way(asked: &Asked) -> bool {
    let (Value::Known(value), Threshold::Number(threshold)) = (asked.value, &asked.threshold) else {
        return false;
    };
    let rises = matches!(asked.relation, Relation::Above | Relation::AtLeast);
    let half = threshold.divided_by(Number::whole(2));
    let far = half.is_none_or(|half| value < half);
    rises && asked.answer == Some(false) && *threshold > Number::ZERO && !far && is_about_rows(&asked.left)
}

/// What somebody may still write down; age, grade and days pass by themselves.
fn is_about_rows(left: &Left) -> bool {
    let Left::Sum(sum) = left else { return false };
    sum.terms.iter().all(|(_, measure)| match measure {
        Measure::Age | Measure::Grade | Measure::DaysEnrolled => false,
        Measure::Of(_, quantity) => !matches!(
            quantity,
            Quantity::SinceFirst
                | Quantity::SinceLatest
                | Quantity::SchoolDaysSinceFirst
                | Quantity::SchoolDaysSinceLatest
        ),
    })
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
