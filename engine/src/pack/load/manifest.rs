//! `pack.toml`.

use semver::{Version, VersionReq};

use super::super::toml::{Entry, Fields, Node, Problems, Read, Source};
use super::super::{Acute, Disabled, Manifest, PackFiles};
use super::chain::Member;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::id::Id;

/// The engine that packs are made for.
const ENGINE: &str = env!("CARGO_PKG_VERSION");

/// Reads a pack's `pack.toml`.
pub(super) fn read<'a>(folder: &'a str, files: &'a PackFiles, problems: &Problems) -> Member<'a> {
    let mut member = Member {
        folder,
        files,
        id: None,
        extends: None,
        manifest: None,
        acute: None,
        disable: Vec::new(),
        enable: Vec::new(),
    };
    let name = member.name("pack.toml");
    let Some(text) = files.get("pack.toml") else {
        problems.tell(Diagnostic::error(Code::FileMissing).at(Place::file(name)).with("file", "pack.toml"));
        return member;
    };
    let source = Source { name: &name, text, problems };
    if let Some(document) = source.parse() {
        source.root(&document).fields(|fields| {
            if let Some(node) = fields.required_node("pack") {
                member.manifest = node.fields(|fields| pack(fields, &mut member.id, &mut member.extends));
            }
            member.acute = fields.optional("acute");
            let parent = member.extends.is_some();
            member.disable = disable(fields.entries("disable"), member.id.as_ref(), parent);
            member.enable = fields.node("enable").and_then(|node| node.fields(enable)).unwrap_or_default();
            Some(())
        });
    }
    member
}

fn pack(
    fields: &mut Fields<'_>,
    known: &mut Option<Id>,
    parent: &mut Option<(Id, Place)>,
) -> Option<Manifest> {
    let id: Option<Id> = fields.required("id");
    known.clone_from(&id);
    let version = fields.required("version");
    let name = fields.required("name");
    let extends = fields.node("extends").and_then(|node| Some((Id::read(&node)?, node.place())));
    parent.clone_from(&extends);
    let engine = fields.required_node("engine").and_then(|node| engine(&node));
    let valid_from = fields.required("valid_from");
    let valid_to = fields.node("valid_to").and_then(|node| {
        let to = Read::read(&node)?;
        if let Some(from) = valid_from.filter(|from| *from > to) {
            node.tell(node.error(Code::PeriodBackwards).with("from", from).with("to", to));
        }
        Some(to)
    });
    let (owner, contact, decided) =
        (fields.optional("owner"), fields.optional("contact"), fields.optional("decided"));
    Some(Manifest {
        id: id?,
        version: version?,
        name: name?,
        extends: extends.map(|(id, _)| id),
        engine: engine?,
        valid_from: valid_from?,
        valid_to,
        owner,
        contact,
        decided,
    })
}

fn engine(node: &Node<'_>) -> Option<VersionReq> {
    let range = VersionReq::read(node)?;
    if Version::parse(ENGINE).is_ok_and(|engine| !range.matches(&engine)) {
        node.tell(node.error(Code::EngineRange).with("range", range.to_string()).with("engine", ENGINE));
    }
    Some(range)
}

impl Read for Acute {
    fn read(node: &Node<'_>) -> Option<Self> {
        node.fields(|fields| {
            let office = fields.required("office");
            let (after_hours, web) = (fields.optional("after_hours"), fields.optional("web"));
            Some(Self { office: office?, after_hours, web })
        })
    }
}

fn disable(entries: Vec<Entry<'_>>, pack: Option<&Id>, parent: bool) -> Vec<(Id, Disabled)> {
    let mut disabled = Vec::new();
    for entry in entries {
        let key = &entry.key;
        if !parent {
            key.tell(key.error(Code::DisableWithoutParent).with("rule", &entry.id));
        }
        if let (Some(reason), Some(pack)) = (Read::read(&entry.node), pack) {
            disabled.push((entry.id, Disabled { reason, pack: pack.clone(), place: key.place() }));
        }
    }
    disabled
}

fn enable(fields: &mut Fields<'_>) -> Option<Vec<(Id, Place)>> {
    let kinds = fields.required_node("signals")?.elements()?;
    Some(kinds.iter().filter_map(|node| Some((Id::read(node)?, node.place()))).collect())
}
