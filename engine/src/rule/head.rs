//! What a rule says of itself: title, question, offer, law, whom it concerns.

use rhai::{Dynamic, FnPtr, Map};

use super::trouble::{Outcome, Trouble};
use crate::diagnostic::{Code, Place};
use crate::facts::Evidence;
use crate::id::Id;
use crate::pack::{Basis, Text};
use crate::record::{Form, Subject};
use crate::screening::Kind;

/// How long a suggestion stands before it is called stale, where a rule does not say (eight weeks).
const REVIEW_AFTER: u32 = 56;

/// Whom a rule concerns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Concerns {
    /// School forms; all if empty.
    pub forms: Vec<Form>,
    /// First and last grade; all if not given.
    pub grades: Option<(u8, u8)>,
}

impl Concerns {
    /// Whether it concerns a child of this form and grade; nothing if what would decide it is not recorded.
    pub fn fits(&self, form: Option<Form>, grade: Option<u8>) -> Option<bool> {
        let form =
            if self.forms.is_empty() { Some(true) } else { form.map(|form| self.forms.contains(&form)) };
        let grade = match self.grades {
            None => Some(true),
            Some((from, to)) => grade.map(|grade| (from..=to).contains(&grade)),
        };
        match (form, grade) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        }
    }
}

/// The head of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The rule.
    pub id: Id,
    /// The pack that holds it.
    pub pack: Id,
    /// Where it stands.
    pub place: Place,
    /// Whom it is about.
    pub subject: Subject,
    /// What its suggestion is.
    pub kind: Kind,
    /// Its title.
    pub title: Text,
    /// What to ask the guardians.
    pub ask: Text,
    /// What to ask the child.
    pub ask_child: Option<Text>,
    /// What to ask a pupil of 18 or over.
    pub ask_adult: Option<Text>,
    /// What can be offered.
    pub offer: Id,
    /// The law it stands on.
    pub basis: Vec<Basis>,
    /// Whom it concerns.
    pub concerns: Concerns,
    /// Rules that are held while this one is suggested.
    pub replaces: Vec<Id>,
    /// Days after which a standing suggestion is stale.
    pub review_after: u32,
}

impl Head {
    /// Whether the rule concerns whomever the evidence is about; nothing if what would decide it is not recorded. The
    /// one place that keeps rules about a class from children, and the other way round.
    pub(crate) fn concerns_whom<E: Evidence>(&self, facts: &E) -> Option<bool> {
        if self.subject != E::SUBJECT {
            return Some(false);
        }
        facts.concerned(|form, grade| self.concerns.fits(form, grade))
    }
}

/// A rule as it was registered: the head and its closures.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub(super) head: Head,
    pub(super) when: FnPtr,
    pub(super) unless: Option<FnPtr>,
}

/// A key that is wrong, with the word to point at.
pub(super) struct Wrong {
    pub(super) key: String,
    pub(super) trouble: Trouble,
}

const KEYS: &[&str] = &[
    "subject",
    "kind",
    "title",
    "ask",
    "ask_child",
    "ask_adult",
    "offer",
    "basis",
    "concerns",
    "replaces",
    "when",
    "unless",
    "review_after",
];

