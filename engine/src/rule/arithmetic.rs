//! Operators between a script's values: linear arithmetic, and comparisons, which are questions.
//!
//! Every pair of types is answered here, so that comparing what cannot be compared is an error and never a silent no.

use std::ops::{Range, RangeInclusive};

use rhai::{Dynamic, INT, ImmutableString};
use rust_decimal::Decimal;

use super::question::Question;
use super::session::Session;
use super::trouble::{Outcome, Trouble};
use super::values::{
    ChildValue, ChoiceValue, MeasureValue, NumberValue, ParametersValue, SelectionValue, Uses,
};
use crate::decision::{Linear, Number, Relation};
use crate::diagnostic::Code;
use crate::facts::ChoiceFact;
use crate::record::{Form, Stage};
use crate::screening::{Left, Threshold};

/// A script's value, looked at by type.
pub(super) enum Operand {
    Number(NumberValue),
    Measure(MeasureValue),
    Choice(ChoiceValue),
    Text(ImmutableString),
    YesNo,
    /// Nothing that could be compared or added; its name for the message.
    Other(&'static str),
}

impl Operand {
    pub(super) fn of(value: &Dynamic) -> Outcome<Self> {
        if let Ok(number) = value.as_int() {
            return Ok(Self::plain(Number::whole(number)));
        }
        if let Some(decimal) = value.clone().try_cast::<Decimal>() {
            let number = Number::parse(&decimal.to_string());
            return number.map(Self::plain).ok_or_else(|| not_plain(&decimal.to_string()));
        }
        if let Some(number) = value.clone().try_cast::<NumberValue>() {
            return Ok(Self::Number(number));
        }
        if let Some(measure) = value.clone().try_cast::<MeasureValue>() {
            return Ok(Self::Measure(measure));
        }
        if let Some(choice) = value.clone().try_cast::<ChoiceValue>() {
            return Ok(Self::Choice(choice));
        }
        if value.is_bool() {
            return Ok(Self::YesNo);
        }
        if let Ok(text) = value.clone().into_immutable_string() {
            return Ok(Self::Text(text));
        }
        Ok(Self::Other(if value.is_unit() {
            "nothing"
        } else if value.is::<SelectionValue>() {
            "selection"
        } else if value.is::<ChildValue>() {
            "child"
        } else if value.is::<ParametersValue>() {
            "parameters"
        } else if value.is_array() {
            "list"
        } else {
            "other"
        }))
    }

    fn plain(value: Number) -> Self {
        Self::Number(NumberValue { value, uses: Uses::new() })
    }

    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Number(_) => "number",
            Self::Measure(_) => "measure",
            Self::Choice(_) => "choice",
            Self::Text(_) => "text",
            Self::YesNo => "yes-no",
            Self::Other(name) => name,
        }
    }
}

fn not_plain(text: &str) -> Trouble {
    Trouble::new(Code::NumberNotPlain).with("number", text)
}

/// A constant has at most six decimals and is at most 10^9.
fn plain(value: Option<Number>, uses: Uses) -> Outcome<Dynamic> {
    match value {
        Some(value) if value.is_plain() => Ok(Dynamic::from(NumberValue { value, uses })),
        Some(value) => Err(not_plain(&value.to_string())),
        None => Err(Trouble::new(Code::NumberOutOfRange)),
    }
}

fn uses(left: &Uses, right: &Uses) -> Uses {
    left.union(right).cloned().collect()
}

