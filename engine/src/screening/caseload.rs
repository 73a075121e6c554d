//! A caseload that is open: every child judged, findings made when they are asked for.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{Explainer, Finding, Moment, Outcome};
use crate::facts::{ClassFacts, Clock, Facts};
use crate::record::{Caseload, Child, Group, Subject};
use crate::rule::{Rule, Rulebook};

/// A child's outcomes by the rules' places in the book; nothing where a rule does not concern the child, or sleeps.
pub type Outcomes = Vec<Option<Outcome>>;

/// A caseload under a rulebook on a day.
///
/// Outcomes of every child are kept, since lists need them; `since`, reasons and the like are computed only for what
/// is shown.
#[derive(Debug, Clone)]
pub struct Screening {
    caseload: Caseload,
    book: Arc<Rulebook>,
    on: NaiveDate,
    /// One row per child.
    outcomes: Vec<Outcomes>,
}

impl Screening {
    /// Judges every child by every rule.
    pub fn new(caseload: Caseload, book: Arc<Rulebook>, on: NaiveDate) -> Self {
        let mut screening = Self { caseload, book, on, outcomes: Vec::new() };
        screening.judge_all();
        screening
    }

    /// The same for a caller that can judge children side by side: `all` is given them and how to judge some, and
    /// gives back the outcomes of all in the same order.
    pub fn side_by_side(
        caseload: Caseload,
        book: Arc<Rulebook>,
        on: NaiveDate,
        all: impl FnOnce(&[Child], &(dyn Fn(&[Child]) -> Vec<Outcomes> + Sync)) -> Vec<Outcomes>,
    ) -> Self {
        let outcomes = {
            let moment = Moment::new(&book, Clock::day(on));
            all(&caseload.children, &|some| moment.outcomes(some, &caseload.school))
        };
        Self { caseload, book, on, outcomes }
    }

    fn judge_all(&mut self) {
        let moment = Moment::new(&self.book, Clock::day(self.on));
        self.outcomes = moment.outcomes(&self.caseload.children, &self.caseload.school);
    }

    /// The children and their school.
    pub fn caseload(&self) -> &Caseload {
        &self.caseload
    }

    /// Gives the caseload back.
    pub fn into_caseload(self) -> Caseload {
        self.caseload
    }

    /// The rules.
    pub fn book(&self) -> &Arc<Rulebook> {
        &self.book
    }

    /// The day judged.
    pub fn on(&self) -> NaiveDate {
        self.on
    }

    /// Judges again by other rules.
    pub fn with_book(&mut self, book: Arc<Rulebook>) {
        self.book = book;
        self.judge_all();
    }

    /// Judges again on another day.
    pub fn set_on(&mut self, on: NaiveDate) {
        self.on = on;
        self.judge_all();
    }

    /// The place of a child.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.caseload.children.iter().position(|child| child.id == id)
    }

    /// A child's outcomes by the rules' places in the book; nothing where a rule does not concern the child, or sleeps.
    pub fn outcomes(&self, child: usize) -> &[Option<Outcome>] {
        self.outcomes.get(child).map_or(&[], Vec::as_slice)
    }

    /// What a list may show of a child: suggestions and open questions of listed rules, newest first.
    pub fn listed(&self, child: usize) -> Vec<Finding> {
        let shown = |rule: &Rule, outcome| {
            rule.listed && matches!(outcome, Outcome::Suggested | Outcome::Undetermined)
        };
        // Most children have nothing to show: judging again is for the others.
        let rules = self.book.rules();
        let mut outcomes = rules.iter().zip(self.outcomes(child));
        if !outcomes.any(|(rule, outcome)| outcome.is_some_and(|outcome| shown(rule, outcome))) {
            return Vec::new();
        }
        let mut findings = self.explained(child, shown);
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.since));
        findings
    }

    /// Everything the rules say of a child, unlisted ones too: for the child's own page.
    pub fn findings(&self, child: usize) -> Vec<Finding> {
        self.explained(child, |_, _| true)
    }

    /// The classes, by key. Children without a class stand together in a group without a name.
    pub fn groups(&self) -> Vec<Group<'_>> {
        Group::all(&self.caseload.children)
    }

    /// The children of a group as a whole; nothing if they are too few for a figure.
    pub fn class(&self, group: &Group<'_>) -> Option<ClassFacts<'_>> {
        let pack = self.book.pack();
        let pupils = group.children.iter().filter_map(|at| self.caseload.children.get(*at));
        let facts = |pupil| Facts::new(pupil, &self.caseload.school, &pack.calendar, &pack.catalogue);
        ClassFacts::of(pupils.map(facts))
    }

    /// What the rules say of a class as a whole, where `wanted` asks for it. Children without a class are none.
    pub fn class_findings(&self, group: &Group<'_>, wanted: impl Fn(&Rule, Outcome) -> bool) -> Vec<Finding> {
        let about_classes = |rule: &Rule| rule.head.subject == Subject::Class;
        if group.name.is_none() || !self.book.rules().iter().any(about_classes) {
            return Vec::new();
        }
        let Some(class) = self.class(group) else { return Vec::new() };
        let moment = Moment::new(&self.book, Clock::day(self.on));
        Explainer::by(&moment, &class).findings(wanted)
    }

    fn explained(&self, child: usize, wanted: impl Fn(&Rule, Outcome) -> bool) -> Vec<Finding> {
        let Some(child) = self.caseload.children.get(child) else { return Vec::new() };
        let moment = Moment::new(&self.book, Clock::day(self.on));
        Explainer::new(&moment, child, &self.caseload.school).findings(wanted)
    }

    /// Changes a child's record and judges the child again.
    pub fn edit(&mut self, child: usize, edit: impl FnOnce(&mut Child)) {
        let Some(record) = self.caseload.children.get_mut(child) else { return };
        edit(record);
        let moment = Moment::new(&self.book, Clock::day(self.on));
        let outcomes = moment.judge(record, &self.caseload.school).outcomes();
        if let Some(row) = self.outcomes.get_mut(child) {
            *row = outcomes;
        }
    }
}
