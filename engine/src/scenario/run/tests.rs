use super::*;
use crate::diagnostic::{Diagnostic, Place};
use crate::pack::{Disabled, Pack, ScenarioFile, Text};
use crate::rule::testing::{SCHOOL, pack, rule};
use crate::scenario::scenarios;

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

/// A pack with two rules and these scenario files.
fn with(files: &[(&str, &str)]) -> Pack {
    let noted = rule(
        "noted",
        "school",
        "|child, p| child.signals(\"concern\").last(30).any",
        "unless: |child, p| child.steps.open.any,",
    );
    let away = rule(
        "away",
        "school",
        "|child, p| child.attendance.last_school_days(20).share > p.absence_share",
        SCHOOL,
    );
    let scenarios = files.iter().map(|(name, text)| ScenarioFile {
        pack: id("base"),
        file: format!("base/scenarios/{name}.toml"),
        source: (*text).into(),
    });
    Pack { scenarios: scenarios.collect(), ..pack(&format!("{noted}{away}")) }
}

fn told(name: &str, scenes: &str) -> String {
    format!(
        "id = \"{name}\"\ntitle = {{ sv = \"T\" }}\nstory = {{ sv = \"S\" }}\non = 2026-11-20\n\
         [child]\nname = \"Kim\"\nform = \"grundskola\"\ngrade = 6\n{scenes}"
    )
}

/// The differences of one scenario, in short.
fn check(scenes: &str, expected: &[&str]) {
    let (book, wrong) = Rulebook::compile(with(&[("a", &told("a", scenes))]));
    assert!(wrong.is_empty(), "{wrong:?}");
    let (found, wrong) = scenarios(book.pack());
    assert!(wrong.is_empty(), "{wrong:#?}");
    let short = |judgement: Judgement| {
        let day = judgement.on;
        judgement.differences.into_iter().map(move |it| {
            assert_eq!(it.finding.is_some(), it.got.is_some());
            format!("{day} {} {:?} {:?}", it.rule, it.expected, it.got)
        })
    };
    let short: Vec<_> = run(found.first().unwrap(), &book).into_iter().flat_map(short).collect();
    assert_eq!(short, expected, "{scenes}");
}

#[test]
fn what_is_suggested_is_suggested_and_nothing_else_is() {
    let noted = "[[scene]]\nsignals = [{ kind = \"concern\", at = \"-2s\" }]\n";
    check(&format!("{noted}suggested = [\"noted\"]\nsilent = [\"away\"]"), &[]);
    check(
        &format!("{noted}suggested = []"),
        &["2026-11-20 noted NotSuggested { held: true, undetermined: true } Some(Suggested)"],
    );
    check(&format!("{noted}suggested = [\"noted\", \"away\"]"), &["2026-11-20 away Suggested Some(Not)"]);
    check(
        &format!("{noted}suggested = [\"noted\"]\nsilent = [\"no-such\"]"),
        &["2026-11-20 no-such Silent None"],
    );
    let held = format!("{noted}steps = [{{ what = \"x\", due = \"+3s\" }}]\n");
    check(&format!("{held}suggested = []"), &[]);
    check(&format!("{held}suggested = []\nheld = [\"noted\"]"), &[]);
    check(
        &format!("{held}suggested = []\nheld = []"),
        &["2026-11-20 noted NotSuggested { held: false, undetermined: true } Some(Held)"],
    );
    check(&format!("{held}suggested = []\nsilent = [\"noted\"]"), &["2026-11-20 noted Silent Some(Held)"]);
    let open = "timetable = 0\n[[scene]]\n";
    check(&format!("{open}suggested = []\nundetermined = [\"away\"]"), &[]);
    check(
        &format!("{open}suggested = []\nundetermined = []"),
        &["2026-11-20 away NotSuggested { held: true, undetermined: false } Some(Undetermined)"],
    );
}

