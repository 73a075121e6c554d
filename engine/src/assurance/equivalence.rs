//! Whether two trees say the same of every child that is possible.

use super::run::{Ask, Next, Run};
use super::search::{Search, Trees};
use super::situation::Situation;
use crate::decision::{QuestionId, Tree};
use crate::rule::{MAX_PATHS, Questions};
use crate::screening::Outcome;

/// Steps that the comparisons for one rule may take: about what a rule of a thousand ways needs.
const MAX_STEPS: u32 = 400_000;

/// Whether a rule suggests something for some child, or does not for some child. What cannot be settled can be.
pub(super) fn can_say(trees: Trees<'_>, suggested: bool, questions: &Questions) -> bool {
    let start = Situation::related(questions);
    let found = Search::new(MAX_STEPS)
        .outcomes(trees, &start, &mut |_, _, outcome| Some((outcome == Outcome::Suggested) == suggested));
    found != Some(false)
}

/// A search for comparing trees, which several comparisons may share.
pub(super) fn search() -> Search {
    Search::new(MAX_STEPS)
}

/// Whether two rules have the same outcome for every child, from a situation on; nothing if that is too much to tell.
pub(super) fn same(
    one: Trees<'_>,
    other: Trees<'_>,
    start: &Situation<'_>,
    search: &mut Search,
) -> Option<bool> {
    Some(!some_child(one, other, start, search, |one, other| one != other)?)
}

/// Whether there may be a child for whom two rules have such outcomes; nothing if that is too much to tell.
pub(super) fn some_child(
    one: Trees<'_>,
    other: Trees<'_>,
    start: &Situation<'_>,
    search: &mut Search,
    such: impl Fn(Outcome, Outcome) -> bool,
) -> Option<bool> {
    search.outcomes(one, start, &mut |search, situation, first| {
        search.outcomes(other, situation, &mut |_, _, second| Some(such(first, second)))
    })
}

/// A rule's trees as they would be if a question always got the same answer; nothing if there are too many ways.
pub(super) fn forced(
    (when, unless): Trees<'_>,
    questions: &Questions,
    id: QuestionId,
    answer: bool,
) -> Option<(Tree, Option<Tree>)> {
    let step = |run: &mut Run<'_, '_>, ask: Ask<'_>| {
        let answer = if ask.question == id { answer } else { run.ask(ask.question) };
        Next::Node(ask.after(answer))
    };
    let without = |tree: &Tree| rebuilt(questions, |run| run.walk_by(tree, &step));
    Some((without(when)?, unless.map_or(Some(None), |unless| without(unless).map(Some))?))
}

/// The tree of whatever asks questions, as the compiler would have built it; nothing if there are too many ways.
pub(super) fn rebuilt<'q>(questions: &'q Questions, says: impl Fn(&mut Run<'q, '_>) -> bool) -> Option<Tree> {
    let run = |given: &[bool]| {
        let mut run = Run::new(questions, given);
        let said = says(&mut run);
        Ok::<_, ()>((run.into_asked(), said))
    };
    Tree::explore(MAX_PATHS, run).ok()
}