/// Reads what `rule(id, #{..})` was given; tells everything that is wrong at once.
pub(super) fn read(id: Id, pack: Id, place: Place, map: &Map) -> Result<Draft, Vec<Wrong>> {
    let mut reader = Reader { map, wrong: Vec::new() };
    reader.only(KEYS);
    let subject = reader.may("subject", subject).unwrap_or_default();
    let kind = reader.need("kind", |value| {
        let text = as_text(value)?;
        match text.as_str() {
            "school" => Ok(Kind::School),
            "offer" => Ok(Kind::Offer),
            "reminder" => Ok(Kind::Reminder),
            _ => Err(wrong_value("kind", &text, "school | offer | reminder")),
        }
    });
    let title = reader.need("title", text);
    let ask = reader.need("ask", text);
    let ask_child = reader.may("ask_child", text);
    let ask_adult = reader.may("ask_adult", text);
    if subject == Subject::Class {
        reader.refuse(&["ask_child", "ask_adult"], || Trouble::new(Code::NobodyToAskInClass));
    }
    let offer = reader.need("offer", as_id);
    let basis = reader.need("basis", |value| list(value, basis));
    let concerns = reader.may("concerns", concerns).unwrap_or_default();
    let replaces = reader.may("replaces", |value| list(value, as_id)).unwrap_or_default();
    let when = reader.need("when", closure);
    let unless = reader.may("unless", closure);
    let review_after = reader.may("review_after", review_after).unwrap_or(REVIEW_AFTER);
    match (kind, title, ask, offer, basis, when) {
        (Some(kind), Some(title), Some(ask), Some(offer), Some(basis), Some(when))
            if reader.wrong.is_empty() =>
        {
            let head = Head {
                id,
                pack,
                place,
                subject,
                kind,
                title,
                ask,
                ask_child,
                ask_adult,
                offer,
                basis,
                concerns,
                replaces,
                review_after,
            };
            Ok(Draft { head, when, unless })
        }
        _ => Err(reader.wrong),
    }
}

struct Reader<'a> {
    map: &'a Map,
    wrong: Vec<Wrong>,
}

impl Reader<'_> {
    fn only(&mut self, known: &[&str]) {
        for key in self.map.keys().filter(|key| !known.contains(&key.as_str())) {
            let similar = super::facade::nearest(key, known.iter().copied());
            let trouble = Trouble::new(Code::UnknownKey).with("key", key.as_str()).with("known", similar);
            self.wrong.push(Wrong { key: key.to_string(), trouble });
        }
    }

    /// Keys that may stand in other rules.
    fn refuse(&mut self, keys: &[&str], trouble: impl Fn() -> Trouble) {
        for key in keys.iter().filter(|key| self.map.contains_key(**key)) {
            self.wrong.push(Wrong { key: (*key).to_owned(), trouble: trouble().with("key", *key) });
        }
    }

    fn may<T>(&mut self, key: &str, read: impl FnOnce(&Dynamic) -> Outcome<T>) -> Option<T> {
        match read(self.map.get(key)?) {
            Ok(value) => Some(value),
            Err(trouble) => {
                self.wrong.push(Wrong { key: key.to_owned(), trouble });
                None
            }
        }
    }

    fn need<T>(&mut self, key: &str, read: impl FnOnce(&Dynamic) -> Outcome<T>) -> Option<T> {
        if !self.map.contains_key(key) {
            let trouble = Trouble::new(Code::MissingKey).with("key", key);
            self.wrong.push(Wrong { key: String::new(), trouble });
        }
        self.may(key, read)
    }
}

fn wrong_value(key: &str, found: &str, expected: &str) -> Trouble {
    Trouble::new(Code::WrongValue).with("key", key).with("found", found).with("expected", expected)
}

fn as_text(value: &Dynamic) -> Outcome<String> {
    value.clone().into_string().map_err(|found| wrong_value("", found, "text"))
}

fn as_id(value: &Dynamic) -> Outcome<Id> {
    let text = as_text(value)?;
    Id::parse(&text).map_err(|_| Trouble::new(Code::NotAnId).with("found", text))
}

/// `#{ sv: "..", en: ".." }`: Swedish is required.
fn text(value: &Dynamic) -> Outcome<Text> {
    let map = value.as_map_ref().map_err(|found| wrong_value("", found, "#{ sv: \"..\", en: \"..\" }"))?;
    if let Some(key) = map.keys().find(|key| !matches!(key.as_str(), "sv" | "en")) {
        return Err(Trouble::new(Code::UnknownKey).with("key", key.as_str()).with("known", "sv, en"));
    }
    let sv = as_text(map.get("sv").ok_or_else(|| Trouble::new(Code::MissingKey).with("key", "sv"))?)?;
    let en = map.get("en").map(as_text).transpose()?;
    if sv.trim().is_empty() {
        return Err(wrong_value("sv", "", "text"));
    }
    Ok(Text { sv, en })
}

