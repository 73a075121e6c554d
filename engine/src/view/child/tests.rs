use std::sync::Arc;

use super::{ChildPage, child_page};
use crate::id::Id;
use crate::pack::{
    Agency, Basis, Consent, Dated, FieldType, Footing, Layer, Offer as Offered, Pack, Parameter, RuleFile,
    Sector, Setting, Text, Unit,
};
use crate::record::{Caseload, Child, Form, School, Subject};
use crate::rule::Rulebook;
use crate::screening::{Fact, Screening};
use crate::view::fixture::{self, day, id, signal};

const RULES: &str = r#"
rule("asked-for-help", #{
    kind: "school",
    title: #{ sv: "Har bett om hjälp", en: "Asked for help" },
    ask: #{ sv: "Vad skulle hjälpa er?" },
    ask_child: #{ sv: "Vad skulle hjälpa dig?" },
    offer: "talk",
    basis: [#{ text: "skollagen 8 kap. 9 §", forms: ["förskola"] }, "skollagen 2 kap. 25 §"],
    when: |child, p| child.signals("child-request").last(28).any,
});
rule("several-concerns", #{
    kind: "school",
    title: #{ sv: "Flera har märkt något" },
    ask: #{ sv: "Känner ni igen det?" },
    ask_adult: #{ sv: "Känner du igen det?" },
    offer: "talk",
    basis: ["skollagen 3 kap. 2 §"],
    when: |child, p| child.signals("concern").last(56).count >= p.concerns,
    unless: |child, p| child.offers("talk").open.any,
});
rule("no-next-step", #{
    kind: "reminder",
    title: #{ sv: "Inget bestämt" },
    ask: #{ sv: "Vad händer härnäst?" },
    offer: "talk",
    basis: ["förvaltningslagen 6 §"],
    when: |child, p| child.offers().of("answer", "accepted").open.any && child.steps.open.none && child.signals("told-again").count >= 2,
});
rule("older", #{
    kind: "reminder",
    title: #{ sv: "Äldre" },
    ask: #{ sv: "?" },
    offer: "talk",
    basis: [],
    when: |child, p| child.age > 18,
});
"#;

pub(super) fn pack() -> Pack {
    let number = |value| Setting::Number(crate::decision::Number::whole(value));
    let mut pack = fixture::pack();
    pack.parameters.insert(
        id("concerns"),
        Parameter {
            label: text("Antal"),
            unit: Unit::Count,
            min: None,
            max: None,
            choices: vec![],
            footing: Footing::Local,
            layers: vec![Layer {
                pack: id("p"),
                reference: None,
                review_by: None,
                values: vec![Dated { from: day("2026-01-01"), value: Some(number(3)), decided: None }],
            }],
        },
    );
    pack.offers.insert(
        id("talk"),
        Offered {
            label: text("Samtal"),
            subject: Subject::Child,
            agencies: vec![],
            basis: vec![Basis { text: "skollagen 2 kap. 25 §".to_owned(), forms: vec![] }],
            consent: Consent::None,
            available: true,
            listed: true,
            tell: None,
            first_step: None,
            contact: None,
        },
    );
    pack.catalogue.agencies.insert(id("bup"), Agency { label: text("BUP"), sector: Sector::Health });
    let area = FieldType::OneOf(vec!["friends".to_owned()]);
    if let Some(kind) = pack.catalogue.signals.get_mut("concern") {
        kind.fields.insert("area".to_owned(), area);
    }
    pack.rules.push(RuleFile { pack: id("p"), file: "rules/a.rhai".to_owned(), source: RULES.into() });
    pack
}

fn text(sv: &str) -> Text {
    Text { sv: sv.to_owned(), en: None }
}

fn page(child: Child) -> ChildPage {
    let (book, diagnostics) = Rulebook::compile(pack());
    assert_eq!(diagnostics, [], "the rules of the test are right");
    let caseload = Caseload { school: School::default(), imports: vec![], children: vec![child] };
    child_page(&Screening::new(caseload, Arc::new(book), day("2026-11-20")), 0).unwrap()
}

/// A child in grade 6 with so many concerns, born 2014.
fn child(concerns: usize) -> Child {
    let mut child = Child { form: Some(Form::Compulsory), born: "2014-05".parse().ok(), ..Child::default() };
    for date in ["2026-11-02", "2026-11-03", "2026-11-04"].iter().take(concerns) {
        child.signals.push(signal("concern", date, None));
    }
    child
}

/// Rules by where they stand on the page.
fn places(page: &ChildPage) -> [Vec<&str>; 5] {
    [&page.suggested, &page.held, &page.undetermined, &page.near, &page.others]
        .map(|cards| cards.iter().map(|card| card.finding.rule.as_str()).collect())
}

