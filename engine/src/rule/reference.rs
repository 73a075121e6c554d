//! The direct interpretation: rhai runs the closure on a child, and rows are scanned for every question.
//!
//! Slow and plain on purpose. It shares no code with facts and screening, so that a test can hold them to it.

mod scan;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::NaiveDate;

use super::collect::Script;
use super::head::Draft;
use super::question::Question;
use super::sandbox::MAX_PATHS;
use super::session::Session;
use super::trouble::Failure;
use crate::decision::{Node, Tree, Unbuildable};
use crate::facts::ChoiceFact;
use crate::id::Id;
use crate::pack::Pack;
use crate::record::{Child, Form, School, Stage, Subject};
use crate::screening::Outcome;

/// What a closure says of a child.
enum Said {
    Yes,
    No,
    /// It depends on what is not known.
    Open,
}

/// Runs rules as they are written.
pub struct Reference {
    pack: Rc<Pack>,
    session: Rc<Session>,
    scripts: Vec<Script>,
    rules: BTreeMap<Id, (usize, usize)>,
}

impl Reference {
    /// Reads the rules of a pack, without understanding any.
    pub fn new(pack: Pack) -> Self {
        let pack = Rc::new(pack);
        let session = Rc::new(Session::new(Rc::clone(&pack)));
        let scripts: Vec<Script> =
            pack.rules.iter().filter_map(|file| Script::read(file, &session).0).collect();
        let mut rules = BTreeMap::new();
        for (script, of) in scripts.iter().enumerate() {
            for (draft, rule) in of.drafts.iter().enumerate() {
                // Of two with one id the first is kept, as in a rulebook.
                rules.entry(rule.head.id.clone()).or_insert((script, draft));
            }
        }
        Self { pack, session, scripts, rules }
    }

    /// What a rule says of a child on a day, by what was known on `known`; nothing if it does not concern the child,
    /// sleeps, or is not there. Rules that replace others are not looked at.
    pub fn outcome(
        &self,
        rule: &Id,
        child: &Rc<Child>,
        school: &Rc<School>,
        known: NaiveDate,
        on: NaiveDate,
    ) -> Option<Outcome> {
        self.outcome_by(rule, child, on, self.scanned(child, school, known, on))
    }

    /// The same, with the answers to its questions told by another.
    pub fn outcome_by(
        &self,
        rule: &Id,
        child: &Child,
        on: NaiveDate,
        answers: impl Fn(&Question) -> Option<bool> + 'static,
    ) -> Option<Outcome> {
        self.judge(rule, Subject::Child, &[child], on, answers)
    }

    /// What a rule says of a class of these pupils; nothing also where there are too few of them.
    pub fn class_outcome(
        &self,
        rule: &Id,
        pupils: &Rc<Vec<Child>>,
        school: &Rc<School>,
        known: NaiveDate,
        on: NaiveDate,
    ) -> Option<Outcome> {
        if pupils.len() < 10 {
            return None;
        }
        let all: Vec<&Child> = pupils.iter().collect();
        self.judge(rule, Subject::Class, &all, on, self.counted(pupils, school, known, on))
    }

    fn judge(
        &self,
        rule: &Id,
        subject: Subject,
        about: &[&Child],
        on: NaiveDate,
        answers: impl Fn(&Question) -> Option<bool> + 'static,
    ) -> Option<Outcome> {
        let (script, draft) = *self.rules.get(rule)?;
        let script = self.scripts.get(script)?;
        let Draft { head, when, unless } = script.drafts.get(draft)?;
        let available = self.pack.offers.get(&head.offer).is_some_and(|offer| offer.available);
        let fit: Vec<_> = about.iter().map(|child| head.concerns.fits(child.form, child.grade)).collect();
        if !available || head.subject != subject || fit.contains(&Some(false)) {
            return None;
        }
        self.session.set(on, Some(Rc::new(answers)));
        let when = self.decide(script, subject, when)?;
        // The whole rule sleeps if its `unless` does, even where that is not asked.
        let unless = match unless {
            Some(unless) => Some(self.decide(script, subject, unless)?),
            None => None,
        };
        let outcome = match (when, unless) {
            (Said::No, _) => Outcome::Not,
            (Said::Open, _) | (Said::Yes, Some(Said::Open)) => Outcome::Undetermined,
            (Said::Yes, Some(Said::Yes)) => Outcome::Held,
            (Said::Yes, None | Some(Said::No)) => Outcome::Suggested,
        };
        Some(if fit.contains(&None) { Outcome::Undetermined } else { outcome })
    }

    /// Runs a closure; a question that cannot be answered is answered both ways. Nothing: the rule sleeps.
    fn decide(&self, script: &Script, subject: Subject, closure: &rhai::FnPtr) -> Option<Said> {
        let tree = Tree::explore(MAX_PATHS, |given| {
            let said = script.run(subject, closure, given, &self.session)?;
            Ok((self.session.asked(), said))
        });
        match tree {
            Ok(tree) => Some(match tree.node(tree.root()) {
                Node::Leaf(true) => Said::Yes,
                Node::Leaf(false) => Said::No,
                Node::Ask(..) => Said::Open,
            }),
            Err(Unbuildable::Failed(Failure::Sleeps(_))) => None,
            Err(_) => Some(Said::Open),
        }
    }

    /// Answers found by scanning all rows for each question.
    fn scanned(
        &self,
        child: &Rc<Child>,
        school: &Rc<School>,
        known: NaiveDate,
        on: NaiveDate,
    ) -> impl Fn(&Question) -> Option<bool> + use<> {
        let (pack, child, school) = (Rc::clone(&self.pack), Rc::clone(child), Rc::clone(school));
        move |question| {
            let scan = scan::Scan { child: &child, pack: &pack, known, on };
            let choice = |fact| match fact {
                ChoiceFact::Form => child.form.map(Form::as_str).map(str::to_owned),
                ChoiceFact::Stage => child.stage().map(Stage::as_str).map(str::to_owned),
                ChoiceFact::Municipality => school.municipality.clone(),
            };
            question.answer(|measure| scan.value(measure), choice)
        }
    }

    /// The same of a class, pupil by pupil.
    fn counted(
        &self,
        pupils: &Rc<Vec<Child>>,
        school: &Rc<School>,
        known: NaiveDate,
        on: NaiveDate,
    ) -> impl Fn(&Question) -> Option<bool> + use<> {
        let (pack, pupils, school) = (Rc::clone(&self.pack), Rc::clone(pupils), Rc::clone(school));
        move |question| {
            let scan = |child| scan::Scan { child, pack: &pack, known, on };
            let scans: Vec<_> = pupils.iter().map(scan).collect();
            let same = |of: fn(&Child) -> Option<&'static str>| {
                let all: BTreeSet<_> = pupils.iter().map(of).collect();
                all.first().copied().flatten().filter(|_| all.len() == 1).map(str::to_owned)
            };
            let choice = |fact| match fact {
                ChoiceFact::Form => same(|child| child.form.map(Form::as_str)),
                ChoiceFact::Stage => same(|child| child.stage().map(Stage::as_str)),
                ChoiceFact::Municipality => school.municipality.clone(),
            };
            question.answer(|measure| scan::of_class(&scans, measure), choice)
        }
    }
}
