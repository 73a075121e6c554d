//! What came of reading a file, in words.

use samsyn_engine::exchange::{DroppedWhy, Meaning, Note, Person, Report, RowPlace, SkipReason, Topic, Why};

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
            SkipReason::NotHeld => keys::SKIP_NOT_HELD,
            SkipReason::Inactive => keys::SKIP_INACTIVE,
        })
    }

    /// What should be looked at.
    pub fn noted(&self, note: Note) -> String {
        self.say(match note {
            Note::PersonnummerCheck => keys::NOTE_PERSONNUMMER_CHECK,
            Note::PersonnummerUnreadable => keys::NOTE_PERSONNUMMER_UNREADABLE,
            Note::UnknownForm => keys::NOTE_UNKNOWN_FORM,
            Note::MorePages => keys::NOTE_MORE_PAGES,
        })
    }

    /// What a column holds: "Giltig frånvaro".
    pub fn meaning(&self, meaning: Meaning) -> String {
        self.say(match meaning {
            Meaning::PupilId => keys::MEANING_PUPIL_ID,
            Meaning::Personnummer => keys::MEANING_PERSONNUMMER,
            Meaning::Name => keys::MEANING_NAME,
            Meaning::FirstName => keys::MEANING_FIRST_NAME,
            Meaning::LastName => keys::MEANING_LAST_NAME,
            Meaning::Group => keys::MEANING_GROUP,
            Meaning::Grade => keys::MEANING_GRADE,
            Meaning::Form => keys::MEANING_FORM,
            Meaning::School => keys::MEANING_SCHOOL,
            Meaning::Municipality => keys::MEANING_MUNICIPALITY,
            Meaning::Protected => keys::MEANING_PROTECTED,
            Meaning::Date => keys::MEANING_DATE,
            Meaning::From => keys::MEANING_FROM,
            Meaning::To => keys::MEANING_TO,
            Meaning::Period => keys::MEANING_PERIOD,
            Meaning::StartTime => keys::MEANING_START_TIME,
            Meaning::EndTime => keys::MEANING_END_TIME,
            Meaning::Subject => keys::MEANING_SUBJECT,
            Meaning::Scheduled => keys::MEANING_SCHEDULED,
            Meaning::Present => keys::MEANING_PRESENT,
            Meaning::Absent => keys::MEANING_ABSENT,
            Meaning::Excused => keys::MEANING_EXCUSED,
            Meaning::Unexcused => keys::MEANING_UNEXCUSED,
            Meaning::Leave => keys::MEANING_LEAVE,
            Meaning::Unreported => keys::MEANING_UNREPORTED,
            Meaning::Reported => keys::MEANING_REPORTED,
            Meaning::Late => keys::MEANING_LATE,
            Meaning::LateTime => keys::MEANING_LATE_TIME,
            Meaning::Status => keys::MEANING_STATUS,
            Meaning::Ignore => keys::MEANING_IGNORE,
        })
    }

    /// Why a column was taken for what it was taken for.
    pub fn guessed(&self, why: &Why) -> String {
        match why {
            Why::Heading { words } => {
                self.say_with(keys::WIZARD_WHY_HEADING, &args! { "words" => words.clone() })
            }
            Why::PartOfHeading { words } => {
                self.say_with(keys::WIZARD_WHY_PART, &args! { "words" => words.clone() })
            }
            Why::Profile => self.say(keys::WIZARD_WHY_PROFILE),
            Why::Values => self.say(keys::WIZARD_WHY_VALUES),
            Why::SaidBetter { by } => self.say_with(keys::WIZARD_WHY_BETTER, &args! { "by" => by.clone() }),
            Why::ValuesDoNotFit => self.say(keys::WIZARD_WHY_NO_FIT),
            Why::Forbidden { topic } => {
                self.say_with(keys::WIZARD_FORBIDDEN, &args! { "topic" => self.topic(*topic) })
            }
            Why::Unknown => self.say(keys::WIZARD_WHY_UNKNOWN),
        }
    }

    /// A child by what a person may know it: "Kim A, 6B, född 2014-05".
    pub fn person(&self, person: &Person) -> String {
        let name = person.name.clone().unwrap_or_else(|| self.say(keys::PERSON_UNNAMED));
        let born =
            person.born.map(|born| self.say_with(keys::PERSON_BORN, &args! { "month" => born.to_string() }));
        [Some(name), person.group.clone(), born].into_iter().flatten().collect::<Vec<_>>().join(", ")
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
