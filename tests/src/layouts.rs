//! One practice school's attendance in the layouts that school systems write, for what must not depend on the layout.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate};
use samsyn_engine::pack::Calendar;
use samsyn_engine::record::{Attendance, Caseload, Child, Form, Minutes};
use samsyn_engine::scenario::SchoolPlan;

mod ss12000;
mod workbook;

/// Minutes of each lesson; every day has three.
const LESSON: u16 = 100;
/// When each lesson begins and ends, and its subject.
const LESSONS: [(&str, &str, &str); 3] =
    [("08:20", "10:00", "Matematik"), ("10:20", "12:00", "Svenska"), ("13:00", "14:40", "Idrott och hälsa")];

/// Minutes away from one lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Away {
    /// None.
    No,
    /// Excused.
    Excused(u16),
    /// Unexcused.
    Unexcused(u16),
}

/// A pupil's school day.
#[derive(Debug, Clone)]
pub struct Day {
    date: NaiveDate,
    lessons: [Away; 3],
}

impl Day {
    /// Brings a day of any length to three lessons, in steps of three minutes: a whole percent and a twentieth of an
    /// hour, so that no layout has to round.
    fn new(date: NaiveDate, minutes: Minutes) -> Self {
        let scale = |part: u16| {
            let share = u32::from(part) * 100 / u32::from(minutes.scheduled().max(1));
            u16::try_from(share * 3).unwrap_or(0)
        };
        let (mut excused, mut unexcused) = (scale(minutes.excused()), scale(minutes.unexcused()));
        let lessons = LESSONS.map(|_| {
            let (kind, left): (fn(u16) -> Away, &mut u16) =
                if unexcused > 0 { (Away::Unexcused, &mut unexcused) } else { (Away::Excused, &mut excused) };
            let part = (*left).min(LESSON);
            // What a lesson of a third of 300 minutes leaves over is no whole step.
            *left -= part;
            if part > 0 { kind(part) } else { Away::No }
        });
        Self { date, lessons }
    }

    fn sum(&self, part: fn(Away) -> u16) -> u16 {
        self.lessons.iter().map(|away| part(*away)).sum()
    }

    fn scheduled() -> u16 {
        LESSON * 3
    }

    fn excused(&self) -> u16 {
        self.sum(Away::excused)
    }

    fn unexcused(&self) -> u16 {
        self.sum(Away::unexcused)
    }
}

impl Away {
    fn excused(self) -> u16 {
        if let Self::Excused(minutes) = self { minutes } else { 0 }
    }

    fn unexcused(self) -> u16 {
        if let Self::Unexcused(minutes) = self { minutes } else { 0 }
    }
}

/// A pupil as an export knows one.
#[derive(Debug, Clone)]
pub struct Pupil {
    first: String,
    last: String,
    group: String,
    days: Vec<Day>,
}

/// The compulsory school's pupils of a practice school, with their days of this term.
pub fn pupils(calendar: &Calendar, on: NaiveDate) -> Vec<Pupil> {
    let plan = SchoolPlan { pupils: 150, seed: 7, on, calendar, municipality: None };
    let from = calendar.back(on, 65).unwrap_or(on);
    let school_days: Vec<NaiveDate> =
        calendar.school_days().iter().copied().filter(|day| (from..=on).contains(day)).collect();
    let pupil = |child: Child| {
        let name = child.name?;
        let (first, last) = name.rsplit_once(' ')?;
        // A day that nobody reported is a day of presence: a file of absences cannot tell them apart.
        let rows = child.attendance.rows();
        let minutes = |date| {
            let sum = |of: fn(Minutes) -> u16| {
                rows.iter().filter(|row| row.date == date).map(|row| of(row.minutes)).sum()
            };
            let [scheduled, excused, unexcused, leave] =
                [Minutes::scheduled, Minutes::excused, Minutes::unexcused, Minutes::leave].map(sum);
            Minutes::new(scheduled, excused, unexcused, leave).unwrap_or_default()
        };
        let days: Vec<Day> = school_days.iter().map(|date| Day::new(*date, minutes(*date))).collect();
        let latin = name.chars().all(|letter| u8::try_from(letter).is_ok());
        let grade = child.grade.filter(|grade| *grade > 0)?;
        (child.form == Some(Form::Compulsory) && latin && !rows.is_empty()).then(|| Pupil {
            first: first.to_owned(),
            last: last.to_owned(),
            group: format!("{grade}B"),
            days,
        })
    };
    let mut all: Vec<Pupil> = plan.children().filter_map(pupil).collect();
    all.sort_by_key(Pupil::key);
    all.dedup_by_key(|pupil| pupil.key());
    all
}

