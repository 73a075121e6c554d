//! The slips that one tree can have.

use super::super::equivalence::rebuilt;
use super::super::run::{Ask, Next, Run};
use super::super::situation::whole_range;
use super::{Change, Junction};
use crate::decision::{Linear, Node, NodeId, Number, QuestionId, Relation, Tree};
use crate::facts::{Measure, Window};
use crate::rule::{Question, Questions};
use crate::screening::{Left, Threshold};

/// A tree with one slip, and the table that it needs.
pub(super) struct Changed {
    pub(super) question: Question,
    pub(super) change: Change,
    pub(super) tree: Tree,
    pub(super) questions: Questions,
}

/// Every slip of a tree. One that needs too many ways is left out.
pub(super) fn of(tree: &Tree, questions: &Questions) -> Vec<Changed> {
    let mut all = Vec::new();
    for id in tree.questions() {
        let Some(question) = questions.get(id) else { continue };
        for (change, instead) in replacements(question) {
            let mut table = questions.clone();
            let other = table.place(instead);
            let step = |run: &mut Run<'_, '_>, ask: Ask<'_>| {
                let asked = if ask.question == id { other } else { ask.question };
                Next::Node(ask.after(run.ask(asked)))
            };
            let built = rebuilt(&table, |run| run.walk_by(tree, &step));
            all.extend(built.map(|tree| Changed {
                question: question.clone(),
                change,
                tree,
                questions: table,
            }));
        }
        for answer in [true, false] {
            let built = rebuilt(questions, |run| {
                run.walk_by(tree, &|run, ask| {
                    let answer = if ask.question == id { answer } else { run.ask(ask.question) };
                    Next::Node(ask.after(answer))
                })
            });
            let change = Change::Always(answer);
            let table = questions.clone();
            all.extend(built.map(|tree| Changed {
                question: question.clone(),
                change,
                tree,
                questions: table,
            }));
        }
        all.extend(joined(tree, questions, id).map(|(junction, tree)| Changed {
            question: question.clone(),
            change: Change::Joined(junction),
            tree,
            questions: questions.clone(),
        }));
    }
    all
}

/// The question with its threshold, its relation or its window one step off.
fn replacements(question: &Question) -> Vec<(Change, Question)> {
    let Threshold::Number(at) = question.threshold else { return Vec::new() };
    let mut all = Vec::new();
    for step in [Number::ONE, Number::ONE.negated()] {
        // Parameters of every unit are set in ones: one percent, one day.
        let Some(to) = at.plus(step) else { continue };
        let instead = Question { threshold: Threshold::Number(to), ..question.clone() };
        // Past the end of the range it would be the question left out.
        if open(&instead) {
            all.push((Change::Threshold(to), instead));
        }
    }
    let relation = match question.relation {
        Relation::Above => Relation::AtLeast,
        Relation::AtLeast => Relation::Above,
        Relation::Below => Relation::AtMost,
        Relation::AtMost => Relation::Below,
        Relation::Equal => Relation::Other,
        Relation::Other => Relation::Equal,
    };
    let instead = Question { relation, ..question.clone() };
    // Of whole numbers, more than 4 is at least 5: the threshold one step off already.
    let is_whole = matches!(&question.left, Left::Sum(sum) if sum.range(Measure::range).whole);
    if open(&instead) && (!is_whole || matches!(relation, Relation::Equal | Relation::Other)) {
        all.push((Change::Relation(relation), instead));
    }
    for longer in [true, false] {
        if let Some(instead) = with_window(question, at, longer) {
            all.push((Change::Window(Box::new(instead.clone())), instead));
        }
    }
    all
}

fn open(question: &Question) -> bool {
    let (Some(possible), Some(at)) = (whole_range(question), question.number()) else { return false };
    [true, false].into_iter().all(|answer| possible.after(question.relation, at, answer).any())
}

/// The question with every window of it one day, or school day, longer or shorter.
fn with_window(question: &Question, at: Number, longer: bool) -> Option<Question> {
    let Left::Sum(sum) = &question.left else { return None };
    let step = |days: u16, least: u16| {
        let days = if longer { days.checked_add(1)? } else { days.checked_sub(1)? };
        (days >= least).then_some(days)
    };
    let mut moved = false;
    let mut terms = Vec::new();
    for (factor, measure) in &sum.terms {
        let mut measure = measure.clone();
        if let Measure::Of(selection, _) = &mut measure
            && let Some(window) = selection.window
        {
            moved |= window != Window::LastTerm;
            selection.window = Some(match window {
                Window::Days { from, to } => Window::Days { from: step(from, to + 1)?, to },
                Window::SchoolDays(days) => Window::SchoolDays(step(days, 1)?),
                // There is no term a little longer.
                Window::LastTerm => Window::LastTerm,
                Window::Ahead(days) => Window::Ahead(step(days, 1)?),
            });
        }
        terms.push((*factor, measure));
    }
    if !moved {
        return None;
    }
    // Another window may put the measures in another order.
    let (sum, by) = Linear::canonical(terms)?;
    Some(Question {
        left: Left::Sum(sum),
        relation: if by.signum() < 0 { question.relation.flipped() } else { question.relation },
        threshold: Threshold::Number(at.times(by)?),
        parameters: question.parameters.clone(),
    })
}

/// The tree with a question joined to what follows in the other way, where it is joined at all.
fn joined(tree: &Tree, questions: &Questions, id: QuestionId) -> Option<(Junction, Tree)> {
    let mut junction = None;
    for node in tree.nodes() {
        if let Node::Ask(question, yes, no) = *node
            && question == id
            && let Some((_, said)) = leaf(tree, yes, no)
        {
            junction = Some(if said { Junction::And } else { Junction::Or });
        }
    }
    let junction = junction?;
    let built = rebuilt(questions, |run| {
        run.walk_by(tree, &|run, ask| {
            let answer = run.ask(ask.question);
            match leaf(ask.tree, ask.yes, ask.no) {
                // `q && rest` goes on after a yes; `q || rest` after a no.
                Some((decides, said)) if ask.question == id => {
                    if answer == decides {
                        Next::Node(ask.after(!decides))
                    } else {
                        Next::Say(!said)
                    }
                }
                _ => Next::Node(ask.after(answer)),
            }
        })
    });
    Some((junction, built?))
}

/// Which answer of a question decides alone, and what is said then; nothing where both or none do.
fn leaf(tree: &Tree, yes: NodeId, no: NodeId) -> Option<(bool, bool)> {
    match (tree.node(yes), tree.node(no)) {
        (Node::Leaf(said), Node::Ask(..)) => Some((true, said)),
        (Node::Ask(..), Node::Leaf(said)) => Some((false, said)),
        _ => None,
    }
}
