//! A measure in words: the sentence that tells its value, and its name inside other sentences.

use fluent_bundle::FluentArgs;
use samsyn_engine::facts::{Filter, Measure, Quantity, Selection, Source, Window};
use samsyn_engine::pack::{self, Pack};
use samsyn_engine::record::FieldValue;

use crate::number::value;
use crate::{KeyWith, Words, args, keys};

/// What a measure is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Percent,
    /// Between two shares.
    Points,
    Hours,
    Days,
    SchoolDays,
    Weeks,
    Times,
    Years,
    Grade,
    Plain,
}

impl Unit {
    pub(crate) fn of(measure: &Measure) -> Self {
        use Quantity as Q;
        match measure {
            Measure::Age => Self::Years,
            Measure::Grade => Self::Grade,
            Measure::DaysEnrolled => Self::Days,
            Measure::Of(selection, quantity) => match quantity {
                Q::Share | Q::ExcusedShare | Q::UnexcusedShare => Self::Percent,
                Q::Hours | Q::ExcusedHours | Q::UnexcusedHours => Self::Hours,
                Q::Days | Q::SinceFirst | Q::SinceLatest => Self::Days,
                Q::SchoolDays
                | Q::SchoolDaysSinceFirst
                | Q::SchoolDaysSinceLatest
                | Q::Spell
                | Q::CurrentSpell => Self::SchoolDays,
                Q::Weeks => Self::Weeks,
                Q::Count | Q::Most(_) if matches!(selection.source, Source::Signals(_)) => Self::Times,
                Q::Count | Q::Most(_) | Q::Distinct(_) | Q::Sum(_) | Q::Late | Q::Episodes => Self::Plain,
            },
        }
    }
}

impl Unit {
    pub(crate) fn of_parameter(unit: pack::Unit) -> Self {
        match unit {
            pack::Unit::Percent => Self::Percent,
            pack::Unit::Days => Self::Days,
            pack::Unit::SchoolDays => Self::SchoolDays,
            pack::Unit::Weeks => Self::Weeks,
            pack::Unit::Hours => Self::Hours,
            pack::Unit::Count | pack::Unit::YesNo | pack::Unit::Choice => Self::Plain,
        }
    }

    /// Whether the measure's name says what is counted: "antalet dagar", not "frånvaron".
    pub(crate) fn is_in_name_of(measure: &Measure) -> bool {
        use Quantity as Q;
        let Measure::Of(_, quantity) = measure else { return false };
        let shares = matches!(quantity, Q::Share | Q::ExcusedShare | Q::UnexcusedShare);
        let hours = matches!(quantity, Q::Hours | Q::ExcusedHours | Q::UnexcusedHours);
        !(shares || hours || matches!(quantity, Q::Spell | Q::CurrentSpell))
    }
}

/// A measure's text and what fills it, whatever the value.
pub(crate) struct Phrase {
    key: KeyWith,
    args: FluentArgs<'static>,
    /// The field whose values are told apart, for `spread`.
    spread: Option<String>,
    /// Whether the sentence says how long ago, and in which days.
    since: Option<Unit>,
}

impl Words {
    /// A number with its unit: "26 procent", "5 dagar". `plain` is a plain decimal.
    pub(crate) fn amount(&self, unit: Unit, plain: &str) -> String {
        let key = match unit {
            Unit::Percent => keys::AMOUNT_PERCENT,
            Unit::Points => keys::AMOUNT_POINTS,
            Unit::Hours => keys::AMOUNT_HOURS,
            Unit::Days => keys::AMOUNT_DAYS,
            Unit::SchoolDays => keys::AMOUNT_SCHOOL_DAYS,
            Unit::Weeks => keys::AMOUNT_WEEKS,
            Unit::Times => keys::AMOUNT_TIMES,
            Unit::Years => keys::AMOUNT_YEARS,
            Unit::Grade => keys::AMOUNT_GRADE,
            Unit::Plain => keys::AMOUNT_PLAIN,
        };
        self.say_with(key, &args! { "count" => value(plain) })
    }

