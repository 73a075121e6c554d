//! What a good pack becomes.

use super::{Set, both, county, day, load, told};
use crate::decision::Number;
use crate::id::Id;
use crate::pack::{FieldType, Pack, Sensitivity, Setting};

fn good(set: &Set, which: &str) -> Pack {
    match load(set, which, day("2026-11-22")) {
        Ok((pack, warnings)) => {
            assert_eq!(told(&warnings), "");
            pack
        }
        Err(diagnostics) => panic!("{}", told(&diagnostics)),
    }
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

/// The value in force, as text, and the pack that says so.
fn value(pack: &Pack, parameter: &str, on: &str) -> Option<(String, String)> {
    let (layer, dated) = pack.parameters[parameter].on(day(on))?;
    let value = match &dated.value {
        Some(Setting::Number(number)) => number.to_string(),
        Some(Setting::YesNo(yes)) => yes.to_string(),
        Some(Setting::Choice(choice)) => choice.clone(),
        None => "none".to_owned(),
    };
    Some((value, layer.pack.to_string()))
}

fn check_value(pack: &Pack, parameter: &str, on: &str, expected: Option<(&str, &str)>) {
    let found = value(pack, parameter, on);
    assert_eq!(
        found.as_ref().map(|(value, pack)| (value.as_str(), pack.as_str())),
        expected,
        "{parameter} {on}"
    );
}

#[test]
fn a_base_pack_is_read_whole() {
    let pack = good(&both(), "county");
    assert_eq!(pack.chain.len(), 1);
    assert_eq!(pack.chain[0].version.to_string(), "2026.1.0");
    assert_eq!(pack.acute.unwrap().office, "0155-00 00 00");
    let concern = &pack.catalogue.signals["concern"];
    assert_eq!(concern.fields["area"], FieldType::OneOf(vec!["learning".to_owned(), "safety".to_owned()]));
    assert_eq!(concern.fields["minutes"], FieldType::Number);
    assert_eq!(concern.recorded_by, [id("mentor"), id("rektor")]);
    assert!(concern.enabled && concern.listed);
    let secret = &pack.catalogue.signals["health-need"];
    assert_eq!((secret.sensitivity, secret.enabled, secret.listed), (Sensitivity::Secret, false, false));
    assert_eq!(
        (pack.catalogue.contacts_listed, pack.catalogue.steps_listed, pack.catalogue.transitions_listed),
        (false, false, true)
    );
    assert_eq!(pack.offers["joint-meeting"].basis[0].forms.len(), 1);
    assert_eq!(pack.rules.len(), 1);
    assert_eq!(pack.rules[0].file, "county/rules/absence.rhai");
    assert!(pack.calendar.is_school_day(day("2025-10-24")));
    assert!(!pack.calendar.is_school_day(day("2025-10-27")));
}

#[test]
fn values_hold_from_their_day() {
    let pack = good(&both(), "county");
    check_value(&pack, "absence-share", "2025-07-31", None);
    check_value(&pack, "absence-share", "2025-08-01", Some(("20", "county")));
    check_value(&pack, "absence-share", "2026-08-01", Some(("17.5", "county")));
    check_value(&pack, "other-huvudman", "2025-12-31", Some(("true", "county")));
    check_value(&pack, "other-huvudman", "2026-01-01", Some(("none", "county")));
    check_value(&pack, "contact-way", "2026-01-01", Some(("phone", "county")));
    let days: Vec<_> = pack.epochs().iter().map(ToString::to_string).collect();
    assert_eq!(days, ["2025-08-01", "2025-09-01", "2026-01-01", "2026-08-01"]);
}

#[test]
fn a_town_lays_its_own_over_the_county() {
    let pack = good(&both(), "town");
    let ids: Vec<_> = pack.chain.iter().map(|manifest| manifest.id.as_str()).collect();
    assert_eq!(ids, ["town", "county"]);
    // Its series takes over from its own first day, also from the county's later values.
    check_value(&pack, "absence-share", "2026-02-28", Some(("20", "county")));
    check_value(&pack, "absence-share", "2026-03-01", Some(("15", "town")));
    check_value(&pack, "absence-share", "2026-12-01", Some(("15", "town")));
    check_value(&pack, "own-limit", "2026-12-01", Some(("3", "town")));
    let share = &pack.parameters["absence-share"];
    assert_eq!((share.min, share.max), (Some(Number::whole(5)), Some(Number::whole(20))));
    assert_eq!(share.layers[1].values[0].decided.as_ref().unwrap().by, "Nämnden");
    let meeting = &pack.offers["joint-meeting"];
    assert_eq!((meeting.available, meeting.contact.as_deref()), (false, Some("Samordnaren")));
    assert_eq!(meeting.tell.as_ref().unwrap().sv, "Ni bestämmer.");
    assert!(pack.offers.contains_key("open-door"));
    assert!(pack.catalogue.signals["health-need"].enabled);
    assert_eq!(pack.acute.unwrap().office, "0155-00 00 00");
    let disabled = &pack.disabled["one-subject"];
    assert_eq!(
        (disabled.pack.as_str(), disabled.place.to_string().as_str()),
        ("town", "town/pack.toml:10:1")
    );
    assert_eq!(pack.calendar, good(&both(), "county").calendar);
}

#[test]
fn a_pack_is_found_by_folder_or_by_id() {
    let set = Set::from([("anywhere/at-all".to_owned(), county())]);
    assert_eq!(good(&set, "county"), good(&set, "anywhere/at-all"));
}

#[test]
fn a_hash_follows_what_decides_and_nothing_else() {
    let plain = good(&both(), "town");
    let with = |folder: &str, path: &str, text: &str| {
        let mut set = both();
        set.get_mut(folder).unwrap().insert(path, text);
        good(&set, "town")
    };
    assert_eq!(plain.hash.len(), 64);
    assert_eq!(with("town", "README.md", "Läs mig").hash, plain.hash);
    assert_eq!(with("county", "scenarios/flu.toml", "").hash, plain.hash);
    let rule = with("county", "rules/absence.rhai", "// another");
    assert_ne!(rule.hash, plain.hash);
    assert_eq!(rule.parameter_hash, plain.parameter_hash);
    let label = with(
        "town",
        "parameters.toml",
        &super::town().get("parameters.toml").unwrap().replace("Egen", "Vår"),
    );
    assert_ne!(label.hash, plain.hash);
    assert_eq!(label.parameter_hash, plain.parameter_hash);
    let value =
        with("town", "parameters.toml", &super::town().get("parameters.toml").unwrap().replace("15", "16"));
    assert_ne!(value.parameter_hash, plain.parameter_hash);
}

#[test]
fn a_stale_review_is_a_warning() {
    let (_, warnings) = load(&both(), "town", day("2027-07-01")).unwrap();
    assert_eq!(
        told(&warnings),
        "warning review-passed at county/parameters.toml:8:13 date=`2027-06-30` id=`absence-share` width=10\n"
    );
}
