//! The hot path: walks trees over a child's facts. Each measure is taken at most once for a child and a day.

use std::borrow::Borrow;
use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Left, Outcome, Outcomes};
use crate::decision::{
    Comparison, Compiled, Grid, Key, Linear, Number, QuestionId, Slot, Start, Tree, Value, Verdict,
};
use crate::facts::{
    ChoiceFact, ClassFacts, Clock, Dates, Evidence, Facts, Measure, Quantity, Selection, Window,
};
use crate::record::{Child, School};
use crate::rule::{Rule, Rulebook, State};

/// The questions of a rulebook laid out for asking: what they compare numbered, windows shared.
#[derive(Debug, Default)]
struct Layout<'b> {
    slots: Vec<(Taken<'b>, Grid)>,
    windows: Vec<Option<Window>>,
    /// By the questions' places in the book.
    compared: Vec<Comparison>,
}

/// How the value of a slot is found.
#[derive(Debug)]
enum Taken<'b> {
    Plain(&'b Measure),
    Of {
        selection: &'b Selection,
        quantity: &'b Quantity,
        window: usize,
    },
    Sum(Linear<Slot>),
    /// One where the choice is this text, else nought.
    Is {
        fact: ChoiceFact,
        text: &'b str,
    },
}

impl<'b> Layout<'b> {
    fn new(book: &'b Rulebook) -> Self {
        let mut layout = Self::default();
        let mut known: HashMap<&Measure, Slot> = HashMap::new();
        for question in book.questions().all() {
            // A choice is one or nought.
            let threshold = question.number().unwrap_or(Number::ONE);
            let grid = Grid::of(threshold);
            let slot = match &question.left {
                Left::Choice(fact) => {
                    let text = question.text().unwrap_or_default();
                    layout.slot(Taken::Is { fact: *fact, text }, Grid::WHOLE)
                }
                Left::Sum(sum) => {
                    let terms = sum.terms.iter().map(|(factor, measure)| {
                        (*factor, *known.entry(measure).or_insert_with(|| layout.measure(measure)))
                    });
                    let terms: Vec<_> = terms.collect();
                    match terms.as_slice() {
                        [(Number::ONE, slot)] if grid == Grid::WHOLE => *slot,
                        _ => layout.slot(Taken::Sum(Linear { terms }), grid),
                    }
                }
            };
            layout.compared.push(Comparison { slot, relation: question.relation, threshold });
        }
        layout
    }

    fn slot(&mut self, taken: Taken<'b>, grid: Grid) -> Slot {
        self.slots.push((taken, grid));
        Slot(u32::try_from(self.slots.len() - 1).unwrap_or(u32::MAX))
    }

    fn compared(&self, question: QuestionId) -> Option<Comparison> {
        self.compared.get(question.0 as usize).copied()
    }

    fn compile(&self, state: &State, into: &mut Compiled) -> Option<Start> {
        let State::Ready { when, unless } = state else { return None };
        into.add(when, unless.as_deref(), |question| self.compared(question))
    }

    fn measure(&mut self, measure: &'b Measure) -> Slot {
        let taken = match measure {
            Measure::Of(selection, quantity) => {
                let at = self.windows.iter().position(|window| *window == selection.window);
                let window = at.unwrap_or_else(|| {
                    self.windows.push(selection.window);
                    self.windows.len() - 1
                });
                Taken::Of { selection, quantity, window }
            }
            plain => Taken::Plain(plain),
        };
        self.slot(taken, Grid::WHOLE)
    }
}

/// A rulebook on a day: epochs chosen, windows turned into dates. One moment serves every child.
#[derive(Debug)]
pub struct Moment<'b> {
    book: &'b Rulebook,
    clock: Clock,
    layout: Layout<'b>,
    /// What each window looks at.
    dates: Vec<Dates>,
    /// The state of each rule, where its pack is valid.
    states: Vec<Option<&'b State>>,
    /// The trees of all rules that speak, and where each begins.
    compiled: Compiled,
    starts: Vec<Option<Start>>,
}

impl<'b> Moment<'b> {
    /// A rulebook on the day of a clock.
    pub fn new(book: &'b Rulebook, clock: Clock) -> Self {
        let layout = Layout::new(book);
        let calendar = &book.pack().calendar;
        let dates = layout.windows.iter().map(|window| Window::dates(*window, clock, calendar)).collect();
        let states: Vec<_> = book.rules().iter().map(|rule| state_on(rule, clock.on)).collect();
        let mut compiled = Compiled::default();
        let starts = states.iter().map(|state| layout.compile((*state)?, &mut compiled)).collect();
        Self { book, clock, layout, dates, states, compiled, starts }
    }

    /// The rulebook.
    pub fn book(&self) -> &'b Rulebook {
        self.book
    }

    /// The clock.
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// The state of a rule, by its place in the book; nothing outside the days on which its pack is valid.
    pub fn state(&self, rule: usize) -> Option<&'b State> {
        self.states.get(rule).copied().flatten()
    }

    /// A child's facts, as the book's pack reads them.
    pub fn facts<'m>(&self, child: &'m Child, school: &'m School) -> Facts<'m>
    where
        'b: 'm,
    {
        let pack = self.book.pack();
        Facts::new(child, school, &pack.calendar, &pack.catalogue)
    }

    /// A class as a whole; nothing if its pupils are too few for a figure.
    pub fn class<'m>(
        &self,
        pupils: impl IntoIterator<Item = &'m Child>,
        school: &'m School,
    ) -> Option<ClassFacts<'m>>
    where
        'b: 'm,
    {
        ClassFacts::of(pupils.into_iter().map(|pupil| self.facts(pupil, school)))
    }

    /// The outcomes of children of a school, each by the rules' places in the book.
    pub fn outcomes<C: Borrow<Child>>(&self, children: &[C], school: &School) -> Vec<Outcomes> {
        let mut judges = None;
        let each = children.iter().map(|child| {
            let facts = self.facts(child.borrow(), school);
            let judge = judges.get_or_insert_with(|| self.judge_by(facts));
            judge.turn_to(facts);
            judge.outcomes()
        });
        each.collect()
    }

    /// A judge for one child.
    pub fn judge<'m>(&'m self, child: &'m Child, school: &'m School) -> Judge<'m> {
        self.judge_by(self.facts(child, school))
    }

    /// A judge for whomever the evidence is about.
    pub fn judge_by<E: Evidence>(&self, facts: E) -> Judge<'_, E> {
        Judge { moment: self, facts, places: vec![0; self.layout.slots.len()], taken: Vec::new() }
    }
}

