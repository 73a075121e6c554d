//! Why: reasons, the way through the tree, what is missing, since when and until when.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::judge::covering;
use super::{Asked, Finding, Judge, Judged, Left, Missing, Moment, Outcome, Timeline};
use crate::decision::{Node, QuestionId, Tree, Value, reasons};
use crate::facts::{ChoiceFact, Evidence, Facts, Measure, Window};
use crate::record::{Child, School};
use crate::rule::{Concerns, Question, Rule, State};

/// Explains the outcomes of one child, or one class, on one day.
pub struct Explainer<'a, E = Facts<'a>> {
    moment: &'a Moment<'a>,
    judge: Judge<'a, E>,
    outcomes: Vec<Option<Outcome>>,
}

impl<'a> Explainer<'a> {
    /// Judges the child by every rule of the moment's book.
    pub fn new(moment: &'a Moment<'a>, child: &'a Child, school: &'a School) -> Self {
        Self::by(moment, moment.facts(child, school))
    }
}

impl<'a, E: Evidence> Explainer<'a, E> {
    /// Judges whomever the evidence is about by every rule of the moment's book.
    pub fn by(moment: &'a Moment<'a>, facts: E) -> Self {
        let mut judge = moment.judge_by(facts);
        let outcomes = judge.outcomes();
        Self { moment, judge, outcomes }
    }

    /// The outcomes by the rules' places in the book.
    pub fn outcomes(&self) -> &[Option<Outcome>] {
        &self.outcomes
    }

    /// The findings of the rules for which `wanted` says yes.
    pub fn findings(&mut self, wanted: impl Fn(&Rule, Outcome) -> bool) -> Vec<Finding> {
        let rules = self.moment.book().rules();
        let places = 0..rules.len();
        let mut found = Vec::new();
        for place in places {
            let outcome = self.outcomes.get(place).copied().flatten();
            if let (Some(rule), Some(outcome)) = (rules.get(place), outcome)
                && wanted(rule, outcome)
            {
                found.extend(self.finding(place, rule, outcome));
            }
        }
        found
    }

    fn finding(&mut self, place: usize, rule: &'a Rule, outcome: Outcome) -> Option<Finding> {
        let State::Ready { when, unless } = self.moment.state(place)? else { return None };
        let rules = self.moment.book().rules();
        let suggested = self.judge.outcome(place) == Some(Outcome::Suggested);
        // A rule that would be suggested alone, but is held, is covered by another.
        let covered = suggested && outcome == Outcome::Held;
        let covered_by = covered.then(|| {
            let mut alone = self.outcomes.clone();
            if let Some(slot) = alone.get_mut(place) {
                *slot = Some(Outcome::Suggested);
            }
            covering(rules, &alone, place).and_then(|at| rules.get(at)).map(|rule| rule.head.id.clone())
        });
        let says = outcome != Outcome::Not;
        let judged = match outcome {
            Outcome::Undetermined => Judged { reasons: Vec::new(), path: self.path(when) },
            _ => self.judged(when, says),
        };
        let held_by = match (outcome, unless) {
            (Outcome::Held, Some(unless)) if !covered => Some(self.judged(unless, true)),
            _ => None,
        };
        let missing = if outcome == Outcome::Undetermined {
            self.missing(rule, when, unless.as_deref())
        } else {
            Vec::new()
        };
        let timeline = Timeline::by(self.moment, rule, *self.judge.facts());
        let since =
            if matches!(outcome, Outcome::Suggested | Outcome::Held) { timeline.since() } else { None };
        let on = self.moment.clock().on;
        Some(Finding {
            rule: rule.head.id.clone(),
            outcome,
            offer: rule.head.offer.clone(),
            kind: rule.head.kind,
            listed: rule.listed,
            since,
            changes_on: timeline.changes_on(),
            stale: since.is_some_and(|since| (on - since).num_days() >= i64::from(rule.head.review_after)),
            judged,
            held_by,
            covered_by: covered_by.flatten(),
            missing,
        })
    }

    fn judged(&mut self, tree: &Tree, says: bool) -> Judged {
        let sets = reasons(tree, says, &mut |question| self.judge.answer(question));
        let reasons = sets
            .iter()
            .map(|set| set.iter().filter_map(|question| self.asked(*question)).collect())
            .collect();
        Judged { reasons, path: self.path(tree) }
    }

