//! A child for whom the outcome is another: invented from the ways through both rules, and judged by both packs.

use super::Pair;
use crate::assurance::contradiction::contradiction;
use crate::assurance::witness::{Wanted, Wish, Witness, wishes};
use crate::record::Subject;
use crate::rule::{Concerns, State};
use crate::screening::{Moment, Outcome};

/// Pairs of ways for which a child is looked for.
const MAX_SEARCHED: usize = 16;

/// What a rule says at the end of a way, and what a child has to answer on it.
type End = (Outcome, Vec<Wish>);

/// Such a child; nothing where none was found, or where the rule is about a class.
pub(super) fn differing(pair: &Pair, before: &Moment<'_>, after: &Moment<'_>) -> Option<Witness> {
    let rules = pair.rules(before.book(), after.book());
    let mut concerns: Vec<&Concerns> = rules
        .into_iter()
        .flatten()
        .filter(|it| it.head.subject == Subject::Child)
        .map(|it| &it.head.concerns)
        .collect();
    concerns.dedup();
    let (was, is) = (ends(before, pair.old), ends(after, pair.new));
    let apart =
        was.iter().flat_map(|was| is.iter().map(move |is| (was, is))).filter(|(was, is)| was.0 != is.0);
    // Whom a rule no longer concerns, or newly does, answers to one of them alone.
    let alone = was.iter().chain(&is).map(|end| end.1.clone());
    let wanted = apart.map(|(was, is)| [was.1.clone(), is.1.clone()].concat()).chain(alone);
    let possible = wanted.filter(|wishes| contradiction(wishes).is_none());
    possible.take(MAX_SEARCHED).find_map(|wishes| {
        let child = |concerns: &&Concerns| {
            let (pack, on) = (after.book().pack(), after.clock().on);
            let found = Wanted { pack, concerns, on, wishes: &wishes }.witness()?;
            let says = |moment: &Moment<'_>, at: Option<usize>| {
                let outcomes = moment.judge(&found.child, &found.school).outcomes();
                at.and_then(|at| *outcomes.get(at)?).unwrap_or(Outcome::Not)
            };
            (says(before, pair.old) != says(after, pair.new)).then_some(found)
        };
        concerns.iter().find_map(child)
    })
}

/// Every end of a rule on the day; a rule that is not there, or sleeps, says no to everyone.
fn ends(moment: &Moment<'_>, at: Option<usize>) -> Vec<End> {
    let Some(State::Ready { when, unless }) = at.and_then(|at| moment.state(at)) else {
        return vec![(Outcome::Not, Vec::new())];
    };
    let questions = moment.book().questions();
    let mut ends = Vec::new();
    when.each_path(&mut |way, said| {
        let first = wishes(way, questions);
        match unless.as_deref().filter(|_| said) {
            None => ends.push((if said { Outcome::Suggested } else { Outcome::Not }, first)),
            Some(unless) => unless.each_path(&mut |way, holds| {
                let all = [first.clone(), wishes(way, questions)].concat();
                ends.push((if holds { Outcome::Held } else { Outcome::Suggested }, all));
            }),
        }
    });
    ends
}
