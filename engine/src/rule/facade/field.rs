//! Members of selections that are called with a field of its rows.

use rhai::{Dynamic, ImmutableString};

use super::nearest;
use super::selection::{measured, of_group};
use crate::diagnostic::Code;
use crate::facts::{Filter, Quantity, Source};
use crate::id::Id;
use crate::pack::{FieldType, Sector};
use crate::record::{Answer, FieldValue};
use crate::rule::arithmetic::Operand;
use crate::rule::session::Session;
use crate::rule::trouble::{Outcome, Trouble};
use crate::rule::values::SelectionValue;

/// Members of selections that are called with a field and measured.
pub(in crate::rule) const BY_FIELD: [&str; 3] = ["distinct", "most", "sum"];

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
pub(in crate::rule) fn of(
    session: &Session,
    from: &SelectionValue,
    name: &str,
    value: &Dynamic,
) -> Outcome<Dynamic> {
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
pub(in crate::rule) fn by_field(
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
