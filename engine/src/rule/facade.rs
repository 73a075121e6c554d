//! What a script sees of a child, or of a class: members of `child`, of `class`, of selections, and of `p`.

use std::collections::BTreeSet;

use rhai::{Dynamic, ImmutableString};

use super::arithmetic::Operand;
use super::compile::Sleep;
use super::question::Question;
use super::session::{ParameterValue, Session};
use super::trouble::{Outcome, Trouble};
use super::values::{ChoiceValue, MeasureValue, NumberValue, SelectionValue, Uses};
use crate::decision::{Linear, Number, Relation};
use crate::diagnostic::Code;
use crate::facts::{ChoiceFact, Filter, Measure, Quantity, Selection, Source, Window};
use crate::id::Id;
use crate::pack::{Domain, FieldType, Sector};
use crate::record::{Answer, FieldValue, Subject};
use crate::screening::{Left, Threshold, Use};

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

/// Members of a class's attendance that are read without a call.
const CLASS_SELECTION: &[&str] = &[
    "last_term",
    "absent",
    "full",
    "unexcused",
    "school_days",
    "share",
    "excused_share",
    "unexcused_share",
    "hours",
    "excused_hours",
    "unexcused_hours",
];

/// Members of selections that are read without a call.
const SELECTION: &[&str] = &[
    "last_term",
    "absent",
    "full",
    "unexcused",
    "open",
    "closed",
    "overdue",
    "waiting",
    "count",
    "any",
    "none",
    "days",
    "weeks",
    "school_days",
    "since_first",
    "since_latest",
    "school_days_since_first",
    "school_days_since_latest",
    "share",
    "excused_share",
    "unexcused_share",
    "hours",
    "excused_hours",
    "unexcused_hours",
    "late",
    "spell",
    "current_spell",
    "episodes",
];

/// Members of selections that are called with a field and measured.
pub(super) const BY_FIELD: [&str; 3] = ["distinct", "most", "sum"];

/// Longest window in days.
const MAX_WINDOW: i64 = 3660;

/// The known name nearest to what was written, or nothing.
pub(super) fn nearest<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> String {
    known
        .map(|name| (strsim::damerau_levenshtein(written, name), name))
        .filter(|(distance, name)| *distance <= name.chars().count().max(3) / 2)
        .min()
        .map_or_else(String::new, |(_, name)| name.to_owned())
}

