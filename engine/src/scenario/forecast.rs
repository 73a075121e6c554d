//! How often rules would speak: what stands on an ordinary day, and what is new in an ordinary week.

mod classes;

use chrono::{Datelike, Days, NaiveDate};
use schemars::JsonSchema;
use serde::Serialize;

use crate::facts::{Clock, Source};
use crate::id::Id;
use crate::pack::Calendar;
use crate::record::{Child, School, Subject};
use crate::rule::{Head, Rule, Rulebook};
use crate::screening::{Kind, Moment, Outcome};
use classes::Classes;

/// Cards, counted over children and dates; of rules about classes, over classes and dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct Load {
    /// Child-dates with a suggestion standing.
    pub standing: u64,
    /// Those of them that did not stand a week before.
    pub new: u64,
    /// Child-dates looked at.
    pub of: u64,
}

impl Load {
    /// The share of children with it on a date, in hundredths of a percent.
    pub fn standing_share(self) -> u64 {
        (self.standing * 10_000).checked_div(self.of).unwrap_or_default()
    }

    /// New suggestions per 100 pupils and week, in hundredths.
    pub fn new_per_100_weekly(self) -> u64 {
        (self.new * 10_000).checked_div(self.of).unwrap_or_default()
    }

    fn and(self, other: Self) -> Self {
        Self { standing: self.standing + other.standing, new: self.new + other.new, of: self.of + other.of }
    }

    fn add(&mut self, stood: bool, stands: bool) {
        self.standing += u64::from(stands);
        self.new += u64::from(stands && !stood);
        self.of += 1;
    }
}

/// The load of several rules together. A child has it if any of them speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct GroupLoad {
    /// Children with any of the cards; new where the child had none of them a week before.
    #[serde(flatten)]
    pub load: Load,
    /// Cards that are new on children who had another one of them a week before: the next step of the same talk.
    pub moved: u64,
}

impl GroupLoad {
    /// Moved cards per 100 pupils and week, in hundredths.
    pub fn moved_per_100_weekly(self) -> u64 {
        (self.moved * 10_000).checked_div(self.load.of).unwrap_or_default()
    }

    fn and(self, other: Self) -> Self {
        Self { load: self.load.and(other.load), moved: self.moved + other.moved }
    }

    /// `cards`: whether each of the rules spoke a week before, and speaks now.
    fn add(&mut self, cards: impl Iterator<Item = (bool, bool)> + Clone) {
        let stood = cards.clone().any(|(stood, _)| stood);
        self.load.add(stood, cards.clone().any(|(_, stands)| stands));
        if stood {
            self.moved += cards.filter(|(stood, stands)| *stands && !stood).map(|_| 1).sum::<u64>();
        }
    }
}

/// One rule's load.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RuleLoad {
    /// The rule.
    pub rule: Id,
    /// Whom it is about, and so what its load is counted over.
    pub subject: Subject,
    /// Its load.
    #[serde(flatten)]
    pub load: Load,
}

/// What a pack would suggest, week in, week out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Forecast {
    /// The dates.
    pub dates: Vec<NaiveDate>,
    /// The rules in the order of the book.
    pub rules: Vec<RuleLoad>,
    /// The absence cards together: rules that read attendance and are no offer.
    pub absence: GroupLoad,
    /// The rules that offer something to the family, together.
    pub offers: GroupLoad,
}

impl Forecast {
    /// Together with what was counted of other children, none of them in the same class, by the same rules on the same
    /// dates.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        for (rule, more) in self.rules.iter_mut().zip(&other.rules) {
            rule.load = rule.load.and(more.load);
        }
        Self { absence: self.absence.and(other.absence), offers: self.offers.and(other.offers), ..self }
    }
}

/// Which total a rule counts into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    Absence,
    Offers,
    Other,
}

impl Group {
    fn of(rule: &Rule) -> Self {
        match rule.head.kind {
            _ if rule.head.subject == Subject::Class => Self::Other,
            Kind::Offer => Self::Offers,
            Kind::School | Kind::Reminder if rule.reads.contains(&Source::Attendance) => Self::Absence,
            Kind::School | Kind::Reminder => Self::Other,
        }
    }
}

/// Counts suggestions on each date and a week before it, as children come. Nothing is kept of them but the attendance of
/// classes, where a rule is about classes.
#[derive(Debug)]
pub struct Forecaster<'b> {
    book: &'b Rulebook,
    dates: Vec<NaiveDate>,
    groups: Vec<Group>,
    /// A week before each date, and on it.
    moments: Vec<(Moment<'b>, Moment<'b>)>,
    rules: Vec<Load>,
    classes: Classes,
    absence: GroupLoad,
    offers: GroupLoad,
}

impl<'b> Forecaster<'b> {
    /// Nobody is counted yet.
    pub fn new(book: &'b Rulebook, dates: &[NaiveDate]) -> Self {
        let groups: Vec<_> = book.rules().iter().map(Group::of).collect();
        let on = |date| Moment::new(book, Clock::day(date));
        Self {
            book,
            dates: dates.to_vec(),
            moments: dates.iter().map(|date| (on(*date - Days::new(7)), on(*date))).collect(),
            rules: vec![Load::default(); groups.len()],
            groups,
            classes: Classes::new(book),
            absence: GroupLoad::default(),
            offers: GroupLoad::default(),
        }
    }

