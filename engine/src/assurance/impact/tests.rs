use super::*;
use crate::decision::Number;
use crate::pack::{Dated, Pack, Setting};
use crate::record::{Form, Minutes, Signal};
use crate::rule::testing::{SCHOOL, day, id, pack, rule};

fn book(rules: &str, edit: impl FnOnce(&mut Pack)) -> Rulebook {
    let mut pack = pack(rules);
    edit(&mut pack);
    let (book, told) = Rulebook::compile(pack);
    assert_eq!(told, []);
    book
}

fn absence(when: &str) -> String {
    rule("away", "school", &format!("|child, p| {when}"), SCHOOL)
}

fn concerns(when: &str) -> String {
    rule("seen", "school", &format!("|child, p| child.signals(\"concern\").{when}"), "")
}

const ON: &str = "2026-11-20";

fn compared(old: &Rulebook, new: &Rulebook, children: &[Child]) -> Impact {
    let mut comparison = Comparison::new(old, new, day(ON), &[day(ON)]);
    for child in children {
        comparison.see(child, &School::default());
    }
    comparison.told(&School::default())
}

#[track_caller]
fn verdict(old: &str, new: &str, expected: Verdict) {
    let (old, new) = (book(old, |_| {}), book(new, |_| {}));
    let impact = compared(&old, &new, &[]);
    assert_eq!(impact.rules[0].verdict, expected);
    // Of these slight changes each that could differ does, for a child that both have judged.
    let witness = &impact.rules[0].witness;
    assert_eq!(witness.is_some(), matches!(expected, Verdict::CouldDiffer { .. }));
    if let Some(Witness { child, .. }) = witness {
        let seen = compared(&old, &new, std::slice::from_ref(child));
        assert_eq!(seen.rules[0].children.of_outcome(), 1);
    }
}

const ADDS: Verdict = Verdict::CouldDiffer { adds: true, removes: false };
const REMOVES: Verdict = Verdict::CouldDiffer { adds: false, removes: true };
const EITHER: Verdict = Verdict::CouldDiffer { adds: true, removes: true };

#[test]
fn only_what_is_proven_is_called_alike() {
    let seen = |when: &str| concerns(when);
    verdict(&seen("count >= 3"), &seen("count > 2"), Verdict::Alike);
    verdict(&seen("count >= 3"), &seen("count >= 2"), ADDS);
    verdict(&seen("count >= 2"), &seen("count >= 3"), REMOVES);
    verdict(&seen("last(28).any"), &seen("last(56).any"), ADDS);
    verdict(&seen("last(28).any"), &seen("window(56, 28).any"), EITHER);
    // Two weeks with notes are two notes: who knows the notes need not ask both, who does not has to.
    let weeks = "child.attendance.last(28).absent.weeks >= 2";
    let both = format!("{weeks} && child.attendance.last(28).absent.days >= 2");
    verdict(&absence(weeks), &absence(&both), Verdict::AlikeWhereKnown);
}

#[test]
fn a_rule_that_is_new_or_gone_only_adds_or_removes() {
    let (one, two) = (concerns("any"), concerns("any") + &absence("child.attendance.last(28).spell > 5"));
    let standing = |old: &str, new: &str, expected| {
        let impact = compared(&book(old, |_| {}), &book(new, |_| {}), &[]);
        let away = impact.rules.iter().find(|it| it.rule == id("away")).unwrap();
        assert_eq!((away.standing, away.verdict), expected);
    };
    standing(&one, &two, (Standing::New, ADDS));
    standing(&two, &one, (Standing::Gone, REMOVES));
}

#[test]
fn a_rule_is_no_more_alike_than_what_covers_it() {
    let rules = |level: &str, replaces: &str| {
        let cover = format!("|child, p| child.signals(\"learning-risk\").count >= {level}");
        let first = rule("cover", "school", &cover, &format!("replaces: [{replaces}],"));
        book(&(concerns("any") + &first), |_| {})
    };
    let check = |old: &Rulebook, new: &Rulebook, expected| {
        assert_eq!(compared(old, new, &[]).rules[0].verdict, expected);
    };
    check(&rules("2", "\"seen\""), &rules("2", "\"seen\""), Verdict::Alike);
    check(&rules("2", "\"seen\""), &rules("3", "\"seen\""), EITHER);
    check(&rules("2", ""), &rules("2", "\"seen\""), EITHER);
    check(&rules("2", ""), &rules("3", ""), Verdict::Alike);
}

