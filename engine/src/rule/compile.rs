//! From closures to decision trees: a pack's rules, understood for every epoch.
//!
//! The `from` dates of all parameters cut time into epochs. A rule is compiled once for each in which its parameters
//! differ, and must keep its guarantees in every one.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use chrono::NaiveDate;

use super::collect::Script;
use super::guarantee;
use super::head::{Draft, Head};
use super::question::{Question, Questions};
use super::sandbox::{MAX_PACK_OPERATIONS, MAX_PATHS, MAX_RULE_OPERATIONS};
use super::session::Session;
use super::trouble::Failure;
use crate::decision::{QuestionId, Tree, Unbuildable};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::facts::{ChoiceFact, Measure, Source};
use crate::id::Id;
use crate::pack::{Pack, Setting};
use crate::screening::Left;

/// Why a rule says nothing for a while.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sleep {
    /// A parameter it reads has no value.
    NoValue(Id),
    /// This municipality does not have what it would offer.
    OfferUnavailable(Id),
    /// A kind of signal it reads is not switched on.
    KindOff(Id),
}

/// A rule in one epoch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Understood.
    Ready {
        /// When it says yes.
        when: Arc<Tree>,
        /// What holds it back, asked only where `when` says yes.
        unless: Option<Arc<Tree>>,
    },
    /// It says nothing.
    Sleeps(Sleep),
}

/// What a rule is from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Epoch {
    /// The first day.
    pub from: NaiveDate,
    /// The rule, understood or asleep.
    pub state: State,
}

/// A question where a rule poses it, whether or not its answer was already settled there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posed {
    /// The question.
    pub question: Question,
    /// Where it stands.
    pub place: Place,
    /// The first day of the epoch in which it is this one.
    pub from: NaiveDate,
}

/// A rule, understood for every day.
#[derive(Debug, Clone)]
pub struct Rule {
    /// What it says of itself.
    pub head: Head,
    /// What it is from which day on; the first from the beginning of time.
    pub epochs: Vec<Epoch>,
    /// Whether it may speak on lists: it reads no unlisted fact in any epoch.
    pub listed: bool,
    /// Sources of facts that it reads, in any epoch.
    pub reads: BTreeSet<Source>,
    /// Parameters that it reads.
    pub parameters: BTreeSet<Id>,
    /// Every question that it poses, by epoch and place.
    pub posed: Vec<Posed>,
    /// First day on which the pack that holds it is valid.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: Option<NaiveDate>,
}

impl Rule {
    /// The rule's epoch on a day, by its place.
    pub fn epoch_on(&self, day: NaiveDate) -> usize {
        self.epochs.partition_point(|epoch| epoch.from <= day).saturating_sub(1)
    }

    /// The rule on a day.
    pub fn on(&self, day: NaiveDate) -> Option<&State> {
        self.epochs.get(self.epoch_on(day)).map(|epoch| &epoch.state)
    }

    /// All trees of all epochs, each once.
    pub fn trees(&self) -> Vec<&Arc<Tree>> {
        let mut all: Vec<&Arc<Tree>> = Vec::new();
        for epoch in &self.epochs {
            if let State::Ready { when, unless } = &epoch.state {
                for tree in std::iter::once(when).chain(unless) {
                    if !all.iter().any(|known| Arc::ptr_eq(known, tree)) {
                        all.push(tree);
                    }
                }
            }
        }
        all
    }
}

/// A pack's rules, understood.
#[derive(Debug, Clone)]
pub struct Rulebook {
    pack: Pack,
    rules: Vec<Rule>,
    questions: Questions,
    failed: Vec<Diagnostic>,
}

impl Rulebook {
    /// Understands every rule of a pack. Rules that are wrong are left out and told; the others go on.
    pub fn compile(pack: Pack) -> (Self, Vec<Diagnostic>) {
        let (pack, compiled) = {
            let pack = Rc::new(pack);
            let compiled = Compiler::new(Rc::clone(&pack)).run();
            (Rc::unwrap_or_clone(pack), compiled)
        };
        let Compiler { rules, found, questions, .. } = compiled;
        let failed = found.iter().filter(|told| told.is_error()).cloned().collect();
        (Self { pack, rules, questions, failed }, found)
    }

    /// The pack.
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// The rules, the base pack's first, each pack's in the order of its files.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// A rule.
    pub fn rule(&self, id: &Id) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.head.id == *id)
    }

    /// Errors for which rules, or whole files, were left out.
    pub fn failed(&self) -> &[Diagnostic] {
        &self.failed
    }

    /// The table of questions that the trees know by place.
    pub fn questions(&self) -> &Questions {
        &self.questions
    }

    /// A question of a tree.
    pub fn question(&self, id: QuestionId) -> Option<&Question> {
        self.questions.get(id)
    }
}

struct Compiler {
    pack: Rc<Pack>,
    session: Rc<Session>,
    rules: Vec<Rule>,
    found: Vec<Diagnostic>,
    questions: Questions,
    operations: u64,
}