#[test]
fn what_a_later_scene_tells_is_not_known_before() {
    // Noted, and written down, only when the second scene tells it: though it happened before the first.
    let scenes = "[[scene]]\nat = \"-5s\"\nsuggested = []\nsilent = [\"noted\"]\n\
                  [[scene]]\nsignals = [{ kind = \"concern\", at = \"-8s\" }]\nsuggested = [\"noted\"]";
    check(scenes, &[]);
    let between = scenes.replace("-8s", "-3s");
    check(&between, &[]);
    let steps = "[[scene]]\nat = \"-5s\"\nsignals = [{ kind = \"concern\", at = \"-6s\" }]\nsuggested = [\"noted\"]\n\
                 [[scene]]\nsteps = [{ what = \"x\", due = \"+3s\" }]\nsuggested = []\nheld = [\"noted\"]";
    check(steps, &[]);
    let away = "[[scene]]\nat = \"-1s\"\naway = [{ from = \"-5s\", to = \"-2s\", excused = \"all\" }]\nsuggested = []\n\
                [[scene]]\naway = [{ from = \"0s\", excused = \"all\" }]\nsuggested = [\"away\"]";
    check(away, &[]);
}

/// What is wrong with files, in short: code, line, column.
fn wrong_with(files: &[(&str, &str)]) -> Vec<String> {
    let (_, wrong) = scenarios(&with(files));
    let short = |it: &Diagnostic| {
        let place = it.place.clone().unwrap_or_default();
        format!("{} {}:{}", it.code, place.line, place.column)
    };
    let mut short: Vec<_> = wrong.iter().map(short).collect();
    short.sort();
    short
}

#[test]
fn whatever_is_wrong_is_told_where_it_stands() {
    let says = "suggested = []";
    let cases: &[(&str, &[&str])] = &[
        ("", &["missing-key 0:0"]),
        ("[[scene]]", &["scenario-expects-nothing 0:0"]),
        ("[[scene]]\nsugested = []", &["scenario-expects-nothing 0:0", "unknown-key 10:1"]),
        ("[[scene]]\nat = \"i dag\"\n%", &["not-a-moment 10:6"]),
        ("age = [16]\n[[scene]]\n%", &["scenario-age 9:7"]),
        ("[[scene]]\nheld = [\"noted\"]\nsuggested = [\"noted\"]", &["value-twice 10:9"]),
        ("[[scene]]\nheld = [\"noted\"]", &["missing-key 9:1", "scenario-expects-nothing 0:0"]),
        ("[[scene]]\nsignals = [{ kind = \"worry\", at = \"0s\" }]\n%", &["unknown-word 10:21"]),
        (
            "[[scene]]\nsignals = [{ kind = \"concern\", at = \"0s\", area = \"fun\" }]\n%",
            &["unknown-word 10:50"],
        ),
        (
            "[[scene]]\nsignals = [{ kind = \"concern\", at = \"0s\", arae = \"x\" }]\n%",
            &["unknown-key 10:50"],
        ),
        ("[[scene]]\noffers = [{ offer = \"cake\", on = \"0s\" }]\n%", &["unknown-word 10:21"]),
        ("[[scene]]\naway = [{ from = \"0s\" }]\n%", &["missing-key 10:9"]),
        ("[[scene]]\naway = [{ from = \"0s\", to = \"-1s\", leave = 60 }]\n%", &["period-backwards 9:1"]),
        ("[[scene]]\naway = [{ from = \"0s\", excused = 1441 }]\n%", &["out-of-range 10:34"]),
        (
            "[[scene]]\nattendance = [{ from = \"-1s\", scheduled = 60, excused = 61 }]\n%",
            &["caseload-too-much-absence 10:15"],
        ),
        (
            "[[scene]]\nattendance = [{ from = \"-1s\", scheduled = 60 }]\naway = [{ from = \"0s\", excused = 60 }]\n%",
            &["scenario-two-attendances 9:1"],
        ),
        ("[[scene]]\n%\n[[scene]]\n%", &["scenario-order 11:1"]),
        (
            "[[scene]]\nat = \"-3s\"\n[[scene]]\naway = [{ from = \"-3s\", excused = 60 }]\n%",
            &["scenario-absence-earlier 11:1"],
        ),
        (
            "[[scene]]\nname = \"a\"\noptions = [{ text.sv = \"x\", feedback.sv = \"y\", goto = \"a\" }]\n%",
            &["scenario-goto 9:1"],
        ),
    ];
    let mut differing = Vec::new();
    for (scenes, expected) in cases {
        let text = told("a", &scenes.replace('%', says));
        let found = wrong_with(&[("a", &text)]);
        if found != *expected {
            differing.push(format!("{scenes}: {found:?}"));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));

    let sound = told("a", &format!("[[scene]]\n{says}"));
    assert_eq!(wrong_with(&[("b", &sound)]), ["scenario-file-name 1:6"]);
    let hidden = sound.replace("on =", "trap = \"protected-identity\"\non =");
    assert_eq!(wrong_with(&[("a", &hidden)]), ["scenario-protected 6:1"]);
}

