//! An answered question in words: the child's value, the level it is held against, and what it rests on.

use std::cmp::Ordering;

use samsyn_engine::decision::{Linear, Number, Relation, Value};
use samsyn_engine::facts::{ChoiceFact, Measure, Quantity, Source};
use samsyn_engine::pack::Pack;
use samsyn_engine::record::{Form, Stage};
use samsyn_engine::screening::{Asked, Left, Threshold};

use crate::measure::Unit;
use crate::number::{rounded, value};
use crate::{Words, args, keys};

/// An answered question in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The child's value: "Frånvaron de senaste 28 dagarna är 26 procent."
    pub value_sentence: String,
    /// The level: "Nivån är mer än 20 procent." Nothing where the question was only whether there is any.
    pub threshold_sentence: Option<String>,
    /// What it rests on: "Bygger på 19 skoldagar." Nothing where the value says so itself.
    pub basis_sentence: Option<String>,
}

impl Words {
    /// An answered question in words. The pack has the names of kinds, services and offers.
    pub fn question(&self, asked: &Asked, pack: &Pack) -> Told {
        let turned = turned(asked);
        let asked = turned.as_ref().unwrap_or(asked);
        Told {
            value_sentence: capitalised(&self.value_sentence(asked, pack)),
            threshold_sentence: self.threshold_sentence(asked),
            basis_sentence: self.basis_sentence(asked),
        }
    }

    /// The question itself: "Är frånvaron de senaste 28 dagarna mer än 20 procent?"
    pub fn asks(&self, left: &Left, relation: Relation, threshold: &Threshold, pack: &Pack) -> String {
        match (left, threshold) {
            (Left::Choice(fact), Threshold::Text(text)) => {
                let text = self.choice_value(*fact, text);
                let value = match relation {
                    Relation::Other => format!("{} {text}", self.say(keys::RELATION_OTHER)),
                    _ => text,
                };
                self.say_with(
                    keys::ASKS_CHOICE,
                    &args! { "name" => self.choice_name(*fact), "value" => value },
                )
            }
            (Left::Sum(sum), Threshold::Number(number)) => {
                let turned = less_than_nought(sum, relation, *number);
                let (sum, relation, number) = match &turned {
                    Some((sum, relation, number)) => (sum, *relation, *number),
                    None => (sum, relation, *number),
                };
                if let (Some((one, other)), Relation::Above | Relation::AtLeast) = (difference(sum), relation)
                {
                    let args = args! {
                        "one" => self.measure(one, pack),
                        "relation" => self.relation(relation),
                        "amount" => self.amount(unit(sum), &number.to_string()),
                        "other" => self.measure(other, pack),
                    };
                    return self.say_with(keys::ASKS_MORE, &args);
                }
                let args = args! {
                    "name" => self.sum(sum, pack),
                    "relation" => self.relation(relation),
                    "amount" => self.amount(unit_after_name(sum), &number.to_string()),
                };
                self.say_with(keys::ASKS, &args)
            }
            // A choice is never held against a number, nor a sum against a text.
            (Left::Choice(fact), Threshold::Number(_)) => self.choice_name(*fact),
            (Left::Sum(sum), Threshold::Text(_)) => self.sum(sum, pack),
        }
    }

    /// A relation: "minst", "mer än", "under", "högst".
    pub fn relation(&self, relation: Relation) -> String {
        self.say(match relation {
            Relation::Below => keys::RELATION_BELOW,
            Relation::AtMost => keys::RELATION_AT_MOST,
            Relation::Above => keys::RELATION_ABOVE,
            Relation::AtLeast => keys::RELATION_AT_LEAST,
            Relation::Equal => keys::RELATION_EQUAL,
            Relation::Other => keys::RELATION_OTHER,
        })
    }

    /// A number in the unit of what is compared: "21 procent".
    pub(crate) fn amount_of(&self, left: &Left, number: Number) -> String {
        match left {
            Left::Sum(sum) => self.amount(unit(sum), &number.to_string()),
            Left::Choice(_) => number.to_string(),
        }
    }

    fn value_sentence(&self, asked: &Asked, pack: &Pack) -> String {
        match &asked.left {
            Left::Choice(fact) => self.choice_sentence(*fact, asked.choice.as_deref()),
            Left::Sum(sum) => match (asked.value, sum.terms.as_slice()) {
                (Value::Unknown, _) => {
                    self.say_with(keys::TOLD_UNKNOWN, &args! { "name" => self.sum(sum, pack) })
                }
                (Value::Never, [(_, measure)]) => self.never(measure, pack),
                (Value::Never, _) => {
                    self.say_with(keys::TOLD_NEVER, &args! { "name" => self.sum(sum, pack) })
                }
                (Value::Known(number), [(Number::ONE, measure)]) => {
                    self.value_of(measure, &rounded(number, threshold(asked)), pack)
                }
                (Value::Known(number), _) => self.sum_sentence(sum, number, threshold(asked), pack),
            },
        }
    }

