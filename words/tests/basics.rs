//! Numbers, dates and lists, in both languages.

use chrono::NaiveDate;
use samsyn_engine::decision::Number;
use samsyn_words::{Lang, Words, args, keys};

#[track_caller]
fn check(say: impl Fn(&Words) -> String, swedish: &str, english: &str) {
    assert_eq!(say(&Words::new(Lang::Sv)), swedish);
    assert_eq!(say(&Words::new(Lang::En)), english);
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

#[test]
fn dates() {
    check(|w| w.date(day(2026, 11, 3)), "3 november 2026", "3 November 2026");
    check(|w| w.date_short(day(2026, 11, 3)), "3 nov", "3 Nov");
    check(|w| w.date_long(day(2026, 11, 20)), "fredag 20 november 2026", "Friday 20 November 2026");
    check(|w| w.week(day(2026, 11, 11)), "vecka 46", "week 46");
    check(|w| w.week_with_days(day(2026, 11, 15)), "vecka 46, 9–13 nov", "week 46, 9–13 Nov");
    check(|w| w.week_with_days(day(2026, 12, 1)), "vecka 49, 30 nov–4 dec", "week 49, 30 Nov–4 Dec");
    check(
        |w| w.week_with_days(day(2026, 12, 31)),
        "vecka 53, 28 dec 2026–1 jan 2027",
        "week 53, 28 Dec 2026–1 Jan 2027",
    );
    check(|w| w.days(day(2026, 11, 9), day(2026, 11, 9)), "9 nov", "9 Nov");
}

#[test]
fn spans() {
    check(|w| w.span(17), "17 dagar", "17 days");
    check(|w| w.span(1), "1 dag", "1 day");
    check(|w| w.ago(0), "i dag", "today");
    check(|w| w.ago(1), "i går", "yesterday");
    check(|w| w.ago(17), "för 17 dagar sedan", "17 days ago");
    check(|w| w.ago(-1), "i morgon", "tomorrow");
    check(|w| w.ago(-5), "om 5 dagar", "in 5 days");
}

#[test]
fn numbers() {
    let number = |text| Number::parse(text).unwrap();
    check(|w| w.number(number("20.4"), 1), "20,4", "20.4");
    check(|w| w.number(number("-3.5"), 1), "−3,5", "−3.5");
    check(|w| w.number(number("1000"), 0), "1000", "1000");
    check(|w| w.number(number("98000.25"), 2), "98\u{a0}000,25", "98,000.25");
    check(|w| w.spelled(1), "ett", "one");
    check(|w| w.spelled(12), "tolv", "twelve");
    check(|w| w.spelled(13), "13", "13");
    check(
        |w| w.say_with(keys::CLASS_PUPILS, &args! { "count" => 12_000 }),
        "12\u{a0}000 elever",
        "12,000 pupils",
    );
}

#[test]
fn lists() {
    check(|w| w.list::<&str>(&[]), "", "");
    check(|w| w.list(&["a"]), "a", "a");
    check(|w| w.list(&["a", "b", "c"]), "a, b och c", "a, b and c");
    check(|w| w.list_or(&["a", "b"]), "a eller b", "a or b");
}

#[test]
fn a_language_is_told_by_its_tag() {
    let check = |tag, expected| assert_eq!(Lang::of_tag(tag), expected, "{tag}");
    check("sv_SE.UTF-8", Some(Lang::Sv));
    check("EN-gb", Some(Lang::En));
    check("C", None);
}
