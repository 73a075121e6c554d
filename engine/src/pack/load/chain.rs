//! Which packs lie under a pack.

use std::collections::BTreeMap;

use super::super::toml::Problems;
use super::super::{Acute, Disabled, Manifest, PackFiles};
use super::manifest;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::id::Id;

/// A pack of the set, its `pack.toml` read. What could not be read is missing and told.
pub(super) struct Member<'a> {
    pub(super) folder: &'a str,
    pub(super) files: &'a PackFiles,
    pub(super) id: Option<Id>,
    /// The parent, and where it is named.
    pub(super) extends: Option<(Id, Place)>,
    pub(super) manifest: Option<Manifest>,
    pub(super) acute: Option<Acute>,
    pub(super) disable: Vec<(Id, Disabled)>,
    /// Kinds that are switched on, and where.
    pub(super) enable: Vec<(Id, Place)>,
}

impl Member<'_> {
    /// A file of it as messages name it.
    pub(super) fn name(&self, path: &str) -> String {
        if self.folder.is_empty() { path.to_owned() } else { format!("{}/{path}", self.folder) }
    }
}

/// The pack and its parents, the base first. Packs of the set outside the chain may hold what they like.
pub(super) fn find<'a>(
    set: &'a BTreeMap<String, PackFiles>,
    which: &str,
    problems: &Problems,
) -> Option<Vec<Member<'a>>> {
    let mut members: BTreeMap<&str, (Member<'a>, Vec<Diagnostic>)> = BTreeMap::new();
    for (folder, files) in set {
        let told = Problems::default();
        let member = manifest::read(folder, files, &told);
        members.insert(folder, (member, told.into_inner()));
    }
    let ids: Vec<String> =
        members.values().filter_map(|(member, _)| Some(member.id.as_ref()?.to_string())).collect();
    let folder_of = |id: &str| -> Vec<&'a str> {
        let has_id = |(member, _): &&(Member<'a>, _)| match &member.id {
            Some(it) => it.as_str() == id,
            // Where the id cannot be read the folder's name stands in for it, so that what is wrong there is told.
            None => member.folder.rsplit('/').next() == Some(id),
        };
        members.values().filter(has_id).map(|(member, _)| member.folder).collect()
    };

    let first = match folder_of(which).as_slice() {
        _ if members.contains_key(which) => set.get_key_value(which).map(|(folder, _)| folder.as_str()),
        [folder] => Some(*folder),
        [] => {
            problems.tell(
                Diagnostic::error(Code::PackNotFound).with("found", which).with("known", ids.join(", ")),
            );
            None
        }
        [folder, other, ..] => {
            problems.tell(twice(which, folder, other));
            None
        }
    };

    let mut folders: Vec<&'a str> = Vec::new();
    let mut next = first;
    let mut whole = first.is_some();
    while let Some(folder) = next {
        folders.push(folder);
        let parent = members.get(folder).and_then(|(member, _)| member.extends.clone());
        next = None;
        let Some((parent, place)) = parent else { continue };
        match folder_of(parent.as_str()).as_slice() {
            [] => {
                let error = Diagnostic::error(Code::ParentNotFound).at(place);
                problems.tell(error.with("found", &parent).with("known", ids.join(", ")));
                whole = false;
            }
            [folder] if folders.contains(folder) => {
                problems.tell(Diagnostic::error(Code::ExtendsCycle).at(place).with("pack", &parent));
                whole = false;
            }
            [folder] => next = Some(*folder),
            [folder, other, ..] => {
                problems.tell(twice(parent.as_str(), folder, other));
                whole = false;
            }
        }
    }

    let mut chain = Vec::new();
    for folder in folders.iter().rev() {
        if let Some((member, told)) = members.remove(folder) {
            for diagnostic in told {
                problems.tell(diagnostic);
            }
            chain.push(member);
        }
    }
    whole.then_some(chain)
}

fn twice(id: &str, folder: &str, other: &str) -> Diagnostic {
    let place =
        Place::file(if folder.is_empty() { "pack.toml".to_owned() } else { format!("{folder}/pack.toml") });
    Diagnostic::error(Code::PackIdTwice).at(place).with("id", id).with("other", other)
}
