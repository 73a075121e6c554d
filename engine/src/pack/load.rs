//! Lays a pack over its parents, the base first, and tells all that is wrong in one pass.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::files::{Role, role};
use super::toml::{Node, Problems, Source};
use super::{Limits, Manifest, Pack, PackFiles, Places, RuleFile, ScenarioFile};
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
        Some((pack, head)) if !told.first().is_some_and(Diagnostic::is_error) => {
            if pack.acute.is_none() {
                told.push(Diagnostic::warning(Code::AcuteMissing).at(Place::file(head)));
            }
            Ok((pack, told))
        }
        _ => Err(told),
    }
}

/// Whose a pack is, as far as its `pack.toml` can be read, whatever else may be wrong with it.
pub fn manifest(files: &PackFiles) -> Option<Manifest> {
    manifest::read("", files, &Problems::default()).manifest
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

/// The pack, and its own `pack.toml` as messages name it. `chain`: the base first.
fn assemble(chain: Vec<Member<'_>>, today: NaiveDate, problems: &Problems) -> (Pack, String) {
    let mut acute = None;
    let mut catalogue = catalogue::Catalogues::default();
    let mut parameters = parameters::Parameters::default();
    let mut offers = offers::Offers::default();
    let mut calendar = None;
    let mut rules = Vec::new();
    let mut scenarios = Vec::new();
    let mut disabled = BTreeMap::new();
    let hash = hash::of_files(&chain);
    let head = chain.last().map(|member| member.name("pack.toml")).unwrap_or_default();
    let mut manifests = Vec::new();
    let mut texts = Vec::new();

    for (depth, member) in chain.into_iter().enumerate() {
        // What lies on a pack that cannot be read cannot be judged: its reader would be told of one slip ten times.
        let Some(id) = &member.id else { break };
        let layer = Layer { pack: id, base: depth == 0 };
        check_files(&member, layer.base, problems);
        let agencies = read(&member, "catalogue.toml", problems, |root| catalogue.lay(root, layer));
        let thresholds = read(&member, "parameters.toml", problems, |root| parameters.lay(root, layer));
        let offered =
            agencies && read(&member, "offers.toml", problems, |root| offers.lay(root, layer, &catalogue));
        read(&member, "calendar.toml", problems, |root| calendar = calendar::read(root));
        texts.extend(problems.take_texts().into_iter().map(|(text, place)| (id.clone(), text, place)));
        rules.extend(rule_files(&member, id));
        scenarios.extend(scenario_files(&member, id));
        acute = member.acute.or(acute);
        disabled.extend(member.disable);
        catalogue.enable(&member.enable, agencies, problems);
        manifests.extend(member.manifest);
        if !(thresholds && offered) {
            break;
        }
    }

    parameters.tell_stale_reviews(today, problems);
    manifests.reverse();
    let (parameters, places) = parameters.into_inner();
    let pack = Pack {
        places: Places { parameters: places, texts },
        parameter_hash: hash::of_parameters(&parameters),
        chain: manifests,
        acute,
        catalogue: catalogue.into_inner(),
        parameters,
        offers: offers.into_inner(),
        calendar: calendar.unwrap_or_default(),
        rules,
        scenarios,
        disabled,
        hash,
    };
    (pack, head)
}

/// Reads one file of a pack, if it is there. Whether it could be read.
fn read(member: &Member<'_>, path: &str, problems: &Problems, lay: impl FnOnce(&Node<'_>)) -> bool {
    let Some(text) = member.files.get(path) else { return true };
    let name = member.name(path);
    let source = Source { name: &name, text, problems };
    let document = source.parse();
    if let Some(document) = &document {
        lay(&source.root(document));
    }
    document.is_some()
}

/// Which files are there: those that have to be, no rules too large, none that nobody knows.
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
    for (path, _) in member.files.iter().filter(|(path, _)| role(path) == Role::Stranger) {
        let place = Place::file(member.name(path));
        problems.tell(Diagnostic::warning(Code::UnknownFile).at(place).with("file", path));
    }
    for (path, text) in rule_paths(member) {
        if let Err(error) = Limits::default().check_file(&member.name(path), text.len()) {
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

fn scenario_files(member: &Member<'_>, pack: &Id) -> Vec<ScenarioFile> {
    let file = |(path, text): (&str, &str)| ScenarioFile {
        pack: pack.clone(),
        file: member.name(path),
        source: Arc::from(text),
    };
    member.files.iter().filter(|(path, _)| role(path) == Role::Scenario).map(file).collect()
}
