//! The way to a value: `children[3].attendance[0].excused`.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

/// One step of the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Segment {
    Key(Box<str>),
    Index(usize),
}

impl Segment {
    pub(super) fn key(key: &str) -> Self {
        Self::Key(key.into())
    }
}

/// The way from a value to one inside it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Path(Vec<Segment>);

impl<const N: usize> From<[Segment; N]> for Path {
    fn from(segments: [Segment; N]) -> Self {
        Self(segments.into())
    }
}

impl Path {
    /// A way told from its end.
    pub(super) fn from_end(mut segments: Vec<Segment>) -> Self {
        segments.reverse();
        Self(segments)
    }

    /// This way, and from there another.
    pub(super) fn join(&self, inner: &Self) -> Self {
        Self(self.0.iter().chain(&inner.0).cloned().collect())
    }

    /// The value at the end of the way.
    pub(super) fn follow<'v>(&self, tree: &'v Value) -> Option<&'v Value> {
        self.0.iter().try_fold(tree, |value, segment| match segment {
            Segment::Key(key) => value.get(&**key),
            Segment::Index(index) => value.get(index),
        })
    }

    /// The field that the way ends in.
    pub(super) fn last_key(&self) -> Option<&str> {
        self.0.iter().rev().find_map(|segment| match segment {
            Segment::Key(key) => Some(&**key),
            Segment::Index(_) => None,
        })
    }

    /// Line and column, in characters from 1, at which the value stands in a JSON text; of the last value on the
    /// way that there is.
    pub(super) fn locate(&self, text: &str) -> (usize, usize) {
        let mut json = serde_json::Deserializer::from_str(text);
        let Err(here) = Follow(&self.0).deserialize(&mut json) else { return (1, 1) };
        // The parser has read so many bytes of the line, and not yet the white space before the value.
        let line_start: usize = text.split_inclusive('\n').take(here.line().max(1) - 1).map(str::len).sum();
        let rest = text.get(line_start + here.column()..).unwrap_or_default();
        let before = text.get(..text.len() - rest.trim_start().len()).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        (before.matches('\n').count() + 1, line.chars().count() + 1)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Index(index) => write!(f, "[{index}]")?,
                Segment::Key(key) if at == 0 => f.write_str(key)?,
                Segment::Key(key) => write!(f, ".{key}")?,
            }
        }
        Ok(())
    }
}

/// Follows a way through a text and stops with an error at its end, since errors are what the parser gives a place.
struct Follow<'a>(&'a [Segment]);

impl<'de> DeserializeSeed<'de> for Follow<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.0.first() {
            None => Err(D::Error::custom("here")),
            Some(Segment::Key(_)) => deserializer.deserialize_map(self),
            Some(Segment::Index(_)) => deserializer.deserialize_seq(self),
        }
    }
}

impl<'de> Visitor<'de> for Follow<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value on the way")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Some((Segment::Key(wanted), rest)) = self.0.split_first() else { return Ok(()) };
        while let Some(key) = map.next_key::<String>()? {
            if *key == **wanted {
                return map.next_value_seed(Follow(rest));
            }
            map.next_value::<IgnoredAny>()?;
        }
        Err(A::Error::custom("no further"))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Some((Segment::Index(wanted), rest)) = self.0.split_first() else { return Ok(()) };
        for _ in 0..*wanted {
            if list.next_element::<IgnoredAny>()?.is_none() {
                return Err(A::Error::custom("no further"));
            }
        }
        list.next_element_seed(Follow(rest)).map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::{Path, Segment};

    #[test]
    fn a_way_is_found_in_lines_and_characters() {
        let text = "{\"å\": [1,\n  {\"ä\": \"ö\",   \"b\": 7}]}";
        let way = Path::from([Segment::key("å"), Segment::Index(1), Segment::key("b")]);
        assert_eq!(way.to_string(), "å[1].b");
        let (line, column) = way.locate(text);
        let found: String = text.lines().nth(line - 1).unwrap().chars().skip(column - 1).collect();
        assert_eq!((line, found.as_str()), (2, "7}]}"));
    }
}