#[test]
fn a_child_pack_answers_its_parents_scenario_in_its_own_way() {
    let parent =
        told("a", "[[scene]]\nsignals = [{ kind = \"concern\", at = \"-2s\" }]\nsuggested = [\"noted\"]");
    let child = "id = \"a\"\nextends = \"base\"\nbecause = { sv = \"B\" }\n[[scene]]\nsuggested = []";
    let mut pack = with(&[("a", &parent), ("a", child)]);
    pack.chain.insert(0, crate::pack::Manifest { id: id("town"), ..pack.chain.first().unwrap().clone() });
    pack.scenarios.last_mut().unwrap().pack = id("town");
    let (found, wrong) = scenarios(&pack);
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(found.len(), 1);
    let expected = found[0].scenes[0].expected.clone().unwrap();
    assert!(expected.suggested.is_empty() && found[0].because.is_some(), "{expected:?}");
    assert_eq!(wrong_with(&[("a", &parent), ("a", child)]), ["scenario-parent 2:11"]);
    let two = format!("{child}\n[[scene]]\nsuggested = []");
    pack.scenarios.last_mut().unwrap().source = two.as_str().into();
    let (_, wrong) = scenarios(&pack);
    assert_eq!(wrong.iter().map(|it| it.code.as_str()).collect::<Vec<_>>(), ["scenario-scenes"]);
}

#[test]
fn a_rule_that_a_pack_has_switched_off_is_quiet() {
    let text = told("a", "[[scene]]\nsuggested = []\nheld = [\"gone\"]");
    let mut pack = with(&[("a", &text)]);
    let off =
        Disabled { reason: Text { sv: "x".into(), en: None }, pack: id("base"), place: Place::default() };
    pack.disabled.insert(id("gone"), off);
    let (book, _) = Rulebook::compile(pack);
    let (found, _) = scenarios(book.pack());
    assert!(run(&found[0], &book)[0].differences.is_empty());
}

#[test]
fn both_sides_of_a_rule_are_counted() {
    let yes =
        told("a", "[[scene]]\nsignals = [{ kind = \"concern\", at = \"-2s\" }]\nsuggested = [\"noted\"]");
    let no = told("b", "[[scene]]\nsuggested = []\nsilent = [\"noted\"]");
    let (book, _) = Rulebook::compile(with(&[("a", &yes), ("b", &no)]));
    let (found, wrong) = scenarios(book.pack());
    assert!(wrong.is_empty(), "{wrong:?}");
    let counted = super::told(&found, &book);
    let short: Vec<_> = counted.iter().map(|it| (it.rule.as_str(), it.suggested, it.silent)).collect();
    assert_eq!(short, [("noted", 1, 1), ("away", 0, 0)]);
}