impl Compiler {
    fn new(pack: Rc<Pack>) -> Self {
        let session = Rc::new(Session::new(Rc::clone(&pack)));
        Self {
            pack,
            session,
            rules: Vec::new(),
            found: Vec::new(),
            questions: Questions::default(),
            operations: 0,
        }
    }

    fn run(mut self) -> Self {
        let mut scripts = Vec::new();
        for file in &self.pack.rules {
            let (script, found) = Script::read(file, &self.session);
            scripts.extend(script);
            self.found.extend(found);
        }
        let known = self.check_heads(&mut scripts);
        for script in &scripts {
            for draft in &script.drafts {
                if !self.pack.disabled.contains_key(&draft.head.id) {
                    self.compile_rule(script, draft);
                }
            }
        }
        self.questions = self.session.take_questions();
        self.check_understood();
        for (id, disabled) in self.pack.disabled.iter().filter(|(id, _)| !known.contains_key(*id)) {
            let unknown = Diagnostic::error(Code::UnknownRule).with("rule", id);
            self.found.push(unknown.at(disabled.place.clone()));
        }
        self
    }

    /// What can be told from the heads alone: rules of one id, offers and rules that do not exist.
    fn check_heads(&mut self, scripts: &mut [Script]) -> BTreeMap<Id, crate::diagnostic::Place> {
        let mut known = BTreeMap::new();
        let mut subjects = BTreeMap::new();
        for script in scripts.iter_mut() {
            script.drafts.retain(|draft| {
                let head = &draft.head;
                if let Some(first) = known.get(&head.id) {
                    let first: &crate::diagnostic::Place = first;
                    let told = Diagnostic::error(Code::TwoRulesOfOneId)
                        .with("rule", &head.id)
                        .with("first", format!("{}:{}", first.file, first.line));
                    self.found.push(told.at(head.place.clone()));
                    return false;
                }
                known.insert(head.id.clone(), head.place.clone());
                subjects.insert(head.id.clone(), head.subject);
                true
            });
        }
        for script in scripts.iter_mut() {
            let source = script.source.clone();
            script.drafts.retain(|draft| {
                let head = &draft.head;
                let position =
                    rhai::Position::new(u16::try_from(head.place.line).unwrap_or(u16::MAX).max(1), 1);
                let offer = self.pack.offers.contains_key(&head.offer);
                if !offer {
                    let similar =
                        super::facade::nearest(head.offer.as_str(), self.pack.offers.keys().map(Id::as_str));
                    let told = Diagnostic::error(Code::UnknownOffer)
                        .with("name", &head.offer)
                        .with("similar", similar);
                    self.found.push(told.at(source.word_after(position, head.offer.as_str())));
                }
                let strangers = head.replaces.iter().filter(|id| !known.contains_key(*id) || **id == head.id);
                let strangers: Vec<&Id> = strangers.collect();
                for id in &strangers {
                    let place = source.word_after(position, id.as_str());
                    self.found.push(Diagnostic::error(Code::UnknownRule).with("rule", *id).at(place));
                }
                // A class is offered what is for classes, and rests only for what is said of a class.
                let offered = self.pack.offers.get(&head.offer).map(|offer| (&head.offer, offer.subject));
                let replaced = head.replaces.iter().filter_map(|id| Some((id, *subjects.get(id)?)));
                let others: Vec<&Id> = offered
                    .into_iter()
                    .chain(replaced)
                    .filter(|(_, subject)| *subject != head.subject)
                    .map(|(id, _)| id)
                    .collect();
                for id in &others {
                    let told = Diagnostic::error(Code::OtherSubject)
                        .with("rule", &head.id)
                        .with("name", *id)
                        .with("subject", head.subject.as_str());
                    self.found.push(told.at(source.word_after(position, id.as_str())));
                }
                offer && strangers.is_empty() && others.is_empty()
            });
        }
        known
    }

