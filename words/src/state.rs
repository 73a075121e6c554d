//! What holds where a question has an answer, as a statement: "Frånvaron de senaste 28 dagarna är mer än 20 procent."

use samsyn_engine::decision::{Number, Relation};
use samsyn_engine::facts::Measure;
use samsyn_engine::pack::Pack;
use samsyn_engine::rule::Question;
use samsyn_engine::screening::{Left, Threshold};

use crate::question::{asks_for_any, capitalised, difference, less_than_nought, unit, unit_after_name};
use crate::{Words, args, keys};

impl Words {
    /// What holds where a question has this answer, as a sentence. The pack has the names of kinds, services and offers.
    pub fn states(&self, question: &Question, answer: bool, pack: &Pack) -> String {
        let said = match (&question.left, &question.threshold) {
            (Left::Choice(fact), Threshold::Text(text)) => {
                let is = (question.relation == Relation::Equal) == answer;
                let key = if is { keys::STATES_CHOICE } else { keys::STATES_NOT_CHOICE };
                let args =
                    args! { "name" => self.choice_name(*fact), "value" => self.choice_value(*fact, text) };
                self.say_with(key, &args)
            }
            (Left::Sum(_), Threshold::Number(number)) => self.states_sum(question, *number, answer, pack),
            // A choice is never held against a number, nor a sum against a text.
            (Left::Choice(fact), Threshold::Number(_)) => self.choice_name(*fact),
            (Left::Sum(sum), Threshold::Text(_)) => self.sum(sum, pack),
        };
        let said = capitalised(&said);
        if said.ends_with('.') { said } else { said + "." }
    }

    fn states_sum(&self, question: &Question, number: Number, answer: bool, pack: &Pack) -> String {
        let Left::Sum(sum) = &question.left else { return String::new() };
        let relation = question.relation;
        if let [(_, measure)] = sum.terms.as_slice()
            && asks_for_any(sum, relation, number)
            && answer == matches!(relation, Relation::Below | Relation::AtMost | Relation::Equal)
        {
            return self.value_of(measure, "0", pack);
        }
        // Of numbers that may also be missing, "not at least 5" is more than "less than 5": they may never have been.
        let may_be_never = sum.range(Measure::range).never;
        let (relation, not) = match (answer, may_be_never) {
            (true, _) => (relation, false),
            (false, true) => (relation, true),
            (false, false) => (relation.negated(), false),
        };
        let turned = less_than_nought(sum, relation, number);
        let (sum, relation, number) = match &turned {
            Some((sum, relation, number)) => (sum, *relation, *number),
            None => (sum, relation, number),
        };
        if let (Some((one, other)), Relation::Above | Relation::AtLeast) = (difference(sum), relation) {
            let key = if not { keys::STATES_NOT_MORE } else { keys::STATES_MORE };
            let args = args! {
                "one" => self.measure(one, pack),
                "relation" => self.relation(relation),
                "amount" => self.amount(unit(sum), &number.to_string()),
                "other" => self.measure(other, pack),
            };
            return self.say_with(key, &args);
        }
        let args = args! {
            "name" => self.sum(sum, pack),
            "relation" => self.relation(relation),
            "amount" => self.amount(unit_after_name(sum), &number.to_string()),
        };
        self.say_with(if not { keys::STATES_NOT } else { keys::STATES }, &args)
    }
}