    /// Counts a child.
    pub fn see(&mut self, child: &Child, school: &School) {
        let suggested = |outcome: &Option<Outcome>| *outcome == Some(Outcome::Suggested);
        for (before, now) in &self.moments {
            let was = before.judge(child, school).outcomes();
            let is = now.judge(child, school).outcomes();
            let cards: Vec<_> = was.iter().map(suggested).zip(is.iter().map(suggested)).collect();
            for ((load, rule), (stood, stands)) in self.rules.iter_mut().zip(self.book.rules()).zip(&cards) {
                if rule.head.subject == Subject::Child {
                    load.add(*stood, *stands);
                }
            }
            let groups = &self.groups;
            let of =
                |group| groups.iter().zip(&cards).filter(move |(of, _)| **of == group).map(|(_, card)| *card);
            self.absence.add(of(Group::Absence));
            self.offers.add(of(Group::Offers));
        }
        self.classes.take(child);
    }

    /// What was counted, once all children of the school have come.
    pub fn told(mut self, school: &School) -> Forecast {
        self.classes.count(self.book, school, &self.moments, &mut self.rules);
        let heads = self.book.rules().iter().map(|rule| &rule.head);
        let named =
            |(head, load): (&Head, Load)| RuleLoad { rule: head.id.clone(), subject: head.subject, load };
        let rules = heads.zip(self.rules).map(named).collect();
        Forecast { dates: self.dates, rules, absence: self.absence, offers: self.offers }
    }
}

/// Counts suggestions on each date and a week before it. Children come one by one.
pub fn forecast(
    book: &Rulebook,
    school: &School,
    children: impl IntoIterator<Item = Child>,
    dates: &[NaiveDate],
) -> Forecast {
    let mut forecaster = Forecaster::new(book, dates);
    for child in children {
        forecaster.see(&child, school);
    }
    forecaster.told(school)
}

/// So many ordinary dates of the last year up to a day, spread evenly: the last school day of a week that had at least
/// four, as did the week before.
pub fn ordinary_dates(calendar: &Calendar, on: NaiveDate, wanted: usize) -> Vec<NaiveDate> {
    let year = on - Days::new(364);
    let recent = calendar.school_days().iter().copied().filter(|day| year <= *day && *day <= on);
    let mut weeks: Vec<(NaiveDate, u32)> = Vec::new();
    for day in recent {
        match weeks.last_mut() {
            Some((last, days)) if last.iso_week() == day.iso_week() => (*last, *days) = (day, *days + 1),
            _ => weeks.push((day, 1)),
        }
    }
    let ordinary: Vec<_> = weeks
        .windows(2)
        .filter_map(|pair| match pair {
            [(before, 4..), (last, 4..)] if (*last - *before).num_days() < 10 => Some(*last),
            _ => None,
        })
        .collect();
    let wanted = wanted.min(ordinary.len());
    (1..=wanted).filter_map(|number| ordinary.get(number * ordinary.len() / wanted - 1)).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Form, Minutes};
    use crate::rule::testing::{SCHOOL, compile, rule};
    use crate::scenario::tests::{calendar, date};

    fn away_on(id: &str, away: &[&str]) -> Child {
        let mut child = Child { id: id.to_owned(), form: Some(Form::Compulsory), ..Child::default() };
        for day in calendar().school_days().iter().filter(|day| **day >= date("2026-08-17")) {
            let missed = if away.iter().any(|text| date(text) == *day) { 300 } else { 0 };
            child.attendance.push(None, *day, Minutes::new(300, missed, 0, 0).unwrap(), 0, None, false);
        }
        child
    }

    /// One child is away on a Wednesday, longer on the next, and then no more: new, moved on, gone.
    #[test]
    fn a_card_is_new_once_and_moves_on_with_the_next_step() {
        let rules = [("first", "days == 1"), ("second", "days >= 2")].map(|(name, when)| {
            let when = format!("|child, p| child.attendance.last_school_days(10).absent.{when}");
            rule(name, "school", &when, SCHOOL)
        });
        let (book, told) = compile(&rules.concat());
        assert_eq!(told, []);
        let children = [away_on("a", &["2026-09-09", "2026-09-16"]), away_on("b", &[])];
        let dates = ["2026-09-04", "2026-09-11", "2026-09-18", "2026-10-09"].map(date);
        let school = School::default();
        let parts = children.clone().map(|child| forecast(&book, &school, [child], &dates));
        let forecast = forecast(&book, &school, children, &dates);
        assert_eq!(parts.into_iter().reduce(|all, part| all.and(&part)), Some(forecast.clone()));
        let load = |standing, new| Load { standing, new, of: 8 };
        let loads: Vec<_> = forecast.rules.iter().map(|rule| rule.load).collect();
        assert_eq!(loads, [load(1, 1), load(1, 1)]);
        assert_eq!(forecast.absence, GroupLoad { load: load(2, 1), moved: 1 });
        assert_eq!(forecast.offers, GroupLoad { load: load(0, 0), moved: 0 });
        assert_eq!(
            (forecast.absence.load.standing_share(), forecast.absence.moved_per_100_weekly()),
            (2500, 1250)
        );
    }

    #[test]
    fn ordinary_dates_are_twelve_and_avoid_breaks() {
        let on = "2026-11-20".parse().unwrap();
        let dates = ordinary_dates(&calendar(), on, 12);
        assert_eq!(dates.len(), 12);
        assert_eq!(dates.last(), Some(&on));
        for date in &dates {
            assert!(
                calendar().is_school_day(*date) && calendar().is_school_day(*date - Days::new(7)),
                "{date}"
            );
        }
        assert_eq!(ordinary_dates(&Calendar::default(), on, 12), []);
    }
}
