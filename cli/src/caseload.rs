//! Opens a caseload: a file of any kind that can be read, or stdin.

use std::fs::File;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::Path;

use samsyn_engine::exchange::{self, DateOrder, Kind, Plan, Question, Report, Unsplit};
use samsyn_engine::pack::Calendar;
use samsyn_engine::record::{Caseload, TimePolicy, json};
use samsyn_words::{Words, args, keys};
use sha2::{Digest, Sha256};

use crate::arguments::Reading;
use crate::failure::{Failure, reason};
use crate::progress::Progress;
use crate::report;

/// Reads a caseload; `-` is stdin. What was left out of a table is told on stderr.
pub(crate) fn open(
    path: &Path,
    reading: &Reading,
    calendar: &Calendar,
    words: &Words,
) -> Result<Caseload, Failure> {
    let (caseload, found, kind) = read(path, reading, calendar, words)?;
    if kind != Kind::Caseload {
        for line in words.report(&found) {
            report::note(&line);
        }
    }
    Ok(caseload)
}

/// Reads a file, with the report of what was left out.
pub(crate) fn read(
    path: &Path,
    reading: &Reading,
    calendar: &Calendar,
    words: &Words,
) -> Result<(Caseload, Report, Kind), Failure> {
    let progress = Progress::start(words.say(keys::CLI_READING));
    let stdin = path.as_os_str() == "-";
    let name = if stdin { words.say(keys::CLI_STDIN) } else { path.display().to_string() };
    let bytes = bytes(path, stdin, &name, words)?;
    let inspection = exchange::inspect(&bytes, &name)?;
    let plan = planned(inspection.plan, reading, calendar);
    if inspection.kind.has_columns() {
        let open = plan.unanswered();
        if !open.is_empty() {
            return Err(unanswered(&name, &open, words));
        }
    }
    let mut tell = |done: exchange::Progress| {
        progress.say(words.say_with(keys::CLI_READING_ROWS, &args! { "done" => done.done }));
        ControlFlow::Continue(())
    };
    let (caseload, report) = exchange::read(&bytes, &name, &plan, &mut tell)?;
    Ok((caseload, report, inspection.kind))
}

/// The bytes of a file; a file that is too large is refused by its size, before a byte of it is read.
fn bytes(path: &Path, stdin: bool, name: &str, words: &Words) -> Result<Vec<u8>, Failure> {
    let cannot = |error: &io::Error| {
        let args = args! { "path" => name.to_owned(), "reason" => reason(error, words) };
        Failure::said(words, keys::CLI_CANNOT_OPEN, &args)
    };
    let mut bytes = Vec::new();
    let read = if stdin {
        // Of what is not a file the size is only known by reading: one byte over the limit is enough to tell.
        let most = exchange::MOST_MEBIBYTES * 1024 * 1024 + 1;
        io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        let about = std::fs::metadata(path).map_err(|error| cannot(&error))?;
        if about.is_dir() {
            return Err(Failure::said(words, keys::CLI_NOT_A_FILE, &args! { "path" => name.to_owned() }));
        }
        exchange::check_size(about.len(), name)?;
        File::open(path).and_then(|mut file| file.read_to_end(&mut bytes))
    };
    read.map_err(|error| cannot(&error))?;
    Ok(bytes)
}

/// The guessed plan with what was said on the command line.
fn planned(plan: Plan, reading: &Reading, calendar: &Calendar) -> Plan {
    let policy = |counts| if counts { TimePolicy::Counted } else { TimePolicy::LeftOut };
    Plan {
        form: reading.form.or(plan.form),
        minutes: reading.minutes.or(plan.minutes),
        municipality: reading.municipality.clone().or(plan.municipality),
        late: policy(reading.late_counts),
        unreported: policy(reading.unreported_is_present),
        unsplit: if reading.undivided_is_unexcused { Unsplit::Unexcused } else { Unsplit::Excused },
        date_order: if reading.month_first { DateOrder::MonthFirst } else { plan.date_order },
        school_days: calendar.school_days().to_vec(),
        ..plan
    }
}

fn unanswered(name: &str, open: &[Question], words: &Words) -> Failure {
    let asked = |question: &Question| match question {
        Question::Minutes => words.say(keys::CLI_QUESTION_MINUTES),
        // Only these two have to be answered.
        _ => words.say(keys::CLI_QUESTION_FORM),
    };
    let option = |question: &Question| match question {
        Question::Minutes => "`--minutes 320`",
        _ => "`--form grundskola`",
    };
    let questions: Vec<_> = open.iter().map(asked).collect();
    let options: Vec<_> = open.iter().map(option).collect();
    let args = args! { "path" => name.to_owned(), "questions" => questions.join(" "), "options" => words.list(&options) };
    Failure::said(words, keys::CLI_UNANSWERED, &args)
}

/// SHA-256 of the caseload as its file format has it, so that the same children hash alike whatever file they came in.
pub(crate) fn hash(caseload: &Caseload) -> String {
    let mut hasher = Sha256::new();
    // Writing into a hash cannot fail.
    let _ = json::write(HashWriter(&mut hasher), caseload);
    hasher.finalize().iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

struct HashWriter<'a>(&'a mut Sha256);

impl io::Write for HashWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
