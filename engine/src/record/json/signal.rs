//! Signals: the one row that may carry fields of its own.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use crate::record::Signal;

/// By hand, since a flattened map would lose the way to a faulty field.
impl<'de> Deserialize<'de> for Signal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(SignalVisitor)
    }
}

struct SignalVisitor;

impl<'de> Visitor<'de> for SignalVisitor {
    type Value = Signal;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a signal")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Signal, A::Error> {
        let (mut id, mut recorded, mut by, mut role, mut note) = (None, None, None, None, None);
        let (mut kind, mut date) = (None, None);
        let mut fields = BTreeMap::new();
        let mut seen = std::collections::BTreeSet::new();
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "id" => id = map.next_value()?,
                "kind" => kind = Some(map.next_value()?),
                "date" => date = Some(map.next_value()?),
                "recorded" => recorded = map.next_value()?,
                "by" => by = map.next_value()?,
                "role" => role = map.next_value()?,
                "note" => note = map.next_value()?,
                _ => {
                    fields.insert(key.clone(), map.next_value()?);
                }
            }
            if !seen.insert(key) {
                return Err(A::Error::custom("a field stands twice"));
            }
        }
        Ok(Signal {
            id,
            kind: kind.ok_or_else(|| A::Error::missing_field("kind"))?,
            date: date.ok_or_else(|| A::Error::missing_field("date"))?,
            recorded,
            by,
            role,
            note,
            fields,
        })
    }
}
