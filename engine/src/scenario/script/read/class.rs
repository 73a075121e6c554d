//! The class of a scenario, and how much of its time it was away, read strictly.

use super::super::class::{ClassAway, Classroom};
use super::super::rows::Rows;
use super::rows::list;
use crate::diagnostic::Code;
use crate::pack::toml::{Fields, Node, Read};
use crate::scenario::moment::Moment;

/// No class is larger.
const LARGEST: u8 = 60;

pub(super) fn profile(node: &Node<'_>) -> Option<Classroom> {
    node.fields(|fields| {
        let name = fields.required("name");
        let pupils = fields.required_node("pupils").and_then(|node| within(&node, 1, LARGEST));
        let (form, grade) = (fields.optional("form"), fields.optional("grade"));
        let (municipality, since) = (fields.optional("municipality"), fields.optional("since"));
        Some(Classroom { name: name?, pupils: pupils?, form, grade, municipality, since })
    })
}

/// Of a class nothing is told but its time: whatever else a scene holds is a key that is not known.
pub(super) fn rows(fields: &mut Fields<'_>) -> Rows {
    Rows { class_away: list(fields, "away", away), ..Rows::default() }
}

fn away(node: &Node<'_>) -> Option<ClassAway> {
    node.fields(|fields| {
        let from: Option<Moment> = fields.required("from");
        let to: Option<Moment> = fields.optional("to").or(from);
        let pupils = fields.node("pupils").and_then(|node| within(&node, 1, LARGEST));
        let mut percent = |key| fields.node(key).and_then(|node| within(&node, 0, 100));
        let (excused, unexcused) = (percent("excused"), percent("unexcused"));
        if excused.is_none() && unexcused.is_none() {
            let table = fields.table();
            table.tell(table.error(Code::MissingKey).with("key", "excused"));
        }
        let (excused, unexcused) = (excused.unwrap_or_default(), unexcused.unwrap_or_default());
        if excused + unexcused > 100 {
            too_far(node, excused + unexcused, 0, 100);
        }
        Some(ClassAway { from: from?, to: to?, pupils, excused, unexcused })
    })
}

fn within(node: &Node<'_>, least: u8, most: u8) -> Option<u8> {
    let number = u8::read(node)?;
    if !(least..=most).contains(&number) {
        too_far(node, number, least, most);
        return None;
    }
    Some(number)
}

fn too_far(node: &Node<'_>, found: u8, least: u8, most: u8) {
    let error = node.error(Code::OutOfRange).with("found", usize::from(found));
    node.tell(error.with("min", usize::from(least)).with("max", usize::from(most)));
}