    /// The measure's name inside a sentence: "frånvaron de senaste 28 dagarna".
    pub fn measure(&self, measure: &Measure, pack: &Pack) -> String {
        let mut phrase = self.phrase(measure, pack, "2");
        if let Some(field) = phrase.spread {
            phrase.args.set("spread", self.say_with(keys::SPREAD_NAME, &args! { "field" => field }));
        }
        if let Some(unit) = phrase.since {
            let unit = if unit == Unit::SchoolDays { "school-days" } else { "days" };
            phrase.args.set("unit", self.say_with(keys::SINCE_UNIT, &args! { "unit" => unit }));
        }
        self.find(&format!("{}.name", phrase.key.0), Some(&phrase.args))
    }

    /// The sentence that tells a value, given as a plain decimal.
    pub(crate) fn value_of(&self, measure: &Measure, plain: &str, pack: &Pack) -> String {
        let mut phrase = self.phrase(measure, pack, plain);
        phrase.args.set("count", value(plain));
        phrase.args.set("value", self.amount(Unit::of(measure), plain));
        if let Some(field) = phrase.spread {
            let spread = self.say_with(keys::SPREAD, &args! { "field" => field, "count" => value(plain) });
            phrase.args.set("spread", spread);
        }
        if let Some(unit) = phrase.since {
            phrase.args.set("ago", self.ago_in(unit, plain.parse().unwrap_or_default()));
        }
        self.say_with(phrase.key, &phrase.args)
    }

    /// The sentence that says that it never happened.
    pub(crate) fn never(&self, measure: &Measure, pack: &Pack) -> String {
        let phrase = self.phrase(measure, pack, "0");
        self.look_up(&format!("{}.never", phrase.key.0), Some(&phrase.args)).unwrap_or_else(|| {
            self.say_with(keys::TOLD_NEVER, &args! { "name" => self.measure(measure, pack) })
        })
    }

    /// That there is any, or no longer any, of what is counted: a clause. Only for what has words of its own for it.
    pub(crate) fn any_or_none(&self, measure: &Measure, any: bool, pack: &Pack) -> Option<String> {
        let phrase = self.phrase(measure, pack, "1");
        let attribute = if any { "any" } else { "none" };
        self.look_up(&format!("{}.{attribute}", phrase.key.0), Some(&phrase.args))
    }

    fn ago_in(&self, unit: Unit, days: i64) -> String {
        match unit {
            Unit::SchoolDays if days < 0 => {
                self.say_with(keys::AHEAD_SCHOOL_DAYS, &args! { "days" => -days })
            }
            Unit::SchoolDays => self.say_with(keys::AGO_SCHOOL_DAYS, &args! { "days" => days }),
            _ => self.ago(days),
        }
    }

    fn phrase(&self, measure: &Measure, pack: &Pack, count: &str) -> Phrase {
        let plain = |key| Phrase { key, args: FluentArgs::new(), spread: None, since: None };
        match measure {
            Measure::Age => plain(keys::AGE),
            Measure::Grade => plain(keys::GRADE),
            Measure::DaysEnrolled => plain(keys::DAYS_ENROLLED),
            Measure::Of(selection, quantity) => {
                let mut args = self.selection(selection, pack, count);
                let spread = match quantity {
                    Quantity::Days => Some("day".to_owned()),
                    Quantity::Weeks => Some("week".to_owned()),
                    Quantity::Distinct(field) => Some(field.clone()),
                    _ => None,
                };
                let since = match quantity {
                    Quantity::SinceFirst | Quantity::SinceLatest => Some(Unit::Days),
                    Quantity::SchoolDaysSinceFirst | Quantity::SchoolDaysSinceLatest => {
                        Some(Unit::SchoolDays)
                    }
                    _ => None,
                };
                if let Quantity::Most(field) = quantity {
                    args.set("same", self.say_with(keys::SAME, &args! { "field" => field.clone() }));
                }
                if let Quantity::Sum(field) = quantity {
                    args.set("field", self.field(field));
                }
                Phrase { key: key_of(&selection.source, quantity), args, spread, since }
            }
        }
    }

