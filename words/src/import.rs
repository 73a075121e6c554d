//! What came of reading a file, in words.

use samsyn_engine::exchange::{DroppedWhy, Note, Report, RowPlace, SkipReason, Topic};

use crate::{Words, args, keys};

/// So many rows are named; who needs them all has the report itself.
const NAMED: usize = 5;

impl Words {
    /// The whole report, a sentence a line: what was read, what was not and why.
    pub fn report(&self, report: &Report) -> Vec<String> {
        let file = report.file.clone();
        let mut lines = vec![match (report.from, report.to) {
            (Some(from), Some(to)) => {
                let args = args! {
                    "file" => file, "rows" => report.rows, "children" => report.children, "days" => self.days(from, to),
                };
                self.say_with(keys::IMPORT_READ, &args)
            }
            _ => self
                .say_with(keys::IMPORT_READ_NONE, &args! { "file" => file, "children" => report.children }),
        }];
        if report.assumed > 0 {
            lines.push(self.say_with(keys::IMPORT_ASSUMED, &args! { "count" => report.assumed }));
        }
        if report.protected > 0 {
            lines.push(self.say_with(keys::IMPORT_PROTECTED, &args! { "count" => report.protected }));
        }
        lines.extend(report.skipped.iter().map(|skipped| {
            let (reason, places) = (self.skipped(skipped.reason), self.places(&skipped.places));
            self.say_with(
                keys::IMPORT_SKIPPED,
                &args! { "count" => skipped.count, "reason" => reason, "places" => places },
            )
        }));
        lines.extend(report.noted.iter().map(|noted| {
            let (note, places) = (self.noted(noted.note), self.places(&noted.places));
            self.say_with(
                keys::IMPORT_NOTED,
                &args! { "count" => noted.count, "note" => note, "places" => places },
            )
        }));
        lines.extend(report.dropped.iter().map(|dropped| {
            let args = args! { "heading" => dropped.heading.clone(), "why" => self.dropped(dropped.why) };
            self.say_with(keys::IMPORT_DROPPED, &args)
        }));
        lines
    }

    /// Why rows were left out: "datumet går inte att läsa".
    pub fn skipped(&self, reason: SkipReason) -> String {
        self.say(match reason {
            SkipReason::Blank => keys::SKIP_BLANK,
            SkipReason::Total => keys::SKIP_TOTAL,
            SkipReason::RepeatedHeading => keys::SKIP_REPEATED_HEADING,
            SkipReason::Duplicate => keys::SKIP_DUPLICATE,
            SkipReason::Unreported => keys::SKIP_UNREPORTED,
            SkipReason::UnclosedQuote => keys::SKIP_UNCLOSED_QUOTE,
            SkipReason::TooFewCells => keys::SKIP_TOO_FEW_CELLS,
            SkipReason::TooManyCells => keys::SKIP_TOO_MANY_CELLS,
            SkipReason::NoPupil => keys::SKIP_NO_PUPIL,
            SkipReason::NoDate => keys::SKIP_NO_DATE,
            SkipReason::BadDate => keys::SKIP_BAD_DATE,
            SkipReason::SpansDays => keys::SKIP_SPANS_DAYS,
            SkipReason::BadNumber => keys::SKIP_BAD_NUMBER,
            SkipReason::BadTime => keys::SKIP_BAD_TIME,
            SkipReason::UnknownStatus => keys::SKIP_UNKNOWN_STATUS,
            SkipReason::NoTime => keys::SKIP_NO_TIME,
            SkipReason::MoreThanSchedule => keys::SKIP_MORE_THAN_SCHEDULE,
            SkipReason::LongDay => keys::SKIP_LONG_DAY,
        })
    }

    /// What should be looked at.
    pub fn noted(&self, note: Note) -> String {
        self.say(match note {
            Note::PersonnummerCheck => keys::NOTE_PERSONNUMMER_CHECK,
            Note::PersonnummerUnreadable => keys::NOTE_PERSONNUMMER_UNREADABLE,
            Note::UnknownForm => keys::NOTE_UNKNOWN_FORM,
        })
    }

    /// Why a column was not read.
    pub fn dropped(&self, why: DroppedWhy) -> String {
        match why {
            DroppedWhy::NotRead => self.say(keys::IMPORT_DROPPED_NOT_READ),
            DroppedWhy::Forbidden { topic } => {
                self.say_with(keys::IMPORT_DROPPED_FORBIDDEN, &args! { "topic" => self.topic(topic) })
            }
        }
    }

    /// What a column that must not be read is about.
    pub fn topic(&self, topic: Topic) -> String {
        self.say(match topic {
            Topic::Sex => keys::TOPIC_SEX,
            Topic::Language => keys::TOPIC_LANGUAGE,
            Topic::Origin => keys::TOPIC_ORIGIN,
            Topic::Religion => keys::TOPIC_RELIGION,
            Topic::Health => keys::TOPIC_HEALTH,
            Topic::Address => keys::TOPIC_ADDRESS,
            Topic::Family => keys::TOPIC_FAMILY,
            Topic::Economy => keys::TOPIC_ECONOMY,
            Topic::Reports => keys::TOPIC_REPORTS,
            Topic::Reason => keys::TOPIC_REASON,
            Topic::Notes => keys::TOPIC_NOTES,
        })
    }

    fn places(&self, places: &[RowPlace]) -> String {
        let named: Vec<_> = places.iter().take(NAMED).map(|place| place.row.to_string()).collect();
        if places.len() <= NAMED {
            return self.list(&named);
        }
        self.say_with(keys::IMPORT_MORE_PLACES, &args! { "places" => named.join(", ") })
    }
}
