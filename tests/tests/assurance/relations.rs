//! A measure that is said never to be more than another never is.

use proptest::strategy::{Strategy, ValueTree};
use samsyn_engine::assurance::never_more;
use samsyn_engine::decision::Value;
use samsyn_engine::facts::{Clock, Evidence, Facts, Filter, Measure, Quantity, Selection, Source, Window};
use samsyn_engine::id::Id;
use samsyn_engine::record::School;
use samsyn_tests::{children, packs};

const WINDOWS: [Option<Window>; 7] = [
    None,
    Some(Window::Days { from: 28, to: 0 }),
    Some(Window::Days { from: 56, to: 0 }),
    Some(Window::Days { from: 20, to: 7 }),
    Some(Window::SchoolDays(20)),
    Some(Window::SchoolDays(40)),
    Some(Window::Ahead(30)),
];

/// Rows, ways to narrow them, and what is measured of them.
type Rows = (Source, &'static [&'static [Filter]], Vec<Quantity>);

fn measures() -> Vec<Measure> {
    use Quantity as Q;
    let id = |text: &str| Id::parse(text).unwrap();
    let counts = [
        Q::Count,
        Q::Days,
        Q::Weeks,
        Q::SinceFirst,
        Q::SinceLatest,
        Q::SchoolDaysSinceFirst,
        Q::SchoolDaysSinceLatest,
    ];
    let absence = [
        Q::SchoolDays,
        Q::Share,
        Q::ExcusedShare,
        Q::UnexcusedShare,
        Q::Hours,
        Q::ExcusedHours,
        Q::UnexcusedHours,
        Q::Late,
        Q::Spell,
        Q::CurrentSpell,
        Q::Episodes,
        Q::Distinct("subject".to_owned()),
        Q::Most("subject".to_owned()),
    ];
    let sources: [Rows; 5] = [
        (
            Source::Attendance,
            &[&[], &[Filter::Absent], &[Filter::Unexcused], &[Filter::Full, Filter::Absent]],
            [counts.as_slice(), &absence].concat(),
        ),
        (
            Source::Signals(id("concern")),
            &[&[]],
            [counts.as_slice(), &[Q::Distinct("by".to_owned()), Q::Most("by".to_owned())]].concat(),
        ),
        (Source::Steps, &[&[], &[Filter::Open], &[Filter::Overdue]], counts.to_vec()),
        (Source::Offers(None), &[&[], &[Filter::Open], &[Filter::Waiting]], counts.to_vec()),
        (Source::Offers(Some(id("joint-meeting"))), &[&[], &[Filter::Open]], counts.to_vec()),
    ];
    let mut all = Vec::new();
    for (source, filters, quantities) in sources {
        for (window, filters) in WINDOWS.iter().flat_map(|it| filters.iter().map(move |more| (it, more))) {
            let filters = filters.iter().cloned().collect();
            let selection = Selection { source: source.clone(), window: *window, filters };
            all.extend(quantities.iter().map(|it| Measure::Of(selection.clone(), it.clone())));
        }
    }
    all
}

#[test]
fn what_is_never_more_never_is() {
    let pack = packs::load("sormland").unwrap();
    let measures = measures();
    let pairs: Vec<(usize, usize)> = (0..measures.len())
        .flat_map(|one| (0..measures.len()).map(move |other| (one, other)))
        .filter(|(one, other)| one != other && never_more(&measures[*one], &measures[*other]))
        .collect();
    assert!(pairs.len() > 1_000, "only {} pairs", pairs.len());
    let strategy = (children::child(&pack), children::date());
    let mut runner = super::runner(11);
    let school = School::default();
    let mut met = vec![0_u32; pairs.len()];
    for _ in 0..300 {
        let (child, on) = strategy.new_tree(&mut runner).unwrap().current();
        let facts = Facts::new(&child, &school, &pack.calendar, &pack.catalogue);
        let values: Vec<Value> =
            measures.iter().map(|measure| facts.value(measure, Clock::day(on))).collect();
        for ((one, other), met) in pairs.iter().zip(&mut met) {
            if let (Value::Known(less), Value::Known(more)) = (values[*one], values[*other]) {
                let (low, high) = (&measures[*one], &measures[*other]);
                assert!(less <= more, "{low} is {less}, {high} is {more}, on {on}: {child:#?}");
                *met += 1;
            }
        }
    }
    assert!(met.iter().filter(|it| **it == 0).count() * 10 < pairs.len(), "too many pairs were never met");
}
