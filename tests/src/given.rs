//! The decision alone: the same three rules with all that they measure given, for our trees and for other engines.

use std::collections::BTreeMap;

use samsyn_engine::decision::{
    Comparison, Compiled, Grid, Key, Number, QuestionId, Slot, Start, Value, Verdict,
};
use samsyn_engine::facts::{Clock, Evidence, Facts, Measure};
use samsyn_engine::record::{Child, Form, School};
use samsyn_engine::rule::{Question, Rulebook, State};
use samsyn_engine::screening::Left;

use crate::by_hand::RULES;

/// What the three rules measure: the name it has for other engines, and as the rules write it.
pub const MEASURES: [(&str, &str); 12] = [
    ("share", "attendance.last_school_days(20).share"),
    ("episodes", "attendance.last_school_days(20).episodes"),
    ("school_days", "attendance.last_school_days(20).school_days"),
    ("spell", "attendance.last_school_days(20).current_spell"),
    ("unexcused_days", "attendance.last_school_days(20).unexcused.days"),
    ("unexcused_full_days", "attendance.last_school_days(20).full.unexcused.days"),
    ("plans", "offers(\"absence-plan\").of(\"answer\", \"accepted\").open.count"),
    ("talks", "offers(\"mentor-talk\").of(\"answer\", \"accepted\").open.count"),
    ("concern_weeks", "signals(\"concern\").last(90).weeks"),
    ("concern_school_days", "signals(\"concern\").last(90).school_days_since_first"),
    ("open_steps", "steps.open.count"),
    ("open_offers", "offers().open.count"),
];

/// What is measured of a child, in the order of [`MEASURES`].
pub type Measured = [Value; MEASURES.len()];

/// What is measured of a child, as our trees are told it.
pub type Told = [Key; MEASURES.len()];

/// The rules on a day, laid out for deciding.
pub struct Decisions {
    compiled: Compiled,
    starts: [Start; RULES.len()],
}

impl Decisions {
    /// The rules of the county's pack.
    ///
    /// # Errors
    /// What is not as it was when the rules were written for other engines.
    pub fn new(book: &Rulebook, clock: Clock) -> Result<Self, String> {
        let given = |asked: QuestionId| {
            let question = book.question(asked)?;
            let (Left::Sum(sum), Some(threshold)) = (&question.left, question.number()) else { return None };
            let [(Number::ONE, measure)] = sum.terms.as_slice() else { return None };
            let measure = measure.to_string();
            let slot = MEASURES.iter().position(|(_, given)| *given == measure)?;
            let slot = Slot(u32::try_from(slot).ok()?);
            let compared = Comparison { slot, relation: question.relation, threshold };
            (compared.grid() == Grid::WHOLE).then_some(compared)
        };
        let mut compiled = Compiled::default();
        let starts = RULES.iter().map(|(id, _)| {
            let rule = book.rules().iter().find(|rule| rule.head.id.as_str() == *id);
            let Some(State::Ready { when, unless }) = rule.and_then(|rule| rule.on(clock.on)) else {
                return Err(format!("`{id}` does not speak"));
            };
            compiled
                .add(when, unless.as_deref(), given)
                .ok_or_else(|| format!("`{id}` asks what other engines are not told"))
        });
        let starts: Vec<_> = starts.collect::<Result<_, _>>()?;
        let starts = starts.try_into().map_err(|_| "one for each rule")?;
        Ok(Self { compiled, starts })
    }

    /// What is measured of a child, as the trees compare it.
    pub fn tell(measured: &Measured) -> Told {
        measured.map(|value| Key::of(value, Grid::WHOLE))
    }

    /// What one of the rules says; nothing where what is not known would decide.
    #[inline]
    pub fn decide(&self, rule: usize, told: &Told) -> Option<Verdict> {
        let key = |slot: Slot| told.get(slot.0 as usize).copied().unwrap_or(Key::UNKNOWN);
        self.compiled.decide(*self.starts.get(rule)?, &mut { key })
    }
}

/// Measures what the rules ask of a child.
pub struct Gauge {
    measures: Vec<Measure>,
    clock: Clock,
}

impl Gauge {
    /// The measures as the rules of the book ask for them.
    ///
    /// # Errors
    /// The measure that no rule asks for any longer.
    pub fn new(book: &Rulebook, clock: Clock) -> Result<Self, String> {
        let asked = book.questions().all().iter().flat_map(Question::measures);
        let asked: BTreeMap<String, _> =
            asked.map(|measure| (measure.to_string(), measure.clone())).collect();
        let find = |(_, measure): &(&str, &str)| asked.get(*measure).cloned().ok_or((*measure).to_owned());
        Ok(Self { measures: MEASURES.iter().map(find).collect::<Result<_, _>>()?, clock })
    }

    /// The measures, in the order of [`MEASURES`].
    pub fn measures(&self) -> &[Measure] {
        &self.measures
    }

    /// What is measured of a child.
    pub fn measured(&self, book: &Rulebook, child: &Child, school: &School) -> Measured {
        let facts = Facts::new(child, school, &book.pack().calendar, &book.pack().catalogue);
        let mut measured = [Value::Unknown; MEASURES.len()];
        for (value, measure) in measured.iter_mut().zip(&self.measures) {
            *value = facts.value(measure, self.clock);
        }
        measured
    }
}

/// The children whom the three rules concern and of whom all is known: other engines know no third answer.
pub fn fit(
    children: impl IntoIterator<Item = Child>,
    gauge: &Gauge,
    book: &Rulebook,
) -> Vec<(Child, Measured)> {
    let school = School::default();
    let fits = |child: &Child| !matches!(child.form, None | Some(Form::Preschool));
    let with = children.into_iter().filter(fits).map(|child| {
        let measured = gauge.measured(book, &child, &school);
        (child, measured)
    });
    with.filter(|(_, measured)| !measured.contains(&Value::Unknown)).collect()
}