#[test]
fn other_school_days_are_another_reading() {
    let school_days = absence("child.attendance.last_school_days(20).spell > 5");
    let shorter = |pack: &mut Pack| {
        let terms = pack.calendar.terms().to_vec();
        pack.calendar = crate::pack::Calendar::new(terms, Vec::new());
    };
    let check = |rules: &str, expected| {
        let impact = compared(&book(rules, |_| {}), &book(rules, shorter), &[]);
        assert_eq!(impact.rules[0].verdict, expected);
    };
    check(&school_days, EITHER);
    check(&absence("child.attendance.last(28).spell > 5"), Verdict::Alike);
}

#[test]
fn a_parameter_is_told_from_the_day_its_values_differ() {
    let rules = absence("child.attendance.last(28).share > p.absence_share");
    let from = |date: &str, value: i64| {
        let dated =
            Dated { from: day(date), value: Some(Setting::Number(Number::whole(value))), decided: None };
        book(&rules, |pack| {
            let values = &mut pack.parameters.get_mut(&id("absence-share")).unwrap().layers[0].values;
            values.push(dated);
            values.sort_by_key(|dated| dated.from);
        })
    };
    let check = |new: &Rulebook, expected: Option<(&str, i64, i64)>| {
        let impact = compared(&book(&rules, |_| {}), new, &[]);
        let number = |value| Some(Setting::Number(Number::whole(value)));
        let expected = expected.map(|(date, before, after)| Moved {
            id: id("absence-share"),
            from: day(date),
            before: number(before),
            after: number(after),
        });
        assert_eq!(impact.rules[0].moved, Vec::from_iter(expected));
    };
    check(&from("2026-10-01", 25), Some(("2026-10-01", 20, 25)));
    check(&from("2027-01-01", 25), Some(("2027-01-01", 20, 25)));
    check(&from("2026-01-01", 25), None);
    check(&from("2026-10-01", 20), None);
}

fn note(date: &str) -> Signal {
    Signal {
        id: None,
        kind: id("concern"),
        date: day(date),
        recorded: None,
        by: None,
        role: None,
        note: None,
        fields: std::collections::BTreeMap::new(),
    }
}

fn noted(notes: &[&str]) -> Child {
    let mut child = Child { id: notes.len().to_string(), form: Some(Form::Compulsory), ..Child::default() };
    child.signals = notes.iter().map(|date| note(date)).collect();
    child
}

#[test]
fn each_way_to_shift_is_counted_once() {
    let children = [noted(&[]), noted(&["2026-11-02"]), noted(&["2026-11-02", "2026-11-16"])];
    let check = |old: &str, new: &str, expected: Counts| {
        let impact = compared(&book(old, |_| {}), &book(new, |_| {}), &children);
        assert_eq!(impact.rules[0].children, expected, "{old} {new}");
        assert_eq!(impact.children, 3);
        assert_eq!(impact.rules[0].example.is_some(), expected.of_outcome() > 0);
    };
    let at_least = |count: u32| concerns(&format!("count >= {count}"));
    check(&at_least(2), &at_least(2), Counts { unchanged: 3, ..Counts::default() });
    // A level that moves is no other reason, but since when may be another day.
    check(&at_least(2), &at_least(1), Counts { newly: 1, dates: 1, unchanged: 1, ..Counts::default() });
    check(&at_least(1), &at_least(3), Counts { no_longer: 2, unchanged: 1, ..Counts::default() });
    let one = concerns("last(28).count >= 1");
    check(&one, &concerns("last(56).count >= 1"), Counts { reason: 2, unchanged: 1, ..Counts::default() });
    let away = "child.attendance.last(28).share > 20";
    let wait = rule("seen", "school", &format!("|child, p| {away}"), SCHOOL);
    check(&at_least(3), &wait, Counts { opened: 3, ..Counts::default() });
    check(&wait, &at_least(3), Counts { settled: 3, ..Counts::default() });
}

#[test]
fn new_suggestions_are_counted_before_and_after() {
    let mut child = noted(&["2026-11-18"]);
    child.attendance.push(None, day(ON), Minutes::new(300, 0, 0, 0).unwrap(), 0, None, false);
    let impact = compared(&book(&concerns("count >= 2"), |_| {}), &book(&concerns("any"), |_| {}), &[child]);
    let load = |standing, new| Load { standing, new, of: 1 };
    assert_eq!((impact.rules[0].before, impact.rules[0].after), (load(0, 0), load(1, 1)));
    assert!(impact.widens() && !impact.narrows() && impact.changes());
}
