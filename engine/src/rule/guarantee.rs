//! What the engine refuses, whoever wrote the pack: proofs on decision trees, before any rule runs.
//!
//! Proofs hold up to what the trees know of their questions; where that is not enough they err towards refusing.

use std::collections::{BTreeMap, BTreeSet};

use super::compile::{Rule, State};
use super::facade;
use super::question::{Question, Questions};
use crate::decision::{Node, NodeId, Number, QuestionId, Relation, Tree, Value};
use crate::diagnostic::{Code, Diagnostic};
use crate::facts::{Filter, Measure, Quantity, Selection, Source};
use crate::pack::{Domain, Pack};
use crate::record::{Answer, FieldValue, Form, Subject};
use crate::screening::{Kind, Left, Threshold};

/// Everything that a rule breaks.
pub(super) fn check(rule: &Rule, pack: &Pack, questions: &Questions) -> Vec<Diagnostic> {
    let mut broken = Vec::new();
    let tell = |code: Code| Diagnostic::error(code).with("rule", &rule.head.id).at(rule.head.place.clone());
    if rule.reads.contains(&Source::Attendance) {
        if rule.head.concerns.forms.is_empty() {
            broken.push(tell(Code::AttendanceWithoutForms));
        } else if rule.head.concerns.forms.contains(&Form::Preschool) {
            broken.push(tell(Code::AttendanceInPreschool));
        }
    }
    if rule.head.subject == Subject::Class && rule.head.kind == Kind::Offer {
        broken.push(tell(Code::OfferToClass));
    }
    let proofs = Proofs { pack, questions };
    if !proofs.requests_stand_alone(rule) {
        broken.push(tell(Code::RequestCountsTowards));
    }
    for epoch in &rule.epochs {
        let State::Ready { when, unless } = &epoch.state else { continue };
        if let Some(domain) = proofs.one_domain_carries(when).filter(|_| rule.head.kind == Kind::Offer) {
            broken.push(tell(Code::OneDomainCarries).with("domain", domain.as_str()));
            break;
        }
        if !proofs.a_no_never_suggests(when, unless.as_deref()) {
            broken.push(tell(Code::NoCouldSuggest));
            break;
        }
    }
    broken
}

/// Whether facts of these domains can bring about a yes for a child of whom nothing else is recorded.
pub(crate) fn can_carry(when: &Tree, domains: &BTreeSet<Domain>, pack: &Pack, questions: &Questions) -> bool {
    Proofs { pack, questions }.yes_within(when, when.root(), domains)
}

struct Proofs<'a> {
    pack: &'a Pack,
    questions: &'a Questions,
}

/// What a question may answer in a proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum May {
    Only(bool),
    Either,
}

impl Proofs<'_> {
    fn domain(&self, measure: &Measure) -> Option<Domain> {
        facade::domain(self.pack, measure)
    }

    fn reads(&self, tree: &Tree) -> impl Iterator<Item = (&Question, Option<Domain>)> {
        let domain = |question: &Question| question.measures().find_map(|measure| self.domain(measure));
        let asked: Vec<_> = tree.questions().into_iter().filter_map(|id| self.questions.get(id)).collect();
        asked.into_iter().map(move |question| (question, domain(question)))
    }

    /// A request opens an answer to that request, and never counts towards anything.
    fn requests_stand_alone(&self, rule: &Rule) -> bool {
        rule.epochs.iter().all(|epoch| {
            let State::Ready { when, unless } = &epoch.state else { return true };
            let is_request = |(_, domain): (&Question, Option<Domain>)| domain == Some(Domain::Request);
            let only = self.reads(when).all(is_request);
            let any = self.reads(when).any(is_request)
                || unless.as_ref().is_some_and(|it| self.reads(it).any(is_request));
            !any || only
        })
    }

    /// The domain that alone can bring an offer about, if one can.
    ///
    /// Take the quiet child: present every scheduled minute, nothing else recorded. Questions of one domain may be
    /// answered either way, all others as for the quiet child; plain facts, protective and process facts and the number
    /// of attendance rows either way. If yes can be reached, that domain carries the rule.
    fn one_domain_carries(&self, when: &Tree) -> Option<Domain> {
        Domain::ALL
            .iter()
            .copied()
            .filter(|domain| !matches!(domain, Domain::Request | Domain::Coordination))
            .find(|domain| self.yes_within(when, when.root(), &BTreeSet::from([*domain])))
    }

    fn yes_within(&self, tree: &Tree, at: NodeId, free: &BTreeSet<Domain>) -> bool {
        match tree.node(at) {
            Node::Leaf(said) => said,
            Node::Ask(question, yes, no) => match self.quiet_answer(question, free) {
                May::Only(true) => self.yes_within(tree, yes, free),
                May::Only(false) => self.yes_within(tree, no, free),
                May::Either => self.yes_within(tree, yes, free) || self.yes_within(tree, no, free),
            },
        }
    }

    fn quiet_answer(&self, question: QuestionId, free: &BTreeSet<Domain>) -> May {
        let Some(question) = self.questions.get(question) else { return May::Either };
        let (Left::Sum(sum), Threshold::Number(threshold)) = (&question.left, &question.threshold) else {
            return May::Either;
        };
        let mut open = false;
        let value = sum.value(|measure| {
            self.quiet_value(measure, free).unwrap_or_else(|| {
                open = true;
                Value::Unknown
            })
        });
        match value.answer(question.relation, *threshold) {
            Some(answer) if !open => May::Only(answer),
            _ => May::Either,
        }
    }

    /// The value of a measure for the quiet child; nothing where it may be any.
    fn quiet_value(&self, measure: &Measure, free: &BTreeSet<Domain>) -> Option<Value> {
        let Measure::Of(selection, quantity) = measure else { return None };
        let domain = self.domain(measure)?;
        if free.contains(&domain) || matches!(domain, Domain::Protective | Domain::Process) {
            return None;
        }
        let is_count = matches!(
            quantity,
            Quantity::Count
                | Quantity::Days
                | Quantity::Weeks
                | Quantity::SchoolDays
                | Quantity::Distinct(_)
                | Quantity::Most(_)
                | Quantity::SinceFirst
                | Quantity::SinceLatest
                | Quantity::SchoolDaysSinceFirst
                | Quantity::SchoolDaysSinceLatest
        );
        let by_absence =
            |filter: &Filter| matches!(filter, Filter::Absent | Filter::Full | Filter::Unexcused);
        if selection.source == Source::Attendance && is_count && !selection.filters.iter().any(by_absence) {
            return None;
        }
        Some(match quantity {
            Quantity::SinceFirst
            | Quantity::SinceLatest
            | Quantity::SchoolDaysSinceFirst
            | Quantity::SchoolDaysSinceLatest => Value::Never,
            _ => Value::Known(Number::ZERO),
        })
    }

    /// Whether adding one offer answered *declined* can never turn another outcome into a suggestion.
    ///
    /// Walks both trees twice side by side, before and after the no: questions that the no cannot touch are answered
    /// alike, the others as far as the direction in which they can move allows.
    fn a_no_never_suggests(&self, when: &Tree, unless: Option<&Tree>) -> bool {
        let moved: BTreeMap<QuestionId, Moves> = [Some(when), unless]
            .into_iter()
            .flatten()
            .flat_map(Tree::questions)
            .filter_map(|id| Some((id, self.questions.get(id).map(Moves::of)?)))
            .filter(|(_, moves)| *moves != Moves::NOT)
            .collect();
        if moved.is_empty() {
            return true;
        }
        let suggested = outcomes(when, unless, true);
        let other = outcomes(when, unless, false);
        !suggested.iter().any(|after| other.iter().any(|before| agree(before, after, &moved)))
    }
}

