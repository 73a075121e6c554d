//! A scenario as a file that reads back as the same scenario.

use std::fmt::{Display, Write};

use super::super::moment::Moment;
use super::class::{ClassAway, Classroom};
use super::rows::{
    AnswerRow, AttendanceSpan, Away, ContactRow, OfferRow, Part, SignalRow, StepRow, TransitionRow,
};
use super::{About, Choice, Given, Profile, Scenario, Scene};
use crate::id::Id;
use crate::pack::Text;
use crate::record::FieldValue;

impl Scenario {
    /// The text of its file.
    pub fn to_toml(&self) -> String {
        let mut head = Keys::default();
        head.text("id", self.id.as_str());
        head.both("title", Some(&self.title));
        head.maybe("trap", self.trap.map(|trap| quoted(trap.as_str())));
        head.plain("on", self.on);
        head.both("story", Some(&self.story));
        head.both("trainer", self.trainer.as_ref());
        let mut file = head.lines();
        let _ = match &self.about {
            About::Nobody => Ok(()),
            About::Child(child) => write!(file, "\n[child]\n{}", child.keys().lines()),
            About::Class(class) => write!(file, "\n[class]\n{}", class.keys().lines()),
        };
        for scene in &self.scenes {
            let _ = write!(file, "\n[[scene]]\n{}", scene.keys().lines());
        }
        file
    }
}

/// Keys with their values, as one table has them.
#[derive(Default)]
struct Keys(Vec<(String, String)>);

impl Keys {
    fn plain(&mut self, key: &str, value: impl Display) {
        self.0.push((key.to_owned(), value.to_string()));
    }

    fn text(&mut self, key: &str, value: &str) {
        self.plain(key, quoted(value));
    }

    fn maybe(&mut self, key: &str, value: Option<impl Display>) {
        if let Some(value) = value {
            self.plain(key, value);
        }
    }

    fn moment(&mut self, key: &str, value: Option<Moment>) {
        self.maybe(key, value.map(|moment| quoted(&moment.to_string())));
    }

    fn words(&mut self, key: &str, value: Option<&String>) {
        self.maybe(key, value.map(|text| quoted(text)));
    }

    fn both(&mut self, key: &str, value: Option<&Text>) {
        self.maybe(key, value.map(both));
    }

    fn rules<'a>(&mut self, key: &str, rules: Option<impl IntoIterator<Item = &'a Id>>) {
        let list = |rules| {
            let quoted: Vec<_> = rules_of(rules).map(|rule| quoted(rule.as_str())).collect();
            format!("[{}]", quoted.join(", "))
        };
        self.maybe(key, rules.map(list));
    }

    /// A list of tables, each on its own line.
    fn tables<T>(&mut self, key: &str, rows: &[T], of: impl Fn(&T) -> Self) {
        if !rows.is_empty() {
            let rows =
                rows.iter().fold(String::new(), |all, row| format!("{all}    {},\n", of(row).inline()));
            self.plain(key, format!("[\n{rows}]"));
        }
    }

    fn lines(&self) -> String {
        self.0.iter().fold(String::new(), |all, (key, value)| format!("{all}{key} = {value}\n"))
    }

    fn inline(&self) -> String {
        let all: Vec<_> = self.0.iter().map(|(key, value)| format!("{key} = {value}")).collect();
        format!("{{ {} }}", all.join(", "))
    }
}

fn rules_of<'a>(rules: impl IntoIterator<Item = &'a Id>) -> impl Iterator<Item = &'a Id> {
    rules.into_iter()
}

fn both(text: &Text) -> String {
    let mut keys = Keys::default();
    keys.text("sv", &text.sv);
    keys.words("en", text.en.as_ref());
    keys.inline()
}

/// A basic string of TOML.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if letter.is_control() => {
                // Writing to a string cannot fail.
                let _ = write!(quoted, "\\u{:04X}", u32::from(letter));
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

fn given<T>(given: &Given<T>, write: impl FnOnce(&T) -> String) -> Option<String> {
    match given {
        Given::Usual => None,
        Given::Is(value) => Some(write(value)),
        Given::NotRecorded => Some(quoted("not-recorded")),
    }
}

impl Profile {
    fn keys(&self) -> Keys {
        let mut keys = Keys::default();
        keys.text("name", &self.name);
        keys.maybe("form", self.form.map(|form| quoted(form.as_str())));
        keys.maybe("stage", self.stage.map(|stage| quoted(stage.as_str())));
        keys.maybe("grade", self.grade);
        keys.maybe("age", given(&self.age, |(years, months)| format!("[{years}, {months}]")));
        keys.maybe("enrolled", given(&self.enrolled, |moment| quoted(&moment.to_string())));
        keys.maybe("timetable", self.timetable);
        keys.words("municipality", self.municipality.as_ref());
        keys
    }
}

impl Classroom {
    fn keys(&self) -> Keys {
        let mut keys = Keys::default();
        keys.text("name", &self.name);
        keys.plain("pupils", self.pupils);
        keys.maybe("form", self.form.map(|form| quoted(form.as_str())));
        keys.maybe("grade", self.grade);
        keys.words("municipality", self.municipality.as_ref());
        keys.maybe("since", self.since.map(|moment| quoted(&moment.to_string())));
        keys
    }
}

