//! What a judgement rests on, whomever it is about: the one door between facts and decisions.

use super::{Clock, Dates, Measure, Quantity, Rest, Selection, Steady, Window};
use crate::decision::Value;
use crate::facts::ChoiceFact;
use crate::pack::Calendar;
use crate::record::{Form, Subject};

/// Answers to measures and choices about one subject. Whoever judges, explains or follows a rule over time asks here,
/// and cannot tell a child from a class.
pub trait Evidence: Copy {
    /// Whom the facts are about: rules about anybody else say nothing.
    const SUBJECT: Subject;

    /// The days by which school days are counted.
    fn calendar(&self) -> &Calendar;

    /// A measure on a date.
    fn value(&self, measure: &Measure, clock: Clock) -> Value {
        match measure {
            Measure::Of(selection, quantity) => {
                let dates = Window::dates(selection.window, clock, self.calendar());
                self.quantity(selection, quantity, dates, clock)
            }
            plain => self.plain(plain, clock),
        }
    }

    /// A measure that is no quantity of a selection.
    fn plain(&self, measure: &Measure, clock: Clock) -> Value;

    /// A quantity of a selection whose dates are already known.
    fn quantity(&self, selection: &Selection, quantity: &Quantity, dates: Dates, clock: Clock) -> Value;

    /// A choice, if it is recorded.
    fn choice(&self, fact: ChoiceFact) -> Option<&str>;

    /// Whether a rule concerns the subject, where `fits` tells it of one child's form and grade; nothing if what would
    /// decide it is not recorded.
    fn concerned(&self, fits: impl Fn(Option<Form>, Option<u8>) -> Option<bool>) -> Option<bool>;

    /// The rows that an answer about measures rests on; a row that several of them look at counts once.
    fn rest<'m>(&self, measures: impl IntoIterator<Item = &'m Measure>, clock: Clock) -> Rest;

    /// The run of days around the date on which the measure surely keeps its value, as this clock moves.
    ///
    /// Counters of days change every day; `counts_days` says that only the rows behind them are meant, for a caller
    /// that solves the crossing date from its threshold.
    fn steady(&self, measure: &Measure, clock: Clock, counts_days: bool) -> Steady;
}