    /// The pieces that tell which rows: each begins with its own space, `which` ends with one.
    fn selection(&self, selection: &Selection, pack: &Pack, count: &str) -> FluentArgs<'static> {
        let mut pieces =
            Pieces { which: Vec::new(), filters: Vec::new(), rows: Vec::new(), narrow: Vec::new() };
        if let Source::Offers(Some(id)) = &selection.source {
            pieces.filters.push(self.about(id.as_str(), pack));
        }
        // Unexcused and whole-day absence is absence: it need not be said twice.
        let told = |filter: &&Filter| {
            let narrower = [Filter::Full, Filter::Unexcused].iter().any(|it| selection.filters.contains(it));
            **filter != Filter::Absent || !narrower
        };
        for filter in selection.filters.iter().filter(told) {
            self.narrow(&selection.source, filter, pack, count, &mut pieces);
        }
        if matches!(selection.source, Source::Attendance) && pieces.rows.is_empty() {
            pieces.which.push(self.say_with(keys::WHICH_RECORDED, &args! { "count" => value(count) }));
        }
        let spaced =
            |items: &[String]| items.iter().fold(String::new(), |text, item| format!("{text} {item}"));
        let rows = if pieces.rows.is_empty() { None } else { Some(self.list(&pieces.rows)) };
        // Absent minutes are measured *in* a subject and *on occasions* with something; rows are counted *with* it.
        let at =
            rows.iter().map(|rows| self.say_with(keys::NARROW_ROWS, &args! { "filters" => rows.clone() }));
        let at = spaced(&pieces.filters.iter().cloned().chain(at).collect::<Vec<_>>());
        let filters = spaced(&rows.into_iter().chain(pieces.filters).collect::<Vec<_>>());
        let window = selection.window.map(|window| self.window_of(&selection.source, window));
        let label = match &selection.source {
            Source::Signals(kind) => {
                pack.catalogue.signals.get(kind).map_or_else(|| kind.to_string(), |it| self.text(&it.label))
            }
            _ => String::new(),
        };
        args! {
            "which" => pieces.which.iter().fold(String::new(), |text, item| format!("{text}{item} ")),
            "filters" => filters,
            "at" => at,
            "narrow" => spaced(&pieces.narrow),
            "window" => window.map_or_else(String::new, |window| format!(" {window}")),
            "label" => label,
        }
    }

    fn narrow(&self, source: &Source, filter: &Filter, pack: &Pack, count: &str, pieces: &mut Pieces) {
        let which = |key| self.say_with(key, &args! { "count" => value(count) });
        match (source, filter) {
            (_, Filter::Absent) => pieces.rows.push(self.say(keys::NARROW_ABSENT)),
            (_, Filter::Full) => pieces.rows.push(self.say(keys::NARROW_FULL)),
            (_, Filter::Unexcused) => pieces.rows.push(self.say(keys::NARROW_UNEXCUSED)),
            (_, Filter::Overdue) => pieces.which.push(which(keys::WHICH_OVERDUE)),
            (_, Filter::Waiting) => pieces.filters.push(self.say(keys::NARROW_WAITING)),
            (Source::Steps, Filter::Open) => pieces.which.push(self.say(keys::WHICH_TO_DO)),
            (Source::Steps, Filter::Closed) => pieces.which.push(which(keys::WHICH_DONE)),
            (Source::Transitions, Filter::Open | Filter::Closed) => {
                let yes = if *filter == Filter::Closed { "yes" } else { "no" };
                pieces.filters.push(self.say_with(keys::NARROW_HANDED_OVER, &args! { "yes" => yes }));
            }
            (_, Filter::Open) => pieces.which.push(self.say(keys::WHICH_OPEN)),
            (Source::Offers(_), Filter::Closed) => pieces.which.push(which(keys::WHICH_ENDED_OFFER)),
            (_, Filter::Closed) => pieces.which.push(which(keys::WHICH_ENDED)),
            (_, Filter::Of(field, value)) => {
                let text = self.narrow_to(source, field, value, pack);
                let signal = matches!(source, Source::Signals(_)) && field != "by" && field != "role";
                if signal { pieces.narrow.push(text) } else { pieces.filters.push(text) }
            }
        }
    }

    /// `.of("field", value)`: "i matematik", "med BUP", "(trygghet)".
    pub(crate) fn narrow_to(&self, source: &Source, field: &str, value: &FieldValue, pack: &Pack) -> String {
        let known = self.field_value(field, value);
        match (source, field) {
            (Source::Attendance, "subject") => {
                self.say_with(keys::NARROW_SUBJECT, &args! { "subject" => known })
            }
            (_, "by" | "role") => self.say_with(keys::NARROW_BY, &args! { "who" => known }),
            (Source::Contacts, "agency") => {
                let agency = pack.catalogue.agencies.get(known.as_str());
                let agency = agency.map_or(known, |agency| self.text(&agency.label));
                self.say_with(keys::NARROW_AGENCY, &args! { "agency" => agency })
            }
            (Source::Contacts, "sector") => self.say_with(keys::NARROW_SECTOR, &args! { "sector" => known }),
            (Source::Contacts, "coordinator") => {
                let yes = if *value == FieldValue::YesNo(true) { "yes" } else { "no" };
                self.say_with(keys::NARROW_COORDINATOR, &args! { "yes" => yes })
            }
            (Source::Offers(_), "answer") => self.say_with(keys::NARROW_ANSWER, &args! { "answer" => known }),
            (Source::Offers(_), "offer") => self.about(&known, pack),
            (Source::Transitions, "kind") => {
                self.say_with(keys::NARROW_KIND, &args! { "kind" => self.transition(&known) })
            }
            (Source::Signals(_) | Source::Contacts, _) if !matches!(value, FieldValue::Number(_)) => {
                self.say_with(keys::NARROW_KIND, &args! { "kind" => known })
            }
            _ => self.say_with(keys::NARROW_OTHER, &args! { "field" => self.field(field), "value" => known }),
        }
    }

    fn about(&self, offer: &str, pack: &Pack) -> String {
        let label = pack.offers.get(offer).map_or_else(|| offer.to_owned(), |it| self.text(&it.label));
        self.say_with(keys::ABOUT_OFFER, &args! { "label" => label })
    }

    /// A window of time: "de senaste 28 dagarna".
    pub fn window(&self, window: Window) -> String {
        match window {
            Window::Days { from, to: 0 } => self.say_with(keys::WINDOW_LAST, &args! { "days" => from }),
            Window::Days { from, to } => {
                self.say_with(keys::WINDOW_BETWEEN, &args! { "from" => from, "to" => to })
            }
            Window::SchoolDays(days) => self.say_with(keys::WINDOW_SCHOOL_DAYS, &args! { "days" => days }),
            Window::LastTerm => self.say(keys::WINDOW_LAST_TERM),
            Window::Ahead(days) => self.say_with(keys::WINDOW_AHEAD, &args! { "days" => days }),
        }
    }

    fn window_of(&self, source: &Source, window: Window) -> String {
        let key = match source {
            Source::Contacts => keys::WINDOW_OF_CONTACTS,
            Source::Steps => keys::WINDOW_OF_STEPS,
            Source::Offers(_) => keys::WINDOW_OF_OFFERS,
            Source::Attendance | Source::Signals(_) | Source::Transitions => return self.window(window),
        };
        self.say_with(key, &args! { "window" => self.window(window) })
    }
}