    /// "Frånvaron … är 12 procentenheter högre än frånvaron …", or the sum as it is written.
    fn sum_sentence(&self, sum: &Linear<Measure>, number: Number, threshold: Number, pack: &Pack) -> String {
        let unit = unit(sum);
        if let Some((one, other)) = difference(sum) {
            let key = match number.cmp(&Number::ZERO) {
                Ordering::Greater => keys::TOLD_MORE,
                Ordering::Less => keys::TOLD_LESS,
                Ordering::Equal => {
                    let args =
                        args! { "one" => self.measure(one, pack), "other" => self.measure(other, pack) };
                    return self.say_with(keys::TOLD_EQUAL, &args);
                }
            };
            let shown = rounded(number, threshold);
            let args = args! {
                "one" => self.measure(one, pack),
                "other" => self.measure(other, pack),
                "value" => self.amount(unit, shown.trim_start_matches('-')),
            };
            return self.say_with(key, &args);
        }
        let value = self.amount(unit, &rounded(number, threshold));
        self.say_with(keys::TOLD_SUM, &args! { "name" => self.sum(sum, pack), "value" => value })
    }

    /// A sum of measures as a name: "frånvaron … minus 2 gånger den ogiltiga frånvaron …".
    pub(crate) fn sum(&self, sum: &Linear<Measure>, pack: &Pack) -> String {
        let mut text = String::new();
        for (factor, measure) in &sum.terms {
            let (negative, size) =
                (factor.signum() < 0, if factor.signum() < 0 { factor.negated() } else { *factor });
            let mut name = self.measure(measure, pack);
            if size != Number::ONE {
                let factor = value(&size.to_string());
                name = self.say_with(keys::SUM_TIMES, &args! { "factor" => factor, "name" => name });
            }
            text = match (text.is_empty(), negative) {
                (true, false) => name,
                (true, true) => self.say_with(keys::SUM_NEGATIVE, &args! { "name" => name }),
                (false, false) => self.say_with(keys::SUM_PLUS, &args! { "sum" => text, "name" => name }),
                (false, true) => self.say_with(keys::SUM_MINUS, &args! { "sum" => text, "name" => name }),
            };
        }
        text
    }

    fn threshold_sentence(&self, asked: &Asked) -> Option<String> {
        match (&asked.left, &asked.threshold) {
            (Left::Choice(fact), Threshold::Text(text)) => {
                let key = match asked.relation {
                    Relation::Other => keys::THRESHOLD_NOT_CHOICE,
                    _ => keys::THRESHOLD_CHOICE,
                };
                Some(self.say_with(key, &args! { "value" => self.choice_value(*fact, text) }))
            }
            (Left::Sum(sum), Threshold::Number(number)) if !asks_for_any(sum, asked.relation, *number) => {
                let args = args! {
                    "relation" => self.relation(asked.relation),
                    "amount" => self.amount(unit(sum), &number.to_string()),
                };
                Some(self.say_with(keys::THRESHOLD, &args))
            }
            _ => None,
        }
    }

    fn basis_sentence(&self, asked: &Asked) -> Option<String> {
        let Left::Sum(sum) = &asked.left else { return None };
        if asked.rows == 0 || !matches!(asked.value, Value::Known(_)) {
            return None;
        }
        let of_attendance = sum.terms.iter().any(|(_, measure)| match measure {
            Measure::Of(selection, _) => selection.source == Source::Attendance,
            _ => false,
        });
        let counted = matches!(sum.terms.as_slice(), [(_, Measure::Of(_, Quantity::Count))]);
        let basis = match (of_attendance, counted) {
            (true, _) => self.say_with(keys::BASIS_DAYS, &args! { "days" => asked.days }),
            (false, false) => self.say_with(keys::BASIS_ROWS, &args! { "rows" => asked.rows }),
            (false, true) => return None,
        };
        let assumed = match asked.assumed {
            0 => return Some(basis),
            all if all >= asked.rows => self.say(keys::BASIS_ASSUMED_ALL),
            some => self.say_with(keys::BASIS_ASSUMED, &args! { "assumed" => some, "rows" => asked.rows }),
        };
        Some(format!("{basis} {assumed}"))
    }

