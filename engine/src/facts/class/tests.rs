use super::*;
use crate::facts::Filter;
use crate::pack::{Catalogue, Period};
use crate::record::{Child, FieldValue, Minutes, School};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn calendar() -> Calendar {
    let term = |from, to| Period { from: day(from), to: day(to), name: String::new() };
    Calendar::new(vec![term("2026-01-08", "2026-06-11"), term("2026-08-17", "2026-12-18")], Vec::new())
}

/// A pupil with rows of `(date, scheduled, excused, unexcused, leave, subject)`.
type Row = (&'static str, u16, u16, u16, u16, Option<&'static str>);

fn pupil(rows: &[Row]) -> Child {
    let mut child = Child { grade: Some(6), ..Child::default() };
    for (date, scheduled, excused, unexcused, leave, subject) in rows {
        let minutes = Minutes::new(*scheduled, *excused, *unexcused, *leave).unwrap();
        child.attendance.push(None, day(date), minutes, 0, *subject, false);
    }
    child
}

/// A measure of the pupils together, as text; nothing where they are no class.
fn check(pupils: &[Child], window: Option<Window>, filters: &[Filter], quantity: Quantity, expected: &str) {
    let (school, calendar, catalogue) = (School::default(), calendar(), Catalogue::default());
    let facts = pupils.iter().map(|pupil| Facts::new(pupil, &school, &calendar, &catalogue));
    let class = ClassFacts::of(facts).unwrap();
    let filters = filters.iter().cloned().collect();
    let measure = Measure::Of(Selection { source: Source::Attendance, window, filters }, quantity);
    let told = match (&class).value(&measure, Clock::day(day("2026-11-20"))) {
        Value::Known(number) => number.to_string(),
        Value::Never => "never".to_owned(),
        Value::Unknown => "?".to_owned(),
    };
    assert_eq!(told, expected, "{measure}");
}

const LATELY: Option<Window> = Some(Window::Days { from: 28, to: 0 });

fn class(of: usize, rows: &[Row]) -> Vec<Child> {
    (0..of).map(|_| pupil(rows)).collect()
}

#[test]
fn the_time_of_all_pupils_is_added_up() {
    let mut pupils = class(9, &[("2026-11-19", 300, 0, 0, 0, None)]);
    pupils.push(pupil(&[("2026-11-18", 300, 150, 150, 0, None), ("2026-03-02", 300, 300, 0, 0, None)]));
    check(&pupils, LATELY, &[], Quantity::Share, "10");
    check(&pupils, LATELY, &[], Quantity::UnexcusedShare, "5");
    check(&pupils, LATELY, &[], Quantity::ExcusedShare, "5");
    check(&pupils, LATELY, &[], Quantity::Hours, "5");
    check(&pupils, LATELY, &[], Quantity::ExcusedHours, "2.5");
    check(&pupils, LATELY, &[], Quantity::UnexcusedHours, "2.5");
    check(&pupils, LATELY, &[], Quantity::SchoolDays, "2");
    check(&pupils, LATELY, &[Filter::Full], Quantity::Hours, "5");
    // One pupil in the term before is no class.
    check(&pupils, Some(Window::LastTerm), &[], Quantity::Share, "?");
    check(
        &class(10, &[("2026-03-02", 300, 60, 0, 0, None)]),
        Some(Window::LastTerm),
        &[],
        Quantity::Share,
        "20",
    );
}

#[test]
fn no_figure_is_made_of_fewer_than_ten() {
    let present: &[Row] = &[("2026-11-19", 300, 30, 0, 0, None)];
    let (school, calendar, catalogue) = (School::default(), calendar(), Catalogue::default());
    let nine = class(9, present);
    let facts = nine.iter().map(|pupil| Facts::new(pupil, &school, &calendar, &catalogue));
    assert!(ClassFacts::of(facts).is_none());
    // Ten are in the class, but one has no row in the window, only leave in it, or another subject.
    for other in [
        pupil(&[]),
        pupil(&[("2026-10-01", 300, 0, 0, 0, None)]),
        pupil(&[("2026-11-19", 300, 0, 0, 300, None)]),
        pupil(&[("2026-12-01", 300, 0, 0, 0, None)]),
    ] {
        let mut pupils = class(9, present);
        check(&[pupils.clone(), vec![pupil(present)]].concat(), LATELY, &[], Quantity::Share, "10");
        pupils.push(other);
        check(&pupils, LATELY, &[], Quantity::Share, "?");
        check(&pupils, LATELY, &[], Quantity::SchoolDays, "?");
    }
    let maths = |subject| pupil(&[("2026-11-19", 60, 30, 0, 0, Some(subject))]);
    let of = [Filter::Of("subject".to_owned(), FieldValue::Text("matematik".to_owned()))];
    let mut pupils: Vec<_> = (0..10).map(|_| maths("matematik")).collect();
    check(&pupils, LATELY, &of, Quantity::Share, "50");
    pupils[0] = maths("bild");
    check(&pupils, LATELY, &of, Quantity::Share, "?");
    // That few of them were away is no reason to say nothing: it is the ten who are spoken of.
    let mut pupils = class(10, &[("2026-11-19", 300, 0, 0, 0, None)]);
    pupils[0] = pupil(&[("2026-11-19", 300, 0, 300, 0, None)]);
    check(&pupils, LATELY, &[Filter::Unexcused], Quantity::UnexcusedHours, "5");
}