impl Scene {
    fn keys(&self) -> Keys {
        let (mut keys, rows) = (Keys::default(), &self.rows);
        keys.maybe("name", self.name.as_ref().map(|name| quoted(name.as_str())));
        keys.moment("at", Some(self.at));
        keys.both("tell", self.tell.as_ref());
        keys.tables("away", &rows.away, Away::keys);
        keys.tables("away", &rows.class_away, ClassAway::keys);
        keys.tables("attendance", &rows.attendance, AttendanceSpan::keys);
        keys.tables("signals", &rows.signals, SignalRow::keys);
        keys.tables("contacts", &rows.contacts, ContactRow::keys);
        keys.tables("steps", &rows.steps, StepRow::keys);
        keys.tables("offers", &rows.offers, OfferRow::keys);
        keys.tables("transitions", &rows.transitions, TransitionRow::keys);
        keys.both("ask", self.ask.as_ref());
        keys.tables("options", &self.options, Choice::keys);
        if let Some(expected) = &self.expected {
            keys.rules("suggested", Some(&expected.suggested));
            keys.rules("held", expected.held.as_ref());
            keys.rules("undetermined", expected.undetermined.as_ref());
            keys.rules("silent", Some(&expected.silent).filter(|silent| !silent.is_empty()));
        }
        keys
    }
}

impl Choice {
    fn keys(&self) -> Keys {
        let mut keys = Keys::default();
        keys.both("text", Some(&self.text));
        keys.both("feedback", Some(&self.feedback));
        keys.maybe("goto", self.goto.as_ref().map(|goto| quoted(goto.as_str())));
        keys
    }
}

impl Away {
    fn keys(&self) -> Keys {
        let part = |part: Option<Part>| {
            part.map(|part| match part {
                Part::All => quoted("all"),
                Part::Minutes(minutes) => minutes.to_string(),
            })
        };
        let mut keys = Keys::default();
        keys.moment("from", Some(self.from));
        keys.moment("to", Some(self.to).filter(|to| *to != self.from));
        keys.maybe("excused", part(self.excused));
        keys.maybe("unexcused", part(self.unexcused));
        keys.maybe("leave", part(self.leave));
        keys.words("subject", self.subject.as_ref());
        keys
    }
}

impl ClassAway {
    fn keys(&self) -> Keys {
        let mut keys = Keys::default();
        keys.moment("from", Some(self.from));
        keys.moment("to", Some(self.to).filter(|to| *to != self.from));
        keys.maybe("pupils", self.pupils);
        keys.plain("excused", self.excused);
        keys.maybe("unexcused", Some(self.unexcused).filter(|percent| *percent > 0));
        keys
    }
}

impl AttendanceSpan {
    fn keys(&self) -> Keys {
        let some = |minutes: u16| (minutes > 0).then_some(minutes);
        let mut keys = Keys::default();
        keys.moment("from", Some(self.from));
        keys.moment("to", self.to);
        keys.plain("scheduled", self.scheduled);
        keys.maybe("excused", some(self.excused));
        keys.maybe("unexcused", some(self.unexcused));
        keys.maybe("leave", some(self.leave));
        keys.maybe("late", some(self.late.into()));
        keys.words("subject", self.subject.as_ref());
        keys.maybe("assumed", self.assumed.then_some(true));
        keys
    }
}

impl SignalRow {
    fn keys(&self) -> Keys {
        let mut keys = Keys::default();
        keys.text("kind", self.kind.as_str());
        keys.moment("at", Some(self.at));
        keys.moment("recorded", self.recorded);
        keys.words("role", self.role.as_ref());
        keys.maybe("by", given(&self.by, |by| quoted(by)));
        for (field, value) in &self.fields {
            match value {
                FieldValue::YesNo(yes) => keys.plain(field, yes),
                FieldValue::Number(number) => keys.plain(field, number),
                FieldValue::Text(text) => keys.text(field, text),
            }
        }
        keys.words("note", self.note.as_ref());
        keys
    }
}

impl ContactRow {
    fn keys(&self) -> Keys {
        let mut keys = Keys::default();
        keys.text("agency", self.agency.as_str());
        keys.words("kind", self.kind.as_ref());
        keys.moment("from", Some(self.from));
        keys.moment("to", self.to);
        keys.maybe("coordinator", self.coordinator.then_some(true));
        keys.words("purpose", self.purpose.as_ref());
        keys.moment("recorded", self.recorded);
        keys
    }
}

impl StepRow {
    fn keys(&self) -> Keys {
        let mut keys = Keys::default();
        keys.text("what", &self.what);
        keys.words("who", self.who.as_ref());
        keys.moment("set", self.set);
        keys.moment("due", Some(self.due));
        keys.moment("done", self.done);
        keys.moment("recorded", self.recorded);
        keys
    }
}

impl OfferRow {
    fn keys(&self) -> Keys {
        let mut keys = Keys::default();
        keys.text("offer", self.offer.as_str());
        keys.moment("on", Some(self.on));
        keys.maybe("answer", self.answer.map(|answer| quoted(answer.as_str())));
        keys.moment("answered", self.answered);
        let answers: Vec<_> = self.answers.iter().map(|answer| answer.keys().inline()).collect();
        keys.maybe("answers", (!answers.is_empty()).then(|| format!("[{}]", answers.join(", "))));
        keys.moment("started", self.started);
        keys.moment("closed", self.closed);
        keys.moment("recorded", self.recorded);
        keys
    }
}

impl AnswerRow {
    fn keys(&self) -> Keys {
        let mut keys = Keys::default();
        keys.text("by", &self.by);
        keys.text("answer", self.answer.as_str());
        keys.moment("on", self.on);
        keys
    }
}

impl TransitionRow {
    fn keys(&self) -> Keys {
        let mut keys = Keys::default();
        keys.text("kind", &self.kind);
        keys.moment("date", Some(self.date));
        keys.moment("handover", self.handover);
        keys.moment("recorded", self.recorded);
        keys
    }
}