impl Pupil {
    fn name(&self) -> String {
        format!("{} {}", self.first, self.last)
    }

    fn key(&self) -> (String, String) {
        (self.group.clone(), self.name())
    }

    fn child(&self, at: usize) -> Child {
        Child {
            id: format!("c{}", at + 1),
            name: Some(self.name()),
            form: Some(Form::Compulsory),
            grade: self.group.trim_end_matches('B').parse().ok(),
            group: Some(self.group.clone()),
            ..Child::default()
        }
    }
}

/// The school as a caseload with a row for each day.
pub fn by_day(pupils: &[Pupil]) -> Caseload {
    caseload(pupils, |day, rows| {
        let minutes = Minutes::new(Day::scheduled(), day.excused(), day.unexcused(), 0).unwrap_or_default();
        rows.push(None, day.date, minutes, 0, None, false);
    })
}

/// The school as a caseload with a row for each lesson, with or without its subject.
pub fn by_lesson(pupils: &[Pupil], subjects: bool) -> Caseload {
    caseload(pupils, |day, rows| {
        for (away, (.., subject)) in day.lessons.into_iter().zip(LESSONS) {
            let minutes = Minutes::new(LESSON, away.excused(), away.unexcused(), 0).unwrap_or_default();
            rows.push(None, day.date, minutes, 0, subjects.then_some(subject), false);
        }
    })
}

fn caseload(pupils: &[Pupil], mut add: impl FnMut(&Day, &mut Attendance)) -> Caseload {
    let child = |(at, pupil): (usize, &Pupil)| {
        let mut child = pupil.child(at);
        pupil.days.iter().for_each(|day| add(day, &mut child.attendance));
        child
    };
    Caseload { children: pupils.iter().enumerate().map(child).collect(), ..Caseload::default() }
}

/// How one system writes attendance.
pub struct Layout {
    /// The name of a file in this layout.
    pub file: &'static str,
    /// Whether a row is a lesson.
    pub lessons: bool,
    /// Whether schedules are assumed, since the file has none.
    pub assumed: bool,
    write: fn(&[Pupil]) -> String,
    encode: fn(&str) -> Vec<u8>,
}

impl Layout {
    /// The school as a file in this layout.
    pub fn write(&self, pupils: &[Pupil]) -> Vec<u8> {
        (self.encode)(&(self.write)(pupils))
    }
}

/// The layouts of the systems that schools use, and of tables that someone made by hand.
pub const LAYOUTS: [Layout; 13] = [
    day_layout("excel-unicode.txt", excel_unicode, utf16),
    day_layout("vklass.csv", vklass, utf8),
    day_layout("unikum.txt", unikum, windows_1252),
    day_layout("learnpoint.csv", learnpoint, utf8),
    day_layout("schoolsoft.csv", schoolsoft, utf8),
    day_layout("excel.csv", excel, windows_1252),
    day_layout("english.csv", english, utf8),
    day_layout("excel.xlsx", excel_unicode, workbook::pack),
    Layout { assumed: true, ..day_layout("procent.csv", percent, utf8) },
    Layout { lessons: true, ..day_layout("ss12000.json", ss12000::one_file, utf8) },
    Layout { lessons: true, ..day_layout("ss12000.zip", ss12000::one_file, ss12000::pack) },
    Layout { lessons: true, ..day_layout("skola24-lektioner.csv", skola24_lessons, windows_1252) },
    // Of the lessons that were not missed it tells nothing, so its rows are days.
    Layout { assumed: true, ..day_layout("skola24-tillfallen.csv", skola24_occasions, windows_1252) },
];

const fn day_layout(
    file: &'static str,
    write: fn(&[Pupil]) -> String,
    encode: fn(&str) -> Vec<u8>,
) -> Layout {
    Layout { file, lessons: false, assumed: false, write, encode }
}

