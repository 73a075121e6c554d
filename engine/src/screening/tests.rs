//! What rules say of one child, and what would flip it, in full.

mod caseload;

use std::fmt::Write as _;

use chrono::NaiveDate;

use super::near::{Nearby, Reach};
use super::{Asked, Explainer, Finding, Left, Missing, Moment, Run, Threshold, Timeline, replay};
use crate::decision::Value;
use crate::facts::Clock;
use crate::record::{Caseload, json};
use crate::rule::testing::{SCHOOL, compile, day, rule};
use crate::rule::{Rulebook, State};

const CHILD: &str = r#"{ "schema": "samsyn.caseload/1", "school": { "municipality": "Gnesta" }, "children": [{
  "id": "e-1", "form": "grundskola", "grade": 6,
  "attendance": [
    { "date": "2026-11-12", "scheduled": 300 },
    { "date": "2026-11-13", "scheduled": 300, "excused": 300 },
    { "date": "2026-11-16", "scheduled": 300, "excused": 300 },
    { "date": "2026-11-17", "scheduled": 300, "excused": 300, "assumed": true },
    { "date": "2026-11-18", "scheduled": 300, "excused": 150 },
    { "date": "2026-11-19", "scheduled": 300, "excused": 300 },
    { "date": "2026-11-20", "scheduled": 300, "excused": 300 }
  ],
  "signals": [
    { "kind": "concern", "date": "2026-11-02", "area": "learning", "by": "a" },
    { "kind": "concern", "date": "2026-11-09", "area": "learning", "by": "b" },
    { "kind": "concern", "date": "2026-11-16", "recorded": "2026-11-18", "area": "safety", "by": "a" }
  ],
  "steps": [{ "what": "a", "set": "2026-11-09", "due": "2026-11-27" }]
}]}"#;

const ON: &str = "2026-11-20";

/// One rule for each thing that can be said.
fn book() -> Rulebook {
    let concerned = "|child, p| child.signals(\"concern\").last(28).count >= 3";
    let rules = [
        rule("suggested", "school", concerned, "review_after: 2,"),
        rule("not-yet-stale", "school", concerned, "review_after: 3,"),
        rule("held", "school", concerned, "unless: |child, p| child.steps.open.any,"),
        rule("covered", "school", concerned, "unless: |child, p| child.steps.overdue.any,"),
        rule(
            "covering",
            "school",
            "|child, p| child.signals(\"concern\").last(28).distinct(\"by\") >= 2",
            "replaces: [\"covered\"],",
        ),
        rule(
            "either",
            "school",
            "|child, p| { let recent = child.attendance.last_school_days(p.step_days - 14);
               recent.share > 50 || recent.current_spell >= 2 || recent.unexcused.days >= 1 }",
            SCHOOL,
        ),
        rule("not", "school", "|child, p| child.steps.overdue.count >= 1 && child.grade >= 4", ""),
        rule("nobody-knows", "school", "|child, p| child.age >= 11 && child.days_enrolled < 30", ""),
        rule(
            "one-is-enough",
            "school",
            "|child, p| child.age >= 11 && child.signals(\"concern\").since_latest > 400",
            "",
        ),
        rule("hold-unknown", "school", concerned, "unless: |child, p| child.age >= 11,"),
        rule("of-a-form", "school", "|child, p| child.form == \"grundskola\" && child.grade >= 7", ""),
        rule("sleeps", "school", "|child, p| child.signals(\"concern\").count >= p.ended", ""),
        rule(
            "more-than-before",
            "school",
            "|child, p| child.signals(\"concern\").last(7).count > child.signals(\"concern\").window(28, 7).count",
            "concerns: #{ grades: #{ from: 4, to: 6 } },",
        ),
        rule("of-others", "school", concerned, "concerns: #{ forms: [\"gymnasieskola\"] },"),
    ];
    let (book, found) = compile(&rules.concat());
    assert!(book.failed().is_empty(), "{}", found[0]);
    book
}

fn read(json: &str) -> Caseload {
    json::read(json.as_bytes(), "child.json").unwrap()
}

fn question(asked: &Asked) -> String {
    let left = match &asked.left {
        Left::Sum(sum) => sum.to_string(),
        Left::Choice(fact) => fact.as_str().to_owned(),
    };
    let value = match (asked.value, &asked.choice) {
        (_, Some(choice)) => choice.clone(),
        (Value::Known(number), None) => number.to_string(),
        (Value::Never, None) => "never".to_owned(),
        (Value::Unknown, None) => "?".to_owned(),
    };
    let threshold = match &asked.threshold {
        Threshold::Number(number) => number.to_string(),
        Threshold::Text(text) => text.clone(),
    };
    let answer = match asked.answer {
        Some(true) => "yes",
        Some(false) => "no",
        None => "open",
    };
    let mut told = format!("{left} is {value}, {} {threshold}: {answer}", asked.relation.as_str());
    if let Some((from, to)) = asked.window {
        let _ = write!(told, ", {from} to {to}");
    }
    if asked.rows > 0 {
        let _ = write!(told, ", {} rows, {} days, {} assumed", asked.rows, asked.days, asked.assumed);
    }
    for parameter in &asked.parameters {
        let _ = write!(told, ", by {}", parameter.id);
    }
    told
}