fn unknown_member(of: &'static str, name: &str) -> Trouble {
    let known = match of {
        "child" => CHILD,
        "class" => CLASS,
        _ => SELECTION,
    };
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
        name => unknown_member("class", name),
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
        _ => of_either(name).ok_or_else(|| unknown_member("child", name)),
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

/// `selection.name`: a narrower selection, a measure, or the yes/no of `any` and `none`.
pub(super) fn of_selection(session: &Session, from: &SelectionValue, name: &str) -> Outcome<Dynamic> {
    of_group(from, name)?;
    if let Some(filter) = filter(name) {
        return narrowed(from, filter, name);
    }
    match name {
        "last_term" if from.selection.source == Source::Attendance => windowed(from, Window::LastTerm, []),
        "last_term" => Err(does_not_fit(name, &from.selection.source)),
        "any" => any(session, from).map(Dynamic::from),
        "none" => any(session, from).map(|any| Dynamic::from(!any)),
        _ => measured(from, quantity(name).ok_or_else(|| unknown_member("selection", name))?, name),
    }
}

/// What cannot be said of many.
pub(super) fn of_one_child(name: &str) -> Trouble {
    Trouble::new(Code::OfOneChild).with("name", name)
}

/// Of a class only what can be said of many: a count of rows, or a run of days, speaks of one child.
fn of_group(from: &SelectionValue, name: &str) -> Outcome<()> {
    let known = SELECTION.contains(&name) || BY_FIELD.contains(&name);
    if from.subject == Subject::Class && known && !CLASS_SELECTION.contains(&name) {
        return Err(of_one_child(name));
    }
    Ok(())
}

fn filter(name: &str) -> Option<Filter> {
    Some(match name {
        "absent" => Filter::Absent,
        "full" => Filter::Full,
        "unexcused" => Filter::Unexcused,
        "open" => Filter::Open,
        "closed" => Filter::Closed,
        "overdue" => Filter::Overdue,
        "waiting" => Filter::Waiting,
        _ => return None,
    })
}

fn quantity(name: &str) -> Option<Quantity> {
    Some(match name {
        "count" => Quantity::Count,
        "days" => Quantity::Days,
        "weeks" => Quantity::Weeks,
        "school_days" => Quantity::SchoolDays,
        "since_first" => Quantity::SinceFirst,
        "since_latest" => Quantity::SinceLatest,
        "school_days_since_first" => Quantity::SchoolDaysSinceFirst,
        "school_days_since_latest" => Quantity::SchoolDaysSinceLatest,
        "share" => Quantity::Share,
        "excused_share" => Quantity::ExcusedShare,
        "unexcused_share" => Quantity::UnexcusedShare,
        "hours" => Quantity::Hours,
        "excused_hours" => Quantity::ExcusedHours,
        "unexcused_hours" => Quantity::UnexcusedHours,
        "late" => Quantity::Late,
        "spell" => Quantity::Spell,
        "current_spell" => Quantity::CurrentSpell,
        "episodes" => Quantity::Episodes,
        _ => return None,
    })
}

fn does_not_fit(name: &str, source: &Source) -> Trouble {
    let of = match source {
        Source::Attendance => "attendance",
        Source::Signals(_) => "signals",
        Source::Contacts => "contacts",
        Source::Steps => "steps",
        Source::Transitions => "transitions",
        Source::Offers(_) => "offers",
    };
    Trouble::new(Code::MemberDoesNotFit).with("name", name).with("of", of)
}

fn narrowed(from: &SelectionValue, filter: Filter, name: &str) -> Outcome<Dynamic> {
    use Source::{Attendance, Contacts, Offers, Steps, Transitions};
    let fits = matches!(
        (&filter, &from.selection.source),
        (Filter::Absent | Filter::Full | Filter::Unexcused, Attendance)
            | (Filter::Open | Filter::Closed, Contacts | Steps | Transitions | Offers(_))
            | (Filter::Overdue, Steps)
            | (Filter::Waiting, Offers(_))
    );
    if !fits {
        return Err(does_not_fit(name, &from.selection.source));
    }
    let mut narrower = from.clone();
    narrower.selection.filters.insert(filter);
    Ok(Dynamic::from(narrower))
}

fn measured(from: &SelectionValue, quantity: Quantity, name: &str) -> Outcome<Dynamic> {
    let attendance = from.selection.source == Source::Attendance;
    let of_days = matches!(quantity, Quantity::Spell | Quantity::CurrentSpell | Quantity::Episodes);
    let fits = match quantity {
        Quantity::Count
        | Quantity::Days
        | Quantity::Weeks
        | Quantity::SinceFirst
        | Quantity::SinceLatest
        | Quantity::SchoolDaysSinceFirst
        | Quantity::SchoolDaysSinceLatest
        | Quantity::Distinct(_)
        | Quantity::Most(_)
        | Quantity::Sum(_) => true,
        _ => attendance,
    };
    if !fits {
        return Err(does_not_fit(name, &from.selection.source));
    }
    // A run of absent days among absent days only would always be unbroken.
    let by_absence = |filter: &Filter| matches!(filter, Filter::Absent | Filter::Full | Filter::Unexcused);
    if of_days && from.selection.filters.iter().any(by_absence) {
        return Err(Trouble::new(Code::RunOfNarrowedDays).with("name", name));
    }
    Ok(Dynamic::from(MeasureValue::new(Measure::Of(from.selection.clone(), quantity), from.uses.clone())))
}

/// `.any`: at least one row.
fn any(session: &Session, from: &SelectionValue) -> Outcome<bool> {
    let measure = Measure::Of(from.selection.clone(), Quantity::Count);
    one_domain(session, std::iter::once(&measure))?;
    let sum = Linear { terms: vec![(Number::ONE, measure)] };
    let parameters = session.uses(&from.uses);
    let threshold = Threshold::Number(Number::ONE);
    Ok(session.ask(&Question { left: Left::Sum(sum), relation: Relation::AtLeast, threshold, parameters }))
}

/// A whole number of days, written or from a parameter.
fn days(value: &Dynamic, least: i64) -> Outcome<(u16, Uses)> {
    let wrong = |found: &str| {
        Trouble::new(Code::NotADayCount).with("found", found).with("least", least).with("most", MAX_WINDOW)
    };
    match Operand::of(value)? {
        Operand::Number(NumberValue { value, uses }) => {
            let fits = value.to_whole().filter(|days| (least..=MAX_WINDOW).contains(days));
            let days =
                fits.and_then(|days| u16::try_from(days).ok()).ok_or_else(|| wrong(&value.to_string()))?;
            Ok((days, uses.into_iter().map(|(id, _)| (id, Use::Window)).collect()))
        }
        other => Err(wrong(other.name())),
    }
}

fn windowed(from: &SelectionValue, window: Window, uses: impl IntoIterator<Item = Uses>) -> Outcome<Dynamic> {
    if from.selection.window.is_some() {
        return Err(Trouble::new(Code::SecondWindow));
    }
    let mut narrower = from.clone();
    narrower.selection.window = Some(window);
    narrower.uses.extend(uses.into_iter().flatten());
    Ok(Dynamic::from(narrower))
}

/// `.last(n)`
pub(super) fn last(from: &SelectionValue, n: &Dynamic) -> Outcome<Dynamic> {
    let (days, uses) = days(n, 1)?;
    windowed(from, Window::Days { from: days, to: 0 }, [uses])
}

/// `.last_school_days(n)`
pub(super) fn last_school_days(from: &SelectionValue, n: &Dynamic) -> Outcome<Dynamic> {
    let (days, uses) = days(n, 1)?;
    windowed(from, Window::SchoolDays(days), [uses])
}

/// `.window(a, b)`
pub(super) fn window(from: &SelectionValue, a: &Dynamic, b: &Dynamic) -> Outcome<Dynamic> {
    let ((a, a_uses), (b, b_uses)) = (days(a, 1)?, days(b, 0)?);
    if b >= a {
        return Err(Trouble::new(Code::WindowTurned).with("from", i64::from(a)).with("to", i64::from(b)));
    }
    windowed(from, Window::Days { from: a, to: b }, [a_uses, b_uses])
}

/// `.ahead(n)`
pub(super) fn ahead(from: &SelectionValue, n: &Dynamic) -> Outcome<Dynamic> {
    if !matches!(from.selection.source, Source::Steps | Source::Transitions) {
        return Err(does_not_fit("ahead", &from.selection.source));
    }
    let (days, uses) = days(n, 1)?;
    windowed(from, Window::Ahead(days), [uses])
}

/// What a field of a selection's rows can be.
enum Field<'a> {
    AnyText,
    YesNo,
    Number,
    OneOf(Vec<&'a str>),
    FreeText,
}

fn field<'a>(session: &'a Session, source: &Source, name: &str) -> Option<Field<'a>> {
    let pack = &session.pack;
    Some(match (source, name) {
        (Source::Attendance, "subject")
        | (Source::Signals(_), "by" | "role")
        | (Source::Contacts | Source::Transitions, "kind") => Field::AnyText,
        (Source::Contacts, "agency") => {
            Field::OneOf(pack.catalogue.agencies.keys().map(Id::as_str).collect())
        }
        (Source::Contacts, "sector") => {
            Field::OneOf(Sector::ALL.iter().map(|sector| sector.as_str()).collect())
        }
        (Source::Contacts, "coordinator") => Field::YesNo,
        (Source::Offers(_), "offer") => Field::OneOf(pack.offers.keys().map(Id::as_str).collect()),
        (Source::Offers(_), "answer") => {
            Field::OneOf([Answer::Pending, Answer::Accepted, Answer::Declined].map(Answer::as_str).to_vec())
        }
        (_, "note" | "what" | "who" | "name" | "purpose") => Field::FreeText,
        (Source::Signals(kind), name) => match pack.catalogue.signals.get(kind)?.fields.get(name)? {
            FieldType::Text => Field::FreeText,
            FieldType::Number => Field::Number,
            FieldType::OneOf(values) => Field::OneOf(values.iter().map(String::as_str).collect()),
        },
        _ => return None,
    })
}

