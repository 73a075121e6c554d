//! The rows of a scene, read strictly. With a pack, kinds, fields, services and offers have to be in it.

use std::collections::BTreeMap;

use super::super::super::moment::Moment;
use super::super::rows::{
    AnswerRow, AttendanceSpan, Away, ContactRow, OfferRow, Part, Rows, SignalRow, StepRow, TransitionRow,
};
use super::given;
use crate::diagnostic::Code;
use crate::id::Id;
use crate::pack::toml::{Fields, Node, Read};
use crate::pack::{FieldType, Pack, SignalKind};
use crate::record::{FieldValue, MAX_MINUTES, Minutes};

pub(super) fn read(fields: &mut Fields<'_>, pack: Option<&Pack>) -> Rows {
    Rows {
        class_away: Vec::new(),
        away: list(fields, "away", away),
        attendance: list(fields, "attendance", attendance),
        signals: list(fields, "signals", |node| signal(node, pack)),
        contacts: list(fields, "contacts", |node| contact(node, pack)),
        steps: list(fields, "steps", step),
        offers: list(fields, "offers", |node| offer(node, pack)),
        transitions: list(fields, "transitions", transition),
    }
}

pub(super) fn list<T>(
    fields: &mut Fields<'_>,
    key: &'static str,
    read: impl Fn(&Node<'_>) -> Option<T>,
) -> Vec<T> {
    let elements = fields.node(key).and_then(|node| node.elements()).unwrap_or_default();
    elements.iter().filter_map(read).collect()
}

/// Minutes of a day.
pub(super) fn minutes(node: &Node<'_>) -> Option<u16> {
    let minutes = u16::read(node)?;
    if minutes > MAX_MINUTES {
        let error = node.error(Code::OutOfRange).with("found", usize::from(minutes));
        node.tell(error.with("min", 0_usize).with("max", usize::from(MAX_MINUTES)));
        return None;
    }
    Some(minutes)
}

impl Read for Part {
    /// `"all"`, or minutes.
    fn read(node: &Node<'_>) -> Option<Self> {
        if node.as_text() == Some("all") { Some(Self::All) } else { minutes(node).map(Self::Minutes) }
    }
}

fn away(node: &Node<'_>) -> Option<Away> {
    node.fields(|fields| {
        let from: Option<Moment> = fields.required("from");
        let to: Option<Moment> = fields.optional("to").or(from);
        let (excused, unexcused, leave) =
            (fields.optional("excused"), fields.optional("unexcused"), fields.optional("leave"));
        if !["excused", "unexcused", "leave"].iter().any(|part| fields.has(part)) {
            let table = fields.table();
            table.tell(table.error(Code::MissingKey).with("key", "excused"));
        }
        let subject = fields.optional("subject");
        Some(Away { from: from?, to: to?, excused, unexcused, leave, subject })
    })
}

fn attendance(node: &Node<'_>) -> Option<AttendanceSpan> {
    node.fields(|fields| {
        let (from, to) = (fields.required("from"), fields.optional("to"));
        let scheduled = fields.required_node("scheduled").and_then(|node| minutes(&node));
        let mut part = |key| fields.node(key).and_then(|node| minutes(&node)).unwrap_or_default();
        let (excused, unexcused, leave) = (part("excused"), part("unexcused"), part("leave"));
        let (late, subject) = (fields.optional("late").unwrap_or_default(), fields.optional("subject"));
        let assumed = fields.optional("assumed").unwrap_or_default();
        let scheduled = scheduled?;
        if Minutes::new(scheduled, excused, unexcused, leave).is_none() {
            let away = usize::from(excused) + usize::from(unexcused) + usize::from(leave);
            let error = node.error(Code::CaseloadTooMuchAbsence).with("scheduled", usize::from(scheduled));
            node.tell(error.with("away", away));
            return None;
        }
        Some(AttendanceSpan { from: from?, to, scheduled, excused, unexcused, leave, late, subject, assumed })
    })
}

fn signal(node: &Node<'_>, pack: Option<&Pack>) -> Option<SignalRow> {
    node.fields(|fields| {
        let kind = known(fields, "kind", pack.map(|pack| &pack.catalogue.signals));
        let (at, recorded) = (fields.required("at"), fields.optional("recorded"));
        let by = given(fields, "by", String::read);
        let (named, written) = (fields.node("role"), fields.optional("note"));
        let role = named.as_ref().and_then(String::read);
        let of = kind.as_ref().and_then(|kind| pack?.catalogue.signals.get(kind));
        if let (Some(of), Some(node), Some(role)) = (of, &named, &role)
            && !of.recorded_by.iter().any(|it| it.as_str() == role)
        {
            unknown(node, role, of.recorded_by.iter().map(Id::to_string));
        }
        let mut values = BTreeMap::new();
        for (name, node) in fields.others() {
            if let Some(value) = node.field_value() {
                if let Some(of) = of {
                    check_field(of, name, &value, &node);
                }
                values.insert(name.to_owned(), value);
            }
        }
        Some(SignalRow { kind: kind?, at: at?, recorded, role, by, note: written, fields: values })
    })
}

fn check_field(kind: &SignalKind, name: &str, value: &FieldValue, node: &Node<'_>) {
    match (kind.fields.get(name), value) {
        (Some(FieldType::Text), FieldValue::Text(_)) | (Some(FieldType::Number), FieldValue::Number(_)) => {}
        (Some(FieldType::OneOf(values)), FieldValue::Text(text)) if values.contains(text) => {}
        (Some(FieldType::OneOf(values)), _) => unknown(node, node.written(), values.iter().cloned()),
        (Some(FieldType::Text), _) => node.wrong_type("text"),
        (Some(FieldType::Number), _) => node.wrong_type("whole-number"),
        (None, _) => {
            let usual = ["kind", "at", "recorded", "role", "by", "note"].map(str::to_owned);
            let known: Vec<_> = usual.into_iter().chain(kind.fields.keys().cloned()).collect();
            node.tell(node.error(Code::UnknownKey).with("key", name).with("known", known.join(", ")));
        }
    }
}

fn contact(node: &Node<'_>, pack: Option<&Pack>) -> Option<ContactRow> {
    node.fields(|fields| {
        let agency = known(fields, "agency", pack.map(|pack| &pack.catalogue.agencies));
        let (kind, purpose) = (fields.optional("kind"), fields.optional("purpose"));
        let (from, to, recorded) =
            (fields.required("from"), fields.optional("to"), fields.optional("recorded"));
        let coordinator = fields.optional("coordinator").unwrap_or_default();
        Some(ContactRow { agency: agency?, kind, from: from?, to, purpose, coordinator, recorded })
    })
}

fn step(node: &Node<'_>) -> Option<StepRow> {
    node.fields(|fields| {
        let (what, who) = (fields.required("what"), fields.optional("who"));
        let (set, due, done) = (fields.optional("set"), fields.required("due"), fields.optional("done"));
        let recorded = fields.optional("recorded");
        Some(StepRow { what: what?, who, set, due: due?, done, recorded })
    })
}

fn offer(node: &Node<'_>, pack: Option<&Pack>) -> Option<OfferRow> {
    node.fields(|fields| {
        let offer = known(fields, "offer", pack.map(|pack| &pack.offers));
        let on = fields.required("on");
        let (answer, answered) = (fields.optional("answer"), fields.optional("answered"));
        let answers = fields.optional("answers").unwrap_or_default();
        let (started, closed, recorded) =
            (fields.optional("started"), fields.optional("closed"), fields.optional("recorded"));
        Some(OfferRow { offer: offer?, on: on?, answer, answered, answers, started, closed, recorded })
    })
}

impl Read for AnswerRow {
    fn read(node: &Node<'_>) -> Option<Self> {
        node.fields(|fields| {
            let (by, answer, on) = (fields.required("by"), fields.required("answer"), fields.optional("on"));
            Some(Self { by: by?, answer: answer?, on })
        })
    }
}

fn transition(node: &Node<'_>) -> Option<TransitionRow> {
    node.fields(|fields| {
        let (kind, date) = (fields.required("kind"), fields.required("date"));
        let (handover, recorded) = (fields.optional("handover"), fields.optional("recorded"));
        Some(TransitionRow { kind: kind?, date: date?, handover, recorded })
    })
}

/// An id that the pack has.
fn known<T>(fields: &mut Fields<'_>, key: &'static str, of: Option<&BTreeMap<Id, T>>) -> Option<Id> {
    let node = fields.required_node(key)?;
    let id = Id::read(&node)?;
    if let Some(of) = of.filter(|of| !of.contains_key(&id)) {
        unknown(&node, id.as_str(), of.keys().map(Id::to_string));
    }
    Some(id)
}

fn unknown(node: &Node<'_>, found: &str, known: impl Iterator<Item = String>) {
    let known = known.collect::<Vec<_>>().join(", ");
    node.tell(node.error(Code::UnknownWord).with("found", found).with("known", known));
}
