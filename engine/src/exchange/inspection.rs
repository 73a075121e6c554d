//! What a file was taken for, and why, before anything is read from it.

use serde::{Deserialize, Serialize};

use super::cells::Cells;
use super::heading::{self, Heading};
use super::kind::{self, Kind};
use super::meaning::{Meaning, Why, guess};
use super::plan::{ColumnPlan, Granularity, Plan, Question};
use super::profile::{Fit, Profile};
use super::status::{self, Status};
use super::table::{Row, Rows, declared_delimiter};
use super::text::{self, Encoding, EncodingWhy};
use super::value::{Amount, DateFormat, DateOrder, Unit, amount, date, date_is_ambiguous, time};
use super::{check_size, identity, sheet};
use crate::diagnostic::{Code, Diagnostic, Place};

/// So many rows are looked at for a guess.
const LOOKED_AT: usize = 500;
const SAMPLES: usize = 3;

/// The encoding, and names by which a person can see whether it is right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EncodingFound {
    /// The encoding.
    pub encoding: Encoding,
    /// Why it was taken.
    pub why: EncodingWhy,
    /// Up to three texts of the file with å, ä, ö or other letters beyond a-z.
    pub samples: Vec<String>,
}

/// A column as it stands, and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// The heading as it stands.
    pub heading: String,
    /// Up to three values; none of a column that must not be read, and a personnummer only in part.
    pub samples: Vec<String>,
    /// What it was taken for.
    pub meaning: Meaning,
    /// What its amounts are counted in.
    pub unit: Option<Unit>,
    /// Why it was taken for that.
    pub why: Why,
}

/// What a file was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inspection {
    /// The file's name.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// What it was taken for. What has no columns has nothing of what follows.
    pub kind: Kind,
    /// How letters are stored.
    pub encoding: EncodingFound,
    /// What stands above the heading.
    pub titles: Vec<String>,
    /// The columns, from the left.
    pub columns: Vec<Column>,
    /// How dates are written.
    pub date_format: Option<DateFormat>,
    /// What a person must or may say; those in [`Plan::unanswered`] must be answered.
    pub questions: Vec<Question>,
    /// Whether the profile by which it was looked at fits; nothing if there was none, or the file has no columns.
    pub fit: Option<Fit>,
    /// How the file would be read, as far as it can be guessed.
    pub plan: Plan,
}

/// Looks at a file.
pub fn inspect(bytes: &[u8], name: &str) -> Result<Inspection, Diagnostic> {
    let (encoding, why) = text::guess(bytes);
    look(bytes, name, encoding, why, None)
}

/// Looks at a file in an encoding that somebody chose.
pub fn inspect_as(bytes: &[u8], name: &str, encoding: Encoding) -> Result<Inspection, Diagnostic> {
    look(bytes, name, encoding, EncodingWhy::Chosen, None)
}

/// Looks at a file as at others of its layout. If it lacks columns of the profile, everything is guessed instead.
///
/// What the bytes say of their own encoding goes first: a system may change it from one month to the next.
pub fn inspect_like(bytes: &[u8], name: &str, profile: &Profile) -> Result<Inspection, Diagnostic> {
    let (encoding, why) = match text::guess(bytes) {
        (_, EncodingWhy::Otherwise) => (profile.encoding(), EncodingWhy::Chosen),
        certain => certain,
    };
    let looked = look(bytes, name, encoding, why, Some(profile));
    match looked {
        Ok(Inspection { fit: Some(Fit::Lacks { headings }), .. }) => {
            Ok(Inspection { fit: Some(Fit::Lacks { headings }), ..inspect(bytes, name)? })
        }
        looked => looked,
    }
}

fn look(
    bytes: &[u8],
    name: &str,
    encoding: Encoding,
    why: EncodingWhy,
    profile: Option<&Profile>,
) -> Result<Inspection, Diagnostic> {
    let size = bytes.len() as u64;
    check_size(size, name)?;
    let kind = kind::of(bytes, name)?;
    let mut inspection = Inspection {
        name: name.to_owned(),
        bytes: size,
        kind,
        encoding: EncodingFound { encoding, why, samples: Vec::new() },
        titles: Vec::new(),
        columns: Vec::new(),
        date_format: None,
        questions: Vec::new(),
        fit: None,
        plan: Plan { encoding, ..Plan::default() },
    };
    let text = match kind {
        Kind::Table => Some(encoding.decode(bytes)),
        Kind::Workbook => Some(sheet(bytes, name)?),
        Kind::Caseload | Kind::Ss12000 => None,
    };
    if let Some(text) = text {
        table(&mut inspection, &text, profile)
            .map_err(|code| Diagnostic::error(code).at(Place::file(name)))?;
    }
    Ok(inspection)
}