/// The rule's state on a day; nothing outside the days on which its pack is valid.
pub(super) fn state_on(rule: &Rule, day: NaiveDate) -> Option<&State> {
    let is_valid = rule.valid_from <= day && rule.valid_to.is_none_or(|to| day <= to);
    rule.on(day).filter(|_| is_valid)
}

/// Judges one child, or one class, on one day.
#[derive(Debug)]
pub struct Judge<'m, E = Facts<'m>> {
    moment: &'m Moment<'m>,
    facts: E,
    /// Where each measure's value stands among those taken, counted from 1; 0 until it is taken.
    places: Vec<u32>,
    taken: Vec<(Value, Key)>,
}

impl<E: Evidence> Judge<'_, E> {
    /// Turns to another, which costs less than another judge.
    pub fn turn_to(&mut self, facts: E) {
        self.facts = facts;
        self.places.fill(0);
        self.taken.clear();
    }

    /// What it judges by.
    pub fn facts(&self) -> &E {
        &self.facts
    }

    /// The answer to a question; nothing where what it compares is unknown.
    pub fn answer(&mut self, question: QuestionId) -> Option<bool> {
        let Comparison { slot, relation, threshold } = self.moment.layout.compared(question)?;
        self.taken(slot).0.answer(relation, threshold)
    }

    /// The value of a slot, exactly and as its rules compare it.
    fn taken(&mut self, slot: Slot) -> (Value, Key) {
        let slot = slot.0 as usize;
        let place = self.places.get(slot).copied().unwrap_or_default();
        if let Some(taken) = (place as usize).checked_sub(1).and_then(|at| self.taken.get(at)) {
            return *taken;
        }
        let moment = self.moment;
        let Some((how, grid)) = moment.layout.slots.get(slot) else { return (Value::Unknown, Key::UNKNOWN) };
        let value = match how {
            Taken::Plain(plain) => self.facts.value(plain, moment.clock),
            Taken::Of { selection, quantity, window } => {
                let dates = moment.dates.get(*window).copied().flatten();
                self.facts.quantity(selection, quantity, dates, moment.clock)
            }
            Taken::Sum(sum) => sum.value(|slot| self.taken(*slot).0),
            Taken::Is { fact, text } => {
                self.facts.choice(*fact).map_or(Value::Unknown, |is| Value::whole((is == *text).into()))
            }
        };
        let taken = (value, Key::of(value, *grid));
        self.taken.push(taken);
        if let (Some(place), Ok(at)) = (self.places.get_mut(slot), u32::try_from(self.taken.len())) {
            *place = at;
        }
        taken
    }

    /// What a tree says; nothing where missing facts leave it open.
    pub fn decide(&mut self, tree: &Tree) -> Option<bool> {
        tree.decide(&mut |question| self.answer(question))
    }

    /// The outcome of a rule by its place in the book, without looking at rules that replace it.
    ///
    /// Nothing if the rule certainly does not concern whom it judges, or sleeps.
    pub fn outcome(&mut self, rule: usize) -> Option<Outcome> {
        let moment = self.moment;
        let head = &moment.book.rules().get(rule)?.head;
        let fits = head.concerns_whom(&self.facts);
        if fits == Some(false) {
            return None;
        }
        let start = (*moment.starts.get(rule)?)?;
        if fits.is_none() {
            return Some(Outcome::Undetermined);
        }
        let said = moment.compiled.decide(start, &mut |slot| self.taken(slot).1);
        Some(said.map_or(Outcome::Undetermined, Outcome::from))
    }

    /// The outcomes of all rules by their places; a rule that a suggested one replaces is held.
    pub fn outcomes(&mut self) -> Outcomes {
        let rules = self.moment.book.rules();
        let mut all: Vec<_> = (0..rules.len()).map(|rule| self.outcome(rule)).collect();
        let covered: Vec<usize> =
            (0..rules.len()).filter(|rule| covering(rules, &all, *rule).is_some()).collect();
        for rule in covered {
            if let Some(outcome) = all.get_mut(rule) {
                *outcome = Some(Outcome::Held);
            }
        }
        all
    }
}

impl From<Verdict> for Outcome {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Not => Self::Not,
            Verdict::Held => Self::Held,
            Verdict::Suggested => Self::Suggested,
        }
    }
}

/// The rule that covers a suggested one: a suggested rule that replaces it.
pub(super) fn covering(rules: &[Rule], outcomes: &[Option<Outcome>], rule: usize) -> Option<usize> {
    let suggested = |at: usize| outcomes.get(at).copied().flatten() == Some(Outcome::Suggested);
    let id = &rules.get(rule).filter(|_| suggested(rule))?.head.id;
    let mut others = rules
        .iter()
        .enumerate()
        .filter(|(at, other)| *at != rule && suggested(*at) && other.head.replaces.contains(id));
    others.next().map(|(at, _)| at)
}