    fn compile_rule(&mut self, script: &Script, draft: &Draft) {
        let head = &draft.head;
        let mut starts: Vec<NaiveDate> = std::iter::once(NaiveDate::MIN).chain(self.pack.epochs()).collect();
        starts.dedup();
        let mut epochs: Vec<Epoch> = Vec::new();
        let mut all_read = BTreeSet::new();
        let mut all_posed = Vec::new();
        // The parameters read in the latest epoch that was compiled, with their values then.
        let mut latest: Option<BTreeMap<Id, Option<(NaiveDate, Setting)>>> = None;
        let pack = Rc::clone(&self.pack);
        for from in starts {
            let values = |read: &BTreeSet<Id>| {
                let value = |id: &Id| {
                    let (_, dated) = pack.parameters.get(id)?.on(from)?;
                    Some((dated.from, dated.value.clone()?))
                };
                read.iter().map(|id| (id.clone(), value(id))).collect::<BTreeMap<_, _>>()
            };
            let read: BTreeSet<Id> = latest.iter().flat_map(BTreeMap::keys).cloned().collect();
            if latest.as_ref().is_some_and(|latest| *latest == values(&read)) {
                continue;
            }
            self.session.set(from, None);
            let state = match self.compile_epoch(script, draft) {
                Ok(state) => state,
                Err(told) => {
                    self.found.push(*told);
                    return;
                }
            };
            let read = self.session.parameters_read();
            latest = Some(values(&read));
            all_read.extend(read);
            if matches!(state, State::Ready { .. }) {
                let posed = self.session.posed().into_iter();
                all_posed.extend(posed.map(|(at, question)| Posed {
                    question,
                    place: script.source.place(at),
                    from,
                }));
            }
            if epochs.last().is_none_or(|epoch| epoch.state != state) {
                epochs.push(Epoch { from, state });
            }
        }
        let manifest = self.pack.chain.iter().find(|manifest| manifest.id == head.pack);
        self.rules.push(Rule {
            head: head.clone(),
            epochs,
            listed: false,
            reads: BTreeSet::new(),
            parameters: all_read,
            posed: all_posed,
            valid_from: manifest.map_or(NaiveDate::MIN, |manifest| manifest.valid_from),
            valid_to: manifest.and_then(|manifest| manifest.valid_to),
        });
    }

    fn compile_epoch(&mut self, script: &Script, draft: &Draft) -> Result<State, Box<Diagnostic>> {
        if self.pack.offers.get(&draft.head.offer).is_some_and(|offer| !offer.available) {
            return Ok(State::Sleeps(Sleep::OfferUnavailable(draft.head.offer.clone())));
        }
        let mut spent = 0;
        let mut tree = |closure: &rhai::FnPtr| {
            Tree::explore(MAX_PATHS, |given| {
                let said = script.run(draft.head.subject, closure, given, &self.session);
                spent += self.session.operations();
                self.operations += self.session.operations();
                if spent > MAX_RULE_OPERATIONS || self.operations > MAX_PACK_OPERATIONS {
                    let told = Diagnostic::error(Code::TooMuchWork).at(draft.head.place.clone());
                    return Err(Failure::from(told));
                }
                Ok((self.session.asked(), said?))
            })
        };
        let built = tree(&draft.when).and_then(|when| {
            let unless = draft.unless.as_ref().map(&mut tree).transpose()?;
            Ok(State::Ready { when: Arc::new(when), unless: unless.map(Arc::new) })
        });
        let told = |code: Code| Box::new(Diagnostic::error(code).at(draft.head.place.clone()));
        match built {
            Ok(state) => Ok(state),
            Err(Unbuildable::Failed(Failure::Sleeps(sleep))) => Ok(State::Sleeps(sleep)),
            Err(Unbuildable::Failed(Failure::Wrong(wrong))) => {
                Err(Box::new(wrong.with("rule", &draft.head.id)))
            }
            Err(Unbuildable::TooManyPaths) => {
                Err(Box::new(told(Code::TooManyPaths).with("rule", &draft.head.id).with("limit", MAX_PATHS)))
            }
            Err(Unbuildable::Unsteady) => Err(Box::new(told(Code::KeepsState).with("rule", &draft.head.id))),
        }
    }

    /// What can be told only from trees: what a rule reads, and its guarantees. Rules that break one are left out.
    fn check_understood(&mut self) {
        for rule in std::mem::take(&mut self.rules) {
            let ids = rule.trees().into_iter().flat_map(|tree| tree.questions()).collect::<BTreeSet<_>>();
            let sources = |measure: &Measure| match measure {
                Measure::Of(selection, _) => Some(selection.source.clone()),
                _ => None,
            };
            let reads: BTreeSet<Source> =
                self.questions.measures(ids.iter().copied()).into_iter().filter_map(sources).collect();
            let listed = reads.iter().all(|source| is_listed(&self.pack, source));
            let rule = Rule { listed, reads, ..rule };
            let broken = guarantee::check(&rule, &self.pack, &self.questions);
            if broken.is_empty() {
                self.rules.push(rule);
            }
            self.found.extend(broken);
        }
    }
}

/// Whether rules that read these rows may speak on lists.
pub(crate) fn is_listed(pack: &Pack, source: &Source) -> bool {
    let catalogue = &pack.catalogue;
    match source {
        Source::Attendance => true,
        Source::Signals(kind) => catalogue.signals.get(kind).is_some_and(|signal| signal.listed),
        Source::Contacts => catalogue.contacts_listed,
        Source::Steps => catalogue.steps_listed,
        Source::Transitions => catalogue.transitions_listed,
        Source::Offers(Some(id)) => pack.offers.get(id).is_some_and(|offer| offer.listed),
        Source::Offers(None) => pack.offers.values().all(|offer| offer.listed),
    }
}

impl Question {
    /// The choice it reads, if it reads one.
    pub fn choice_fact(&self) -> Option<ChoiceFact> {
        match self.left {
            Left::Choice(fact) => Some(fact),
            Left::Sum(_) => None,
        }
    }
}
