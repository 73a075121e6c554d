//! The load of rules about classes: counted class by class, once all children have come.

use super::Load;
use crate::record::{Child, Group, School, Subject};
use crate::rule::Rulebook;
use crate::screening::{Moment, Outcome};

/// What is kept of the children for it: their class and their attendance, and nothing where no rule is about classes.
#[derive(Debug)]
pub(super) struct Classes {
    wanted: bool,
    pupils: Vec<Child>,
}

impl Classes {
    pub(super) fn new(book: &Rulebook) -> Self {
        let wanted = book.rules().iter().any(|rule| rule.head.subject == Subject::Class);
        Self { wanted, pupils: Vec::new() }
    }

    /// Keeps what it needs of a child.
    pub(super) fn take(&mut self, child: &Child) {
        if self.wanted && child.group.is_some() {
            self.pupils.push(Child {
                id: child.id.clone(),
                form: child.form,
                recorded_stage: child.recorded_stage,
                grade: child.grade,
                group: child.group.clone(),
                attendance: child.attendance.clone(),
                ..Child::default()
            });
        }
    }

    /// Adds every class on every date to the loads of the rules about classes.
    pub(super) fn count(
        &self,
        book: &Rulebook,
        school: &School,
        moments: &[(Moment<'_>, Moment<'_>)],
        rules: &mut [Load],
    ) {
        for group in Group::all(&self.pupils) {
            let pupils = || group.children.iter().filter_map(|at| self.pupils.get(*at));
            for (before, now) in moments {
                let Some(class) = now.class(pupils(), school) else { continue };
                let was = before.judge_by(&class).outcomes();
                let is = now.judge_by(&class).outcomes();
                let suggested = |outcome: &Option<Outcome>| *outcome == Some(Outcome::Suggested);
                for ((load, rule), (was, is)) in rules.iter_mut().zip(book.rules()).zip(was.iter().zip(&is)) {
                    if rule.head.subject == Subject::Class {
                        load.add(suggested(was), suggested(is));
                    }
                }
            }
        }
    }
}
