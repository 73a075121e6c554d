//! What a municipality edits: rules, packs, scenarios.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Write};
use std::rc::Rc;
use std::sync::Arc;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use samsyn_engine::assurance::lint;
use samsyn_engine::diagnostic::{Code, Diagnostic};
use samsyn_engine::facts::Clock;
use samsyn_engine::id::Id;
use samsyn_engine::pack::{self, Limits, Pack, PackFiles, RuleFile, ScenarioFile};
use samsyn_engine::record::{Child, School};
use samsyn_engine::rule::{Reference, Rulebook};
use samsyn_engine::scenario;
use samsyn_engine::screening::Moment;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::stands_in_place;
use crate::{children, packs as shipped};

/// As many children as keep a run short.
const CHILDREN: usize = 8;
const FILE: &str = "sormland/rules/fuzz.rhai";

thread_local! {
    /// The county's pack without its rules and scenarios, and children whose facts fit it.
    static COUNTY: (Pack, Vec<Rc<Child>>) = county();
}

fn county() -> (Pack, Vec<Rc<Child>>) {
    let mut pack = shipped::load("sormland").unwrap_or_else(|told| {
        assert!(told.is_empty(), "the county's pack is sound: {told:?}");
        std::process::abort()
    });
    pack.rules.clear();
    pack.scenarios.clear();
    pack.disabled.clear();
    let child = children::child(&pack);
    let mut runner =
        TestRunner::new_with_rng(Config::default(), TestRng::from_seed(RngAlgorithm::ChaCha, &[9; 32]));
    let children = (0..CHILDREN).filter_map(|_| Some(Rc::new(child.new_tree(&mut runner).ok()?.current())));
    let children = children.collect();
    (pack, children)
}

fn owner(pack: &Pack) -> Option<Id> {
    pack.chain.first().map(|manifest| manifest.id.clone())
}

/// A rule file in the county's pack: understood twice alike, and as the direct interpretation understands it.
pub(super) fn rules(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    if text.len() > Limits::default().file_bytes {
        return;
    }
    COUNTY.with(|(county, children)| {
        let Some(owner) = owner(county) else { return };
        let mut pack = county.clone();
        pack.rules = vec![RuleFile { pack: owner, file: FILE.to_owned(), source: Arc::from(text) }];
        let (book, told) = Rulebook::compile(pack.clone());
        let (again, told_again) = Rulebook::compile(pack.clone());
        assert_eq!(told, told_again);
        assert_eq!(format!("{:?}", book.rules()), format!("{:?}", again.rules()));
        let in_file = |file: &str| (file == FILE).then_some(text);
        stands_in_place(&told, in_file);
        stands_in_place(&lint(&book), in_file);
        if !book.rules().is_empty() {
            agree(&book, &Reference::new(pack), children);
        }
    });
}

/// Tree and direct interpretation say the same of every child.
fn agree(book: &Rulebook, reference: &Reference, children: &[Rc<Child>]) {
    let on = shipped::today();
    let school = Rc::new(School { municipality: Some("Gnesta".to_owned()), ..School::default() });
    let moment = Moment::new(book, Clock::day(on));
    for child in children {
        let mut judge = moment.judge(child, &school);
        for (place, rule) in book.rules().iter().enumerate().filter(|(_, rule)| rule.valid_from <= on) {
            let direct = reference.outcome(&rule.head.id, child, &school, on, on);
            assert_eq!(judge.outcome(place), direct, "{} {child:?}", rule.head.id);
        }
    }
}

/// A scenario in the county's pack: what is written of it is read as the same.
pub(super) fn scenarios(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    // The file has to be named as the scenario is.
    let id = text.lines().find_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"')).unwrap_or("fuzz");
    let name = format!("sormland/scenarios/{id}.toml");
    COUNTY.with(|(county, _)| {
        let Some(owner) = owner(county) else { return };
        let mut pack = county.clone();
        let mut read = |source: &str| {
            pack.scenarios =
                vec![ScenarioFile { pack: owner.clone(), file: name.clone(), source: Arc::from(source) }];
            scenario::scenarios(&pack)
        };
        let (scenarios, told) = read(text);
        stands_in_place(&told, |file| (file == name).then_some(text));
        assert!(scenarios.is_empty() != told.is_empty(), "read and refused at once, or neither: {told:?}");
        for scenario in scenarios {
            let written = scenario.to_toml();
            let (again, told) = read(&written);
            assert_eq!((again.as_slice(), told), ([scenario].as_slice(), Vec::new()), "{written}");
        }
    });
}

/// Packs in a zip, or as files one after the other, each under a line `=== path`.
pub(super) fn packs(input: &[u8]) {
    let limits = Limits::default();
    if input.starts_with(b"PK") {
        return PackFiles::from_zip(input, limits).map_or((), |set| loads(&set));
    }
    let text = String::from_utf8_lossy(input);
    let parts = text.split("=== ").skip(1).map(|part| part.split_once('\n').unwrap_or((part, "")));
    let files: Vec<(&str, &str)> = parts.map(|(path, text)| (path.trim(), text)).collect();
    let grouped = PackFiles::group(files.iter().copied(), limits);
    let names: BTreeSet<_> = files.iter().map(|(path, _)| path).collect();
    if names.len() == files.len() {
        let zipped = PackFiles::from_zip(&zip(&files), limits);
        if !matches!(&zipped, Err(Diagnostic { code: Code::FileTwice, .. })) {
            assert_eq!(grouped, zipped, "a zip is not its files");
        }
    }
    if let Ok(set) = grouped {
        loads(&set);
    }
}

fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in files {
        if zip.start_file(*path, SimpleFileOptions::default()).is_ok() {
            let _ = zip.write_all(text.as_bytes());
        }
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}

/// Each pack loads twice alike, or is refused with an error, and what is told stands where it says.
fn loads(set: &BTreeMap<String, PackFiles>) {
    let texts: BTreeMap<String, &str> = set
        .iter()
        .flat_map(|(folder, files)| {
            let name = move |path: &str| {
                if folder.is_empty() { path.to_owned() } else { format!("{folder}/{path}") }
            };
            files.iter().map(move |(path, text)| (name(path), text))
        })
        .collect();
    for folder in set.keys() {
        let loaded = pack::load(set, folder, shipped::today());
        assert_eq!(loaded, pack::load(set, folder, shipped::today()));
        let told = match &loaded {
            Ok((_, told)) => told,
            Err(told) => {
                assert!(told.iter().any(Diagnostic::is_error), "refused without a reason: {told:?}");
                told
            }
        };
        stands_in_place(told, |file| texts.get(file).copied());
    }
}
