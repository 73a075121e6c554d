//! Which facts could flip a rule: those that its questions, on the day, are about.

use std::collections::{BTreeMap, BTreeSet};

use super::{Absence, Fact, Involved, Note};
use crate::decision::{Number, QuestionId};
use crate::facts::{Clock, Filter, Measure, Quantity, Selection, Source, Window};
use crate::id::Id;
use crate::pack::Sector;
use crate::record::{Answer, Child, FieldValue};
use crate::rule::{Question, Rule, State};
use crate::screening::Moment;
use crate::screening::judge::state_on;

/// Days ahead of which a step is due, where the rule does not ask for fewer.
const STEP_DUE: u16 = 7;

/// The facts that a rule's questions are about, each once; the lesser before the greater.
pub(super) fn facts(rule: &Rule, moment: &Moment<'_>, child: &Child) -> Vec<Fact> {
    let Some(State::Ready { when, unless }) = state_on(rule, moment.clock().on) else { return Vec::new() };
    let ids: BTreeSet<QuestionId> =
        std::iter::once(when).chain(unless).flat_map(|tree| tree.questions()).collect();
    let questions: Vec<&Question> = ids.into_iter().filter_map(|id| moment.book().question(id)).collect();
    let about = About { rule, child, clock: moment.clock(), questions: &questions };
    let mut facts: Vec<Fact> = Vec::new();
    for (question, measure) in questions.iter().flat_map(|it| it.measures().map(move |of| (it, of))) {
        let Measure::Of(selection, quantity) = measure else { continue };
        for fact in about.facts(question, selection, quantity) {
            if !facts.contains(&fact) {
                facts.push(fact);
            }
        }
    }
    facts
}

struct About<'a> {
    rule: &'a Rule,
    child: &'a Child,
    clock: Clock,
    questions: &'a [&'a Question],
}

