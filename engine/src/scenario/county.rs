//! The practice school under the county's rules: what its cases show, and how much the rules would say.

use std::fs;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use super::tests::date;
use super::*;
use crate::diagnostic::Diagnostic;
use crate::id::Id;
use crate::pack::{self, FieldType, Limits, Pack, PackFiles};
use crate::record::FieldValue;
use crate::rule::Rulebook;
use crate::screening::{Outcome, Screening};

const ON: &str = "2026-11-20";

fn collect(folder: &Path, root: &Path, found: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, root, found);
        } else {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
            found.push((name, fs::read(&path).unwrap()));
        }
    }
}

/// The county pack, understood once for all tests.
fn county() -> &'static Arc<Rulebook> {
    static BOOK: OnceLock<Arc<Rulebook>> = OnceLock::new();
    BOOK.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules");
        let mut files = Vec::new();
        collect(&root, &root, &mut files);
        let set = PackFiles::group(files, Limits::default()).unwrap();
        let (pack, _) = pack::load(&set, "sormland", date(ON)).unwrap();
        let (book, told) = Rulebook::compile(pack);
        assert!(!told.iter().any(Diagnostic::is_error), "{told:?}");
        Arc::new(book)
    })
}

fn county_pack() -> &'static Pack {
    county().pack()
}

fn plan(pupils: u32, seed: u64) -> SchoolPlan<'static> {
    SchoolPlan { pupils, seed, on: date(ON), calendar: &county_pack().calendar, municipality: Some("Gnesta") }
}

fn outcome(case: &Case, on: &str, rule: &str) -> Option<Outcome> {
    let child = case.child(date(on), &county_pack().calendar);
    let caseload = Caseload { children: vec![child], ..Caseload::default() };
    let screening = Screening::new(caseload, Arc::clone(county()), date(on));
    let place = county().rules().iter().position(|it| it.head.id.as_str() == rule);
    let place = place.unwrap_or_else(|| panic!("{}: the county has no rule `{rule}`", case.id));
    screening.outcomes(0)[place]
}

/// The table of cases and rules, on an ordinary day in autumn and in winter, and shortly after a term began.
#[test]
fn the_county_rules_say_of_each_case_what_its_file_expects() {
    let mut wrong = Vec::new();
    for on in [ON, "2027-02-12", "2027-05-21"] {
        for case in cases() {
            for (rule, expected) in &case.expect {
                let found = outcome(&case, on, rule.as_str());
                if found != Some(*expected) {
                    wrong.push(format!("{on} {} {rule}: expected {expected:?}, found {found:?}", case.id));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Twenty school days reach back over a break: a flu just before it is no reason just after it either.
#[test]
fn a_flu_is_no_reason_on_the_first_day_after_a_break() {
    let case = cases().into_iter().find(|case| case.id == "case-flu").unwrap();
    for on in ["2026-11-02", "2027-01-11", "2027-03-01"] {
        for rule in case.expect.keys() {
            assert_eq!(outcome(&case, on, rule.as_str()), Some(Outcome::Not), "{on} {rule}");
        }
    }
}

/// Every id that the practice school uses is one the county pack knows, and every field has a value it allows.
fn check(child: &Child) {
    let pack = county_pack();
    let who = &child.id;
    for signal in &child.signals {
        let kind =
            pack.catalogue.signals.get(&signal.kind).unwrap_or_else(|| panic!("{who}: {}", signal.kind));
        let role = signal.role.as_deref().and_then(|role| Id::parse(role).ok()).unwrap();
        assert!(kind.recorded_by.contains(&role), "{who}: a {role} does not write {}", signal.kind);
        for (field, value) in &signal.fields {
            let fits = match (kind.fields.get(field), value) {
                (Some(FieldType::Text), FieldValue::Text(_))
                | (Some(FieldType::Number), FieldValue::Number(_)) => true,
                (Some(FieldType::OneOf(values)), FieldValue::Text(text)) => values.contains(text),
                _ => false,
            };
            assert!(fits, "{who}: {} has no {field} {value:?}", signal.kind);
        }
    }
    for contact in &child.contacts {
        assert!(pack.catalogue.agencies.contains_key(&contact.agency), "{who}: {}", contact.agency);
        assert!(
            matches!(contact.kind.as_deref(), Some("assessment" | "treatment" | "support" | "waiting")),
            "{who}"
        );
        assert!(contact.to.is_none_or(|to| contact.from <= to), "{who}");
    }
    for offer in &child.offers {
        assert!(pack.offers.contains_key(&offer.offer), "{who}: {}", offer.offer);
        assert!(offer.answered.is_none_or(|answered| offer.on <= answered), "{who}");
        assert!(offer.started.is_none_or(|started| offer.answered <= Some(started)), "{who}");
        assert!(offer.closed.is_none_or(|closed| offer.started <= Some(closed)), "{who}");
    }
    for step in &child.steps {
        assert!(step.done.is_none_or(|done| step.set <= Some(done)) && step.set <= Some(step.due), "{who}");
    }
    for transition in &child.transitions {
        assert!(matches!(transition.kind.as_str(), "preschool-school" | "6-7" | "9-gy" | "school"), "{who}");
    }
}

#[test]
fn the_practice_school_uses_only_what_the_county_pack_knows() {
    let caseload = school(plan(2000, 1));
    assert_eq!(caseload.children.len(), 2014);
    caseload.children.iter().for_each(check);
    let written = caseload.children.iter().filter(|child| !child.signals.is_empty()).count();
    assert!((100..700).contains(&written), "{written} of 2000 children have signals");
}

/// Design 12: all absence cards together at most 4 new per 100 pupils and week, no rule standing for more than 13 %,
/// offers together standing for at most 3 %. Two schools, since one could be lucky.
#[test]
fn the_county_rules_keep_within_the_noise_budget() {
    for seed in [1, 2] {
        let plan = plan(1000, seed);
        let dates = ordinary_dates(plan.calendar, plan.on, 12);
        let forecast = forecast(county(), &School::default(), plan.children(), &dates);
        for rule in &forecast.rules {
            assert!(rule.load.standing_share() <= 1300, "{rule:?}");
        }
        let (absence, offers) = (forecast.absence, forecast.offers);
        assert!(absence.load.new_per_100_weekly() <= 400, "{absence:?}");
        assert!(offers.load.standing_share() <= 300, "{offers:?}");
        // A school in which nothing were ever said would keep within any budget.
        assert!(
            absence.load.standing_share() >= 500 && offers.load.standing_share() >= 20,
            "{absence:?} {offers:?}"
        );
    }
}