fn utf8(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

fn windows_1252(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(letter).unwrap_or(b'?')).collect()
}

fn each_day(pupils: &[Pupil], head: &str, mut line: impl FnMut(&Pupil, &Day) -> String) -> String {
    let mut out = head.to_owned();
    for pupil in pupils {
        for day in &pupil.days {
            out += &line(pupil, day);
            out += "\r\n";
        }
    }
    out
}

fn each_lesson(
    pupils: &[Pupil],
    head: &str,
    mut line: impl FnMut(&Pupil, &Day, (&str, &str, &str), Away) -> Option<String>,
) -> String {
    let mut out = head.to_owned();
    for pupil in pupils {
        for day in &pupil.days {
            let lines = LESSONS
                .into_iter()
                .zip(day.lessons)
                .filter_map(|(lesson, away)| line(pupil, day, lesson, away));
            for line in lines {
                out += &line;
                out += "\r\n";
            }
        }
    }
    out
}

/// Minutes as hours with a decimal comma; three minutes are a twentieth.
fn hours(minutes: u16) -> String {
    format!("{},{:02}", minutes / 60, minutes % 60 * 100 / 60)
}

fn whole_percent(minutes: u16) -> u16 {
    minutes * 100 / Day::scheduled()
}

fn excel_unicode(pupils: &[Pupil]) -> String {
    let head = "Namn\tKlass\tDatum\tSchemalagd tid (min)\tGiltig frånvaro (min)\tOgiltig frånvaro (min)\r\n";
    each_day(pupils, head, |pupil, day| {
        let Pupil { group, .. } = pupil;
        format!("{}\t{group}\t{}\t300\t{}\t{}", pupil.name(), day.date, day.excused(), day.unexcused())
    })
}

fn vklass(pupils: &[Pupil]) -> String {
    let head = "\u{feff}Frånvarorapport;;;;;;;;;;;;;;\r\nPeriod: hösten;;;;;;;;;;;;;;\r\n;;;;;;;;;;;;;;\r\n\
        Elev;Klass;Datum;Undv. tid;Lekt.;N min;GF min;F min;N %;GF %;F %;Ej reg tid;N h;GF h;F h\r\n";
    let mut minutes = 0_u64;
    let mut out = each_day(pupils, head, |pupil, day| {
        let (gf, f) = (day.excused(), day.unexcused());
        let n = Day::scheduled() - gf - f;
        minutes += u64::from(Day::scheduled());
        format!(
            "{};{};{};300;3;{n};{gf};{f};{},0;{},0;{},0;0;{};{};{}",
            pupil.name(),
            pupil.group,
            day.date,
            whole_percent(n),
            whole_percent(gf),
            whole_percent(f),
            hours(n),
            hours(gf),
            hours(f)
        )
    });
    write!(out, "\r\nTotalt;;;{minutes};;;;;;;;;;;\r\n").unwrap_or_default();
    out
}

fn unikum(pupils: &[Pupil]) -> String {
    let head = "fornamn\tefternamn\tgrupp\tdatum\tschemalagd tid (min)\tgiltig franvaro (min)\togiltig franvaro (min)\tradtyp\r\n";
    each_day(pupils, head, |pupil, day| {
        let Pupil { first, last, group, .. } = pupil;
        format!(
            "{first}\t{last}\t{group}\t{}\t300\t{}\t{}\televfranvaro",
            day.date,
            day.excused(),
            day.unexcused()
        )
    })
}

fn learnpoint(pupils: &[Pupil]) -> String {
    let head = "Elev;Klass;Datum;Antal tillfällen;Totalt (t);Frånvaro (t);Frånvaro (%);Giltig (tim);Giltig (%);Ogiltig (tim);Ogiltig (%);Rapporterat (%)\r\n";
    each_day(pupils, head, |pupil, day| {
        let (excused, unexcused) = (day.excused(), day.unexcused());
        format!(
            "{};{};{};3;5,00;{};{},0;{};{},0;{};{},0;100",
            pupil.name(),
            pupil.group,
            day.date,
            hours(excused + unexcused),
            whole_percent(excused + unexcused),
            hours(excused),
            whole_percent(excused),
            hours(unexcused),
            whole_percent(unexcused)
        )
    })
}