#[test]
fn cards_stand_by_outcome_and_near_is_one_change_away() {
    let check = |child, expected: [&[&str]; 5]| assert_eq!(places(&page(child)), expected);
    check(child(0), [&[], &[], &[], &[], &["asked-for-help", "several-concerns", "no-next-step", "older"]]);
    check(child(2), [&[], &[], &[], &["several-concerns"], &["asked-for-help", "no-next-step", "older"]]);
    check(child(3), [&["several-concerns"], &[], &[], &[], &["asked-for-help", "no-next-step", "older"]]);
    let unborn = Child { born: None, ..child(0) };
    check(unborn, [&[], &[], &["older"], &[], &["asked-for-help", "several-concerns", "no-next-step"]]);
    let mut told = child(0);
    told.signals = vec![signal("told-again", "2026-11-02", None), signal("told-again", "2026-11-03", None)];
    check(told, [&[], &[], &[], &["no-next-step"], &["asked-for-help", "several-concerns", "older"]]);
}

#[test]
fn what_is_near_is_told_with_what_is_enough() {
    let card = &page(child(2)).near[0];
    let near = card.near.as_ref().unwrap();
    let [change] = near.changes.as_slice() else { panic!("{near:?}") };
    let [(Fact::Note(note), 1)] = change.facts.as_slice() else { panic!("{change:?}") };
    assert_eq!((note.kind.as_str(), change.close), ("concern", true));
    // A note in November counts for eight weeks: then nothing is near any longer, and nothing comes by itself.
    assert_eq!(near.by_itself, None);
    let others = page(child(0)).others;
    let enough: Vec<_> = others.iter().map(|card| card.near.as_ref().unwrap().changes.len()).collect();
    assert_eq!(enough, [1, 1, 0, 0], "enough for anyone, but near to nobody");
}

#[test]
fn the_newest_suggestion_stands_first() {
    let mut both = child(3);
    both.signals.push(signal("child-request", "2026-11-11", None));
    assert_eq!(places(&page(both))[0], ["asked-for-help", "several-concerns"]);
}

#[test]
fn what_rests_on_concern_or_a_request_begins_with_the_acute_text() {
    let page = page(child(2));
    let check = |rule: &str, acute, ask_first| {
        let mut all = page.near.iter().chain(&page.others);
        let card = all.find(|card| card.finding.rule.as_str() == rule).unwrap();
        assert_eq!((card.acute, card.ask_first), (acute, ask_first), "{rule}");
    };
    check("asked-for-help", true, true);
    check("several-concerns", true, false);
    check("no-next-step", false, false);
}

#[test]
fn a_pupil_of_age_is_never_spoken_to_through_guardians() {
    let born = |text: &str| Child { born: text.parse().ok(), ..child(3) };
    let ask = |child: Child, rule: &str| {
        let page = page(child);
        let mut all = page.suggested.iter().chain(&page.near).chain(&page.others);
        let card = all.find(|card| card.finding.rule.as_str() == rule).unwrap();
        (card.ask.clone().map(|ask| ask.sv), card.ask_child.is_some())
    };
    let check = |child, rule, expected: (Option<&str>, bool)| {
        assert_eq!(ask(child, rule), (expected.0.map(str::to_owned), expected.1), "{rule}");
    };
    check(born("2008-12"), "several-concerns", (Some("Känner ni igen det?"), false));
    check(born("2008-11"), "several-concerns", (Some("Känner du igen det?"), false));
    check(born("2008-12"), "asked-for-help", (Some("Vad skulle hjälpa er?"), true));
    check(born("2008-11"), "asked-for-help", (Some("Vad skulle hjälpa dig?"), false));
    check(born("2008-11"), "no-next-step", (None, false));
}

#[test]
fn the_law_is_told_for_the_childs_own_form() {
    let basis = |form| {
        let page = page(Child { form, ..child(0) });
        page.others[0].basis.clone()
    };
    assert_eq!(basis(Some(Form::Compulsory)), ["skollagen 2 kap. 25 §"]);
    assert_eq!(basis(None), ["skollagen 8 kap. 9 §", "skollagen 2 kap. 25 §"]);
}

#[test]
fn what_works_stands_apart_from_what_was_noted() {
    let mut noted = child(1);
    noted.signals.push(signal("strength", "2026-10-14", None));
    noted.signals.push(signal("nurse-asks", "2026-10-14", None));
    let page = page(noted);
    let kinds = |rows: &[super::Row<crate::record::Signal>]| -> Vec<Id> {
        rows.iter().map(|row| row.of.kind.clone()).collect()
    };
    assert_eq!(kinds(&page.works), [id("strength")]);
    assert_eq!(kinds(&page.notes), [id("concern")], "a kind that is off is not shown");
}

#[test]
fn parameters_that_cards_speak_of_come_with_the_page_and_it_crosses_whole() {
    let page = page(child(2));
    assert!(page.names.parameters.contains_key("concerns") && page.names.example);
    let text = serde_json::to_string(&page).unwrap();
    assert_eq!(serde_json::from_str::<ChildPage>(&text).unwrap(), page);
}
