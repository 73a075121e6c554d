//! What is worked out only for findings that are shown: since when, until when, and why.

use samsyn_engine::facts::Clock;
use samsyn_engine::screening::{Moment, Outcome, Screening, Timeline};
use samsyn_tests::contest::Contest;

/// Children with something to show.
const SHOWN: usize = 60;
const ROUNDS: usize = 49;

pub(crate) fn measure(screening: &Screening) {
    let moment = Moment::new(screening.book(), Clock::day(screening.on()));
    let caseload = screening.caseload();
    let suggested = |child: &usize| screening.outcomes(*child).contains(&Some(Outcome::Suggested));
    let shown: Vec<usize> = (0..caseload.children.len()).filter(suggested).take(SHOWN).collect();
    let findings: Vec<_> = shown.iter().map(|child| (*child, screening.listed(*child))).collect();
    let of_rules = findings.iter().flat_map(|(child, of)| of.iter().map(move |finding| (*child, finding)));
    let timelines: Vec<Timeline<'_>> = of_rules
        .filter_map(|(child, finding)| {
            let rule = screening.book().rule(&finding.rule)?;
            Some(Timeline::new(&moment, rule, caseload.children.get(child)?, &caseload.school))
        })
        .collect();
    let all = timelines.len();
    Contest::default()
        .with("since and changes_on", all, || {
            let turns = |line: &Timeline<'_>| {
                u64::from(line.since().is_some()) + u64::from(line.changes_on().is_some())
            };
            timelines.iter().map(turns).sum()
        })
        .with("with its reasons", all, || {
            shown.iter().map(|child| screening.listed(*child).len() as u64).sum()
        })
        .tell("finding", ROUNDS);
}
