//! `samsyn forecast`: how many suggestions each rule would make, before anyone is shown one.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use samsyn_engine::decision::Number;
use samsyn_engine::facts::Source;
use samsyn_engine::record::Caseload;
use samsyn_engine::rule::{Rule, Rulebook};
use samsyn_engine::scenario::{SchoolPlan, school};
use samsyn_engine::screening::{Kind, Outcome, Screening};
use samsyn_words::{Words, args, keys};

use crate::arguments::{Forecast, day};
use crate::failure::{Failure, written};
use crate::pack::rulebook;
use crate::progress::Progress;
use crate::{caseload, output};

/// How many Fridays are looked at.
const WEEKS: usize = 12;

pub(super) fn run(asked: &Forecast, words: &Words) -> Result<(), Failure> {
    let on = day(asked.on);
    let book = rulebook(&asked.pack.pack, asked.pack.packs.as_deref(), on, words)?;
    let fridays = fridays(&book, on);
    let Some(first) = fridays.last() else {
        return Err(Failure::said(words, keys::CLI_NO_SCHOOL_WEEKS, &args! { "date" => words.date(on) }));
    };
    let caseload = match &asked.caseload {
        Some(path) => caseload::open(path, &asked.reading, &book.pack().calendar, words)?,
        None => school(SchoolPlan {
            pupils: asked.pupils.unwrap_or_default(),
            seed: asked.seed.unwrap_or_default(),
            on,
            calendar: &book.pack().calendar,
            municipality: None,
        }),
    };
    if caseload.children.is_empty() {
        return Err(Failure::said(words, keys::CLI_NO_PUPILS, &args! { "count" => 0 }));
    }
    let pupils = caseload.children.len();
    let book = Arc::new(book);
    let counts = count(caseload, &book, &fridays, words);
    let args = args! { "pupils" => pupils, "from" => words.date(*first), "to" => words.date(on), "weeks" => fridays.len() };
    let table = table(&book, &counts, pupils * fridays.len(), words);
    let heading = words.say_with(keys::CLI_FORECAST_HEADING, &args);
    written(output::print(&format!("{heading}\n\n{}", table.trim_fmt())), words)
}

/// The latest Fridays that are school days and follow a week with school, the latest first.
fn fridays(book: &Rulebook, on: NaiveDate) -> Vec<NaiveDate> {
    let calendar = &book.pack().calendar;
    let week_before = |friday: NaiveDate| friday.checked_sub_days(Days::new(7));
    let days = calendar.school_days().iter().rev().copied();
    days.filter(|date| *date <= on && date.weekday() == Weekday::Fri)
        .filter(|friday| week_before(*friday).is_some_and(|before| calendar.is_school_day(before)))
        .take(WEEKS)
        .collect()
}

/// How often a rule, or a group of rules, stands or is new, over all pupils and Fridays.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    standing: usize,
    new: usize,
}

struct Counts {
    rules: Vec<Count>,
    absence: Count,
    offers: Count,
}

fn count(caseload: Caseload, book: &Arc<Rulebook>, fridays: &[NaiveDate], words: &Words) -> Counts {
    let progress = Progress::start(words.say(keys::CLI_FORECASTING));
    let rules = book.rules();
    let mut counts = Counts {
        rules: vec![Count::default(); rules.len()],
        absence: Count::default(),
        offers: Count::default(),
    };
    let Some(last) = fridays.last() else { return counts };
    let before = last.checked_sub_days(Days::new(7)).unwrap_or(*last);
    let mut screening = Screening::new(caseload, Arc::clone(book), before);
    let mut earlier = standing(&screening);
    for (done, friday) in fridays.iter().rev().enumerate() {
        // After a week without school the week before has to be looked at again.
        let before = friday.checked_sub_days(Days::new(7)).unwrap_or(*friday);
        if screening.on() != before {
            screening.set_on(before);
            earlier = standing(&screening);
        }
        progress
            .say(words.say_with(keys::CLI_WEEK_OF, &args! { "week" => done + 1, "weeks" => fridays.len() }));
        screening.set_on(*friday);
        let now = standing(&screening);
        for (then, now) in earlier.iter().zip(&now) {
            let fresh: BTreeSet<_> = now.difference(then).copied().collect();
            for (place, (rule, count)) in rules.iter().zip(&mut counts.rules).enumerate() {
                let (stands, is_new) = (now.contains(&place), fresh.contains(&place));
                count.standing += usize::from(stands);
                count.new += usize::from(is_new);
                counts.absence.new += usize::from(is_new && on_absence(rule));
            }
            let any = |places: &BTreeSet<usize>, of: fn(&Rule) -> bool| {
                places.iter().any(|place| rules.get(*place).is_some_and(of))
            };
            counts.absence.standing += usize::from(any(now, on_absence));
            counts.offers.standing += usize::from(any(now, is_offer));
            counts.offers.new += usize::from(any(&fresh, is_offer));
        }
        earlier = now;
    }
    counts
}

/// The places of the rules that suggest something, for each child.
fn standing(screening: &Screening) -> Vec<BTreeSet<usize>> {
    let of_child = |child: usize| {
        let outcomes = screening.outcomes(child).iter().enumerate();
        outcomes
            .filter(|(_, outcome)| **outcome == Some(Outcome::Suggested))
            .map(|(place, _)| place)
            .collect()
    };
    (0..screening.caseload().children.len()).map(of_child).collect()
}

fn on_absence(rule: &Rule) -> bool {
    rule.reads.contains(&Source::Attendance)
}

fn is_offer(rule: &Rule) -> bool {
    rule.head.kind == Kind::Offer
}

fn table(book: &Rulebook, counts: &Counts, seen: usize, words: &Words) -> comfy_table::Table {
    let per_hundred = |count: usize| {
        let (over, under) = (i128::try_from(count).unwrap_or(i128::MAX), i128::try_from(seen).unwrap_or(1));
        let share = Number::ratio(over, under).and_then(|share| share.times(Number::HUNDRED));
        share.map_or_else(String::new, |share| words.number_with(share, 1))
    };
    let row = |name: String, title: String, count: &Count| {
        [per_hundred(count.standing), per_hundred(count.new), name, title]
    };
    let head = [keys::CLI_STANDING, keys::CLI_NEW, keys::CLI_RULE, keys::CLI_TITLE].map(|key| words.say(key));
    let rules = book.rules().iter().zip(&counts.rules);
    let rules = rules.map(|(rule, count)| row(rule.head.id.to_string(), words.text(&rule.head.title), count));
    let together = [
        row(String::new(), words.say(keys::CLI_ALL_ABSENCE), &counts.absence),
        row(String::new(), words.say(keys::CLI_ALL_OFFERS), &counts.offers),
    ];
    let mut table = output::table(head, rules.chain(together));
    for column in [0, 1] {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(comfy_table::CellAlignment::Right);
        }
    }
    table
}
