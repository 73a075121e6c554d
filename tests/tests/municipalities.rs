//! The nine municipalities: each an example that extends the county's base, with an acute contact of its own, and nothing
//! in it that pretends to be decided or known.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that panics has failed"
)]

use samsyn_engine::pack::{Acute, Pack, Parameter};
use samsyn_engine::rule::State;
use samsyn_tests::packs;

/// Their folders, and what each is called in its acute contact.
const MUNICIPALITIES: [(&str, &str); 9] = [
    ("eskilstuna", "Eskilstuna"),
    ("flen", "Flens"),
    ("gnesta", "Gnesta"),
    ("katrineholm", "Katrineholms"),
    ("nykoping", "Nyköpings"),
    ("oxelosund", "Oxelösunds"),
    ("strangnas", "Strängnäs"),
    ("trosa", "Trosa"),
    ("vingaker", "Vingåkers"),
];

/// Numbers that stand in a text, 112 left out: the only one that was not made up.
fn other_numbers(acute: &Acute) -> Vec<String> {
    let texts = [Some(&acute.office), acute.after_hours.as_ref()];
    let words =
        texts.into_iter().flatten().flat_map(|text| text.split(|letter: char| !letter.is_ascii_digit()));
    words.filter(|word| !word.is_empty() && *word != "112").map(str::to_owned).collect()
}

fn nobody_decided(pack: &Pack) -> bool {
    let values = |parameter: &Parameter| {
        parameter.layers.iter().flat_map(|layer| &layer.values).all(|value| value.decided.is_none())
    };
    pack.chain.iter().all(|manifest| manifest.decided.is_none()) && pack.parameters.values().all(values)
}

#[test]
fn they_are_nine_beside_the_county() {
    let shipped = packs::shipped().unwrap();
    let folders: Vec<&str> = shipped.keys().map(String::as_str).filter(|name| *name != "sormland").collect();
    assert_eq!(folders, MUNICIPALITIES.map(|(folder, _)| folder));
}

#[test]
fn each_is_an_undecided_example_with_its_own_acute_contact() {
    for (folder, name) in MUNICIPALITIES {
        let pack = packs::load(folder).unwrap();
        let ids: Vec<&str> = pack.chain.iter().map(|manifest| manifest.id.as_str()).collect();
        assert_eq!(ids, [folder, "sormland"]);
        let (sv, en) = (&pack.chain[0].name.sv, pack.chain[0].name.en.as_deref().unwrap_or_default());
        assert!(sv.ends_with("(exempel)") && en.ends_with("(example)"), "{sv}, {en}");
        assert!(nobody_decided(&pack), "{folder}");
        let acute = pack.acute.unwrap();
        assert!(acute.office.starts_with(&format!("Exempel, byt ut: {name} kommun")), "{}", acute.office);
        assert_eq!(other_numbers(&acute), [""; 0], "{folder}: a number that nobody has checked");
    }
}

#[test]
fn an_unchecked_number_would_be_seen() {
    let acute = Acute { office: "ring 016-12 34 56".into(), after_hours: Some("112".into()), web: None };
    assert_eq!(other_numbers(&acute), ["016", "12", "34", "56"]);
}

/// What a municipality is not known to have is suggested to nobody there.
#[test]
fn an_offer_is_made_only_where_it_is_known_to_exist() {
    for (rule, has) in [
        ("early-coordinated-support", &["gnesta", "katrineholm", "strangnas"][..]),
        ("mornings-request", &["oxelosund"]),
    ] {
        for (folder, _) in MUNICIPALITIES {
            let book = packs::book(folder).unwrap();
            let rule = book.rules().iter().find(|it| it.head.id.as_str() == rule).unwrap();
            let awake = matches!(rule.on(packs::today()), Some(State::Ready { .. }));
            assert_eq!(awake, has.contains(&folder), "{folder}: {}", rule.head.id);
        }
    }
}
