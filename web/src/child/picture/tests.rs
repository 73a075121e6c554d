use std::fmt::Write as _;

use samsyn_engine::view::picture::{Picture, picture};
use samsyn_words::{Lang, Words};
use yew::prelude::*;

use super::draw::{self, Tint};
use super::layout::{Layout, lanes};
use super::shape::{CELL, Fill};
use super::{readout, table};
use crate::child::fixture::{self, day, rendered};

/// Kim's year, as the worker would send it.
fn kim() -> Picture {
    picture(&fixture::kim(), &fixture::pack(), fixture::today())
}

/// One tag a line, so that a change is seen where it is.
fn lines(html: &str) -> String {
    html.replace('>', ">\n").replace("\n\n", "\n")
}

#[derive(Properties, PartialEq)]
struct Shown {
    html: Html,
}

#[component]
fn Show(props: &Shown) -> Html {
    props.html.clone()
}

fn render(html: Html) -> String {
    lines(&rendered(yew::LocalServerRenderer::<Show>::with_props(Shown { html }).hydratable(false)))
}

fn tint() -> Tint {
    Tint { from: day("2026-10-24"), to: day("2026-11-20"), label: "28 dagar".to_owned() }
}

fn drawn(container: f64, lang: Lang, whole: bool) -> String {
    let picture = kim();
    let layout = Layout::new(&picture, container, whole);
    let cursor = layout.place(picture.today).map(|place| place.column);
    render(draw::draw(&picture, &layout, &Words::new(lang), Some(&tint()), cursor))
}

#[test]
fn the_picture_at_full_width() {
    insta::assert_snapshot!(drawn(1022.0, Lang::Sv, false));
}

#[test]
fn the_picture_on_a_phone() {
    insta::assert_snapshot!(drawn(294.0, Lang::En, false));
}

#[test]
fn no_drawing_carries_a_style_attribute() {
    for container in [294.0, 700.0, 1022.0] {
        assert!(!drawn(container, Lang::Sv, true).contains("style="), "{container}");
    }
}

#[test]
fn a_layout_shows_what_fits_and_says_what_it_left_out() {
    let picture = kim();
    let check = |container, whole, columns, shortened, scrolls| {
        let layout = Layout::new(&picture, container, whole);
        let found = (layout.places.len(), layout.shortened, layout.scrolls);
        assert_eq!(found, (columns, shortened, scrolls), "{container} {whole}");
    };
    check(1022.0, false, 37, false, false);
    check(700.0, false, 33, true, false);
    check(294.0, false, 15, true, false);
    check(294.0, true, 37, false, true);
}

#[test]
fn what_happened_in_the_first_days_of_a_week_lies_before_today() {
    let layout = Layout::new(&kim(), 1022.0, false);
    assert!(layout.end_of(day("2026-11-19")) < layout.end_of(day("2026-11-20")));
    assert!((layout.end_of(day("2026-11-20")) - layout.start_of(day("2026-11-23"))).abs() < 0.01);
    assert!((layout.start_of(day("2020-01-01")) - layout.left).abs() < 0.01);
}

#[test]
fn parts_of_a_cell_are_seen_and_never_overflow() {
    let check = |minutes: [u32; 3], expected: [f64; 2]| {
        let fill = Fill::new(minutes[0], minutes[1], minutes[2]);
        assert!(
            (fill.excused - expected[0]).abs() < 0.01 && (fill.unexcused - expected[1]).abs() < 0.01,
            "{fill:?}"
        );
    };
    check([300, 300, 0], [CELL, 0.0]);
    check([300, 5, 0], [6.0, 0.0]);
    check([300, 290, 10], [CELL - 6.0, 6.0]);
    check([300, 5, 295], [6.0, CELL - 6.0]);
}

#[test]
fn things_that_overlap_lie_under_each_other() {
    assert_eq!(lanes(&[(0.0, 50.0), (20.0, 60.0), (60.0, 90.0), (61.0, 70.0)]), [0, 1, 0, 2]);
}

#[test]
fn each_column_is_told_in_words() {
    let picture = kim();
    let mut said = String::new();
    for lang in Lang::ALL {
        let words = Words::new(lang);
        writeln!(said, "{}", readout::sentence(&picture.summary, "Kim", &words)).unwrap();
        for column in &picture.columns {
            let (heading, text) = readout::column(&picture, column, &words);
            writeln!(said, "{heading}: {text}").unwrap();
        }
    }
    insta::assert_snapshot!(said);
}

#[test]
fn the_table_says_the_same() {
    let table = render(table::table(&kim(), "Kim", &Words::new(Lang::Sv)));
    assert_eq!(table.matches("<tr").count(), kim().columns.len() + 1);
    assert!(table.contains("–"), "what is unknown is a dash");
}
