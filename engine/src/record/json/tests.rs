use std::ops::ControlFlow;

use chrono::NaiveDate;
use insta::assert_snapshot;
use proptest::prelude::*;

use super::{SCHEMA, read, read_each, schema, write};
use crate::id::Id;
use crate::record::*;

/// Reads a text and tells how many children it has, or every fault on its line.
fn told(text: &[u8]) -> String {
    match read(text, "f.json") {
        Ok(caseload) => format!("{} children", caseload.children.len()),
        Err(faults) => faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
    }
}

/// The same for a file with these children, which start on line 2.
fn children(text: &str) -> String {
    told(format!("{{\"schema\": \"{SCHEMA}\", \"children\": [\n{text}\n]}}").as_bytes())
}

#[test]
fn a_whole_child_is_read_as_the_contract_has_it() {
    let text = include_str!("tests/contract.json");
    let caseload = read(text.as_bytes(), "contract.json").unwrap();
    let child = &caseload.children[0];
    assert_eq!(child.attendance.id(0), Some("r1"));
    assert_eq!(child.attendance.subject(&child.attendance.rows()[0]), Some("matematik"));
    assert_eq!(child.signals[0].fields["area"], FieldValue::Text("wellbeing".to_owned()));
    assert_eq!(child.signals[0].fields["made-up"], FieldValue::Number(7));
    assert_eq!(child.stage(), Some(Stage::Middle));
    let mut again = Vec::new();
    write(&mut again, &caseload).unwrap();
    assert_eq!(read(again.as_slice(), "again").unwrap(), caseload);
    assert_snapshot!(String::from_utf8(again).unwrap());
}

#[test]
fn files_of_another_kind_are_told_apart() {
    let cases: [&[u8]; _] = [
        b"",
        b"\xEF\xBB\xBF \n ",
        b"Namn;Klass\nKim;6B\n",
        b"PK\x03\x04\xFF\x00",
        b"[1, 2]",
        b"{}",
        b"{\"children\": []}",
        b"{\"schema\": \"samsyn.caseload/2\", \"kids\": []}",
        b"{\"schema\": \"samsyn.caseload/1\", \"kids\": []}",
        b"{\"schema\": \"samsyn.caseload/1\"} x",
        b"{\"schema\": \"samsyn.caseload/1\",\n \"children\": [ {\"id\": \"c1\"}, {\"id\": \"c",
        b"{\"schema\": \"samsyn.caseload/1\",\n \"children\": [ {\"id\": } ]}",
        b"{\"schema\": \"samsyn.caseload/1\", \"children\": [{\"id\": \"\xE5\"}]}",
        b"{\"schema\": \"samsyn.caseload/1\", \"children\": {\"id\": 1}}",
        b"{\"schema\": \"samsyn.caseload/1\", \"school\": {\"names\": \"X\"}}",
    ];
    assert_snapshot!(cases.map(|text| format!("{}\n{}", text.escape_ascii(), told(text))).join("\n\n"));
}

#[test]
fn faults_are_told_with_line_column_and_path() {
    let cases = [
        r#"{"id": "å", "nmae": "x"}"#,
        r#"{"name": "x"}"#,
        r#"{"id": 7}"#,
        r#"{"id": " "}"#,
        r#"{"id": "a", "id": "b"}"#,
        "{\"id\": \"a\"},\n {\"id\": \"a\"}",
        r#"{"id": "a", "born": "2014-13"}"#,
        r#"{"id": "a", "form": "skola"}"#,
        r#"{"id": "a", "grade": 300}"#,
        "{\"id\": \"a\",\n \"attendance\": [\n {\"date\": \"2026-10-01\", \"scheduled\": 60, \"excused\": -1}]}",
        r#"{"id": "a", "attendance": [{"date": "2026-02-30", "scheduled": 60}]}"#,
        r#"{"id": "a", "attendance": [{"date": "2026-02-03", "scheduled": 60.5}]}"#,
        r#"{"id": "a", "attendance": [{"date": "2026-02-03", "scheduled": 60, "excused": 30, "unexcused": 31}]}"#,
        r#"{"id": "a", "attendance": [{"date": "2026-02-03", "scheduled": 1441}]}"#,
        r#"{"id": "a", "signals": [{"kind": "Oro", "date": "2026-02-03"}]}"#,
        r#"{"id": "a", "signals": [{"kind": "concern", "date": "2026-02-03", "minutes": [1]}]}"#,
        r#"{"id": "a", "signals": [{"kind": "concern"}, 3]}"#,
        r#"{"id": "a", "contacts": [{"agency": "bup", "from": "2026-02-03", "to": "2026-02-02", "coordinator": false}]}"#,
        r#"{"id": "a", "contacts": [{"agency": "bup", "from": "2026-02-03", "coordinator": "ja"}]}"#,
        r#"{"id": "a", "steps": [{"what": "w", "due": "2026-02-03", "set": "2026-02-03", "done": "2026-02-02"}]}"#,
        r#"{"id": "a", "offers": [{"offer": "o", "on": "2026-02-03", "answer": "maybe"}]}"#,
        r#"{"id": "a", "offers": [{"offer": "o", "on": "2026-02-03", "closed": "2026-02-01", "started": "2026-02-02"}]}"#,
        r#"{"id": "a", "transitions": {"kind": "6-7"}}"#,
    ];
    assert_snapshot!(cases.map(|text| format!("{text}\n{}", children(text))).join("\n\n"));
}

