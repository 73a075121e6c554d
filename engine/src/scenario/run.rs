//! A scenario as a test: what the rules say on the day of each scene, beside what the scenario says they do.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Expectation, Scenario};
use crate::facts::Clock;
use crate::id::Id;
use crate::record::{Child, School};
use crate::rule::{Rule, Rulebook, State};
use crate::screening::{Explainer, Finding, Moment, Outcome};

/// What a scenario says of a rule on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Expected {
    /// It is suggested.
    Suggested,
    /// It would be, but something holds it.
    Held,
    /// It cannot be decided.
    Undetermined,
    /// It answers no, or does not concern the child.
    Silent,
    /// It is not suggested; nothing more is said of it, except where lists are complete.
    NotSuggested {
        /// Whether it may be held.
        held: bool,
        /// Whether it may be open.
        undetermined: bool,
    },
}

impl Expected {
    /// Whether an outcome is what was expected. No outcome: the rule does not concern the child, or sleeps.
    pub fn is_met_by(self, outcome: Option<Outcome>) -> bool {
        match (self, outcome) {
            (Self::Suggested, outcome) => outcome == Some(Outcome::Suggested),
            (Self::Held, outcome) => outcome == Some(Outcome::Held),
            (Self::Undetermined, outcome) => outcome == Some(Outcome::Undetermined),
            (_, None | Some(Outcome::Not)) => true,
            (Self::NotSuggested { held, .. }, Some(Outcome::Held)) => held,
            (Self::NotSuggested { undetermined, .. }, Some(Outcome::Undetermined)) => undetermined,
            (Self::Silent | Self::NotSuggested { .. }, Some(_)) => false,
        }
    }
}

/// Whom a case is about, with everything that the scenario tells: a judgement of the day sees what was known on it.
#[derive(Debug, Clone)]
pub enum Whom {
    /// A child.
    Child(Box<Child>),
    /// The pupils of a class, judged as a whole.
    Class(Vec<Child>),
}

/// A scenario on the day of one of its scenes, and what is expected of each rule.
#[derive(Debug, Clone)]
pub struct Case {
    /// The place of the scene, from 0.
    pub scene: usize,
    /// The day judged.
    pub on: NaiveDate,
    /// Whom it is about.
    pub whom: Whom,
    /// The school.
    pub school: School,
    /// What is expected of every rule of the book, and of those named that the book does not have.
    pub expected: BTreeMap<Id, Expected>,
}

impl Case {
    /// The child, where it is about one.
    pub fn child(&self) -> Option<&Child> {
        match &self.whom {
            Whom::Child(child) => Some(child),
            Whom::Class(_) => None,
        }
    }

    /// What each rule of the book says, by its place: a rule about a class says nothing of a child, and no rule says
    /// anything of a class with too few pupils.
    pub fn outcomes(&self, book: &Rulebook) -> Vec<Option<Outcome>> {
        let moment = Moment::new(book, Clock::day(self.on));
        match &self.whom {
            Whom::Child(child) => moment.judge(child, &self.school).outcomes(),
            Whom::Class(pupils) => match moment.class(pupils, &self.school) {
                Some(class) => moment.judge_by(&class).outcomes(),
                None => vec![None; book.rules().len()],
            },
        }
    }

    /// The findings of the rules for which `wanted` says yes.
    pub fn findings(&self, book: &Rulebook, wanted: impl Fn(&Rule, Outcome) -> bool) -> Vec<Finding> {
        let moment = Moment::new(book, Clock::day(self.on));
        match &self.whom {
            Whom::Child(child) => Explainer::new(&moment, child, &self.school).findings(wanted),
            Whom::Class(pupils) => match moment.class(pupils, &self.school) {
                Some(class) => Explainer::by(&moment, &class).findings(wanted),
                None => Vec::new(),
            },
        }
    }
}

/// The cases of a scenario under a rulebook: one for each scene that says what the rules say.
pub fn cases(scenario: &Scenario, book: &Rulebook) -> Vec<Case> {
    let calendar = &book.pack().calendar;
    let child = || scenario.child(scenario.on, calendar).map(Box::new).map(Whom::Child);
    let Some(whom) = scenario.class(scenario.on, calendar).map(Whom::Class).or_else(child) else {
        return Vec::new();
    };
    let school = School { name: None, municipality: scenario.about.municipality().map(str::to_owned) };
    let days = scenario.days(scenario.on, calendar);
    let judged = scenario.scenes.iter().zip(days).enumerate();
    judged
        .filter_map(|(scene, (told, on))| {
            let expected = expected(told.expected.as_ref()?, book);
            Some(Case { scene, on, whom: whom.clone(), school: school.clone(), expected })
        })
        .collect()
}