#[test]
fn what_pupils_do_not_share_is_not_the_classs() {
    let (school, calendar, catalogue) = (School::default(), calendar(), Catalogue::default());
    let mut pupils = class(10, &[]);
    let grade = |pupils: &[Child]| {
        let facts = pupils.iter().map(|pupil| Facts::new(pupil, &school, &calendar, &catalogue));
        (&ClassFacts::of(facts).unwrap()).value(&Measure::Grade, Clock::day(day("2026-11-20")))
    };
    assert_eq!(grade(&pupils), Value::whole(6));
    pupils[9].grade = Some(5);
    assert_eq!(grade(&pupils), Value::Unknown);
    pupils[9].grade = None;
    assert_eq!(grade(&pupils), Value::Unknown);
}

#[test]
fn percents_of_a_class_are_rounded() {
    let check = |expected, excused, unexcused, told: [Option<u64>; 3]| {
        let spent = Spent { expected, excused, unexcused };
        assert_eq!([spent.percent(), spent.excused_percent(), spent.unexcused_percent()], told, "{spent:?}");
    };
    check(1_000, 24, 151, [Some(18), Some(2), Some(15)]);
    check(1_000, 25, 149, [Some(17), Some(3), Some(15)]);
    check(300, 300, 0, [Some(100), Some(100), Some(0)]);
    check(0, 0, 0, [None; 3]);
}

/// Asks a class of ten, where the first two differ from the others.
fn ask<T>(first: &[Child], rows: &[Row], ask: impl Fn(&ClassFacts<'_>) -> T) -> T {
    let school = School { municipality: Some("Flen".to_owned()), ..School::default() };
    let (calendar, catalogue) = (calendar(), Catalogue::default());
    let pupils = [first.to_vec(), class(8, rows)].concat();
    let facts = pupils.iter().map(|pupil| Facts::new(pupil, &school, &calendar, &catalogue));
    ask(&ClassFacts::of(facts).unwrap())
}

const THURSDAY: Row = ("2026-11-19", 300, 0, 0, 0, None);

#[test]
fn a_class_knows_when_each_pupil_was_last_read_in() {
    let clock = Clock::day(day("2026-11-20"));
    let rows = [
        ("2026-11-17", 300, 0, 0, 0, None),
        ("2026-11-20", 300, 0, 0, 0, None),
        ("2026-11-23", 300, 0, 0, 0, None),
    ];
    let days =
        ask(&[pupil(&[]), pupil(&rows)], &[THURSDAY], |class| class.last_days(clock).collect::<Vec<_>>());
    assert_eq!(days[..2], [day("2026-11-20"), day("2026-11-19")]);
    assert_eq!(days.len(), 9);
    let before =
        ask(&[pupil(&[]), pupil(&rows)], &[], |class| class.last_days(Clock::day(day("2026-11-16"))).count());
    assert_eq!(before, 0);
}

#[test]
fn how_a_class_spent_its_time_is_asked_by_window_or_dates() {
    let clock = Clock::day(day("2026-11-20"));
    let away = || pupil(&[("2026-11-19", 300, 60, 90, 0, None)]);
    let spent = Some(Spent { expected: 3_000, excused: 120, unexcused: 180 });
    let lately = Window::Days { from: 28, to: 0 };
    assert_eq!(ask(&[away(), away()], &[THURSDAY], |class| class.spent(lately, clock)), spent);
    let on =
        |date| ask(&[away(), away()], &[THURSDAY], |class| class.spent_within((day(date), day(date)), clock));
    assert_eq!((on("2026-11-19"), on("2026-11-18")), (spent, None));
}

#[test]
fn a_class_is_concerned_where_each_of_its_pupils_is() {
    let of = |grade| Child { grade, ..pupil(&[]) };
    let sixth = |_: Option<Form>, grade: Option<u8>| grade.map(|grade| grade == 6);
    let concerned = |first, second| ask(&[of(first), of(second)], &[], |class| class.concerned(sixth));
    assert_eq!(concerned(Some(6), Some(6)), Some(true));
    assert_eq!(concerned(Some(6), None), None);
    assert_eq!(concerned(None, Some(5)), Some(false));
}

#[test]
fn a_class_has_the_choices_of_all_and_rests_on_the_rows_of_all() {
    let of = |form| Child { form: Some(form), ..pupil(&[THURSDAY]) };
    let choice = |form, fact| {
        let one = || of(form);
        ask(&[one(), one()], &[THURSDAY], |class| class.choice(fact).map(str::to_owned))
    };
    assert_eq!(choice(Form::Compulsory, ChoiceFact::Municipality).as_deref(), Some("Flen"));
    assert_eq!(choice(Form::Compulsory, ChoiceFact::Form), None);
    let clock = Clock::day(day("2026-11-20"));
    let selection =
        Selection { source: Source::Attendance, window: LATELY, filters: [Filter::Absent].into() };
    let measure = Measure::Of(selection, Quantity::Share);
    let of = [pupil(&[]), pupil(&[("2026-11-18", 300, 0, 0, 0, None)])];
    let (rest, steady) =
        ask(&of, &[THURSDAY], |class| (class.rest([&measure], clock), class.steady(&measure, clock, false)));
    assert_eq!((rest.rows, rest.days, rest.assumed), (9, 2, 0));
    // Until the earliest row leaves the window, since the latest came.
    assert_eq!((steady.from, steady.to), (day("2026-11-19"), day("2026-12-15")));
}