fn list<T>(value: &Dynamic, read: impl Fn(&Dynamic) -> Outcome<T>) -> Outcome<Vec<T>> {
    let list = value.as_array_ref().map_err(|found| wrong_value("", found, "[..]"))?;
    list.iter().map(read).collect()
}

fn subject(value: &Dynamic) -> Outcome<Subject> {
    let text = as_text(value)?;
    let found = Subject::ALL.iter().copied().find(|subject| subject.as_str() == text);
    found.ok_or_else(|| wrong_value("subject", &text, "child | class"))
}

fn form(value: &Dynamic) -> Outcome<Form> {
    let text = as_text(value)?;
    Form::parse(&text).ok_or_else(|| {
        let similar = super::facade::nearest(&text, Form::ALL.iter().map(|form| form.as_str()));
        Trouble::new(Code::UnknownValue).with("field", "form").with("value", text).with("similar", similar)
    })
}

/// A text, or `#{ text: "..", forms: [..] }`.
fn basis(value: &Dynamic) -> Outcome<Basis> {
    if value.is_string() {
        return Ok(Basis { text: as_text(value)?, forms: Vec::new() });
    }
    let map =
        value.as_map_ref().map_err(|found| wrong_value("basis", found, "#{ text: \"..\", forms: [..] }"))?;
    if let Some(key) = map.keys().find(|key| !matches!(key.as_str(), "text" | "forms")) {
        return Err(Trouble::new(Code::UnknownKey).with("key", key.as_str()).with("known", "text, forms"));
    }
    let text = as_text(map.get("text").ok_or_else(|| Trouble::new(Code::MissingKey).with("key", "text"))?)?;
    let forms = map.get("forms").map(|forms| list(forms, form)).transpose()?.unwrap_or_default();
    Ok(Basis { text, forms })
}

fn concerns(value: &Dynamic) -> Outcome<Concerns> {
    let map = value.as_map_ref().map_err(|found| wrong_value("concerns", found, "#{ forms: [..] }"))?;
    if let Some(key) = map.keys().find(|key| !matches!(key.as_str(), "forms" | "grades")) {
        return Err(Trouble::new(Code::UnknownKey).with("key", key.as_str()).with("known", "forms, grades"));
    }
    let forms = map.get("forms").map(|forms| list(forms, form)).transpose()?.unwrap_or_default();
    let grades = map.get("grades").map(grades).transpose()?;
    Ok(Concerns { forms, grades })
}

fn grades(value: &Dynamic) -> Outcome<(u8, u8)> {
    let expected = || wrong_value("grades", &value.to_string(), "#{ from: 0, to: 9 }");
    let map = value.as_map_ref().map_err(|_| expected())?;
    let grade = |key: &str| map.get(key)?.as_int().ok().and_then(|grade| u8::try_from(grade).ok());
    match (grade("from"), grade("to"), map.len()) {
        (Some(from), Some(to), 2) if from <= to && to <= 12 => Ok((from, to)),
        _ => Err(expected()),
    }
}

fn closure(value: &Dynamic) -> Outcome<FnPtr> {
    let closure = value.clone().try_cast::<FnPtr>();
    closure.ok_or_else(|| wrong_value("", &value.to_string(), "|child, p| .."))
}

fn review_after(value: &Dynamic) -> Outcome<u32> {
    let days = value
        .as_int()
        .ok()
        .and_then(|days| u32::try_from(days).ok())
        .filter(|days| (1..=3660).contains(days));
    days.ok_or_else(|| wrong_value("review_after", &value.to_string(), "1-3660"))
}