fn expected(said: &Expectation, book: &Rulebook) -> BTreeMap<Id, Expected> {
    let others =
        Expected::NotSuggested { held: said.held.is_none(), undetermined: said.undetermined.is_none() };
    let mut expected: BTreeMap<Id, Expected> =
        book.rules().iter().map(|rule| (rule.head.id.clone(), others)).collect();
    let mut say = |rules: Option<&std::collections::BTreeSet<Id>>, it: Expected| {
        expected.extend(rules.into_iter().flatten().map(|rule| (rule.clone(), it)));
    };
    say(Some(&said.suggested), Expected::Suggested);
    say(said.held.as_ref(), Expected::Held);
    say(said.undetermined.as_ref(), Expected::Undetermined);
    say(Some(&said.silent), Expected::Silent);
    expected
}

/// Whether a pack has a rule that a scenario names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It has.
    InForce,
    /// It has switched off its parent's, and says why where it does.
    Disabled,
    /// It has, but the rule sleeps on that day: what it would offer is not to be had, or it lacks a value.
    Asleep,
    /// It has none of that name.
    Unknown,
}

/// A rule that says something else than the scenario.
#[derive(Debug, Clone)]
pub struct Difference {
    /// The rule.
    pub rule: Id,
    /// What the scenario says.
    pub expected: Expected,
    /// What the rule says; nothing where it does not concern the child, sleeps, or is not there.
    pub got: Option<Outcome>,
    /// Whether there is such a rule.
    pub standing: Standing,
    /// Why it says so, where it says anything.
    pub finding: Option<Finding>,
}

/// A scene that was judged.
#[derive(Debug, Clone)]
pub struct Judgement {
    /// The place of the scene, from 0.
    pub scene: usize,
    /// The day judged.
    pub on: NaiveDate,
    /// How many rules were compared.
    pub rules: usize,
    /// What differs from the scenario.
    pub differences: Vec<Difference>,
}

/// Runs a scenario: every scene that says what the rules say, judged on its day.
pub fn run(scenario: &Scenario, book: &Rulebook) -> Vec<Judgement> {
    cases(scenario, book).iter().map(|case| judge(case, book)).collect()
}

fn judge(case: &Case, book: &Rulebook) -> Judgement {
    let rules = book.rules().iter().map(|rule| &rule.head.id);
    let outcomes: BTreeMap<&Id, Option<Outcome>> = rules.zip(case.outcomes(book)).collect();
    let mut differences: Vec<Difference> = case
        .expected
        .iter()
        .map(|(rule, expected)| Difference {
            rule: rule.clone(),
            expected: *expected,
            got: outcomes.get(rule).copied().flatten(),
            standing: standing(rule, case.on, book),
            finding: None,
        })
        .filter(|it| match it.standing {
            Standing::InForce => !it.expected.is_met_by(it.got),
            // Whatever a scenario says of why it is quiet, a rule that is off, or asleep, is quiet.
            Standing::Disabled | Standing::Asleep => it.expected == Expected::Suggested,
            // A name that is no rule's is told even where it is expected to be silent: it would test nothing.
            Standing::Unknown => true,
        })
        .collect();
    if !differences.is_empty() {
        let wrong = |id: &Id| differences.iter().any(|it| it.rule == *id);
        let mut findings = case.findings(book, |rule, _| wrong(&rule.head.id));
        for difference in &mut differences {
            let at = findings.iter().position(|finding| finding.rule == difference.rule);
            difference.finding = at.map(|at| findings.swap_remove(at));
        }
    }
    Judgement { scene: case.scene, on: case.on, rules: case.expected.len(), differences }
}

fn standing(rule: &Id, on: NaiveDate, book: &Rulebook) -> Standing {
    match book.rule(rule) {
        Some(rule) if matches!(rule.on(on), Some(State::Ready { .. })) => Standing::InForce,
        Some(_) => Standing::Asleep,
        None if book.pack().disabled.contains_key(rule) => Standing::Disabled,
        None => Standing::Unknown,
    }
}

/// How many scenes tell of both sides of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The rule.
    pub rule: Id,
    /// Scenes in which it is suggested.
    pub suggested: usize,
    /// Scenes that name it and in which it is not: held, open, or silent.
    pub silent: usize,
}

/// Which sides of each rule of a book its scenarios tell of, by the order of the book. Rules that only sleep have none.
pub fn told(scenarios: &[Scenario], book: &Rulebook) -> Vec<Told> {
    let scenes: Vec<&Expectation> = scenarios
        .iter()
        .flat_map(|scenario| &scenario.scenes)
        .filter_map(|scene| scene.expected.as_ref())
        .collect();
    let wakes = |rule: &&Rule| rule.epochs.iter().any(|epoch| matches!(epoch.state, State::Ready { .. }));
    let rules = book.rules().iter().filter(wakes).map(|rule| &rule.head.id);
    rules
        .map(|rule| {
            let count =
                |names: &dyn Fn(&Expectation) -> bool| scenes.iter().filter(|scene| names(scene)).count();
            let among = |rules: &Option<std::collections::BTreeSet<Id>>| {
                rules.as_ref().is_some_and(|rules| rules.contains(rule))
            };
            Told {
                rule: rule.clone(),
                suggested: count(&|scene| scene.suggested.contains(rule)),
                silent: count(&|scene| {
                    scene.silent.contains(rule) || among(&scene.held) || among(&scene.undetermined)
                }),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;
