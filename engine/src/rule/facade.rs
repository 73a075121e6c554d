//! What a script sees of a child, or of a class: members of `child`, of `class` and of `p`. What they select has members of
//! its own (`selection`), some of which look at a field of its rows (`field`).

mod field;
mod selection;

use std::collections::BTreeSet;

use rhai::{Dynamic, ImmutableString};

use super::arithmetic::Operand;
use super::compile::Sleep;
use super::session::{ParameterValue, Session};
use super::trouble::{Outcome, Trouble};
use super::values::{ChoiceValue, MeasureValue, SelectionValue, Uses};
use crate::diagnostic::Code;
use crate::facts::{ChoiceFact, Measure, Selection, Source};
use crate::id::Id;
use crate::pack::Domain;
use crate::record::Subject;

pub(super) use field::{BY_FIELD, by_field, of};
pub(super) use selection::{ahead, last, last_school_days, of_selection, window};

/// Members of `child` that are read without a call.
const CHILD: &[&str] = &[
    "age",
    "grade",
    "days_enrolled",
    "form",
    "stage",
    "municipality",
    "attendance",
    "contacts",
    "steps",
    "transitions",
];

/// Members of `class` that are read without a call: what can be said of many without naming any.
const CLASS: &[&str] = &["grade", "form", "stage", "municipality", "attendance"];

/// The known name nearest to what was written, or nothing.
pub(super) fn nearest<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> String {
    known
        .map(|name| (strsim::damerau_levenshtein(written, name), name))
        .filter(|(distance, name)| *distance <= name.chars().count().max(3) / 2)
        .min()
        .map_or_else(String::new, |(_, name)| name.to_owned())
}

fn unknown_member(of: &'static str, name: &str, known: &[&str]) -> Trouble {
    Trouble::new(Code::UnknownMember)
        .with("of", of)
        .with("name", name)
        .with("similar", nearest(name, known.iter().copied()))
}

fn select_of(subject: Subject, source: Source) -> Dynamic {
    let selection = Selection { source, window: None, filters: BTreeSet::new() };
    Dynamic::from(SelectionValue { subject, selection, uses: Uses::new() })
}

fn select(source: Source) -> Dynamic {
    select_of(Subject::Child, source)
}

/// What is the same of a child and of a class.
fn of_either(name: &str) -> Option<Dynamic> {
    Some(match name {
        "grade" => Dynamic::from(MeasureValue::new(Measure::Grade, Uses::new())),
        "form" => Dynamic::from(ChoiceValue(ChoiceFact::Form)),
        "stage" => Dynamic::from(ChoiceValue(ChoiceFact::Stage)),
        "municipality" => Dynamic::from(ChoiceValue(ChoiceFact::Municipality)),
        _ => return None,
    })
}

/// `class.name`
pub(super) fn of_class(name: &str) -> Outcome<Dynamic> {
    if name == "attendance" {
        return Ok(select_of(Subject::Class, Source::Attendance));
    }
    of_either(name).ok_or_else(|| match name {
        name if CHILD.contains(&name) => of_one_child(name),
        name => unknown_member("class", name, CLASS),
    })
}

/// `child.name`
pub(super) fn of_child(name: &str) -> Outcome<Dynamic> {
    let measure = |measure| Ok(Dynamic::from(MeasureValue::new(measure, Uses::new())));
    match name {
        "age" => measure(Measure::Age),
        "days_enrolled" => measure(Measure::DaysEnrolled),
        "attendance" => Ok(select(Source::Attendance)),
        "contacts" => Ok(select(Source::Contacts)),
        "steps" => Ok(select(Source::Steps)),
        "transitions" => Ok(select(Source::Transitions)),
        _ => of_either(name).ok_or_else(|| unknown_member("child", name, CHILD)),
    }
}

/// `child.signals("kind")`
pub(super) fn signals(session: &Session, kind: &str) -> Outcome<Dynamic> {
    let known = &session.pack.catalogue.signals;
    let found = Id::parse(kind).ok().and_then(|id| known.get(&id).map(|it| (id, it)));
    let Some((id, signal)) = found else {
        return Err(unknown(Code::UnknownKind, kind, known.keys().map(Id::as_str)));
    };
    if signal.enabled { Ok(select(Source::Signals(id))) } else { Err(Trouble::Sleeps(Sleep::KindOff(id))) }
}

/// `child.offers("id")`
pub(super) fn offers(session: &Session, offer: Option<&str>) -> Outcome<Dynamic> {
    let Some(offer) = offer else { return Ok(select(Source::Offers(None))) };
    let known = &session.pack.offers;
    match Id::parse(offer).ok().filter(|id| known.contains_key(id)) {
        Some(id) => Ok(select(Source::Offers(Some(id)))),
        None => Err(unknown(Code::UnknownOffer, offer, known.keys().map(Id::as_str))),
    }
}

fn unknown<'a>(code: Code, name: &str, known: impl Iterator<Item = &'a str>) -> Trouble {
    Trouble::new(code).with("name", name).with("similar", nearest(name, known))
}

/// `p.name`
pub(super) fn of_parameters(session: &Session, name: &str) -> Outcome<Dynamic> {
    Ok(match session.parameter(name)? {
        ParameterValue::Number(number) => Dynamic::from(number),
        ParameterValue::YesNo(yes) => Dynamic::from(yes),
        ParameterValue::Choice(text) => Dynamic::from(text),
    })
}

/// What cannot be said of many.
pub(super) fn of_one_child(name: &str) -> Trouble {
    Trouble::new(Code::OfOneChild).with("name", name)
}

/// The domain that a measure is about; learning and attendance count as one. Nothing for plain facts such as age.
pub(crate) fn domain(pack: &crate::pack::Pack, measure: &Measure) -> Option<Domain> {
    let Measure::Of(selection, _) = measure else { return None };
    match &selection.source {
        Source::Attendance => Some(Domain::Learning),
        Source::Signals(kind) => pack.catalogue.signals.get(kind).map(|signal| signal.domain),
        Source::Contacts | Source::Steps | Source::Transitions | Source::Offers(_) => {
            Some(Domain::Coordination)
        }
    }
}

/// One question may not read two domains: a sum over them would be a score.
pub(super) fn one_domain<'a>(session: &Session, measures: impl Iterator<Item = &'a Measure>) -> Outcome<()> {
    let domains: BTreeSet<Domain> = measures.filter_map(|measure| domain(&session.pack, measure)).collect();
    if domains.len() > 1 {
        let names: Vec<&str> = domains.into_iter().map(Domain::as_str).collect();
        return Err(Trouble::new(Code::TwoDomains).with("domains", names.join(", ")));
    }
    Ok(())
}

/// A text argument, or the message that it is none.
pub(super) fn text(value: &Dynamic, of: &'static str) -> Outcome<ImmutableString> {
    value.clone().into_immutable_string().map_err(|_| {
        let found = Operand::of(value).map_or("other", |operand| operand.name());
        Trouble::new(Code::NotAText).with("of", of).with("found", found)
    })
}