fn told(finding: &Finding) -> String {
    let day = |day: Option<NaiveDate>| day.map_or("-".to_owned(), |day| day.to_string());
    let mut told = format!("{}: {:?}", finding.rule, finding.outcome);
    let _ = write!(told, ", since {}, until {}", day(finding.since), day(finding.changes_on));
    if finding.stale {
        told.push_str(", stale");
    }
    let mut put = |head: &str, asked: &[Asked]| {
        let questions = asked.iter().map(|asked| format!("\n    {}", question(asked)));
        let _ = write!(told, "\n  {head}{}", questions.collect::<String>());
    };
    finding.judged.reasons.iter().for_each(|set| put("because", set));
    put("asked", &finding.judged.path);
    finding.held_by.iter().flat_map(|by| &by.reasons).for_each(|set| put("held because", set));
    finding.held_by.iter().for_each(|by| put("asked", &by.path));
    finding.covered_by.iter().for_each(|by| put(&format!("covered by {by}"), &[]));
    for missing in &finding.missing {
        put(
            &match missing {
                Missing::Choice(fact) => format!("missing {}", fact.as_str()),
                Missing::Measure(measure) => format!("missing {measure}"),
            },
            &[],
        );
    }
    told
}

fn all(json: &str) -> String {
    let (book, caseload) = (book(), read(json));
    let moment = Moment::new(&book, Clock::day(day(ON)));
    let mut explainer = Explainer::new(&moment, &caseload.children[0], &caseload.school);
    assert_eq!(explainer.outcomes(), moment.judge(&caseload.children[0], &caseload.school).outcomes());
    let findings = explainer.findings(|_, _| true);
    findings.iter().map(told).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_outcome_is_told_with_its_reasons() {
    insta::assert_snapshot!("findings", all(CHILD));
}

/// Nothing is known but that there is a child.
#[test]
fn what_is_missing_is_told() {
    insta::assert_snapshot!(
        "missing",
        all(r#"{ "schema": "samsyn.caseload/1", "children": [{ "id": "e-2" }] }"#)
    );
}

/// Since when a rule speaks, and what it said from day to day, is what each day says by itself.
#[test]
fn time_is_told_as_each_day_tells_it() {
    let (book, caseload) = (book(), read(CHILD));
    let (child, school) = (&caseload.children[0], &caseload.school);
    let (from, to) = (day("2026-10-20"), day("2026-12-20"));
    let moment = Moment::new(&book, Clock::day(to));
    let replays = replay(&book, moment.facts(child, school), from, to, |_| true);
    assert_eq!(replays.len(), book.rules().len());
    for (place, rule) in book.rules().iter().enumerate() {
        let days: Vec<_> = from.iter_days().take_while(|on| *on <= to).collect();
        let each =
            |on: &NaiveDate| Moment::new(&book, Clock::day(*on)).judge(child, school).outcomes()[place];
        let each: Vec<_> = days.iter().map(each).collect();
        let runs = &replays[place].runs;
        assert_eq!((runs[0].from, runs[runs.len() - 1].to), (from, to));
        let run =
            |on: &NaiveDate| runs.iter().find(|run| run.from <= *on && *on <= run.to).unwrap().outcome();
        assert_eq!(days.iter().map(run).collect::<Vec<_>>(), each, "{}", rule.head.id);
        let mark = |run: &Run| (run.outcome(), run.finding.as_ref().and_then(|it| it.covered_by.clone()));
        assert!(runs.windows(2).all(|pair| mark(&pair[0]) != mark(&pair[1])), "{}", rule.head.id);
        let speaks = |on: &NaiveDate| {
            let moment = Moment::new(&book, Clock::day(*on));
            let Some(State::Ready { when, .. }) = moment.state(place) else { return false };
            let mut judge = moment.judge(child, school);
            judge.outcome(place).is_some() && judge.decide(when) == Some(true)
        };
        let today = Moment::new(&book, Clock::day(day(ON)));
        let back = days.iter().rev().skip_while(|on| **on > day(ON)).take_while(|on| speaks(on));
        let since = Timeline::new(&today, rule, child, school).since();
        assert_eq!(since, back.last().copied(), "{}", rule.head.id);
        let stretches = Timeline::new(&moment, rule, child, school).between(from, to);
        assert!(stretches.windows(2).all(|pair| pair[0].outcome != pair[1].outcome), "{}", rule.head.id);
    }
}

#[test]
fn what_would_flip_a_rule_is_told() {
    let (book, caseload) = (book(), read(CHILD));
    let moment = Moment::new(&book, Clock::day(day(ON)));
    let nearby = Nearby::new(&moment, &caseload.children[0], &caseload.school);
    let mut told = String::new();
    for (place, rule) in book.rules().iter().enumerate() {
        let Some(near) = nearby.of(place, Reach::TwoKinds) else { continue };
        let by_itself = near.by_itself.map_or("never".to_owned(), |day| day.to_string());
        let close = if near.is_close(day(ON)) { ", close" } else { "" };
        let _ = writeln!(told, "{}: by itself {by_itself}{close}", rule.head.id);
        for change in &near.changes {
            let _ = writeln!(told, "  {:?}{}", change.facts, if change.close { ", close" } else { "" });
        }
    }
    insta::assert_snapshot!("near", told);
}