#[test]
fn a_file_of_faults_is_not_told_to_its_end() {
    let many = vec![r#"{"id": ""}"#; 1000].join(",");
    assert_eq!(children(&many).lines().count(), super::MOST_FAULTS);
}

#[test]
fn the_reading_can_be_stopped() {
    let text = format!("{{\"schema\":\"{SCHEMA}\",\"children\":[{{\"id\":\"a\"}},{{\"id\":\"b\"}},{{");
    let mut seen = 0;
    let stopped = read_each(text.as_bytes(), "f", |_| {
        seen += 1;
        ControlFlow::Break(())
    });
    assert_eq!(stopped.unwrap_err()[0].to_string(), "stopped at f");
    assert_eq!(seen, 1);
}

#[test]
fn one_no_is_a_no_and_only_all_yes_is_a_yes() {
    let answered = |answers: &str| {
        let text = format!(
            r#"{{"schema":"{SCHEMA}","children":[{{"id":"a","offers":[{{"offer":"o","on":"2026-09-01","answers":[{answers}]}}]}}]}}"#
        );
        let offer = read(text.as_bytes(), "f").unwrap().children[0].offers[0].clone();
        format!("{} {}", offer.answer.as_str(), offer.answered.map_or("-".to_owned(), |on| on.to_string()))
    };
    let yes = r#"{"by":"guardian-1","answer":"accepted","on":"2026-09-03"}"#;
    let later = r#"{"by":"guardian-2","answer":"accepted","on":"2026-09-05"}"#;
    let no = r#"{"by":"pupil","answer":"declined","on":"2026-09-04"}"#;
    let wait = r#"{"by":"pupil","answer":"pending"}"#;
    assert_eq!(answered(""), "pending -");
    assert_eq!(answered(yes), "accepted 2026-09-03");
    assert_eq!(answered(&format!("{yes},{later}")), "accepted 2026-09-05");
    assert_eq!(answered(&format!("{yes},{wait}")), "pending -");
    assert_eq!(answered(&format!("{yes},{no},{wait}")), "declined 2026-09-04");
}

#[test]
fn the_schema_follows_the_types() {
    assert_snapshot!(serde_json::to_string_pretty(&schema()).unwrap());
}

fn text() -> impl Strategy<Value = String> {
    "[ -~åäöÅÄÖ\"\\\\\n]{0,12}"
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (0..800u64).prop_map(|n| NaiveDate::from_ymd_opt(2025, 8, 1).unwrap() + chrono::Days::new(n))
}

fn id() -> impl Strategy<Value = Id> {
    "[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,3}){0,2}".prop_map(|text| Id::parse(&text).unwrap())
}

fn row() -> impl Strategy<Value = (Option<String>, NaiveDate, Minutes, u8, Option<String>, bool)> {
    let minutes = (0..=480u16, 0..=160u16, 0..=160u16, 0..=160u16)
        .prop_map(|(base, e, u, l)| Minutes::new(base.max(e + u + l), e, u, l).unwrap());
    (proptest::option::of(text()), day(), minutes, any::<u8>(), proptest::option::of(text()), any::<bool>())
}

fn signal() -> impl Strategy<Value = Signal> {
    let value = prop_oneof![
        any::<bool>().prop_map(FieldValue::YesNo),
        any::<i64>().prop_map(FieldValue::Number),
        text().prop_map(FieldValue::Text)
    ];
    let fields = proptest::collection::btree_map("x-[a-z]{1,4}", value, 0..3);
    (
        proptest::option::of(text()),
        id(),
        day(),
        proptest::option::of(day()),
        proptest::option::of(text()),
        fields,
    )
        .prop_map(|(id, kind, date, recorded, note, fields)| Signal {
            id,
            kind,
            date,
            recorded,
            by: note.clone(),
            role: None,
            note,
            fields,
        })
}

fn offer() -> impl Strategy<Value = Offer> {
    let given = (text(), 0..3u8, proptest::option::of(day())).prop_map(|(by, answer, on)| GivenAnswer {
        by,
        answer: [Answer::Pending, Answer::Accepted, Answer::Declined][usize::from(answer)],
        on,
    });
    (id(), proptest::collection::vec(given, 0..3), proptest::option::of(day())).prop_map(
        |(offer, answers, closed)| {
            let on = NaiveDate::from_ymd_opt(2025, 8, 1).unwrap();
            let mut offer = Offer {
                id: None,
                offer,
                on,
                answer: Answer::Accepted,
                answered: None,
                answers,
                started: None,
                closed,
                recorded: None,
            };
            offer.settle();
            offer
        },
    )
}

prop_compose! {
    fn child()(
        name in proptest::option::of(text()),
        born in proptest::option::of((1990..2026i32, 1..=12u32)),
        form in proptest::option::of(0..Form::ALL.len()),
        stage in proptest::option::of(0..Stage::ALL.len()),
        grade in proptest::option::of(any::<u8>()),
        group in proptest::option::of(text()),
        rows in proptest::collection::vec(row(), 0..6),
        signals in proptest::collection::vec(signal(), 0..3),
        offers in proptest::collection::vec(offer(), 0..3),
        steps in proptest::collection::vec((text(), day()), 0..2),
    ) -> Child {
        let mut attendance = Attendance::default();
        for (id, date, minutes, late, subject, assumed) in &rows {
            attendance.push(id.as_deref(), *date, *minutes, *late, subject.as_deref(), *assumed);
        }
        Child {
            id: String::new(),
            name,
            born: born.and_then(|(year, month)| Born::new(year, month)),
            form: form.map(|at| Form::ALL[at]),
            recorded_stage: stage.map(|at| Stage::ALL[at]),
            grade,
            group,
            enrolled: None,
            attendance,
            signals,
            contacts: Vec::new(),
            steps: steps.into_iter().map(|(what, due)| Step { id: None, what, who: None, set: None, due, done: None, recorded: None }).collect(),
            offers,
            transitions: Vec::new(),
        }
    }
}

/// What a caseload says, without how it is laid out in memory.
fn said(caseload: &Caseload) -> Vec<u8> {
    let mut text = Vec::new();
    write(&mut text, caseload).unwrap();
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, rng_seed: proptest::test_runner::RngSeed::Fixed(6), ..ProptestConfig::default() })]

    #[test]
    fn what_was_written_is_read_back(children in proptest::collection::vec(child(), 0..4), name in proptest::option::of(text())) {
        let mut caseload = Caseload { school: School { name, municipality: None }, imports: Vec::new(), children };
        for (at, child) in caseload.children.iter_mut().enumerate() {
            child.id = format!("c{at}");
        }
        let text = said(&caseload);
        let read = read(text.as_slice(), "f").unwrap();
        prop_assert_eq!(said(&read), text);
        for (read, child) in read.children.iter().zip(&caseload.children) {
            prop_assert_eq!(read.attendance.rows().len(), child.attendance.rows().len());
            prop_assert_eq!(&read.signals, &child.signals);
            prop_assert_eq!(&read.offers, &child.offers);
        }
    }

    #[test]
    fn no_cut_and_no_changed_byte_makes_it_panic(cut in 0..1400usize, at in 0..1400usize, byte in any::<u8>()) {
        let mut text = include_bytes!("tests/contract.json").to_vec();
        if let Some(target) = text.get_mut(at) { *target = byte; }
        text.truncate(cut);
        if let Err(faults) = read(text.as_slice(), "f") {
            prop_assert!(!faults.is_empty());
        }
    }
}