/// The sheet of a workbook in which a heading is found, as text.
pub(super) fn sheet(bytes: &[u8], name: &str) -> Result<String, Diagnostic> {
    sheet::to_text(bytes, |text| layout(text).is_some()).map_err(|fault| fault.at(Place::file(name)))
}

fn table(inspection: &mut Inspection, text: &str, profile: Option<&Profile>) -> Result<(), Code> {
    let (delimiter, rows, heading) = layout(text).ok_or(Code::ImportNoTable)?;
    let heading_line = rows.get(heading.last_row).map_or(0, |row| row.line);
    let data: Vec<&Row> = rows.iter().skip(heading.last_row + 1).filter(|row| !row.is_blank()).collect();
    let mut columns = columns(&heading, &data);
    inspection.fit = profile.map(|profile| lay(profile, &heading, &mut columns));
    prefer_exact(&mut columns);
    let plans = columns.iter().map(|column| ColumnPlan {
        heading: column.heading.clone(),
        meaning: column.meaning,
        unit: column.unit,
    });
    let mut plan = Plan {
        encoding: inspection.encoding.encoding,
        delimiter: char::from(delimiter),
        heading_line,
        columns: plans.collect(),
        ..Plan::default()
    };
    if plan.has(Meaning::Subject) || plan.has(Meaning::StartTime) {
        plan.granularity = Granularity::Lesson;
    }
    let at = |meaning| plan.columns.iter().position(|column| column.meaning == meaning);
    let open = open_rows(&data, &plan);
    let dates: Vec<&str> =
        at(Meaning::Date).into_iter().flat_map(|at| open.iter().map(move |row| row.cell(at))).collect();
    plan.date_order = order(&dates);
    plan.absence_only = absence_only(&plan, &open);
    inspection.date_format = dates.iter().find_map(|text| Some(date(text, plan.date_order)?.1));
    for (at, column) in columns.iter_mut().enumerate() {
        if !matches!(column.why, Why::Forbidden { .. }) {
            column.samples = samples(open.iter().map(|row| row.cell(at)));
        }
    }
    inspection.encoding.samples = telling(&open, &columns);
    inspection.titles = heading.titles;
    inspection.questions = questions(&plan, &dates);
    if let Some(profile) = profile.filter(|_| inspection.fit == Some(Fit::Fits)) {
        profile.answer(&mut plan, &inspection.questions);
    }
    inspection.columns = columns;
    inspection.plan = plan;
    Ok(())
}

/// The delimiter whose heading says most, and the first rows.
fn layout(text: &str) -> Option<(u8, Vec<Row>, Heading)> {
    let candidates =
        declared_delimiter(text).map_or(vec![b';', b'\t', b',', b'|'], |declared| vec![declared]);
    let parsed = candidates.into_iter().filter_map(|delimiter| {
        let rows: Vec<Row> = Rows::new(text, delimiter).take(LOOKED_AT).collect();
        let heading = heading::find(&rows)?;
        (heading.columns.len() > 1).then_some((delimiter, rows, heading))
    });
    // The first of equals: semicolons are what Swedish systems write.
    parsed.reduce(|best, other| if other.2.weight > best.2.weight { other } else { best })
}

