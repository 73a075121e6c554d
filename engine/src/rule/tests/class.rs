//! Rules about a class: what they may ask, and that they never meet a child.

use super::super::testing::{compile, day, id};
use crate::facts::Clock;
use crate::record::{Child, Form, Minutes, School};
use crate::screening::{Moment, Outcome};

const SCHOOL: &str = "concerns: #{ forms: [\"grundskola\"] },";

fn rule(name: &str, kind: &str, when: &str, more: &str) -> String {
    super::rule(name, kind, when, &format!("subject: \"class\", {more}"))
        .replace("\"talk\"", "\"environment\"")
}

/// What compiling a rule about a class tells, as codes.
fn told(kind: &str, when: &str, more: &str) -> String {
    let (_, found) = compile(&rule("r", kind, &format!("|class, p| {when}"), more));
    found.iter().map(|it| it.code.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_can_be_said_of_many_can_be_asked() {
    for when in [
        "class.attendance.last(28).share > 10",
        "class.attendance.last_term.unexcused_share > class.attendance.last(28).unexcused_share + 5",
        "class.attendance.window(56, 28).excused_share >= 5 && class.attendance.school_days > 15",
        "class.attendance.last_school_days(20).of(\"subject\", \"matematik\").absent.hours > 30",
        "class.attendance.full.unexcused_hours > 30 || class.attendance.unexcused.excused_hours > 1",
        "class.attendance.share > 1 && class.grade in 4..=6 && class.stage == \"mellanstadium\"",
        "class.attendance.share > 1 && class.form == \"grundskola\" && class.municipality != \"Gnesta\"",
    ] {
        assert_eq!(told("school", when, SCHOOL), "", "{when}");
        assert_eq!(told("reminder", when, SCHOOL), "", "{when}");
    }
}

#[test]
fn what_speaks_of_one_child_is_refused() {
    for member in [
        "attendance.count > 3",
        "attendance.any",
        "attendance.none",
        "attendance.absent.days > 3",
        "attendance.weeks > 3",
        "attendance.since_latest > 3",
        "attendance.school_days_since_first > 3",
        "attendance.late > 3",
        "attendance.spell > 3",
        "attendance.current_spell > 3",
        "attendance.episodes > 3",
        "attendance.distinct(\"subject\") > 3",
        "attendance.most(\"subject\") > 3",
        "age > 3",
        "days_enrolled > 3",
        "contacts.any",
        "steps.any",
        "transitions.any",
    ] {
        assert_eq!(told("school", &format!("class.{member}"), SCHOOL), "of-one-child", "{member}");
    }
    for (member, code) in [
        ("signals(\"concern\").any", "of-one-child"),
        ("offers().any", "of-one-child"),
        ("offers(\"talk\").any", "of-one-child"),
        ("pupils > 3", "unknown-member"),
        ("attendance.open.share > 3", "of-one-child"),
        ("attendance.shares > 3", "unknown-member"),
    ] {
        assert_eq!(told("school", &format!("class.{member}"), SCHOOL), code, "{member}");
    }
}

#[test]
fn a_rule_about_a_class_is_no_offer_and_meets_no_child() {
    let share = "class.attendance.share > 3";
    assert_eq!(told("offer", share, SCHOOL), "offer-to-class one-domain-carries");
    assert_eq!(told("school", share, ""), "attendance-without-forms");
    let to_child = format!("{SCHOOL} ask_child: #{{ sv: \"Du?\" }},");
    assert_eq!(told("school", share, &to_child), "nobody-to-ask-in-class");
    let offered = rule("r", "school", "|class, p| class.attendance.share > 3", SCHOOL);
    let child = super::rule("c", "school", "|child, p| child.age > 3", "");
    let codes = |rules: &str| {
        let (_, found) = compile(rules);
        found.iter().map(|it| it.code.as_str()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(codes(&offered.replace("environment", "talk")), "other-subject");
    assert_eq!(codes(&child.replace("\"talk\"", "\"environment\"")), "other-subject");
    let replacing = |of: &str, other: &str| of.replace("when:", &format!("replaces: [\"{other}\"], when:"));
    assert_eq!(codes(&format!("{}{child}", replacing(&offered, "c"))), "other-subject");
    assert_eq!(codes(&format!("{offered}{}", replacing(&child, "r"))), "other-subject");
    assert_eq!(codes(&offered.replace("\"class\"", "\"klass\"")), "wrong-value");
}

fn pupil(unexcused: u16) -> Child {
    let mut child = Child { form: Some(Form::Compulsory), ..Child::default() };
    let minutes = Minutes::new(300, 0, unexcused, 0).unwrap();
    child.attendance.push(None, day("2026-11-19"), minutes, 0, None, false);
    child
}

/// The same question in a rule about a child and in one about a class: each is answered for its own only.
#[test]
fn a_finding_about_a_class_is_never_one_about_a_child() {
    let when = |of: &str| format!("|{of}, p| {of}.attendance.last(28).share > 20");
    let rules = rule("of-class", "school", &when("class"), SCHOOL)
        + &super::rule("of-child", "school", &when("child"), SCHOOL);
    let (book, found) = compile(&rules);
    assert_eq!(found, []);
    assert_eq!(book.questions().all().len(), 1);
    let moment = Moment::new(&book, Clock::day(day("2026-11-20")));
    let school = School::default();
    let pupils: Vec<Child> = (0..10).map(|_| pupil(100)).collect();
    let suggested = Some(Outcome::Suggested);
    for pupil in &pupils {
        assert_eq!(moment.judge(pupil, &school).outcomes(), [None, suggested]);
    }
    let class = moment.class(&pupils, &school).unwrap();
    assert_eq!(moment.judge_by(&class).outcomes(), [suggested, None]);
    // With one pupil less there is no class to speak of; with one pupil of another form it is not the rule's.
    assert!(moment.class(&pupils[1..], &school).is_none());
    let mut mixed = pupils.clone();
    mixed[3].form = Some(Form::Special);
    assert_eq!(moment.judge_by(&moment.class(&mixed, &school).unwrap()).outcomes(), [None, None]);
    mixed[3].form = None;
    let open = Some(Outcome::Undetermined);
    assert_eq!(moment.judge_by(&moment.class(&mixed, &school).unwrap()).outcomes(), [open, None]);
    assert_eq!(book.rule(&id("of-class")).unwrap().head.subject.as_str(), "class");
}