/// `+ - * /`
pub(super) fn calculate(sign: &str, left: &Dynamic, right: &Dynamic) -> Outcome<Dynamic> {
    use Operand::{Measure, Number as Num};
    let (left, right) = (Operand::of(left)?, Operand::of(right)?);
    match (sign, &left, &right) {
        ("/", Num(_) | Measure(_), Num(by)) if by.value == Number::ZERO => {
            Err(Trouble::new(Code::DivisionByNought))
        }
        ("+", Num(a), Num(b)) => plain(a.value.plus(b.value), uses(&a.uses, &b.uses)),
        ("-", Num(a), Num(b)) => plain(a.value.minus(b.value), uses(&a.uses, &b.uses)),
        ("*", Num(a), Num(b)) => plain(a.value.times(b.value), uses(&a.uses, &b.uses)),
        ("/", Num(a), Num(b)) => plain(a.value.divided_by(b.value), uses(&a.uses, &b.uses)),
        ("+", Measure(a), Measure(b)) => sum(a, b, Number::ONE),
        ("-", Measure(a), Measure(b)) => sum(a, b, Number::ONE.negated()),
        ("+", Measure(a), Num(b)) | ("+", Num(b), Measure(a)) => sum(a, &constant(b), Number::ONE),
        ("-", Measure(a), Num(b)) => sum(a, &constant(b), Number::ONE.negated()),
        ("-", Num(a), Measure(b)) => sum(&constant(a), b, Number::ONE.negated()),
        ("*", Measure(a), Num(b)) | ("*", Num(b), Measure(a)) => scale(a, Some(b.value), &b.uses),
        ("/", Measure(a), Num(b)) => scale(a, Number::ONE.divided_by(b.value), &b.uses),
        ("*" | "/", Measure(_) | Num(_), Measure(_)) => Err(Trouble::new(Code::NotLinear).with("sign", sign)),
        _ => Err(Trouble::new(Code::CannotCalculate)
            .with("sign", sign)
            .with("left", left.name())
            .with("right", right.name())),
    }
}

/// Unary minus.
pub(super) fn negate(value: &Dynamic) -> Outcome<Dynamic> {
    match Operand::of(value)? {
        Operand::Number(number) => plain(Some(number.value.negated()), number.uses),
        Operand::Measure(measure) => scale(&measure, Some(Number::ONE.negated()), &Uses::new()),
        other => Err(Trouble::new(Code::CannotCalculate)
            .with("sign", "-")
            .with("left", "nothing")
            .with("right", other.name())),
    }
}

fn constant(number: &NumberValue) -> MeasureValue {
    MeasureValue { terms: Vec::new(), constant: number.value, uses: number.uses.clone() }
}

fn sum(a: &MeasureValue, b: &MeasureValue, sign: Number) -> Outcome<Dynamic> {
    let out_of_range = || Trouble::new(Code::NumberOutOfRange);
    let mut terms = a.terms.clone();
    for (factor, measure) in &b.terms {
        terms.push((factor.times(sign).ok_or_else(out_of_range)?, measure.clone()));
    }
    let constant = b.constant.times(sign).and_then(|b| a.constant.plus(b)).ok_or_else(out_of_range)?;
    Ok(Dynamic::from(MeasureValue { terms, constant, uses: uses(&a.uses, &b.uses) }))
}

fn scale(a: &MeasureValue, by: Option<Number>, more: &Uses) -> Outcome<Dynamic> {
    let out_of_range = || Trouble::new(Code::NumberOutOfRange);
    let by = by.ok_or_else(out_of_range)?;
    let terms = a
        .terms
        .iter()
        .map(|(factor, measure)| Some((factor.times(by)?, measure.clone())))
        .collect::<Option<Vec<_>>>()
        .ok_or_else(out_of_range)?;
    let constant = a.constant.times(by).ok_or_else(out_of_range)?;
    Ok(Dynamic::from(MeasureValue { terms, constant, uses: uses(&a.uses, more) }))
}

/// `== != < <= > >=`
pub(super) fn compare(
    session: &Session,
    relation: Relation,
    left: &Dynamic,
    right: &Dynamic,
) -> Outcome<bool> {
    use Operand::{Choice, Measure, Number as Num, Text};
    let (left, right) = (Operand::of(left)?, Operand::of(right)?);
    match (&left, &right) {
        (Num(a), Num(b)) => Ok(relation.holds(a.value.cmp(&b.value))),
        (Measure(a), Measure(b)) => ask(session, a, relation, b),
        (Measure(a), Num(b)) => ask(session, a, relation, &constant(b)),
        (Num(a), Measure(b)) => ask(session, b, relation.flipped(), &constant(a)),
        (Choice(choice), Text(text)) | (Text(text), Choice(choice)) => match relation {
            Relation::Equal => ask_choice(session, *choice, text),
            Relation::Other => ask_choice(session, *choice, text).map(|yes| !yes),
            _ => Err(cannot_compare(relation, &left, &right)),
        },
        // A parameter that is a choice is a text.
        (Text(a), Text(b)) => match relation {
            Relation::Equal => Ok(a == b),
            Relation::Other => Ok(a != b),
            _ => Err(cannot_compare(relation, &left, &right)),
        },
        _ => Err(cannot_compare(relation, &left, &right)),
    }
}