/// A guess for each column, from its heading and checked against what stands below.
fn columns(heading: &Heading, data: &[&Row]) -> Vec<Column> {
    let column = |(at, text): (usize, &String)| {
        let guessed = guess(text);
        let cells = || data.iter().map(|row| row.cell(at)).filter(|cell| !cell.is_empty());
        let share = |fits: &dyn Fn(&str) -> bool| {
            let (all, fitting) = (cells().count(), cells().filter(|cell| fits(cell)).count());
            all > 0 && fitting * 2 >= all
        };
        let is_date = |cell: &str| date(cell, DateOrder::DayFirst).is_some();
        let is_time = |cell: &str| time(cell).is_some() && amount(cell).is_some();
        let (mut meaning, mut why) = (guessed.meaning, guessed.why);
        match meaning {
            Meaning::From if share(&is_time) && !share(&is_date) => meaning = Meaning::StartTime,
            Meaning::To if share(&is_time) && !share(&is_date) => meaning = Meaning::EndTime,
            Meaning::StartTime if share(&is_date) && !share(&is_time) => meaning = Meaning::From,
            Meaning::EndTime if share(&is_date) && !share(&is_time) => meaning = Meaning::To,
            Meaning::Date
                if cells().count() > 0
                    && cells().all(|cell| !is_date(cell) && !cell.contains(char::is_numeric)) =>
            {
                (meaning, why) = (Meaning::Ignore, Why::ValuesDoNotFit);
            }
            Meaning::PupilId | Meaning::Ignore
                if !matches!(why, Why::Forbidden { .. }) && share(&identity::looks_like_one) =>
            {
                (meaning, why) = (Meaning::Personnummer, Why::Values);
            }
            _ => {}
        }
        let unit = meaning.is_amount().then(|| guessed.unit.unwrap_or_else(|| unit_by_values(cells())));
        Column { heading: text.clone(), samples: Vec::new(), meaning, unit, why }
    };
    heading.columns.iter().enumerate().map(column).collect()
}

/// What a profile says goes before every guess, but for what must not be read and whom nobody may see.
fn lay(profile: &Profile, heading: &Heading, columns: &mut [Column]) -> Fit {
    let laid = match profile.lay(&heading.columns) {
        Ok(laid) => laid,
        Err(headings) => return Fit::Lacks { headings },
    };
    let given = profile.meanings();
    for (column, planned) in columns.iter_mut().zip(laid) {
        if matches!(column.why, Why::Forbidden { .. }) || column.meaning == Meaning::Protected {
            continue;
        }
        match planned {
            Some(planned) => {
                (column.meaning, column.unit, column.why) = (planned.meaning, planned.unit, Why::Profile);
            }
            // New in the file: read as it is guessed, unless another column holds the same.
            None if given.contains(&column.meaning) => {
                (column.meaning, column.unit, column.why) = (Meaning::Ignore, None, Why::Profile);
            }
            None => {}
        }
    }
    Fit::Fits
}

/// Small amounts with decimals are hours, and what names its unit is believed.
fn unit_by_values<'a>(cells: impl Iterator<Item = &'a str>) -> Unit {
    let amounts: Vec<_> = cells.filter_map(|cell| Some((cell, amount(cell)?))).collect();
    let named = amounts.iter().find_map(|(_, amount)| match amount {
        Amount::Of(_, unit) => *unit,
        Amount::Whole => None,
    });
    let broken = amounts.iter().any(|(cell, _)| cell.contains([',', '.']));
    let small =
        amounts.iter().all(|(_, amount)| !matches!(amount, Amount::Of(number, _) if *number > 12.into()));
    named.unwrap_or(if broken && small { Unit::Hours } else { Unit::Minutes })
}

/// Of several columns with one meaning the most exact is read: minutes before hours before percent, then the first.
fn prefer_exact(columns: &mut [Column]) {
    let rank = |unit: Option<Unit>| match unit {
        Some(Unit::Minutes) => 0,
        Some(Unit::Hours) | None => 1,
        Some(Unit::Percent) => 2,
    };
    let mut best: std::collections::BTreeMap<Meaning, (u8, usize, String)> =
        std::collections::BTreeMap::new();
    for (at, column) in columns.iter().enumerate() {
        let key = (rank(column.unit), at, column.heading.clone());
        let known = best.entry(column.meaning).or_insert_with(|| key.clone());
        if (key.0, key.1) < (known.0, known.1) {
            *known = key;
        }
    }
    for (at, column) in columns.iter_mut().enumerate() {
        if let Some((_, chosen, by)) = best.get(&column.meaning)
            && *chosen != at
            && column.meaning != Meaning::Ignore
        {
            column.meaning = Meaning::Ignore;
            column.unit = None;
            column.why = Why::SaidBetter { by: by.clone() };
        }
    }
}

/// Rows of pupils, without those of protected identities, which nobody is to see even as a sample.
fn open_rows<'r>(data: &[&'r Row], plan: &Plan) -> Vec<&'r Row> {
    let cells = Cells::new(plan);
    let open = |row: &&&Row| cells.furniture(row).is_ok() && !cells.is_protected(row);
    data.iter().filter(open).copied().collect()
}

