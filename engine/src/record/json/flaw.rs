//! Why a text does not fit its type, with the way to the place: typed reasons instead of a parser's sentence.
//!
//! Works on the parsed tree of one small part of the file, and only when that part is already known to be faulty.

use std::fmt;

use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, Expected, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::Value;

use super::path::{Path, Segment};
use crate::diagnostic::{Code, Diagnostic};

/// The first fault of a text as a `T`, and the way to it.
pub(super) fn explain<T: DeserializeOwned>(text: &str) -> Option<(Path, Diagnostic)> {
    let tree: Value = serde_json::from_str(text).ok()?;
    let flaw = T::deserialize(Tree(&tree)).err()?;
    let path = Path::from_end(flaw.way);
    let fault = match flaw.reason {
        Reason::UnknownField { field, known } => {
            let path = path.join(&Path::from([Segment::key(&field)]));
            let fault = Diagnostic::error(Code::CaseloadUnknownField);
            return Some((path, fault.with("field", field).with("known", known.join(", "))));
        }
        Reason::MissingField(field) => Diagnostic::error(Code::CaseloadMissingField).with("field", field),
        Reason::WrongType { expected, found } => {
            Diagnostic::error(Code::CaseloadWrongType).with("expected", expected).with("found", found)
        }
        Reason::UnknownValue { found, known } => {
            Diagnostic::error(Code::CaseloadUnknownValue).with("found", found).with("known", known.join(", "))
        }
        Reason::Unreadable => {
            let value = path.follow(&tree);
            Diagnostic::error(Code::CaseloadWrongType)
                .with("expected", path.last_key().map_or("value", expected_at))
                .with("found", value.map_or_else(String::new, kind_and_value))
        }
    };
    Some((path, fault))
}

/// What a text that is more than a text should be, by the field it stands in.
fn expected_at(field: &str) -> &'static str {
    match field {
        "kind" | "agency" | "offer" => "id",
        "born" => "month",
        "enrolled" | "date" | "recorded" | "from" | "to" | "set" | "due" | "done" | "on" | "answered"
        | "started" | "closed" | "handover" => "date",
        _ => "field-value",
    }
}

/// A type as the words know it, from how the reading code calls it.
fn expected(by: &dyn Expected) -> &'static str {
    let text = by.to_string();
    match text.as_str() {
        "a boolean" => "yes-no",
        "a sequence" => "list",
        "a formatted date string" => "date",
        "a string" => "text",
        _ if text.starts_with("struct ") || text.contains("signal") => "object",
        _ if text.starts_with(['u', 'i']) => "whole-number",
        _ if text.contains("string") => "text",
        _ => "value",
    }
}

/// The value as it stands, cut to a length that can be read.
fn kind_and_value(value: &Value) -> String {
    match value {
        Value::Array(_) => "[…]".to_owned(),
        Value::Object(_) => "{…}".to_owned(),
        _ => value.to_string().chars().take(60).collect(),
    }
}

#[derive(Debug)]
enum Reason {
    UnknownField { field: String, known: &'static [&'static str] },
    MissingField(&'static str),
    WrongType { expected: &'static str, found: String },
    UnknownValue { found: String, known: &'static [&'static str] },
    Unreadable,
}

/// A reason, and the way to it from its end.
#[derive(Debug)]
struct Flaw {
    reason: Reason,
    way: Vec<Segment>,
}

impl Flaw {
    fn new(reason: Reason) -> Self {
        Self { reason, way: Vec::new() }
    }

    fn under(mut self, segment: Segment) -> Self {
        self.way.push(segment);
        self
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.reason)
    }
}

impl std::error::Error for Flaw {}

impl de::Error for Flaw {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::new(Reason::Unreadable)
    }

    fn invalid_type(found: Unexpected<'_>, by: &dyn Expected) -> Self {
        let found = match found {
            Unexpected::Str(text) => format!("{text:?}"),
            Unexpected::Unsigned(number) => number.to_string(),
            Unexpected::Signed(number) => number.to_string(),
            Unexpected::Float(number) => number.to_string(),
            Unexpected::Bool(yes) => yes.to_string(),
            Unexpected::Seq => "[…]".to_owned(),
            Unexpected::Map => "{…}".to_owned(),
            _ => "null".to_owned(),
        };
        Self::new(Reason::WrongType { expected: expected(by), found })
    }

    fn invalid_value(found: Unexpected<'_>, by: &dyn Expected) -> Self {
        Self::invalid_type(found, by)
    }

    fn unknown_variant(variant: &str, known: &'static [&'static str]) -> Self {
        Self::new(Reason::UnknownValue { found: variant.to_owned(), known })
    }

    fn unknown_field(field: &str, known: &'static [&'static str]) -> Self {
        Self::new(Reason::UnknownField { field: field.to_owned(), known })
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(Reason::MissingField(field))
    }
}

/// A parsed value that can be read once more, step by step.
#[derive(Clone, Copy)]
struct Tree<'a>(&'a Value);

impl<'de> IntoDeserializer<'de, Flaw> for Tree<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Tree<'de> {
    type Error = Flaw;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Flaw> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(yes) => visitor.visit_bool(*yes),
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => visitor.visit_u64(number),
                (None, Some(number)) => visitor.visit_i64(number),
                (None, None) => visitor.visit_f64(number.as_f64().unwrap_or(f64::NAN)),
            },
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(list) => visitor.visit_seq(Elements { rest: list, at: 0 }),
            Value::Object(map) => visitor.visit_map(Entries { rest: map.iter(), current: None }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Flaw> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Flaw> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Flaw> {
        match self.0 {
            Value::String(text) => {
                visitor.visit_enum(IntoDeserializer::<Flaw>::into_deserializer(text.as_str()))
            }
            other => Err(Flaw::new(Reason::WrongType { expected: "text", found: kind_and_value(other) })),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}

struct Elements<'a> {
    rest: &'a [Value],
    at: usize,
}

impl<'de> SeqAccess<'de> for Elements<'de> {
    type Error = Flaw;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Flaw> {
        let Some((first, rest)) = self.rest.split_first() else { return Ok(None) };
        let at = self.at;
        self.rest = rest;
        self.at += 1;
        seed.deserialize(Tree(first)).map(Some).map_err(|flaw| flaw.under(Segment::Index(at)))
    }
}

struct Entries<'a> {
    rest: serde_json::map::Iter<'a>,
    current: Option<(&'a String, &'a Value)>,
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Flaw;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Flaw> {
        self.current = self.rest.next();
        let Some((key, _)) = self.current else { return Ok(None) };
        seed.deserialize(IntoDeserializer::<Flaw>::into_deserializer(key.as_str())).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Flaw> {
        let Some((key, value)) = self.current.take() else { return Err(Flaw::new(Reason::Unreadable)) };
        seed.deserialize(Tree(value)).map_err(|flaw| flaw.under(Segment::key(key)))
    }
}
