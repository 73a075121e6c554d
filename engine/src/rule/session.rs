//! One rule being run: who answers its questions, and what was asked.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use chrono::NaiveDate;
use rhai::Position;

use super::compile::Sleep;
use super::question::{Question, Questions};
use super::trouble::{Outcome, Trouble};
use super::values::{NumberValue, Uses};
use crate::decision::{Choices, Possible, QuestionId};
use crate::diagnostic::Code;
use crate::facts::ChoiceFact;
use crate::id::Id;
use crate::pack::{Pack, Setting};
use crate::record::{Form, Stage};
use crate::screening::{Left, ParameterUse, Threshold, Use};

/// What a parameter is to a script.
pub(super) enum ParameterValue {
    Number(NumberValue),
    YesNo(bool),
    Choice(String),
}

/// Tells the answer to a question; nothing where it is not known. The compiler knows none.
pub(super) type Answers = Rc<dyn Fn(&Question) -> Option<bool>>;

/// Shared by an engine and whoever runs it. Cells are borrowed only inside these functions, which call no script.
pub(super) struct Session {
    pub(super) pack: Rc<Pack>,
    /// Parameters by the name that scripts use.
    names: BTreeMap<String, Id>,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    day: NaiveDate,
    questions: Questions,
    answers: Option<Answers>,
    given: Vec<bool>,
    asked: Vec<(QuestionId, bool)>,
    possible: BTreeMap<Left, Possible>,
    choices: BTreeMap<ChoiceFact, Choices>,
    parameters: BTreeSet<Id>,
    operations: u64,
    /// Where the script is.
    here: Position,
    /// Every question since the day was set, open or settled, and where.
    posed: HashMap<Question, BTreeSet<Position>>,
}

impl Session {
    pub(super) fn new(pack: Rc<Pack>) -> Self {
        let names = pack.parameters.keys().map(|id| (id.as_str().replace('-', "_"), id.clone())).collect();
        Self { pack, names, state: RefCell::default() }
    }

    /// The day by which parameters are read from now on, and who answers.
    pub(super) fn set(&self, day: NaiveDate, answers: Option<Answers>) {
        let mut state = self.state.borrow_mut();
        state.day = day;
        state.answers = answers;
        state.parameters.clear();
        state.posed.clear();
    }

    /// Begins a run whose first open questions are answered so.
    pub(super) fn begin(&self, given: &[bool]) {
        let mut state = self.state.borrow_mut();
        given.clone_into(&mut state.given);
        state.asked.clear();
        state.possible.clear();
        state.choices.clear();
        state.operations = 0;
    }

    /// The open questions of the run, with the answers they got.
    pub(super) fn asked(&self) -> Vec<(QuestionId, bool)> {
        self.state.borrow().asked.clone()
    }

    /// rhai tells how many operations the run has taken.
    pub(super) fn count(&self, operations: u64) {
        self.state.borrow_mut().operations = operations;
    }

    /// How many operations the run has taken.
    pub(super) fn operations(&self) -> u64 {
        self.state.borrow().operations
    }

    /// The parameters that were read since the day was set.
    pub(super) fn parameters_read(&self) -> BTreeSet<Id> {
        self.state.borrow().parameters.clone()
    }

    /// The script has come to a place where it may ask.
    pub(super) fn come_to(&self, here: Position) {
        self.state.borrow_mut().here = here;
    }

    /// The questions that were posed since the day was set, also those that were settled, by place.
    pub(super) fn posed(&self) -> Vec<(Position, Question)> {
        let state = self.state.borrow();
        let all = state.posed.iter();
        let mut all: Vec<_> = all
            .flat_map(|(question, places)| places.iter().map(|place| (*place, question.clone())))
            .collect();
        all.sort_by_cached_key(|(place, question)| {
            (*place, question.left.clone(), question.threshold.clone())
        });
        all
    }

    /// The table of questions, taken out at the end.
    pub(super) fn take_questions(&self) -> Questions {
        std::mem::take(&mut self.state.borrow_mut().questions)
    }