/// Whether day or month comes first, as far as any date tells.
fn order(dates: &[&str]) -> DateOrder {
    let read = |order| move |text: &&&str| date(text, order).map(|(date, _)| date);
    let swapped = dates.iter().find(|text| {
        // Only where the second number is no month does the way of reading show.
        let mut numbers = text.split(['/', '.', '-']).filter_map(|part| part.parse::<u32>().ok());
        let (first, second) = (numbers.next(), numbers.next());
        first.is_some_and(|first| first <= 12) && second.is_some_and(|second| (13..=31).contains(&second))
    });
    let american = swapped.is_some_and(|text| read(DateOrder::MonthFirst)(&text).is_some());
    if american { DateOrder::MonthFirst } else { DateOrder::DayFirst }
}

/// Whether every row tells of absence, and none of presence or of the timetable.
fn absence_only(plan: &Plan, rows: &[&Row]) -> bool {
    let at = |meaning| plan.columns.iter().position(|column| column.meaning == meaning);
    if at(Meaning::Scheduled).is_some() || at(Meaning::Present).is_some() || rows.is_empty() {
        return false;
    }
    let amounts: Vec<usize> =
        [Meaning::Absent, Meaning::Excused, Meaning::Unexcused, Meaning::Leave, Meaning::LateTime]
            .into_iter()
            .filter_map(at)
            .collect();
    let status = at(Meaning::Status);
    if amounts.is_empty() && status.is_none() {
        return false;
    }
    let zero = |cell: &str| match amount(cell) {
        None => true,
        Some(Amount::Of(number, _)) => number.is_zero(),
        Some(Amount::Whole) => false,
    };
    rows.iter().all(|row| {
        let told = status.and_then(|at| status::parse(row.cell(at)));
        let present = matches!(told, Some(Status::Present | Status::Unreported));
        let nothing = !amounts.is_empty() && amounts.iter().all(|at| zero(row.cell(*at)));
        !present && !nothing
    })
}

/// The first three different values, none of which shows a whole personnummer.
fn samples<'a>(cells: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for cell in cells.filter(|cell| !cell.is_empty()) {
        let shown = if identity::looks_like_one(cell) {
            let hidden = |(at, c): (usize, char)| if at < 4 || !c.is_ascii_digit() { c } else { '•' };
            cell.chars().enumerate().map(hidden).collect()
        } else {
            cell.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(60).collect::<String>()
        };
        if !found.contains(&shown) {
            found.push(shown);
        }
        if found.len() == SAMPLES {
            break;
        }
    }
    found
}

/// Up to three texts with letters beyond a-z, names first.
fn telling(rows: &[&Row], columns: &[Column]) -> Vec<String> {
    let names = [Meaning::Name, Meaning::FirstName, Meaning::LastName];
    let shown =
        |at: &usize| columns.get(*at).is_some_and(|column| !matches!(column.why, Why::Forbidden { .. }));
    let mut order: Vec<usize> = (0..columns.len()).filter(shown).collect();
    order.sort_by_key(|at| !columns.get(*at).is_some_and(|column| names.contains(&column.meaning)));
    let foreign = |cell: &&str| cell.chars().any(|c| !c.is_ascii() && c.is_alphabetic());
    let mut cells = order.iter().flat_map(|at| rows.iter().map(|row| row.cell(*at)).filter(foreign));
    samples(&mut cells)
}

fn questions(plan: &Plan, dates: &[&str]) -> Vec<Question> {
    let ambiguous = dates.iter().any(|text| date_is_ambiguous(text))
        && dates.iter().all(|text| date_is_ambiguous(text) || date(text, DateOrder::DayFirst).is_none());
    let unreported =
        [Meaning::Unreported, Meaning::Reported, Meaning::Status].into_iter().any(|it| plan.has(it));
    [
        (!plan.has(Meaning::Form), Question::Form),
        (!plan.knows_schedule(), Question::Minutes),
        (true, Question::Late),
        (unreported || plan.granularity == Granularity::Lesson || !plan.absence_only, Question::Unreported),
        (plan.has(Meaning::Absent) && !plan.divides_absence(), Question::Unsplit),
        (ambiguous, Question::DateOrder),
    ]
    .into_iter()
    .filter_map(|(asked, question)| asked.then_some(question))
    .collect()
}
