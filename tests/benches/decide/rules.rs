//! Three rules on children with a school year of rows: by tree, and by hand.

use samsyn_engine::facts::Clock;
use samsyn_engine::record::{Child, Form, School};
use samsyn_engine::rule::Rulebook;
use samsyn_engine::screening::{Moment, Outcome};
use samsyn_tests::by_hand::RULES;
use samsyn_tests::contest::Contest;
use samsyn_tests::packs::today;

use crate::plan;

const ROUNDS: usize = 99;

pub(crate) fn measure(book: &Rulebook) {
    let (on, school, calendar) = (today(), School::default(), &book.pack().calendar);
    let children: Vec<Child> =
        plan(book, 600).children().filter(|child| child.form != Some(Form::Preschool)).collect();
    let place = |(id, _)| book.rules().iter().position(|rule| rule.head.id.as_str() == id);
    let places: Vec<usize> = RULES.into_iter().map(|rule| place(rule).expect("the rule is there")).collect();
    let (moment, nobody) = (Moment::new(book, Clock::day(on)), Child::default());

    // The same answers first, or the figures would mean nothing.
    for child in &children {
        let mut judge = moment.judge(child, &school);
        for (place, (id, by_hand)) in places.iter().zip(RULES) {
            let tree = judge.outcome(*place).filter(|outcome| *outcome != Outcome::Undetermined);
            assert_eq!(tree, by_hand(child, calendar, on), "{} {id}", child.id);
        }
    }

    let times = children.len() * RULES.len();
    Contest::default()
        .with("hand-written Rust", times, || {
            let said = |child| RULES.iter().filter(move |(_, rule)| rule(child, calendar, on).is_some());
            children.iter().map(|child| said(child).count() as u64).sum()
        })
        .with("tree", times, || {
            let mut judge = moment.judge(&nobody, &school);
            let said = |child| {
                judge.turn_to(moment.facts(child, &school));
                places.iter().filter(|place| judge.outcome(**place).is_some()).count() as u64
            };
            children.iter().map(said).sum()
        })
        .tell("rule and child", ROUNDS);
}
