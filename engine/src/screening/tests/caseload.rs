//! A caseload that is open: judged as a whole, and again after every change.

use std::sync::Arc;

use super::*;
use crate::screening::{Outcome, Screening};

/// Three children of one class: one of whom concern is noted, one of whom nothing is, one of whom nobody knows the form.
const CLASS: &str = r#"{ "schema": "samsyn.caseload/1", "children": [
  { "id": "e-1", "group": "6B", "form": "grundskola", "grade": 6, "signals": [
    { "kind": "concern", "date": "2026-11-02" }, { "kind": "concern", "date": "2026-11-09" } ] },
  { "id": "e-2", "group": "6B", "form": "grundskola", "grade": 6 },
  { "id": "e-3", "grade": 6 }
] }"#;

fn two_rules(least: u8) -> Arc<Rulebook> {
    let noted = |days| format!("|child, p| child.signals(\"concern\").last({days}).count >= {least}");
    let rules = [
        rule("late", "school", &noted(28), "concerns: #{ forms: [\"grundskola\"] },"),
        rule("early", "school", &noted(90).replace(&least.to_string(), "1"), ""),
        rule("unlisted", "school", "|child, p| child.signals(\"everyday\").none", ""),
    ];
    let (book, found) = compile(&rules.concat());
    assert!(book.failed().is_empty(), "{}", found[0]);
    Arc::new(book)
}

fn open() -> Screening {
    Screening::new(read(CLASS), two_rules(2), day(ON))
}

fn said(screening: &Screening) -> Vec<Vec<Option<Outcome>>> {
    (0..3).map(|child| screening.outcomes(child).to_vec()).collect()
}

const YES: Option<Outcome> = Some(Outcome::Suggested);
const NO: Option<Outcome> = Some(Outcome::Not);
const OPEN: Option<Outcome> = Some(Outcome::Undetermined);

#[test]
fn every_child_is_judged_by_every_rule() {
    let screening = open();
    let expected = [[YES, YES, YES], [NO, NO, YES], [OPEN, NO, YES]].map(|row| row.to_vec());
    assert_eq!(said(&screening), expected);
    assert_eq!(screening.outcomes(3), []);
    assert_eq!((screening.find("e-3"), screening.find("e-4")), (Some(2), None));
    assert_eq!((screening.on(), screening.book().rules().len()), (day(ON), 3));
    let halves = |children: &[_], judge: &(dyn Fn(&[_]) -> Vec<_> + Sync)| {
        let (left, right) = children.split_at(1);
        [judge(left), judge(right)].concat()
    };
    let apart = Screening::side_by_side(read(CLASS), two_rules(2), day(ON), halves);
    assert_eq!(said(&apart), expected);
    assert_eq!(apart.caseload(), &read(CLASS));
    assert_eq!(apart.into_caseload(), read(CLASS));
}

#[test]
fn a_list_shows_what_may_stand_on_it_newest_first() {
    let screening = open();
    let rules = |findings: Vec<Finding>| findings.iter().map(|it| it.rule.to_string()).collect::<Vec<_>>();
    assert_eq!(rules(screening.listed(0)), ["late", "early"]);
    assert_eq!(rules(screening.listed(1)), [""; 0]);
    assert_eq!(rules(screening.listed(2)), ["late"]);
    assert_eq!(rules(screening.findings(1)), ["late", "early", "unlisted"]);
    assert_eq!(rules(screening.findings(3)), [""; 0]);
}

#[test]
fn every_change_is_judged_again() {
    let mut screening = open();
    screening.set_on(day("2026-11-05"));
    assert_eq!((screening.on(), said(&screening)[0].clone()), (day("2026-11-05"), vec![NO, YES, YES]));
    screening.set_on(day(ON));
    screening.with_book(two_rules(3));
    assert_eq!(said(&screening)[0], [NO, YES, YES]);
    let noted = screening.caseload().children[0].signals[0].clone();
    screening.edit(0, |child| child.signals.push(noted.clone()));
    screening.edit(1, |child| child.signals.push(noted.clone()));
    screening.edit(3, |child| child.signals.clear());
    assert_eq!(said(&screening), [[YES, YES, YES], [NO, YES, YES], [OPEN, NO, YES]].map(|row| row.to_vec()));
    assert_eq!(screening.caseload().children[0].signals.len(), 3);
}

#[test]
fn a_class_is_judged_as_a_whole_where_it_has_a_name_and_enough_pupils() {
    let away = "\"attendance\": [{ \"date\": \"2026-11-19\", \"scheduled\": 300, \"unexcused\": 300 }]";
    let pupils = |of: usize, name: &str, group: &str| {
        let pupil = |at| {
            format!("{{ \"id\": \"{name}{at}\", {group} \"form\": \"grundskola\", \"grade\": 6, {away} }}")
        };
        (0..of).map(pupil).collect::<Vec<_>>().join(",")
    };
    let all =
        [pupils(10, "b", "\"group\": \"6B\","), pupils(9, "c", "\"group\": \"6C\","), pupils(12, "x", "")];
    let json = format!("{{ \"schema\": \"samsyn.caseload/1\", \"children\": [{}] }}", all.join(","));
    let rules = "rule(\"whole\", #{ subject: \"class\", kind: \"school\", title: #{ sv: \"T\" }, ask: #{ sv: \"A?\" }, \
                 offer: \"environment\", basis: [\"lag\"], concerns: #{ forms: [\"grundskola\"] }, when: |class, p| class.attendance.last(28).share > 50 });";
    let (book, found) = compile(rules);
    assert!(book.failed().is_empty(), "{}", found[0]);
    let screening = Screening::new(read(&json), Arc::new(book), day(ON));
    let groups = screening.groups();
    let findings =
        |at: usize| screening.class_findings(&groups[at], |_, outcome| outcome == Outcome::Suggested);
    let names: Vec<_> = groups.iter().map(|group| group.name).collect();
    assert_eq!(names, [None, Some("6B"), Some("6C")]);
    assert_eq!([findings(0).len(), findings(1).len(), findings(2).len()], [0, 1, 0]);
    assert_eq!([0, 1, 2].map(|at| screening.class(&groups[at]).is_some()), [true, true, false]);
    assert_eq!(screening.class_findings(&groups[1], |_, outcome| outcome == Outcome::Not).len(), 0);
}
