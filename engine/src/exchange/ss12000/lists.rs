//! The lists as they are read: each item is taken down in its short form as soon as it is there.

use std::collections::HashMap;
use std::fmt;
use std::ops::{ControlFlow, Range};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use sha2::{Digest, Sha256};

use super::item::{Item, Membership, Reference, StudentException};
use crate::exchange::Progress;

const ITEMS_BETWEEN_PROGRESS: usize = 4096;

/// An id of the standard, in sixteen bytes: a UUID as it is, any other text by its hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Key(u128);

impl Key {
    pub(super) fn of(id: &str) -> Self {
        let digits: String = id.chars().filter(|c| *c != '-').collect();
        let uuid = (digits.len() == 32).then(|| u128::from_str_radix(&digits, 16).ok()).flatten();
        Self(uuid.unwrap_or_else(|| {
            let hash = Sha256::digest(id.as_bytes());
            hash.iter().take(16).fold(0, |key, byte| key << 8 | u128::from(*byte))
        }))
    }
}

/// A lesson.
#[derive(Debug)]
pub(super) struct Lesson {
    pub(super) start: DateTime<FixedOffset>,
    pub(super) minutes: u16,
    pub(super) subject: Option<Arc<str>>,
    pub(super) cancelled: bool,
    /// Pupils whose lesson is of another length; nothing for those who do not take part.
    pub(super) exceptions: Vec<(Key, Option<u16>)>,
}

impl Lesson {
    /// Its date where the school is.
    pub(super) fn date(&self) -> NaiveDate {
        self.start.date_naive()
    }
}

/// What became of a pupil's lesson.
#[derive(Debug)]
pub(super) struct Attended {
    pub(super) lesson: Key,
    pub(super) student: Key,
    pub(super) is_reported: bool,
    pub(super) excused: u16,
    pub(super) unexcused: u16,
}

/// Leave that was granted: from when, until before when.
pub(super) type Leave = Range<DateTime<FixedOffset>>;

/// Everything that was read.
pub(super) struct Lists<'p> {
    pub(super) persons: Vec<Item>,
    /// Names of classes, and who is in them.
    pub(super) classes: Vec<(String, Vec<Membership>)>,
    pub(super) lessons: HashMap<Key, Lesson>,
    pub(super) attended: Vec<Attended>,
    pub(super) leaves: HashMap<Key, Vec<Leave>>,
    /// Whether a list says that more of it is on another page.
    pub(super) more: bool,
    /// Somebody stopped the reading.
    pub(super) stopped: bool,
    subjects: HashMap<String, Arc<str>>,
    taken: usize,
    progress: &'p mut dyn FnMut(Progress) -> ControlFlow<()>,
}

impl<'p> Lists<'p> {
    pub(super) fn new(progress: &'p mut dyn FnMut(Progress) -> ControlFlow<()>) -> Self {
        Self {
            persons: Vec::new(),
            classes: Vec::new(),
            lessons: HashMap::new(),
            attended: Vec::new(),
            leaves: HashMap::new(),
            more: false,
            stopped: false,
            subjects: HashMap::new(),
            taken: 0,
            progress,
        }
    }

    /// Takes an item down, in whichever list its fields say it stands.
    fn take(&mut self, item: Item) -> ControlFlow<()> {
        self.taken += 1;
        if self.taken.is_multiple_of(ITEMS_BETWEEN_PROGRESS) {
            (self.progress)(Progress { done: self.taken, of: None })?;
        }
        if item.is_reported.is_some() {
            self.attended.extend(attended(&item, item.calendar_event.as_ref()));
        } else if matches!(item.group_type.as_deref(), Some("Klass" | "Avdelning")) {
            let members = item.group_memberships.unwrap_or_default();
            self.classes.extend(item.display_name.map(|name| (name, members)));
        } else if item.given_name.is_some() || item.enrolments.is_some() {
            self.persons.push(item);
        } else if item.activity.is_some() {
            self.lesson(item);
        } else if item.kind.as_deref() == Some("Beviljad ledighet")
            && let Some((student, leave)) = leave(&item)
        {
            self.leaves.entry(student).or_default().push(leave);
        }
        ControlFlow::Continue(())
    }

    fn lesson(&mut self, item: Item) {
        let embedded = item.embedded.unwrap_or_default();
        let itself = Reference { id: item.id, display_name: None };
        self.attended
            .extend(embedded.attendance.iter().flatten().filter_map(|one| attended(one, Some(&itself))));
        let activity = embedded.activity.or(item.activity).and_then(|activity| activity.display_name);
        let Some(start) = item.start_time.as_deref().and_then(moment) else { return };
        let length = item.end_time.as_deref().and_then(moment).map(|end| (end - start).num_minutes());
        let minutes = item.teaching_length_student.or(length.and_then(|length| u16::try_from(length).ok()));
        let Some(minutes) = minutes else { return };
        let exception = |it: &StudentException| {
            let length = it.participates.unwrap_or(true).then(|| it.teaching_length.unwrap_or(minutes));
            (Key::of(&it.student.id), length)
        };
        let lesson = Lesson {
            start,
            minutes,
            subject: activity.map(|name| self.subject(name)),
            cancelled: item.cancelled.unwrap_or_default(),
            exceptions: item.student_exceptions.iter().flatten().map(exception).collect(),
        };
        self.lessons.insert(Key::of(&itself.id), lesson);
    }

    fn subject(&mut self, name: String) -> Arc<str> {
        Arc::clone(self.subjects.entry(name).or_insert_with_key(|name| name.as_str().into()))
    }
}

fn moment(text: &str) -> Option<DateTime<FixedOffset>> {
    DateTime::parse_from_rfc3339(text).ok()
}

fn attended(item: &Item, lesson: Option<&Reference>) -> Option<Attended> {
    Some(Attended {
        lesson: Key::of(&lesson?.id),
        student: Key::of(&item.student.as_ref()?.id),
        is_reported: item.is_reported.unwrap_or_default(),
        excused: item.valid_absence_minutes.unwrap_or_default(),
        unexcused: item.invalid_absence_minutes.unwrap_or_default(),
    })
}

fn leave(item: &Item) -> Option<(Key, Leave)> {
    let (from, to) = (moment(item.start_time.as_deref()?)?, moment(item.end_time.as_deref()?)?);
    Some((Key::of(&item.student.as_ref()?.id), from..to))
}

/// Lists, however they are wrapped: a list, an answer with its list under `data`, or several of them by name.
pub(super) struct Document<'l, 'p>(pub(super) &'l mut Lists<'p>);

impl<'de> DeserializeSeed<'de> for Document<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Document<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("lists of SS 12000")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while let Some(item) = items.next_element()? {
            if self.0.take(item).is_break() {
                self.0.stopped = true;
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "pageToken" => self.0.more |= map.next_value::<Option<IgnoredAny>>()?.is_some(),
                _ => map.next_value_seed(Document(self.0))?,
            }
        }
        Ok(())
    }

    // Beside its lists a file may say what it is and when it was made.
    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }
}