fn known_field<'a>(session: &'a Session, from: &SelectionValue, name: &str) -> Outcome<Field<'a>> {
    match field(session, &from.selection.source, name) {
        None => Err(Trouble::new(Code::UnknownField).with("field", name)),
        Some(Field::FreeText) => Err(Trouble::new(Code::FreeTextAsked).with("field", name)),
        Some(field) => Ok(field),
    }
}

/// `.of("field", value)`
pub(super) fn of(session: &Session, from: &SelectionValue, name: &str, value: &Dynamic) -> Outcome<Dynamic> {
    let text = value.clone().into_immutable_string().ok();
    let written = |value: &Dynamic| text.as_ref().map_or_else(|| value.to_string(), ToString::to_string);
    let wrong = |similar: String| {
        Trouble::new(Code::UnknownValue)
            .with("field", name)
            .with("value", written(value))
            .with("similar", similar)
    };
    let value = match known_field(session, from, name)? {
        Field::AnyText => FieldValue::Text(text.as_ref().ok_or_else(|| wrong(String::new()))?.to_string()),
        Field::YesNo => FieldValue::YesNo(value.as_bool().map_err(|_| wrong("true".to_owned()))?),
        Field::Number => match Operand::of(value)? {
            Operand::Number(number) => {
                FieldValue::Number(number.value.to_whole().ok_or_else(|| wrong(String::new()))?)
            }
            _ => return Err(wrong(String::new())),
        },
        Field::OneOf(values) => {
            let text = text.as_ref().map_or("", ImmutableString::as_str);
            if !values.contains(&text) {
                return Err(wrong(nearest(text, values.into_iter())));
            }
            FieldValue::Text(text.to_owned())
        }
        Field::FreeText => return Err(Trouble::new(Code::FreeTextAsked).with("field", name)),
    };
    let mut narrower = from.clone();
    narrower.selection.filters.insert(Filter::Of(name.to_owned(), value));
    Ok(Dynamic::from(narrower))
}

/// `.distinct("field")`, `.most("field")`, `.sum("field")`
pub(super) fn by_field(
    session: &Session,
    from: &SelectionValue,
    member: &str,
    name: &str,
) -> Outcome<Dynamic> {
    of_group(from, member)?;
    let field = known_field(session, from, name)?;
    let quantity = match (member, field) {
        ("sum", Field::Number) => Quantity::Sum(name.to_owned()),
        ("sum", _) => return Err(Trouble::new(Code::SumOfNoNumber).with("field", name)),
        ("most", _) => Quantity::Most(name.to_owned()),
        _ => Quantity::Distinct(name.to_owned()),
    };
    measured(from, quantity, member)
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