    /// The questions on the way, up to the first that has no answer.
    fn path(&mut self, tree: &Tree) -> Vec<Asked> {
        let mut path = Vec::new();
        let mut at = tree.root();
        while let Node::Ask(question, yes, no) = tree.node(at) {
            path.extend(self.asked(question));
            match self.judge.answer(question) {
                Some(true) => at = yes,
                Some(false) => at = no,
                None => break,
            }
        }
        path
    }

    fn asked(&mut self, id: QuestionId) -> Option<Asked> {
        let question = self.moment.book().question(id)?;
        let clock = self.moment.clock();
        let facts = *self.judge.facts();
        let mut asked = Asked {
            left: question.left.clone(),
            value: Value::Unknown,
            choice: None,
            relation: question.relation,
            threshold: question.threshold.clone(),
            answer: self.judge.answer(id),
            rows: 0,
            days: 0,
            assumed: 0,
            window: None,
            parameters: question.parameters.clone(),
        };
        match &question.left {
            Left::Choice(fact) => asked.choice = facts.choice(*fact).map(str::to_owned),
            Left::Sum(sum) => {
                asked.value = sum.value(|measure| facts.value(measure, clock));
                let measures = || sum.terms.iter().map(|(_, measure)| measure);
                let rest = facts.rest(measures(), clock);
                (asked.rows, asked.days, asked.assumed) = (rest.rows, rest.days, rest.assumed);
                asked.window = measures().fold(None, |all, measure| widest(all, self.window(measure)));
            }
        }
        Some(asked)
    }

    fn window(&self, measure: &Measure) -> Option<(NaiveDate, NaiveDate)> {
        let Measure::Of(selection, _) = measure else { return None };
        selection.window?;
        Window::dates(selection.window, self.moment.clock(), &self.moment.book().pack().calendar)
    }

    /// The facts without which the rule stays open: whatever was asked on an open way and not answered.
    fn missing(&mut self, rule: &Rule, when: &Tree, unless: Option<&Tree>) -> Vec<Missing> {
        let mut missing = BTreeSet::new();
        let facts = *self.judge.facts();
        if rule.head.concerns_whom(&facts).is_none() {
            let Concerns { forms, grades } = &rule.head.concerns;
            if !forms.is_empty() && facts.choice(ChoiceFact::Form).is_none() {
                missing.insert(Missing::Choice(ChoiceFact::Form));
            }
            if grades.is_some() && facts.value(&Measure::Grade, self.moment.clock()) == Value::Unknown {
                missing.insert(Missing::Measure(Measure::Grade));
            }
        }
        if missing.is_empty() {
            let open = match self.judge.decide(when) {
                None => Some(when),
                Some(_) => unless,
            };
            let mut asked = BTreeSet::new();
            if let Some(tree) = open {
                tree.decide_all(&mut |question| {
                    let answer = self.judge.answer(question);
                    if answer.is_none() {
                        asked.insert(question);
                    }
                    answer
                });
            }
            let book = self.moment.book();
            for question in asked.into_iter().filter_map(|id| book.question(id)) {
                missing.extend(self.unknown(question));
            }
        }
        missing.into_iter().collect()
    }

    fn unknown(&self, question: &Question) -> Vec<Missing> {
        let clock = self.moment.clock();
        match &question.left {
            Left::Choice(fact) => vec![Missing::Choice(*fact)],
            Left::Sum(sum) => {
                let unknown = |measure: &&Measure| self.judge.facts().value(measure, clock) == Value::Unknown;
                sum.terms
                    .iter()
                    .map(|(_, measure)| measure)
                    .filter(unknown)
                    .cloned()
                    .map(Missing::Measure)
                    .collect()
            }
        }
    }
}

fn widest(
    one: Option<(NaiveDate, NaiveDate)>,
    other: Option<(NaiveDate, NaiveDate)>,
) -> Option<(NaiveDate, NaiveDate)> {
    match (one, other) {
        (Some((a, b)), Some((c, d))) => Some((a.min(c), b.max(d))),
        _ => one.or(other),
    }
}
