//! `samsyn forecast`: how many suggestions each rule would make, before anyone is shown one.

pub(crate) mod json;

use std::cell::Cell;
use std::ops::Range;

use chrono::NaiveDate;
use samsyn_engine::decision::Number;
use samsyn_engine::record::{Child, School, Subject};
use samsyn_engine::rule::Rulebook;
use samsyn_engine::scenario::{self, GroupLoad, Load, SchoolPlan, forecast, ordinary_dates};
use samsyn_words::{Words, args, keys};

use crate::arguments::{Forecast, TableFormat, day};
use crate::failure::{Failure, written};
use crate::pack::rulebook;
use crate::progress::Progress;
use crate::{caseload, output, parallel};

/// How many ordinary weeks of the last year are looked at.
pub(super) const WEEKS: usize = 12;
/// So many children between two words on how far it has come.
pub(super) const CHILDREN_BETWEEN_PROGRESS: usize = 100;

pub(super) fn run(asked: &Forecast, words: &Words) -> Result<(), Failure> {
    let on = day(asked.on);
    let book = rulebook(&asked.pack.pack, asked.pack.packs.as_deref(), on, words)?;
    let calendar = &book.pack().calendar;
    let dates = ordinary_dates(calendar, on, WEEKS);
    let (Some(first), Some(last)) = (dates.first(), dates.last()) else {
        return Err(Failure::said(words, keys::CLI_NO_SCHOOL_WEEKS, &args! { "date" => words.date(on) }));
    };
    let (pupils, loads) = if let Some(path) = &asked.population.caseload {
        let caseload = caseload::open(path, &asked.reading, calendar, words)?;
        count(&book, &caseload.school, caseload.children, &dates, words)
    } else {
        let plan = SchoolPlan {
            pupils: asked.population.pupils.unwrap_or_default(),
            seed: asked.population.seed.unwrap_or_default(),
            on,
            calendar,
            municipality: None,
        };
        practised(&book, plan, &dates, words)
    };
    if pupils == 0 {
        return Err(Failure::said(words, keys::CLI_NO_PUPILS, &args! { "count" => 0 }));
    }
    let done = match asked.format {
        TableFormat::Json => output::as_json(&json::document(&book, pupils, loads)),
        TableFormat::Table => {
            let (from, to) = (words.date(*first), words.date(*last));
            let args = args! { "pupils" => pupils, "from" => from, "to" => to, "weeks" => dates.len() };
            let heading = words.say_with(keys::CLI_FORECAST_HEADING, &args);
            output::print(&format!("{heading}\n\n{}", table(&book, &loads, words).trim_fmt()))
        }
    };
    written(done, words)
}

/// Counts the children of a practice school part by part, side by side.
fn practised(
    book: &Rulebook,
    plan: SchoolPlan<'_>,
    dates: &[NaiveDate],
    words: &Words,
) -> (usize, scenario::Forecast) {
    let progress = Progress::counting(words.say(keys::CLI_FORECASTING));
    let school = School::default();
    let part = |numbers: Range<u32>| {
        let seen = numbers.len();
        let part = forecast(book, &school, plan.children_in(numbers), dates);
        progress.done(seen);
        part
    };
    let parts = parallel::parts(plan.pupils, part).into_iter();
    let all = parts.reduce(|all, part| all.and(&part));
    (plan.pupils as usize, all.unwrap_or_else(|| forecast(book, &school, [], dates)))
}

/// Counts children as they come; none of them is kept.
fn count(
    book: &Rulebook,
    school: &School,
    children: impl IntoIterator<Item = Child>,
    dates: &[NaiveDate],
    words: &Words,
) -> (usize, scenario::Forecast) {
    let progress = Progress::start(words.say(keys::CLI_FORECASTING));
    let seen = Cell::new(0_usize);
    let children = children.into_iter().inspect(|_| {
        seen.set(seen.get() + 1);
        if seen.get().is_multiple_of(CHILDREN_BETWEEN_PROGRESS) {
            progress.say(words.say_with(keys::CLI_CHILDREN_SEEN, &args! { "count" => seen.get() }));
        }
    });
    let loads = forecast(book, school, children, dates);
    (seen.get(), loads)
}

fn table(book: &Rulebook, loads: &scenario::Forecast, words: &Words) -> comfy_table::Table {
    let row = |name: String, title: String, load: Load| {
        let tenths = |hundredths: u64| {
            let share = Number::ratio(hundredths.into(), 100).unwrap_or(Number::ZERO);
            words.number_with(share, 1)
        };
        [tenths(load.standing_share()), tenths(load.new_per_100_weekly()), name, title]
    };
    let head = [keys::CLI_STANDING, keys::CLI_NEW, keys::CLI_RULE, keys::CLI_TITLE].map(|key| words.say(key));
    let titles = book.rules().iter().map(|rule| words.text(&rule.head.title));
    let rules = loads.rules.iter().zip(titles).map(|(it, title)| {
        let title = match it.subject {
            Subject::Child => title,
            Subject::Class => words.say_with(keys::CLI_OF_CLASSES, &args! { "title" => title }),
        };
        row(it.rule.to_string(), title, it.load)
    });
    let together = [(keys::CLI_ALL_ABSENCE, loads.absence), (keys::CLI_ALL_OFFERS, loads.offers)]
        .map(|(key, group): (_, GroupLoad)| row(String::new(), words.say(key), group.load));
    let mut table = output::table(head, rules.chain(together));
    for column in [0, 1] {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(comfy_table::CellAlignment::Right);
        }
    }
    table
}
