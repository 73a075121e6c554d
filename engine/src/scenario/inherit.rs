//! The scenarios of a pack: its parents' and its own.

use std::collections::BTreeMap;

use super::Scenario;
use super::script::{File, Retelling, read};
use crate::diagnostic::{Code, Diagnostic};
use crate::id::Id;
use crate::pack::Pack;

/// Reads the scenarios of a pack and of its parents, by id.
///
/// A child pack's scenario stands instead of its parent's of the same id; one that only `extends` its parent's keeps
/// the story and says what the child pack's rules say of it, and why. What cannot be read is left out and told.
pub fn scenarios(pack: &Pack) -> (Vec<Scenario>, Vec<Diagnostic>) {
    let mut found: BTreeMap<Id, Scenario> = BTreeMap::new();
    let mut told = Vec::new();
    for file in &pack.scenarios {
        match read(&file.file, &file.source, Some(pack)) {
            Ok(File::Whole(scenario)) => {
                found.insert(scenario.id.clone(), *scenario);
            }
            Ok(File::Retold(retelling)) => {
                let parent = found.get_mut(&retelling.id);
                told.extend(retelling.lay(parent, pack, &file.pack, &file.file));
            }
            Err(wrong) => told.extend(wrong),
        }
    }
    (found.into_values().collect(), told)
}

impl Retelling {
    /// Lays it over the parent's scenario, or tells why that cannot be.
    fn lay(self, parent: Option<&mut Scenario>, pack: &Pack, own: &Id, file: &str) -> Option<Diagnostic> {
        let (extends, place) = self.extends;
        let of_parent = pack.chain.iter().any(|it| it.id == extends) && extends != *own;
        let Some(parent) = parent.filter(|_| of_parent) else {
            let wrong = Diagnostic::error(Code::ScenarioParent).at(place);
            return Some(wrong.with("id", &self.id).with("pack", &extends));
        };
        if parent.scenes.len() != self.scenes.len() {
            let wrong = Diagnostic::error(Code::ScenarioScenes).at(place);
            return Some(wrong.with("count", parent.scenes.len()).with("found", self.scenes.len()));
        }
        for (scene, expected) in parent.scenes.iter_mut().zip(self.scenes) {
            scene.expected = expected;
        }
        parent.because = Some(self.because);
        parent.file = Some(file.to_owned());
        None
    }
}
