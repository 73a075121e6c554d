//! The questions that the rules of a pack ask, each once.

use std::collections::{BTreeSet, HashMap};

use crate::decision::{Number, QuestionId, Relation, Value};
use crate::facts::{ChoiceFact, Measure};
use crate::screening::{Left, ParameterUse, Threshold};

/// A question: what is compared, how, and with what.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Question {
    /// What is compared.
    pub left: Left,
    /// How.
    pub relation: Relation,
    /// With what.
    pub threshold: Threshold,
    /// The parameters it rests on.
    pub parameters: Vec<ParameterUse>,
}

impl Question {
    /// Whether a choice is a text.
    pub fn choice(fact: ChoiceFact, text: &str) -> Self {
        Self {
            left: Left::Choice(fact),
            relation: Relation::Equal,
            threshold: Threshold::Text(text.to_owned()),
            parameters: Vec::new(),
        }
    }

    /// The threshold as a number, where it is one.
    pub fn number(&self) -> Option<Number> {
        match self.threshold {
            Threshold::Number(number) => Some(number),
            Threshold::Text(_) => None,
        }
    }

    /// The text that a choice is compared with.
    pub fn text(&self) -> Option<&str> {
        match &self.threshold {
            Threshold::Number(_) => None,
            Threshold::Text(text) => Some(text),
        }
    }

    /// The answer, given the values of measures and choices; nothing where the left side is unknown.
    pub fn answer(
        &self,
        measure: impl FnMut(&Measure) -> Value,
        choice: impl FnOnce(ChoiceFact) -> Option<String>,
    ) -> Option<bool> {
        match (&self.left, &self.threshold) {
            (Left::Sum(sum), Threshold::Number(number)) => sum.value(measure).answer(self.relation, *number),
            (Left::Choice(fact), Threshold::Text(text)) => choice(*fact).map(|is| is == *text),
            _ => None,
        }
    }

    /// The measures it reads.
    pub fn measures(&self) -> impl Iterator<Item = &Measure> {
        let terms = match &self.left {
            Left::Sum(sum) => sum.terms.as_slice(),
            Left::Choice(_) => &[],
        };
        terms.iter().map(|(_, measure)| measure)
    }
}

/// A table of questions; a tree knows them by their place in it.
#[derive(Debug, Clone, Default)]
pub struct Questions {
    all: Vec<Question>,
    places: HashMap<Question, QuestionId>,
}

impl Questions {
    /// The place of a question, new or known.
    pub(crate) fn place(&mut self, question: Question) -> QuestionId {
        if let Some(place) = self.places.get(&question) {
            return *place;
        }
        let place = QuestionId(u32::try_from(self.all.len()).unwrap_or(u32::MAX));
        self.all.push(question.clone());
        self.places.insert(question, place);
        place
    }

    /// The place of a question, if a tree asks it.
    pub(crate) fn find(&self, question: &Question) -> Option<QuestionId> {
        self.places.get(question).copied()
    }

    /// A question.
    pub fn get(&self, id: QuestionId) -> Option<&Question> {
        self.all.get(id.0 as usize)
    }

    /// All of them, by place.
    pub fn all(&self) -> &[Question] {
        &self.all
    }

    /// The measures that some of them read, each once.
    pub fn measures(&self, of: impl IntoIterator<Item = QuestionId>) -> BTreeSet<&Measure> {
        of.into_iter().filter_map(|id| self.get(id)).flat_map(Question::measures).collect()
    }
}