fn cannot_compare(relation: Relation, left: &Operand, right: &Operand) -> Trouble {
    Trouble::new(Code::CannotCompare)
        .with("relation", relation.as_str())
        .with("left", left.name())
        .with("right", right.name())
}

/// `left ⋈ right` as one question: measures on the left, the constant on the right, in canonical form.
fn ask(session: &Session, left: &MeasureValue, relation: Relation, right: &MeasureValue) -> Outcome<bool> {
    let out_of_range = || Trouble::new(Code::NumberOutOfRange);
    let minus = |(factor, measure): &(Number, crate::facts::Measure)| (factor.negated(), measure.clone());
    let terms: Vec<_> = left.terms.iter().cloned().chain(right.terms.iter().map(minus)).collect();
    let threshold = right.constant.minus(left.constant).ok_or_else(out_of_range)?;
    let (sum, by) = Linear::canonical(terms).ok_or_else(|| Trouble::new(Code::NothingToCompare))?;
    let threshold = threshold.times(by).ok_or_else(out_of_range)?;
    let relation = if by.signum() < 0 { relation.flipped() } else { relation };
    let parameters = session.uses(&uses(&left.uses, &right.uses));
    super::facade::one_domain(session, sum.terms.iter().map(|(_, measure)| measure))?;
    Ok(session.ask(&Question {
        left: Left::Sum(sum),
        relation,
        threshold: Threshold::Number(threshold),
        parameters,
    }))
}

fn ask_choice(session: &Session, choice: ChoiceValue, text: &str) -> Outcome<bool> {
    let (known, similar) = match choice.0 {
        ChoiceFact::Form => (
            Form::parse(text).is_some(),
            super::facade::nearest(text, Form::ALL.iter().map(|it| it.as_str())),
        ),
        ChoiceFact::Stage => (
            Stage::parse(text).is_some(),
            super::facade::nearest(text, Stage::ALL.iter().map(|it| it.as_str())),
        ),
        ChoiceFact::Municipality => (true, String::new()),
    };
    if !known {
        return Err(Trouble::new(Code::UnknownValue)
            .with("field", choice.0.as_str())
            .with("value", text)
            .with("similar", similar));
    }
    Ok(session.ask(&Question::choice(choice.0, text)))
}

/// `needle in hay`: `==` with each of a list, or within both ends of a range of whole numbers.
pub(super) fn is_in(session: &Session, hay: &Dynamic, needle: &Dynamic) -> Outcome<bool> {
    if let Some(list) = hay.read_lock::<rhai::Array>() {
        for item in list.iter() {
            if compare(session, Relation::Equal, needle, item)? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    let within = |from: INT, relation: Relation, to: INT| {
        Ok(compare(session, Relation::AtLeast, needle, &Dynamic::from_int(from))?
            && compare(session, relation, needle, &Dynamic::from_int(to))?)
    };
    if let Some(range) = hay.clone().try_cast::<RangeInclusive<INT>>() {
        return within(*range.start(), Relation::AtMost, *range.end());
    }
    if let Some(range) = hay.clone().try_cast::<Range<INT>>() {
        return within(range.start, Relation::Below, range.end);
    }
    let (hay, needle) = (Operand::of(hay)?, Operand::of(needle)?);
    Err(Trouble::new(Code::CannotCompare)
        .with("relation", "in")
        .with("left", needle.name())
        .with("right", hay.name()))
}
