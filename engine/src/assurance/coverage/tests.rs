//! Coverage of hand-written rules by hand-written children.

use super::*;
use crate::record::{Attendance, Child, Form, Minutes};
use crate::rule::testing::{SCHOOL, compile, day, rule};

/// A child of the compulsory school who was away all of the first so many of 20 school days from 24 August 2026, of
/// which so many are told of.
fn away(days: usize, told: usize) -> Child {
    let mut attendance = Attendance::default();
    let weeks = day("2026-08-24").iter_days().step_by(7).take(4);
    for (at, date) in weeks.flat_map(|it| it.iter_days().take(5)).take(told).enumerate() {
        let excused = if at < days { 300 } else { 0 };
        attendance.push(None, date, Minutes::new(300, excused, 0, 0).unwrap(), 0, None, false);
    }
    Child { form: Some(Form::Compulsory), attendance, ..Child::default() }
}

fn cases(children: &[Child]) -> Vec<Whom> {
    children.iter().map(|child| Whom::Child(Box::new(child.clone()))).collect()
}

fn covered(when: &str, children: &[Child]) -> (Rulebook, Coverage) {
    let (book, found) = compile(&rule("r", "school", when, SCHOOL));
    assert!(book.failed().is_empty(), "{found:?}");
    let school = School::default();
    let whom = cases(children);
    let seen: Vec<_> =
        whom.iter().map(|whom| Seen { whom, school: &school, on: day("2026-09-18") }).collect();
    let coverage = coverage(&book, &seen).remove(0);
    (book, coverage)
}

/// Each leaf shortly: the answers on the way, and how many cases reach it or why none does.
fn leaves(of: &Coverage) -> Vec<String> {
    let told = of.epochs.iter().flat_map(|epoch| &epoch.leaves).map(|leaf| {
        let way: String = leaf.way.iter().map(|(_, answer)| if *answer { 'y' } else { 'n' }).collect();
        match &leaf.gap {
            None => format!("{way} {}", leaf.cases),
            Some(Gap::NoCase) => format!("{way} no case"),
            Some(Gap::Unrecorded(_)) => format!("{way} unrecorded"),
            Some(Gap::Impossible(why)) => format!("{way} impossible by {}", why.len()),
        }
    });
    told.collect()
}

const TWO: &str =
    "|child, p| { let a = child.attendance.last_school_days(20); a.share > 20 && a.episodes >= 2 }";

#[test]
fn a_leaf_is_covered_by_the_cases_that_reach_it() {
    assert_eq!(leaves(&covered(TWO, &[]).1), ["yy no case", "yn no case", "n no case"]);
    let (_, of) = covered(TWO, &[away(0, 20), away(4, 20), away(5, 20)]);
    assert_eq!(leaves(&of), ["yy no case", "yn 1", "n 2"]);
    assert_eq!(of.leaves(), (2, 3));
}

#[test]
fn a_case_without_the_facts_covers_nothing_and_says_so() {
    assert_eq!(leaves(&covered(TWO, &[away(0, 0)]).1), ["yy unrecorded", "yn unrecorded", "n unrecorded"]);
}

#[test]
fn what_no_child_can_reach_is_told_with_its_reason_and_not_counted() {
    let when =
        "|child, p| { let a = child.attendance.last(28); a.absent.days >= 3 || a.unexcused.days >= 5 }";
    let (_, of) = covered(when, &[away(3, 20), away(0, 20)]);
    assert_eq!(leaves(&of), ["y 1", "ny impossible by 2", "nn 1"]);
    assert_eq!(of.leaves(), (2, 2));
}

#[test]
fn a_threshold_has_two_sides_and_an_edge() {
    let when = "|child, p| child.attendance.last_school_days(20).share > 20";
    let spots = |children: &[Child]| -> Vec<Spot> {
        let (_, of) = covered(when, children);
        let edges = of.epochs.into_iter().flat_map(|epoch| epoch.edges);
        edges.filter(|edge| edge.cases > 0).map(|edge| edge.spot).collect()
    };
    assert_eq!(spots(&[away(0, 20)]), [Spot::No]);
    assert_eq!(spots(&[away(4, 20)]), [Spot::No, Spot::At]);
    assert_eq!(spots(&[away(4, 20), away(5, 20)]), [Spot::Yes, Spot::No, Spot::At]);
    // Eleven percent of a few more days are needed for what lies within one percent.
    assert_eq!(spots(&[away(4, 19)]), [Spot::Yes]);
}

#[test]
fn every_gap_is_closed_by_the_case_that_is_made_for_it() {
    let (book, of) = covered(TWO, &[]);
    let (rule, epoch) = (&book.rules()[0], &of.epochs[0]);
    let mut made: Vec<Witness> =
        epoch.leaves.iter().map(|leaf| case_for_leaf(&book, rule, epoch, leaf).unwrap()).collect();
    let possible = epoch.edges.iter().filter(|edge| edge.gap == Some(Gap::NoCase));
    made.extend(possible.map(|edge| case_for_edge(&book, rule, epoch, edge).unwrap()));
    let children: Vec<_> = made.iter().map(|it| it.child.clone()).collect();
    let whom = cases(&children);
    let seen: Vec<_> =
        made.iter().zip(&whom).map(|(it, whom)| Seen { whom, school: &it.school, on: it.on }).collect();
    let whole = coverage(&book, &seen).remove(0);
    assert_eq!((whole.leaves(), whole.edges()), ((3, 3), (10, 10)));
    // Without the first of them its leaf is open again.
    assert_eq!(coverage(&book, &seen[1..3]).remove(0).leaves(), (2, 3));
}

#[test]
fn a_rule_about_a_class_is_covered_by_classes_and_a_class_of_nine_is_none() {
    let when = "|class, p| class.attendance.last_school_days(20).share > 20";
    let text = rule("r", "school", when, SCHOOL)
        .replace("kind:", "subject: \"class\", kind:")
        .replace("\"talk\"", "\"environment\"");
    let (book, found) = compile(&text);
    assert!(book.failed().is_empty(), "{found:?}");
    let school = School::default();
    let class = |pupils: usize, days| Whom::Class(vec![away(days, 20); pupils]);
    let check = |whom: Whom, expected: &[&str]| {
        let seen = Seen { whom: &whom, school: &school, on: day("2026-09-18") };
        assert_eq!(leaves(&coverage(&book, &[seen]).remove(0)), expected);
    };
    check(class(10, 5), &["y 1", "n no case"]);
    check(class(10, 4), &["y no case", "n 1"]);
    check(class(9, 5), &["y no case", "n no case"]);
    check(Whom::Child(Box::new(away(5, 20))), &["y no case", "n no case"]);
}
