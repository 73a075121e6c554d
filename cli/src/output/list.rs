//! A list as a spreadsheet opens it: texts, dates and numbers in rows under a heading.

use std::io::{self, Write};

use chrono::NaiveDate;
use csv::{ErrorKind, Terminator, WriterBuilder};
use samsyn_engine::exchange::harmless;

/// A list. Its rows are made while they are written, since a municipality has millions.
pub(crate) struct List<'a> {
    /// What it is called.
    pub(crate) name: String,
    pub(crate) head: Vec<String>,
    /// How many rows there are.
    pub(crate) len: usize,
    pub(crate) rows: Box<dyn Iterator<Item = Vec<Cell>> + 'a>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cell {
    /// A text, which is never a formula, whatever it begins with.
    Text(String),
    /// A day.
    Date(NaiveDate),
    /// A whole number.
    Number(u32),
    /// Nothing is known.
    Empty,
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<NaiveDate> for Cell {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl From<u8> for Cell {
    fn from(number: u8) -> Self {
        Self::Number(number.into())
    }
}

impl From<u16> for Cell {
    fn from(number: u16) -> Self {
        Self::Number(number.into())
    }
}

impl List<'_> {
    /// CSV as Excel opens it in Swedish: a byte order mark, semicolons, ISO dates, and nothing that is calculated.
    pub(crate) fn csv(self, mut out: &mut dyn Write) -> io::Result<()> {
        out.write_all("\u{feff}".as_bytes())?;
        let mut csv = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(&mut out);
        csv.write_record(self.head.iter().map(|cell| harmless(cell))).map_err(of_file)?;
        for row in self.rows {
            csv.write_record(row.iter().map(plain)).map_err(of_file)?;
        }
        csv.flush()
    }
}

fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => harmless(text),
        Cell::Date(date) => date.to_string(),
        Cell::Number(number) => number.to_string(),
        Cell::Empty => String::new(),
    }
}

/// The writer wraps what the file said, such as that nobody reads on.
fn of_file(error: csv::Error) -> io::Error {
    match error.into_kind() {
        ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use samsyn_engine::exchange::{as_it_was, is_calculated};

    use super::*;

    /// Texts that a spreadsheet would calculate, and others that look a little like them: every beginning with every
    /// mark and every end.
    pub(in crate::output) fn texts() -> Vec<String> {
        let beginnings = ["", " ", "\t", "\r\n", "\u{feff}", "\u{a0}", "'", "''", "\"", "Å"];
        let marks = ["", "=", "+", "-", "@", "＝", "＋", "－", "＠", "|", ";"];
        let ends = [
            "",
            "1+1",
            "SUM(A1:A2)",
            "HYPERLINK(\"http://x\";\"y\")",
            "cmd|' /C calc'!A0",
            "t Hooft",
            "7\r\n8",
        ];
        let mut texts = Vec::new();
        for (beginning, mark) in beginnings.iter().flat_map(|one| marks.map(|two| (one, two))) {
            texts.extend(ends.iter().map(|end| format!("{beginning}{mark}{end}")));
        }
        texts
    }

    pub(in crate::output) fn list(rows: Vec<Vec<Cell>>) -> List<'static> {
        let head = vec!["Namn".to_owned(), "Grupp".to_owned()];
        List { name: "Lista".to_owned(), head, len: rows.len(), rows: Box::new(rows.into_iter()) }
    }

    fn written(list: List<'_>) -> Vec<u8> {
        let mut bytes = Vec::new();
        list.csv(&mut bytes).unwrap();
        bytes
    }

    /// The cells as any reader of CSV has them, without the heading.
    fn read(bytes: &[u8]) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(bytes);
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    /// How many cells a reader would calculate.
    fn calculated(bytes: &[u8]) -> usize {
        read(bytes).iter().flatten().filter(|cell| is_calculated(cell)).count()
    }

    #[test]
    fn excel_opens_it_in_swedish_and_calculates_nothing() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let rows = vec![
            vec![Cell::Text("=1+1".to_owned()), Cell::Text("Öman; Åsa".to_owned())],
            vec![Cell::Date(date), Cell::Number(320)],
            vec![Cell::Text(" @x".to_owned()), Cell::Empty],
        ];
        assert_eq!(
            String::from_utf8(written(list(rows))).unwrap(),
            "\u{feff}Namn;Grupp\r\n'=1+1;\"Öman; Åsa\"\r\n2026-11-20;320\r\n' @x;\r\n"
        );
    }

    #[test]
    fn every_text_is_read_back_and_none_is_calculated() {
        let rows = texts().into_iter().map(|text| vec![Cell::Text(text), Cell::Number(1)]).collect();
        let bytes = written(list(rows));
        assert_eq!(calculated(&bytes), 0);
        let back: Vec<_> = read(&bytes).iter().map(|row| as_it_was(&row[0]).to_owned()).collect();
        assert_eq!(back, texts());
    }

    #[test]
    fn a_writer_that_does_not_care_is_found_out() {
        let mut careless = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
        careless.write_record(["Namn", "Grupp"]).unwrap();
        for text in texts() {
            careless.write_record([text.as_str(), "1"]).unwrap();
        }
        assert!(calculated(&careless.into_inner().unwrap()) > 300);
    }
}
