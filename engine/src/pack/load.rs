//! Lays a pack over its parents, the base first, and tells all that is wrong in one pass.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::files::{Role, role};
use super::toml::{Node, Problems, Source};
use super::{Limits, Pack, PackFiles, RuleFile};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::id::Id;

mod calendar;
mod catalogue;
mod chain;
mod hash;
mod manifest;
mod offers;
mod parameters;

use chain::Member;

/// Reads a pack and the parents it extends from a set of packs. `which` is the folder or the id of the pack.
///
/// `today` tells which `review_by` have passed. With the pack come warnings.
///
/// # Errors
/// Everything that is wrong in the pack or its parents, errors first, then warnings.
pub fn load(
    set: &BTreeMap<String, PackFiles>,
    which: &str,
    today: NaiveDate,
) -> Result<(Pack, Vec<Diagnostic>), Vec<Diagnostic>> {
    let problems = Problems::default();
    let pack = chain::find(set, which, &problems).map(|chain| assemble(chain, today, &problems));
    let mut told = problems.into_inner();
    told.sort_by_key(|diagnostic| diagnostic.severity);
    match pack {
        Some(pack) if !told.first().is_some_and(Diagnostic::is_error) => Ok((pack, told)),
        _ => Err(told),
    }
}

/// Where the name of an id was given first, so that it is not given again.
type Origins = BTreeMap<Id, Id>;

/// One pack of the chain, while it is laid over those before it.
#[derive(Clone, Copy)]
struct Layer<'a> {
    pack: &'a Id,
    /// It has no parent.
    base: bool,
}

/// `chain`: the base first.
fn assemble(chain: Vec<Member<'_>>, today: NaiveDate, problems: &Problems) -> Pack {
    let mut acute = None;
    let mut catalogue = catalogue::Catalogues::default();
    let mut parameters = parameters::Parameters::default();
    let mut offers = offers::Offers::default();
    let mut calendar = None;
    let mut rules = Vec::new();
    let mut disabled = BTreeMap::new();
    let mut enabled = Vec::new();
    let hash = hash::of_files(&chain);
    let mut manifests = Vec::new();

    for (depth, member) in chain.into_iter().enumerate() {
        let Some(id) = &member.id else { continue };
        let layer = Layer { pack: id, base: depth == 0 };
        check_files(&member, layer.base, problems);
        read(&member, "catalogue.toml", problems, |root| catalogue.lay(root, layer));
        read(&member, "parameters.toml", problems, |root| parameters.lay(root, layer));
        read(&member, "offers.toml", problems, |root| offers.lay(root, layer, &catalogue));
        read(&member, "calendar.toml", problems, |root| calendar = calendar::read(root));
        rules.extend(rule_files(&member, id));
        acute = member.acute.or(acute);
        disabled.extend(member.disable);
        enabled.extend(member.enable);
        manifests.extend(member.manifest);
    }

    catalogue.enable(&enabled, problems);
    parameters.tell_stale_reviews(today, problems);
    manifests.reverse();
    if acute.is_none() {
        problems.tell(Diagnostic::warning(Code::AcuteMissing));
    }
    let parameters = parameters.into_inner();
    Pack {
        parameter_hash: hash::of_parameters(&parameters),
        chain: manifests,
        acute,
        catalogue: catalogue.into_inner(),
        parameters,
        offers: offers.into_inner(),
        calendar: calendar.unwrap_or_default(),
        rules,
        disabled,
        hash,
    }
}

/// Reads one file of a pack, if it is there.
fn read(member: &Member<'_>, path: &str, problems: &Problems, lay: impl FnOnce(&Node<'_>)) {
    let Some(text) = member.files.get(path) else { return };
    let name = member.name(path);
    let source = Source { name: &name, text, problems };
    if let Some(document) = source.parse() {
        lay(&source.root(&document));
    }
}

/// Which files are there: those that have to be, none too large, none that nobody knows.
fn check_files(member: &Member<'_>, base: bool, problems: &Problems) {
    let missing = |path: &str| {
        let place = Place::file(member.name("pack.toml"));
        problems.tell(Diagnostic::error(Code::FileMissing).at(place).with("file", path));
    };
    if base && member.files.get("offers.toml").is_none() {
        missing("offers.toml");
    }
    if base && rule_paths(member).next().is_none() {
        missing("rules/*.rhai");
    }
    for (path, text) in member.files.iter() {
        let name = member.name(path);
        if role(path) == Role::Stranger {
            let place = Place::file(&name);
            problems.tell(Diagnostic::warning(Code::UnknownFile).at(place).with("file", path));
        } else if let Err(error) = Limits::default().check_file(&name, text.len()) {
            problems.tell(error);
        }
    }
}

fn rule_paths<'a>(member: &Member<'a>) -> impl Iterator<Item = (&'a str, &'a str)> {
    member.files.iter().filter(|(path, _)| path.starts_with("rules/") && role(path) == Role::Law)
}

fn rule_files(member: &Member<'_>, pack: &Id) -> Vec<RuleFile> {
    let file = |(path, text): (&str, &str)| RuleFile {
        pack: pack.clone(),
        file: member.name(path),
        source: Arc::from(text),
    };
    rule_paths(member).map(file).collect()
}