fn schoolsoft(pupils: &[Pupil]) -> String {
    let head = "\"Namn\",\"Klass\",\"Datum\",\"Schemalagd tid\",\"Frånvarotid\",\"Varav giltig\",\"Sen ankomst (antal)\"\r\n";
    each_day(pupils, head, |pupil, day| {
        let Pupil { first, last, group, .. } = pupil;
        let (date, excused) = (day.date.format("%Y%m%d"), day.excused());
        let absent = excused + day.unexcused();
        format!(
            "\"{last}, {first}\",\"{group}\",\"{date}\",\"300 min\",\"{absent} min\",\"{excused} min\",\"0\""
        )
    })
}

fn excel(pupils: &[Pupil]) -> String {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    let head =
        "Elevens namn;Klass;Dag;Schemalagda timmar;Giltig frånvaro (timmar);Ogiltig frånvaro (timmar)\r\n";
    each_day(pupils, head, |pupil, day| {
        let month = MONTHS.get(day.date.month0() as usize).copied().unwrap_or_default();
        let (excused, unexcused) = (hours(day.excused()), hours(day.unexcused()));
        let date = format!("{} {month} {}", day.date.day(), day.date.year());
        format!("{};{};{date};5,0;{excused}\u{a0};{unexcused}", pupil.name(), pupil.group)
    })
}

fn english(pupils: &[Pupil]) -> String {
    let head = "Student ID,First name,Last name,Class,Date,Scheduled minutes,Authorised absence (min),Unauthorised absence (min),Late arrivals\r\n";
    each_day(pupils, head, |pupil, day| {
        let Pupil { first, last, group, .. } = pupil;
        let date = day.date.format("%-d/%-m/%Y");
        let id = format!("S-{group}-{first}-{last}");
        format!("{id},{first},{last},{group},{date},300,{},{},0", day.excused(), day.unexcused())
    })
}

fn percent(pupils: &[Pupil]) -> String {
    let head = "Elev;Klass;Datum;Giltig frånvaro %;Ogiltig frånvaro %\r\n";
    each_day(pupils, head, |pupil, day| {
        let (excused, unexcused) = (whole_percent(day.excused()), whole_percent(day.unexcused()));
        format!("{};{};{};{excused},00 %;{unexcused},00 %", pupil.name(), pupil.group, day.date)
    })
}

fn skola24_lessons(pupils: &[Pupil]) -> String {
    let head =
        "Skola;Avdelning;Förnamn;Efternamn;Sekretess;Datum;Start;Slut;Ämne;Frånvarotyp;Frånvaro (min)\r\n";
    each_lesson(pupils, head, |pupil, day, (from, to, subject), away| {
        let Pupil { first, last, group, .. } = pupil;
        let (kind, minutes) = match away {
            Away::No => ("Närvarande", 0),
            Away::Excused(minutes) => ("Giltig frånvaro", minutes),
            Away::Unexcused(minutes) => ("Ogiltig frånvaro", minutes),
        };
        Some(format!(
            "Övningsskolan;{group};{first};{last};0;{};{from};{to};{subject};{kind};{minutes}",
            day.date
        ))
    })
}

/// Only the lessons that were missed, each from when until when.
fn skola24_occasions(pupils: &[Pupil]) -> String {
    let head = "Frånvarotillfällen;;;;;;\r\nElev;Klass;Datum;Från kl;Till kl;Ämne/kurs;Anmäld/ej anmäld\r\n";
    each_lesson(pupils, head, |pupil, day, (from, _, subject), away| {
        let Pupil { first, last, group, .. } = pupil;
        let (told, minutes) = match away {
            Away::No => return None,
            Away::Excused(minutes) => ("Anmäld", minutes),
            Away::Unexcused(minutes) => ("Ej anmäld", minutes),
        };
        let (hour, minute) = from.split_once(':')?;
        let end = hour.parse::<u16>().ok()? * 60 + minute.parse::<u16>().ok()? + minutes;
        let (date, hour, minute) = (day.date, end / 60, end % 60);
        Some(format!("{last}, {first};{group};{date};{from};{hour:02}:{minute:02};{subject};{told}"))
    })
}
