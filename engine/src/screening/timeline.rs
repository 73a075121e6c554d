//! The outcomes of a rule over time: by jumping from change to change, not by running every day.
//!
//! Every judgement also tells the run of days around it on which it surely stays the same: the days on which every
//! question on the way keeps its answer. So the next day worth judging is the one after that run.

use chrono::NaiveDate;

use super::judge::state_on;
use super::{Left, Moment, Outcome, Threshold};
use crate::decision::{Linear, Node, NodeId, Number, QuestionId, Tree, Value};
use crate::facts::{Clock, Evidence, Facts, Measure, Quantity, Steady, earlier, later};
use crate::record::{Child, School};
use crate::rule::{Rule, Rulebook, State};

/// How many days ahead a change is looked for.
pub const LOOK_AHEAD: u16 = 400;

/// A run of days with one outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// The outcome; nothing where the rule sleeps, or does not concern whom it is about.
    pub outcome: Option<Outcome>,
}

/// A rule's outcomes for a child, or a class, over time.
#[derive(Debug, Clone, Copy)]
pub struct Timeline<'a, E = Facts<'a>> {
    moment: &'a Moment<'a>,
    rule: &'a Rule,
    facts: E,
}

impl<'a> Timeline<'a> {
    /// The timeline of a rule of the moment's book for a child.
    pub fn new(moment: &'a Moment<'a>, rule: &'a Rule, child: &'a Child, school: &'a School) -> Self {
        Self::by(moment, rule, moment.facts(child, school))
    }
}

impl<'a, E: Evidence> Timeline<'a, E> {
    /// The timeline of a rule of the moment's book for whomever the evidence is about.
    pub fn by(moment: &'a Moment<'a>, rule: &'a Rule, facts: E) -> Self {
        Self { moment, rule, facts }
    }

    /// The first day of the unbroken run of days, up to the moment's, on which `when` is yes, each judged by what was
    /// known on it; never before the pack that holds the rule is valid. Nothing if `when` is not yes.
    pub fn since(&self) -> Option<NaiveDate> {
        let mut day = self.moment.clock().on;
        let mut since = None;
        let mut kept = Kept::default();
        loop {
            let (said, steady) = self.when_on(Clock::day(day), &mut kept);
            if said != Some(true) {
                return since;
            }
            since = Some(steady.from);
            match steady.from.pred_opt() {
                Some(before) => day = before,
                None => return since,
            }
        }
    }

    /// The first day within 400 on which the outcome differs if nothing more is recorded.
    pub fn changes_on(&self) -> Option<NaiveDate> {
        let clock = self.moment.clock();
        let known = clock.known();
        let end = later(clock.on, LOOK_AHEAD);
        let mut kept = Kept::default();
        let (outcome, mut steady) = self.outcome_by(Clock::held(known, clock.on), &mut kept);
        while steady.to < end {
            let day = steady.to.succ_opt()?;
            let (next, run) = self.outcome_by(Clock::held(known, day), &mut kept);
            if next != outcome {
                return Some(day);
            }
            steady = run;
        }
        None
    }

    /// The outcomes from one day to another, each judged by what was known on it.
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> Vec<Stretch> {
        let mut stretches: Vec<Stretch> = Vec::new();
        let mut kept = Kept::default();
        let mut day = from;
        while day <= to {
            let (outcome, steady) = self.outcome_by(Clock::day(day), &mut kept);
            let last = steady.to.min(to);
            match stretches.last_mut().filter(|latest| latest.outcome == outcome) {
                Some(latest) => latest.to = last,
                None => stretches.push(Stretch { from: day, to: last, outcome }),
            }
            match last.succ_opt() {
                Some(next) => day = next,
                None => break,
            }
        }
        stretches
    }

    /// The outcome on a day, and the run of days around it on which it surely stays so.
    pub fn outcome_on(&self, clock: Clock) -> (Option<Outcome>, Steady) {
        self.outcome_by(clock, &mut Kept::default())
    }

    fn outcome_by(&self, clock: Clock, kept: &mut Kept) -> (Option<Outcome>, Steady) {
        let mut walk = Walk::new(self, clock, kept);
        let outcome = walk.outcome();
        (outcome, walk.steady)
    }

    fn when_on(&self, clock: Clock, kept: &mut Kept) -> (Option<bool>, Steady) {
        let mut walk = Walk::new(self, clock, kept);
        let said = match walk.state {
            Some(State::Ready { when, .. }) => walk.decide(when),
            _ => None,
        };
        (said, walk.steady)
    }
}

/// Answers with the run of days on which each surely stays the same: a question that changes seldom is not asked
/// again for every day on which another changes. A rule asks few, so a list will do.
///
/// INVARIANT: one clock moves, or one is held, for all that is kept.
#[derive(Default)]
struct Kept(Vec<(QuestionId, Option<bool>, Steady)>);

impl Kept {
    fn on(&self, question: QuestionId, day: NaiveDate) -> Option<(Option<bool>, Steady)> {
        let (_, answer, steady) = self.0.iter().find(|(of, ..)| *of == question)?;
        (steady.from <= day && day <= steady.to).then_some((*answer, *steady))
    }

    fn keep(&mut self, question: QuestionId, answer: Option<bool>, steady: Steady) {
        match self.0.iter_mut().find(|(of, ..)| *of == question) {
            Some(kept) => *kept = (question, answer, steady),
            None => self.0.push((question, answer, steady)),
        }
    }
}

/// One judgement that keeps account of how long it holds.
struct Walk<'a, 'k, E> {
    book: &'a Rulebook,
    facts: E,
    clock: Clock,
    /// Nothing where the rule does not concern whom the facts are about, or is not valid.
    state: Option<&'a State>,
    fits: Option<bool>,
    steady: Steady,
    kept: &'k mut Kept,
}