/// What narrows a selection, by where it stands in a sentence.
struct Pieces {
    /// Before the noun: "pågående".
    which: Vec<String>,
    /// After it: "med BUP".
    filters: Vec<String>,
    /// After it, of attendance rows: "med frånvaro".
    rows: Vec<String>,
    /// After a signal's label: "(trygghet)".
    narrow: Vec<String>,
}

fn key_of(source: &Source, quantity: &Quantity) -> KeyWith {
    use Quantity as Q;
    match (source, quantity) {
        (_, Q::Share | Q::Hours) => keys::ABSENCE,
        (_, Q::ExcusedShare | Q::ExcusedHours) => keys::ABSENCE_EXCUSED,
        (_, Q::UnexcusedShare | Q::UnexcusedHours) => keys::ABSENCE_UNEXCUSED,
        (_, Q::Late) => keys::LATE,
        (_, Q::Spell) => keys::SPELL,
        (_, Q::CurrentSpell) => keys::CURRENT_SPELL,
        (_, Q::Episodes) => keys::EPISODES,
        (_, Q::SchoolDays) => keys::ATTENDANCE_SCHOOL_DAYS,
        (_, Q::Sum(_)) => keys::SIGNALS_SUM,
        (Source::Attendance, Q::Count) => keys::ATTENDANCE_COUNT,
        (Source::Attendance, Q::Days) => keys::ATTENDANCE_DAYS,
        (Source::Attendance, Q::Weeks) => keys::ATTENDANCE_WEEKS,
        (Source::Attendance, Q::Distinct(_)) => keys::ATTENDANCE_SPREAD,
        (Source::Attendance, Q::Most(_)) => keys::ATTENDANCE_MOST,
        (Source::Attendance, Q::SinceFirst | Q::SchoolDaysSinceFirst) => keys::ATTENDANCE_FIRST,
        (Source::Attendance, Q::SinceLatest | Q::SchoolDaysSinceLatest) => keys::ATTENDANCE_LATEST,
        (Source::Signals(_), Q::Count) => keys::SIGNALS_COUNT,
        (Source::Signals(_), Q::Days | Q::Weeks | Q::Distinct(_)) => keys::SIGNALS_SPREAD,
        (Source::Signals(_), Q::Most(_)) => keys::SIGNALS_MOST,
        (Source::Signals(_), Q::SinceFirst | Q::SchoolDaysSinceFirst) => keys::SIGNALS_FIRST,
        (Source::Signals(_), Q::SinceLatest | Q::SchoolDaysSinceLatest) => keys::SIGNALS_LATEST,
        (Source::Contacts, Q::Count) => keys::CONTACTS_COUNT,
        (Source::Contacts, Q::Days | Q::Weeks | Q::Distinct(_)) => keys::CONTACTS_SPREAD,
        (Source::Contacts, Q::Most(_)) => keys::CONTACTS_MOST,
        (Source::Contacts, Q::SinceFirst | Q::SchoolDaysSinceFirst) => keys::CONTACTS_FIRST,
        (Source::Contacts, Q::SinceLatest | Q::SchoolDaysSinceLatest) => keys::CONTACTS_LATEST,
        // Steps have no field that could be asked about.
        (Source::Steps, Q::Count | Q::Most(_)) => keys::STEPS_COUNT,
        (Source::Steps, Q::Days | Q::Weeks | Q::Distinct(_)) => keys::STEPS_SPREAD,
        (Source::Steps, Q::SinceFirst | Q::SchoolDaysSinceFirst) => keys::STEPS_FIRST,
        (Source::Steps, Q::SinceLatest | Q::SchoolDaysSinceLatest) => keys::STEPS_LATEST,
        (Source::Transitions, Q::Count) => keys::TRANSITIONS_COUNT,
        (Source::Transitions, Q::Days | Q::Weeks | Q::Distinct(_)) => keys::TRANSITIONS_SPREAD,
        (Source::Transitions, Q::Most(_)) => keys::TRANSITIONS_MOST,
        (Source::Transitions, Q::SinceFirst | Q::SchoolDaysSinceFirst) => keys::TRANSITIONS_FIRST,
        (Source::Transitions, Q::SinceLatest | Q::SchoolDaysSinceLatest) => keys::TRANSITIONS_LATEST,
        (Source::Offers(_), Q::Count) => keys::OFFERS_COUNT,
        (Source::Offers(_), Q::Days | Q::Weeks | Q::Distinct(_)) => keys::OFFERS_SPREAD,
        (Source::Offers(_), Q::Most(_)) => keys::OFFERS_MOST,
        (Source::Offers(_), Q::SinceFirst | Q::SchoolDaysSinceFirst) => keys::OFFERS_FIRST,
        (Source::Offers(_), Q::SinceLatest | Q::SchoolDaysSinceLatest) => keys::OFFERS_LATEST,
    }
}