impl About<'_> {
    fn facts(&self, question: &Question, selection: &Selection, quantity: &Quantity) -> Vec<Fact> {
        match &selection.source {
            Source::Attendance => self.absence(selection, quantity),
            Source::Signals(kind) => vec![self.note(kind, question, selection, quantity)],
            Source::Contacts => self.contacts(selection),
            Source::Steps => self.steps(selection),
            Source::Offers(id) => self.offers(id.as_ref(), selection),
            Source::Transitions => self.transitions(selection),
        }
    }

    /// Everything that the rule measures of a source.
    fn measured(&self, source: &Source) -> impl Iterator<Item = (&Selection, &Quantity)> {
        let all = self.questions.iter().flat_map(|question| question.measures());
        all.filter_map(move |measure| match measure {
            Measure::Of(selection, quantity) if selection.source == *source => Some((selection, quantity)),
            _ => None,
        })
    }

    fn absence(&self, selection: &Selection, quantity: &Quantity) -> Vec<Fact> {
        let unexcused = self.measured(&Source::Attendance).any(|(selection, quantity)| {
            selection.filters.contains(&Filter::Unexcused)
                || matches!(quantity, Quantity::UnexcusedShare | Quantity::UnexcusedHours)
        });
        let excused = matches!(quantity, Quantity::ExcusedShare | Quantity::ExcusedHours);
        let absence = match (excused, unexcused) {
            (true, _) => Absence::Excused,
            (false, true) => Absence::Unexcused,
            (false, false) => Absence::Any,
        };
        let mut facts = vec![
            Fact::AwayForAWhile(absence),
            Fact::AwayInARow(absence),
            Fact::AwayApart(absence),
            Fact::There,
        ];
        if *quantity == Quantity::Late {
            facts.push(Fact::Late);
        }
        facts.extend(self.subject(selection, quantity).map(|subject| Fact::LessonMissed(subject, absence)));
        facts
    }

    /// The subject that is asked for; where many are compared, the one with the most absence so far.
    fn subject(&self, selection: &Selection, quantity: &Quantity) -> Option<String> {
        if let Some(FieldValue::Text(subject)) = of(selection, "subject") {
            return Some(subject.clone());
        }
        matches!(quantity, Quantity::Most(_) | Quantity::Distinct(_)).then_some(())?;
        let attendance = &self.child.attendance;
        let known =
            attendance.rows().iter().filter(|row| row.date <= self.clock.on && row.minutes.absent() > 0);
        let mut missed: BTreeMap<&str, usize> = BTreeMap::new();
        for subject in known.filter_map(|row| attendance.subject(row)) {
            *missed.entry(subject).or_default() += 1;
        }
        missed.into_iter().max_by_key(|(_, times)| *times).map(|(subject, _)| subject.to_owned())
    }

    fn note(&self, kind: &Id, question: &Question, selection: &Selection, quantity: &Quantity) -> Fact {
        let measured: Vec<&Quantity> =
            self.measured(&selection.source).map(|(_, quantity)| quantity).collect();
        let apart = if measured.contains(&&Quantity::Weeks) {
            7
        } else {
            u16::from(measured.contains(&&Quantity::Days))
        };
        let by_another = measured.iter().any(|it| matches!(it, Quantity::Distinct(field) if field == "by"));
        let text = |field: &str| match of(selection, field) {
            Some(FieldValue::Text(text)) => Some(text.clone()),
            _ => None,
        };
        let mut fields: BTreeMap<String, FieldValue> = selection
            .filters
            .iter()
            .filter_map(|filter| match filter {
                Filter::Of(field, value) => Some((field.clone(), value.clone())),
                _ => None,
            })
            .filter(|(field, _)| field != "by" && field != "role")
            .collect();
        if let Quantity::Sum(field) = quantity {
            // As much as is asked for, in one row.
            let level = question.number().and_then(|level| level.plus(Number::ONE)?.floor().to_whole());
            fields.insert(field.clone(), FieldValue::Number(level.unwrap_or(1)));
        }
        let ago = match selection.window {
            Some(Window::Days { to, .. }) => to,
            _ => 0,
        };
        let (by, role) = (text("by"), text("role"));
        Fact::Note(Note { kind: kind.clone(), fields, by, role, by_another, ago, apart })
    }

    fn contacts(&self, selection: &Selection) -> Vec<Fact> {
        let text = |field: &str| match of(selection, field) {
            Some(FieldValue::Text(text)) => Some(text.as_str()),
            _ => None,
        };
        let coordinator = of(selection, "coordinator") == Some(&FieldValue::YesNo(true));
        let sector = text("sector").and_then(|text| Sector::ALL.iter().find(|it| it.as_str() == text));
        let more = Involved {
            agency: text("agency").and_then(|text| Id::parse(text).ok()),
            sector: sector.copied(),
            kind: text("kind").map(str::to_owned),
            coordinator,
        };
        let open = self.child.contacts.iter().enumerate().filter(|(_, it)| {
            self.clock.sees(it.from, it.recorded) && it.to.is_none_or(|to| to > self.clock.on)
        });
        let mut facts = vec![Fact::Contact(more)];
        for (row, contact) in open {
            facts.push(Fact::ContactEnds(row, contact.agency.clone()));
            if coordinator && !contact.coordinator {
                facts.push(Fact::Coordinates(row, contact.agency.clone()));
            }
        }
        facts
    }

    fn steps(&self, selection: &Selection) -> Vec<Fact> {
        let due = match selection.window {
            Some(Window::Ahead(days)) => days.clamp(1, STEP_DUE),
            _ => STEP_DUE,
        };
        let agreed = |set, recorded| match Option::or(set, recorded) {
            Some(day) => self.clock.sees(day, recorded),
            None => true,
        };
        let steps = self.child.steps.iter().enumerate();
        let open = steps.filter(|(_, it)| agreed(it.set, it.recorded) && !self.clock.has_passed(it.done));
        std::iter::once(Fact::Step(due)).chain(open.map(|(row, _)| Fact::StepDone(row))).collect()
    }

    fn offers(&self, id: Option<&Id>, selection: &Selection) -> Vec<Fact> {
        let named = match of(selection, "offer") {
            Some(FieldValue::Text(text)) => Id::parse(text).ok(),
            _ => None,
        };
        let wanted = id.cloned().or(named);
        let answer = of(selection, "answer");
        let is = |it: Answer| answer == Some(&FieldValue::Text(it.as_str().to_owned()));
        let offer = wanted.clone().unwrap_or_else(|| self.rule.head.offer.clone());
        let mut facts = Vec::new();
        // A no is never what would change something.
        if !is(Answer::Declined) {
            let answer = if is(Answer::Pending) { Answer::Pending } else { Answer::Accepted };
            facts.push(Fact::Offered(offer, answer));
        }
        for (row, it) in self.child.offers.iter().enumerate() {
            let counts = wanted.as_ref().is_none_or(|wanted| *wanted == it.offer);
            if !counts || !self.clock.sees(it.on, it.recorded) || !it.is_open(self.clock) {
                continue;
            }
            if it.answer_on(self.clock) == Answer::Pending {
                facts.push(Fact::Accepted(row, it.offer.clone()));
            }
            if it.is_waiting(self.clock) {
                facts.push(Fact::Started(row, it.offer.clone()));
            }
            facts.push(Fact::Closed(row, it.offer.clone()));
        }
        facts
    }

    fn transitions(&self, selection: &Selection) -> Vec<Fact> {
        let kind = match of(selection, "kind") {
            Some(FieldValue::Text(kind)) => kind.clone(),
            _ => "school".to_owned(),
        };
        let mut facts = Vec::new();
        if let Some(Window::Ahead(days)) = selection.window {
            facts.push(Fact::Moves(kind, days));
        }
        let rows = self.child.transitions.iter().enumerate();
        let open = rows.filter(|(_, it)| {
            it.recorded.is_none_or(|day| day <= self.clock.known()) && !self.clock.has_passed(it.handover)
        });
        facts.extend(open.map(|(row, it)| Fact::HandedOver(row, it.kind.clone())));
        facts
    }
}

/// The value that a field has to have.
fn of<'s>(selection: &'s Selection, field: &str) -> Option<&'s FieldValue> {
    selection.filters.iter().find_map(|filter| match filter {
        Filter::Of(name, value) if name == field => Some(value),
        _ => None,
    })
}