/// How a question's answer can move when one declined offer is added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Moves {
    to_yes: bool,
    to_no: bool,
}

impl Moves {
    const NOT: Self = Self { to_yes: false, to_no: false };

    fn of(question: &Question) -> Self {
        let (Left::Sum(sum), relation) = (&question.left, question.relation) else { return Self::NOT };
        let (mut up, mut down) = (false, false);
        for (factor, measure) in &sum.terms {
            let Measure::Of(selection, quantity) = measure else { continue };
            if !touched(selection) {
                continue;
            }
            match quantity {
                Quantity::Count
                | Quantity::Days
                | Quantity::Weeks
                | Quantity::Distinct(_)
                | Quantity::Most(_) => {
                    up |= factor.signum() > 0;
                    down |= factor.signum() < 0;
                }
                // A first row ends *never*, an earlier or later one moves the date.
                _ => (up, down) = (true, true),
            }
        }
        let (low, high) = match relation {
            Relation::Below | Relation::AtMost => (true, false),
            Relation::Above | Relation::AtLeast => (false, true),
            Relation::Equal | Relation::Other => (true, true),
        };
        Self { to_yes: up && high || down && low, to_no: up && low || down && high }
    }
}

/// Whether a declined offer can be among these rows. It is never open, and never anything but declined.
fn touched(selection: &Selection) -> bool {
    let accepted = |value: &FieldValue| *value != FieldValue::Text(Answer::Declined.as_str().to_owned());
    matches!(selection.source, Source::Offers(_))
        && !selection.filters.iter().any(|filter| match filter {
            Filter::Open | Filter::Waiting => true,
            Filter::Of(field, value) => field == "answer" && accepted(value),
            _ => false,
        })
}

type Answers = BTreeMap<QuestionId, bool>;

/// Every way to be suggested (`when` yes, `unless` not yes), or every way not to be.
fn outcomes(when: &Tree, unless: Option<&Tree>, suggested: bool) -> Vec<Answers> {
    let mut all: BTreeSet<Answers> = BTreeSet::new();
    when.each_path(&mut |path, yes| {
        let answers: Answers = path.iter().copied().collect();
        match unless {
            Some(unless) if yes => unless.each_path(&mut |more, held| {
                let fits =
                    more.iter().all(|(question, answer)| answers.get(question).is_none_or(|it| it == answer));
                if fits && held != suggested {
                    let mut both = answers.clone();
                    both.extend(more.iter().copied());
                    all.insert(both);
                }
            }),
            _ if yes == suggested => {
                all.insert(answers);
            }
            _ => {}
        }
    });
    all.into_iter().collect()
}

/// Whether one child could give the first answers before the no, and the second after it.
fn agree(before: &Answers, after: &Answers, moved: &BTreeMap<QuestionId, Moves>) -> bool {
    after.iter().all(|(question, now)| match before.get(question) {
        Some(then) if then != now => {
            moved.get(question).is_some_and(|moves| if *now { moves.to_yes } else { moves.to_no })
        }
        _ => true,
    })
}
