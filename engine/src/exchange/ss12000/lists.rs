//! The lists as they are read: each item is taken down in its short form as soon as it is there.

use std::collections::HashMap;
use std::fmt;
use std::ops::{ControlFlow, Range};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use sha2::{Digest, Sha256};

use super::item::{Enrolment, Item, Reference, StudentException};
use crate::exchange::Progress;

const ITEMS_BETWEEN_PROGRESS: usize = 4096;
/// All pupils of the country and their guardians would be more; those of any municipality are fewer.
pub(super) const MOST_PERSONS: usize = 1_000_000;

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

/// A person, by what a pupil is known by.
#[derive(Debug)]
pub(super) struct Person {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) birth_date: Option<NaiveDate>,
    pub(super) protected: bool,
    pub(super) active: bool,
    /// The enrolment that holds.
    pub(super) enrolment: Option<Enrolment>,
}

impl Person {
    fn of(item: Item) -> Self {
        let parts = [item.given_name, item.family_name];
        Self {
            id: item.id,
            name: parts.into_iter().flatten().collect::<Vec<_>>().join(" "),
            birth_date: item.birth_date.and_then(|date| date.parse().ok()),
            protected: item.security_marking.is_some_and(|marking| marking != "Ingen"),
            active: item.person_status.is_none_or(|status| status == "Aktiv"),
            enrolment: current(item.enrolments.unwrap_or_default()),
        }
    }
}

/// The enrolment that holds: not cancelled, open rather than ended, begun last.
fn current(enrolments: impl IntoIterator<Item = Enrolment>) -> Option<Enrolment> {
    let valid = enrolments.into_iter().filter(|enrolment| enrolment.cancelled != Some(true));
    valid.max_by_key(|enrolment| (enrolment.end_date.is_none(), enrolment.start_date.clone()))
}

/// Why the reading ended before the lists did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// Somebody stopped it.
    Stopped,
    /// More persons than any municipality has.
    TooManyPersons,
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
    pub(super) persons: Vec<Person>,
    /// Names of classes, and who has not left them.
    pub(super) classes: Vec<(String, Vec<Key>)>,
    pub(super) lessons: HashMap<Key, Lesson>,
    pub(super) attended: Vec<Attended>,
    pub(super) leaves: HashMap<Key, Vec<Leave>>,
    /// Whether a list says that more of it is on another page.
    pub(super) more: bool,
    /// Why not all was read.
    pub(super) ended: Option<Ended>,
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
            ended: None,
            subjects: HashMap::new(),
            taken: 0,
            progress,
        }
    }

    /// Takes an item down, in whichever list its fields say it stands.
    fn take(&mut self, item: Item) -> ControlFlow<Ended> {
        self.taken += 1;
        if self.taken.is_multiple_of(ITEMS_BETWEEN_PROGRESS)
            && (self.progress)(Progress { done: self.taken, of: None }).is_break()
        {
            return ControlFlow::Break(Ended::Stopped);
        }
        if item.is_reported.is_some() {
            self.attended.extend(attended(&item, item.calendar_event.as_ref()));
        } else if matches!(item.group_type.as_deref(), Some("Klass" | "Avdelning")) {
            let members = item.group_memberships.unwrap_or_default().into_iter();
            let open = members.filter(|member| member.end_date.is_none() && !member.person.id.is_empty());
            let members = open.map(|member| Key::of(&member.person.id)).collect();
            self.classes.extend(item.display_name.map(|name| (name, members)));
        } else if item.given_name.is_some() || item.enrolments.is_some() {
            if self.persons.len() == MOST_PERSONS {
                return ControlFlow::Break(Ended::TooManyPersons);
            }
            self.persons.push(Person::of(item));
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
        self.attended.extend(
            embedded
                .attendance
                .iter()
                .flat_map(|few| few.iter())
                .filter_map(|one| attended(one, Some(&itself))),
        );
        let activity = embedded.activity.or(item.activity).and_then(|activity| activity.display_name);
        let Some(start) = item.start_time.as_deref().and_then(moment) else { return };
        let length = item.end_time.as_deref().and_then(moment).map(|end| (end - start).num_minutes());
        let minutes = item.teaching_length_student.or(length.and_then(|length| u16::try_from(length).ok()));
        let Some(minutes) = minutes else { return };
        let exception = |it: &StudentException| {
            let length = it.participates.unwrap_or(true).then(|| it.teaching_length.unwrap_or(minutes));
            (Key::of(&it.student.id), length)
        };
        let exceptions = item.student_exceptions.iter().flat_map(|few| few.iter());
        let lesson = Lesson {
            start,
            minutes,
            subject: activity.map(|name| self.subject(name)),
            cancelled: item.cancelled.unwrap_or_default(),
            exceptions: exceptions.filter(|it| !it.student.id.is_empty()).map(exception).collect(),
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
            if let ControlFlow::Break(ended) = self.0.take(item) {
                self.0.ended = Some(ended);
                return Err(A::Error::custom("ended"));
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