    /// `p.name`
    pub(super) fn parameter(&self, name: &str) -> Outcome<ParameterValue> {
        let Some(id) = self.names.get(name) else {
            let known = self.names.keys().map(String::as_str);
            return Err(Trouble::new(Code::UnknownParameter)
                .with("name", name)
                .with("similar", super::facade::nearest(name, known)));
        };
        let mut state = self.state.borrow_mut();
        state.parameters.insert(id.clone());
        let value = self
            .pack
            .parameters
            .get(id)
            .and_then(|parameter| parameter.on(state.day))
            .and_then(|(_, dated)| dated.value.as_ref());
        match value {
            Some(Setting::Number(value)) => {
                let uses = Uses::from([(id.clone(), Use::Threshold)]);
                Ok(ParameterValue::Number(NumberValue { value: *value, uses }))
            }
            Some(Setting::YesNo(yes)) => Ok(ParameterValue::YesNo(*yes)),
            Some(Setting::Choice(choice)) => Ok(ParameterValue::Choice(choice.clone())),
            None => Err(Trouble::Sleeps(Sleep::NoValue(id.clone()))),
        }
    }

    /// The parameters that a question rests on, as they are on the day.
    pub(super) fn uses(&self, uses: &Uses) -> Vec<ParameterUse> {
        let day = self.state.borrow().day;
        let tell = |(id, usage): &(Id, Use)| {
            let (layer, dated) = self.pack.parameters.get(id)?.on(day)?;
            Some(ParameterUse {
                id: id.clone(),
                value: dated.value.clone()?,
                from: dated.from,
                reference: layer.reference.clone(),
                usage: *usage,
            })
        };
        uses.iter().filter_map(tell).collect()
    }

    /// Answers a question: settled by what was answered before, or told, or open and answered both ways in turn.
    pub(super) fn ask(&self, question: &Question) -> bool {
        let mut state = self.state.borrow_mut();
        let state = &mut *state;
        state.pose(question);
        if let Some(answer) = state.settled(question) {
            return answer;
        }
        let told = state.answers.as_ref().and_then(|answers| answers(question));
        let answer = told.unwrap_or_else(|| {
            let answer = state.given.get(state.asked.len()).copied().unwrap_or(true);
            let place = state.questions.place(question.clone());
            state.asked.push((place, answer));
            answer
        });
        state.remember(question, answer);
        answer
    }
}

impl State {
    fn pose(&mut self, question: &Question) {
        match self.posed.get_mut(question) {
            Some(places) => {
                places.insert(self.here);
            }
            None => {
                self.posed.insert(question.clone(), [self.here].into());
            }
        }
    }

    fn settled(&mut self, question: &Question) -> Option<bool> {
        match (&question.left, &question.threshold) {
            (Left::Sum(sum), Threshold::Number(number)) => {
                let possible = self
                    .possible
                    .entry(question.left.clone())
                    .or_insert_with(|| Possible::new(sum.range(crate::facts::Measure::range)));
                let open = |answer| possible.after(question.relation, *number, answer).any();
                match (open(true), open(false)) {
                    (true, false) => Some(true),
                    (false, true) => Some(false),
                    _ => None,
                }
            }
            (Left::Choice(fact), Threshold::Text(text)) => {
                self.choices.entry(*fact).or_insert_with(|| choices(*fact)).settled(text)
            }
            _ => Some(false),
        }
    }

    fn remember(&mut self, question: &Question, answer: bool) {
        match (&question.left, &question.threshold) {
            (left @ Left::Sum(_), Threshold::Number(number)) => {
                if let Some(possible) = self.possible.get_mut(left) {
                    *possible = possible.after(question.relation, *number, answer);
                }
            }
            (Left::Choice(fact), Threshold::Text(text)) => {
                if let Some(choices) = self.choices.get_mut(fact) {
                    *choices = choices.after(text, answer);
                }
            }
            _ => {}
        }
    }
}

/// The texts that a choice can be.
pub(crate) fn choices(fact: ChoiceFact) -> Choices {
    let texts = |all: Vec<&str>| Choices::new(Some(all.into_iter().map(str::to_owned).collect()));
    match fact {
        ChoiceFact::Form => texts(Form::ALL.iter().map(|form| form.as_str()).collect()),
        ChoiceFact::Stage => texts(Stage::ALL.iter().map(|stage| stage.as_str()).collect()),
        ChoiceFact::Municipality => Choices::new(None),
    }
}