impl<'a, 'k, E: Evidence> Walk<'a, 'k, E> {
    fn new(timeline: &Timeline<'a, E>, clock: Clock, kept: &'k mut Kept) -> Self {
        let Timeline { moment, rule, facts } = *timeline;
        let fits = rule.head.concerns_whom(&facts);
        let state = state_on(rule, clock.on).filter(|_| fits != Some(false));
        Self { book: moment.book(), facts, clock, state, fits, steady: standing(rule, clock.on), kept }
    }

    fn outcome(&mut self) -> Option<Outcome> {
        let Some(State::Ready { when, unless }) = self.state else { return None };
        if self.fits.is_none() {
            return Some(Outcome::Undetermined);
        }
        Some(match self.decide(when) {
            Some(false) => Outcome::Not,
            None => Outcome::Undetermined,
            Some(true) => match unless.as_ref().map(|unless| self.decide(unless)) {
                None | Some(Some(false)) => Outcome::Suggested,
                Some(Some(true)) => Outcome::Held,
                Some(None) => Outcome::Undetermined,
            },
        })
    }

    fn decide(&mut self, tree: &Tree) -> Option<bool> {
        self.decide_from(tree, tree.root())
    }

    fn decide_from(&mut self, tree: &Tree, at: NodeId) -> Option<bool> {
        match tree.node(at) {
            Node::Leaf(said) => Some(said),
            Node::Ask(question, yes, no) => match self.answer(question) {
                Some(true) => self.decide_from(tree, yes),
                Some(false) => self.decide_from(tree, no),
                None => {
                    // Both branches, whatever the first says: the answer holds only as long as both do.
                    let (left, right) = (self.decide_from(tree, yes), self.decide_from(tree, no));
                    left.filter(|_| left == right)
                }
            },
        }
    }

    /// The answer to a question; the run is cut to the days on which it surely keeps it.
    fn answer(&mut self, id: QuestionId) -> Option<bool> {
        let (answer, steady) = self.kept.on(id, self.clock.on).or_else(|| {
            let (answer, steady) = self.found(id)?;
            self.kept.keep(id, answer, steady);
            Some((answer, steady))
        })?;
        self.steady = self.steady.and(steady);
        answer
    }

    fn found(&self, id: QuestionId) -> Option<(Option<bool>, Steady)> {
        let question = self.book.question(id)?;
        match (&question.left, &question.threshold) {
            (Left::Sum(sum), Threshold::Number(threshold)) => {
                let value = sum.value(|measure| self.facts.value(measure, self.clock));
                Some((value.answer(question.relation, *threshold), self.keeps(sum, value, *threshold)))
            }
            (Left::Choice(fact), Threshold::Text(text)) => {
                Some((self.facts.choice(*fact).map(|is| is == text), Steady::ALWAYS))
            }
            // A question never pairs a sum with a text.
            _ => None,
        }
    }

    /// The run of days on which a sum surely stays on its side of the threshold.
    fn keeps(&self, sum: &Linear<Measure>, value: Value, threshold: Number) -> Steady {
        if let [(Number::ONE, measure)] = sum.terms.as_slice()
            && counts_days(measure)
        {
            let crossing = crossing(value, threshold, self.clock.on);
            return self.facts.steady(measure, self.clock, true).and(crossing);
        }
        let each = sum.terms.iter().map(|(_, measure)| self.facts.steady(measure, self.clock, false));
        each.fold(Steady::ALWAYS, Steady::and)
    }
}

/// Measures that grow by one each day, as long as the rows behind them stay.
fn counts_days(measure: &Measure) -> bool {
    matches!(measure, Measure::DaysEnrolled | Measure::Of(_, Quantity::SinceFirst | Quantity::SinceLatest))
}

/// The days on which a counter stays on the same side of its threshold, solved from both.
fn crossing(value: Value, threshold: Number, on: NaiveDate) -> Steady {
    let Value::Known(value) = value else { return Steady::ALWAYS };
    let Some(value) = value.to_whole() else { return Steady::only(on) };
    let (Some(floor), Some(ceil)) = (threshold.floor().to_whole(), threshold.ceil().to_whole()) else {
        return Steady::only(on);
    };
    // The counter is below the threshold, on it, or above it.
    let shift = |days: i64| match u64::try_from(days) {
        Ok(days) => later(on, days),
        Err(_) => earlier(on, days.unsigned_abs()),
    };
    if value < ceil {
        Steady { from: NaiveDate::MIN, to: shift(ceil - 1 - value) }
    } else if value > floor {
        Steady { from: shift(floor + 1 - value), to: NaiveDate::MAX }
    } else {
        Steady::only(on)
    }
}

/// The run of days around a day in which the rule is the same: one epoch, and its pack valid or not.
fn standing(rule: &Rule, on: NaiveDate) -> Steady {
    let at = rule.epoch_on(on);
    let mut steady = Steady {
        from: rule.epochs.get(at).map_or(NaiveDate::MIN, |epoch| epoch.from),
        to: rule.epochs.get(at + 1).map_or(NaiveDate::MAX, |next| earlier(next.from, 1_u16)),
    };
    let starts = [Some(rule.valid_from), rule.valid_to.and_then(|to| to.succ_opt())];
    for start in starts.into_iter().flatten() {
        let side = if on < start {
            Steady { from: NaiveDate::MIN, to: earlier(start, 1_u16) }
        } else {
            Steady { from: start, to: NaiveDate::MAX }
        };
        steady = steady.and(side);
    }
    steady
}
