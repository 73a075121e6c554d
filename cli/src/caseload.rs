//! Opens a caseload: a file of any kind that can be read, or stdin.

use std::fs::{self, File};
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::Path;

use samsyn_engine::diagnostic::{Code, Diagnostic, Place};
use samsyn_engine::exchange::{self, DateOrder, Fit, Kind, Plan, Profile, Question, Report, Unsplit};
use samsyn_engine::pack::Calendar;
use samsyn_engine::record::{Caseload, TimePolicy, json};
use samsyn_words::{Words, args, keys};
use sha2::{Digest, Sha256};

use crate::arguments::Reading;
use crate::failure::{Failure, reason};
use crate::progress::Progress;
use crate::report;

/// What was read, and how.
pub(crate) struct Opened {
    pub(crate) caseload: Caseload,
    pub(crate) report: Report,
    /// How its columns were read, where it has any.
    pub(crate) plan: Option<Plan>,
    kind: Kind,
}

/// Reads a caseload; `-` is stdin. What was left out of a table is told on stderr.
pub(crate) fn open(
    path: &Path,
    reading: &Reading,
    calendar: &Calendar,
    words: &Words,
) -> Result<Caseload, Failure> {
    let opened = read(path, reading, calendar, words)?;
    if opened.kind != Kind::Caseload {
        for line in words.report(&opened.report) {
            report::note(&line);
        }
    }
    Ok(opened.caseload)
}

/// Reads a file, or the lists in a folder, with the report of what was left out.
pub(crate) fn read(
    path: &Path,
    reading: &Reading,
    calendar: &Calendar,
    words: &Words,
) -> Result<Opened, Failure> {
    let progress = Progress::start(words.say(keys::CLI_READING));
    let mut tell = |done: exchange::Progress| {
        progress.say(words.say_with(keys::CLI_READING_ROWS, &args! { "done" => done.done }));
        ControlFlow::Continue(())
    };
    let stdin = path.as_os_str() == "-";
    let name = if stdin { words.say(keys::CLI_STDIN) } else { path.display().to_string() };
    if !stdin && path.is_dir() {
        let plan = planned(Plan::default(), reading, calendar);
        let (caseload, report) = lists(path, &name, &plan, &mut tell, words)?;
        return Ok(Opened { caseload, report, plan: None, kind: Kind::Ss12000 });
    }
    let profile = reading.profile.as_deref().map(|path| profile(path, words)).transpose()?;
    let bytes = bytes(path, stdin, &name, words)?;
    let inspection = match &profile {
        Some(profile) => exchange::inspect_like(&bytes, &name, profile)?,
        None => exchange::inspect(&bytes, &name)?,
    };
    if let Some(Fit::Lacks { headings }) = &inspection.fit {
        let lacks = Diagnostic::warning(Code::ImportProfileLacks).at(Place::file(&name));
        report::tell(&lacks.with("columns", headings.join(", ")).with("count", headings.len()), words);
    }
    let plan = planned(inspection.plan, reading, calendar);
    let has_columns = inspection.kind.has_columns();
    if has_columns {
        let open = plan.unanswered();
        if !open.is_empty() {
            return Err(unanswered(&name, &open, words));
        }
    }
    let (caseload, report) = exchange::read(&bytes, &name, &plan, &mut tell)?;
    Ok(Opened { caseload, report, plan: has_columns.then_some(plan), kind: inspection.kind })
}

/// The lists of SS 12000 in a folder, file by file.
fn lists(
    folder: &Path,
    name: &str,
    plan: &Plan,
    tell: &mut dyn FnMut(exchange::Progress) -> ControlFlow<()>,
    words: &Words,
) -> Result<(Caseload, Report), Failure> {
    let cannot = |error: &io::Error| {
        let args = args! { "path" => name.to_owned(), "reason" => reason(error, words) };
        Failure::said(words, keys::CLI_CANNOT_OPEN, &args)
    };
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let mut paths: Vec<_> = entries.map_err(|error| cannot(&error))?.iter().map(fs::DirEntry::path).collect();
    paths.retain(|path| path.is_file() && exchange::is_list(&path.to_string_lossy()));
    paths.sort();
    if paths.is_empty() {
        return Err(Failure::said(words, keys::CLI_NO_LISTS, &args! { "path" => name.to_owned() }));
    }
    let mut failed = None;
    let files = paths.iter().map_while(|path| {
        let text = fs::read(path).map_err(|error| failed = Some(error)).ok()?;
        Some((path.display().to_string(), text))
    });
    let read = exchange::read_lists(files, name, plan, tell);
    match failed {
        Some(error) => Err(cannot(&error)),
        None => Ok(read?),
    }
}

/// How an earlier file of the same layout was read.
fn profile(path: &Path, words: &Words) -> Result<Profile, Failure> {
    let name = path.display().to_string();
    let bytes = bytes(path, false, &name, words)?;
    Ok(Profile::read(&bytes, &name)?)
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
        let about = fs::metadata(path).map_err(|error| cannot(&error))?;
        exchange::check_size(about.len(), name)?;
        File::open(path).and_then(|mut file| file.read_to_end(&mut bytes))
    };
    read.map_err(|error| cannot(&error))?;
    Ok(bytes)
}

/// The guessed plan, or that of a profile, with what was said on the command line.
fn planned(plan: Plan, reading: &Reading, calendar: &Calendar) -> Plan {
    let policy = |counts, otherwise| if counts { TimePolicy::Counted } else { otherwise };
    Plan {
        form: reading.form.or(plan.form),
        minutes: reading.minutes.or(plan.minutes),
        municipality: reading.municipality.clone().or(plan.municipality),
        late: policy(reading.late_counts, plan.late),
        unreported: policy(reading.unreported_is_present, plan.unreported),
        unsplit: if reading.undivided_is_unexcused { Unsplit::Unexcused } else { plan.unsplit },
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