    fn choice_sentence(&self, fact: ChoiceFact, choice: Option<&str>) -> String {
        let Some(choice) = choice else {
            return self.say_with(keys::TOLD_UNKNOWN, &args! { "name" => self.choice_name(fact) });
        };
        let key = match fact {
            ChoiceFact::Form => keys::CHOICE_FORM,
            ChoiceFact::Stage => keys::CHOICE_STAGE,
            ChoiceFact::Municipality => keys::CHOICE_MUNICIPALITY,
        };
        self.say_with(key, &args! { "value" => self.choice_value(fact, choice) })
    }

    pub(crate) fn choice_name(&self, fact: ChoiceFact) -> String {
        self.say(match fact {
            ChoiceFact::Form => keys::CHOICE_FORM_NAME,
            ChoiceFact::Stage => keys::CHOICE_STAGE_NAME,
            ChoiceFact::Municipality => keys::CHOICE_MUNICIPALITY_NAME,
        })
    }

    pub(crate) fn choice_value(&self, fact: ChoiceFact, text: &str) -> String {
        let named = match fact {
            ChoiceFact::Form => Form::parse(text).map(|form| self.form(form)),
            ChoiceFact::Stage => Stage::parse(text).map(|stage| self.stage(stage)),
            ChoiceFact::Municipality => None,
        };
        named.unwrap_or_else(|| text.to_owned())
    }
}

/// The two measures of a difference.
pub(crate) fn difference(sum: &Linear<Measure>) -> Option<(&Measure, &Measure)> {
    match sum.terms.as_slice() {
        [(Number::ONE, one), (factor, other)] if *factor == Number::ONE.negated() => Some((one, other)),
        _ => None,
    }
}

/// A difference that is asked to be far enough under nought, the other way round: "minst 10 högre" is easier to read
/// than "högst −10".
pub(crate) fn less_than_nought(
    sum: &Linear<Measure>,
    relation: Relation,
    threshold: Number,
) -> Option<(Linear<Measure>, Relation, Number)> {
    let (one, other) = difference(sum)?;
    let under = matches!(relation, Relation::Below | Relation::AtMost) && threshold.signum() <= 0;
    let terms = vec![(Number::ONE, other.clone()), (Number::ONE.negated(), one.clone())];
    under.then(|| (Linear { terms }, relation.flipped(), threshold.negated()))
}

/// The question the other way round, where that is easier to read.
fn turned(asked: &Asked) -> Option<Asked> {
    let (Left::Sum(sum), Threshold::Number(number)) = (&asked.left, &asked.threshold) else { return None };
    let (sum, relation, number) = less_than_nought(sum, asked.relation, *number)?;
    let value = match asked.value {
        Value::Known(known) => Value::Known(known.negated()),
        other => other,
    };
    Some(Asked {
        left: Left::Sum(sum),
        value,
        relation,
        threshold: Threshold::Number(number),
        ..asked.clone()
    })
}

/// What a sum is counted in, if all its measures are counted in the same.
pub(crate) fn unit(sum: &Linear<Measure>) -> Unit {
    let mut units = sum.terms.iter().map(|(_, measure)| Unit::of(measure));
    match (units.next(), sum.terms.len()) {
        (Some(unit), 1) => unit,
        (Some(Unit::Percent), _) if units.all(|unit| unit == Unit::Percent) => Unit::Points,
        (Some(unit @ (Unit::Hours | Unit::Days | Unit::SchoolDays | Unit::Weeks)), _)
            if units.all(|other| other == unit) =>
        {
            unit
        }
        _ => Unit::Plain,
    }
}

/// The same, after the sum's name: "antalet dagar … mer än 5" has the unit in its name.
pub(crate) fn unit_after_name(sum: &Linear<Measure>) -> Unit {
    match sum.terms.as_slice() {
        [(_, measure)] if Unit::is_in_name_of(measure) => Unit::Plain,
        _ => unit(sum),
    }
}

/// Whether it is only asked if there is any at all: then the value says everything.
pub(crate) fn asks_for_any(sum: &Linear<Measure>, relation: Relation, threshold: Number) -> bool {
    let [(Number::ONE, Measure::Of(_, Quantity::Count))] = sum.terms.as_slice() else { return false };
    let any = matches!(relation, Relation::AtLeast | Relation::Below) && threshold == Number::ONE;
    let none = !matches!(relation, Relation::AtLeast | Relation::Below) && threshold == Number::ZERO;
    any || none
}

fn threshold(asked: &Asked) -> Number {
    match asked.threshold {
        Threshold::Number(number) => number,
        Threshold::Text(_) => Number::ZERO,
    }
}

/// With a capital letter first, as a sentence begins.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
