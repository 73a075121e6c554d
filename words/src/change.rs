//! What would change an answer, as a clause that stands after "if": "frånvaron de senaste 28 dagarna går under 20 procent".

use samsyn_engine::decision::{Linear, Number, Relation};
use samsyn_engine::facts::Measure;
use samsyn_engine::pack::Pack;
use samsyn_engine::screening::{Asked, Left, Threshold};

use crate::question::{asks_for_any, difference, less_than_nought, unit, unit_after_name};
use crate::{Words, args, keys};

impl Words {
    /// What would have to become so for the question to be answered the other way. The pack has the names of kinds,
    /// services and offers.
    pub fn change(&self, asked: &Asked, pack: &Pack) -> String {
        let flip = asked.answer == Some(true);
        match (&asked.left, &asked.threshold) {
            (Left::Choice(fact), Threshold::Text(text)) => self.say_with(
                keys::CHANGE_CHOICE,
                &args! {
                    "name" => self.choice_name(*fact),
                    "become" => name_of(wanted(asked.relation, flip)),
                    "value" => self.choice_value(*fact, text),
                },
            ),
            (Left::Sum(sum), Threshold::Number(number)) => {
                match less_than_nought(sum, asked.relation, *number) {
                    Some((sum, relation, number)) => self.sum_change(&sum, relation, number, flip, pack),
                    None => self.sum_change(sum, asked.relation, *number, flip, pack),
                }
            }
            // A choice is never held against a number, nor a sum against a text.
            (Left::Choice(fact), Threshold::Number(_)) => self.choice_name(*fact),
            (Left::Sum(sum), Threshold::Text(_)) => self.sum(sum, pack),
        }
    }

    fn sum_change(
        &self,
        sum: &Linear<Measure>,
        relation: Relation,
        number: Number,
        flip: bool,
        pack: &Pack,
    ) -> String {
        let wanted = wanted(relation, flip);
        if let ([(_, measure)], true) = (sum.terms.as_slice(), asks_for_any(sum, wanted, number)) {
            let any = matches!(wanted, Relation::AtLeast | Relation::Above | Relation::Other);
            if let Some(said) = self.any_or_none(measure, any, pack) {
                return said;
            }
        }
        // "No longer at least 10 higher" is easier to read than "less than 10 higher", which may also be lower.
        if let (Some((one, other)), Relation::Above | Relation::AtLeast) = (difference(sum), relation) {
            let args = args! {
                "one" => self.measure(one, pack),
                "relation" => self.relation(relation),
                "amount" => self.amount(unit(sum), &number.to_string()),
                "other" => self.measure(other, pack),
            };
            return self.say_with(if flip { keys::CHANGE_NOT_MORE } else { keys::CHANGE_MORE }, &args);
        }
        let args = args! {
            "name" => self.sum(sum, pack),
            "become" => name_of(wanted),
            "amount" => self.amount(unit_after_name(sum), &number.to_string()),
        };
        self.say_with(keys::CHANGE, &args)
    }
}

/// How the left side would have to stand to the threshold.
fn wanted(relation: Relation, flip: bool) -> Relation {
    if flip { relation.negated() } else { relation }
}

/// A relation as the texts choose between verbs.
fn name_of(relation: Relation) -> &'static str {
    match relation {
        Relation::Below => "below",
        Relation::AtMost => "at-most",
        Relation::Above => "above",
        Relation::AtLeast => "at-least",
        Relation::Equal => "equal",
        Relation::Other => "other",
    }
}
