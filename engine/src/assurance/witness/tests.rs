//! Every child that is handed out goes the way that was asked for; where there is none, none is handed out.

use super::{Wanted, wishes};
use crate::decision::QuestionId;
use crate::rule::testing::{SCHOOL, compile, day, rule};
use crate::rule::{Rule, Rulebook, State};

/// Every way through `when`, as written, and whether a child was found for it.
fn found(when: &str) -> Vec<(String, bool)> {
    let (book, told) = compile(&rule("r", "school", when, SCHOOL));
    assert!(book.failed().is_empty(), "{told:?}");
    let mut all = Vec::new();
    for (way, said) in ways(&book, &book.rules()[0]) {
        let asked = wishes(&way, book.questions());
        let concerns = &book.rules()[0].head.concerns;
        let wanted = Wanted { pack: book.pack(), concerns, on: day("2026-11-20"), wishes: &asked };
        let child = wanted.witness();
        assert_eq!(child, wanted.witness(), "the same wishes give the same child");
        let told: String = way.iter().map(|(_, answer)| if *answer { 'y' } else { 'n' }).collect();
        all.push((format!("{told}:{}", if said { "yes" } else { "no" }), child.is_some()));
    }
    all
}

fn ways(book: &Rulebook, rule: &Rule) -> Vec<(Vec<(QuestionId, bool)>, bool)> {
    let mut ways = Vec::new();
    let Some(State::Ready { when, .. }) = rule.on(day("2026-11-20")) else { panic!("{:?}", book.failed()) };
    when.each_path(&mut |way, said| ways.push((way.to_vec(), said)));
    ways
}

#[test]
fn a_child_is_found_for_every_way_that_some_child_can_go() {
    for when in [
        "|child, p| { let a = child.attendance.last_school_days(20); a.share > 20 && (a.episodes >= 2 || a.current_spell >= 5) }",
        "|child, p| { let a = child.attendance.last_school_days(30); a.share < 25 && a.current_spell >= 10 }",
        "|child, p| child.attendance.last_school_days(20).share == 12.5",
        "|child, p| child.attendance.last(28).share - child.attendance.window(90, 28).share >= 10",
        "|child, p| child.attendance.last(60).absent.most(\"subject\") >= 5 && child.attendance.last(60).share < 10",
        "|child, p| child.attendance.last(60).late >= 7 && child.attendance.last(60).unexcused_hours < 3",
        "|child, p| child.attendance.last(60).of(\"subject\", \"slöjd\").absent.days >= 3 && child.attendance.last(60).full.none",
        "|child, p| child.signals(\"concern\").last(56).weeks >= 3 && child.signals(\"concern\").distinct(\"by\") == 2",
        "|child, p| child.signals(\"concern\").of(\"area\", \"safety\").sum(\"minutes\") > 90 && child.signals(\"concern\").count < 3",
        "|child, p| child.contacts.open.distinct(\"agency\") >= 2 && child.contacts.of(\"coordinator\", true).none",
        "|child, p| child.steps.overdue.school_days_since_first >= 5 && child.steps.ahead(14).any",
        "|child, p| child.offers(\"talk\").of(\"answer\", \"accepted\").open.any && child.offers().waiting.since_first > 20",
        "|child, p| child.transitions.open.ahead(30).any && child.age >= 16 && child.grade == 2",
        "|child, p| child.days_enrolled < 20 && child.stage == \"högstadium\" && child.municipality != \"Flen\"",
    ] {
        for (way, found) in found(when) {
            assert!(found, "{when}: {way}");
        }
    }
}

#[test]
fn no_child_is_made_up_where_there_is_none() {
    let weeks = "|child, p| child.signals(\"concern\").last(7).weeks >= 9 && child.signals(\"concern\").any";
    let all = found(weeks);
    assert!(all.iter().any(|(way, found)| way.starts_with('y') && !found), "{all:?}");
    assert!(all.iter().any(|(way, found)| way.starts_with('n') && *found), "{all:?}");
}
