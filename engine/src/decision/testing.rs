//! Trees for tests.

use super::{QuestionId, Tree};

/// Runs a function of yes/no facts as a rule would be run, asking only what it needs.
pub(super) fn tree_of(rule: impl Fn(&mut dyn FnMut(u32) -> bool) -> bool) -> Tree {
    Tree::explore::<()>(4_096, |given| {
        let mut asked: Vec<(QuestionId, bool)> = Vec::new();
        let said = rule(&mut |question| {
            let question = QuestionId(question);
            if let Some((_, answer)) = asked.iter().find(|(it, _)| *it == question) {
                return *answer;
            }
            let answer = given.get(asked.len()).copied().unwrap_or(true);
            asked.push((question, answer));
            answer
        });
        Ok((asked, said))
    })
    .unwrap()
}
