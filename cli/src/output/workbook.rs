//! A list as an Excel workbook: texts as texts, so that ids and classes stay as they are; real dates and numbers.

use std::io::{self, Write};

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use samsyn_engine::exchange::is_calculated;

use super::{Cell, List};

/// Rows under the heading that a sheet can hold.
pub(super) const MOST_ROWS: usize = 1_048_575;

/// The widest a column is made, in pixels: longer texts are wrapped.
const WIDEST: u32 = 420;
/// Letters that a cell can hold; what is more is cut off.
const MOST_LETTERS: usize = 32_767;
/// Letters that the name of a sheet can hold.
const MOST_LETTERS_OF_NAME: usize = 31;

struct Formats {
    head: Format,
    text: Format,
    /// A text that would be calculated if somebody opened its cell and closed it again.
    quoted: Format,
    date: Format,
}

impl List<'_> {
    /// The list as a workbook of one sheet, whose heading stays in sight.
    pub(crate) fn workbook(self, out: &mut dyn Write) -> io::Result<()> {
        let bytes =
            self.sheet().and_then(|mut workbook| workbook.save_to_buffer()).map_err(io::Error::other)?;
        out.write_all(&bytes)
    }

    fn sheet(self) -> Result<Workbook, XlsxError> {
        let wrapped = Format::new().set_text_wrap();
        let formats = Formats {
            head: Format::new().set_bold(),
            quoted: wrapped.clone().set_quote_prefix(),
            text: wrapped,
            date: Format::new().set_num_format("yyyy-mm-dd"),
        };
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.set_name(self.name.chars().take(MOST_LETTERS_OF_NAME).collect::<String>())?;
        for (column, heading) in (0..).zip(&self.head) {
            sheet.write_string_with_format(0, column, heading, &formats.head)?;
        }
        for (row, cells) in (1..).zip(self.rows) {
            for (column, cell) in (0..).zip(&cells) {
                write(sheet, row, column, cell, &formats)?;
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_autofit_max_width(WIDEST);
        sheet.autofit();
        Ok(workbook)
    }
}

fn write(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) => {
            let format = if is_calculated(text) { &formats.quoted } else { &formats.text };
            let text: String = text.chars().take(MOST_LETTERS).collect();
            sheet.write_string_with_format(row, column, text, format)?;
        }
        Cell::Date(day) => match date(*day) {
            Some(date) => {
                sheet.write_datetime_with_format(row, column, &date, &formats.date)?;
            }
            // Before 1900 a workbook knows no days.
            None => {
                sheet.write_string(row, column, day.to_string())?;
            }
        },
        Cell::Number(number) => {
            sheet.write_number(row, column, *number)?;
        }
        Cell::Empty => {}
    }
    Ok(())
}

fn date(day: NaiveDate) -> Option<ExcelDateTime> {
    let (month, number) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, month, number).ok()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::super::list::tests::{list, texts};
    use super::*;
    use calamine::{Data, Reader, Xlsx};

    fn opened(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
        Xlsx::new(Cursor::new(bytes)).unwrap()
    }

    fn written(list: List<'_>) -> Vec<u8> {
        let mut bytes = Vec::new();
        list.workbook(&mut bytes).unwrap();
        bytes
    }

    /// Cells that hold a formula.
    fn formulas(bytes: Vec<u8>) -> usize {
        let formulas = opened(bytes).worksheet_formula("Lista").unwrap();
        formulas.used_cells().filter(|(_, _, formula)| !formula.is_empty()).count()
    }

    #[test]
    fn texts_stay_texts_and_dates_are_dates() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let rows = vec![
            vec![Cell::Text("007".to_owned()), Cell::Date(date)],
            vec![Cell::Text("7-8".to_owned()), Cell::Number(320)],
            vec![Cell::Text("=HYPERLINK(\"http://x\")".to_owned()), Cell::Empty],
        ];
        let range = opened(written(list(rows))).worksheet_range("Lista").unwrap();
        let cell = |row, column| range.get((row, column)).cloned().unwrap_or_default();
        assert_eq!(cell(1, 0), Data::String("007".to_owned()));
        assert!(
            matches!(cell(1, 1), Data::DateTime(it) if it.as_datetime().map(|it| it.date()) == Some(date))
        );
        assert_eq!((cell(2, 0), cell(2, 1)), (Data::String("7-8".to_owned()), Data::Float(320.0)));
        assert_eq!(cell(3, 0), Data::String("=HYPERLINK(\"http://x\")".to_owned()));
    }

    #[test]
    fn every_text_is_read_back_and_none_becomes_a_formula() {
        let rows = texts().into_iter().map(|text| vec![Cell::Text(text)]).collect();
        let bytes = written(list(rows));
        assert_eq!(formulas(bytes.clone()), 0);
        let range = opened(bytes).worksheet_range("Lista").unwrap();
        let back: Vec<String> = range.rows().skip(1).map(|row| row[0].to_string()).collect();
        // A line break in a cell is one letter in a workbook.
        let plain = |text: &String| text.replace("\r\n", "\n");
        let (back, texts) = (back.iter().map(plain), texts());
        assert_eq!(back.collect::<Vec<_>>(), texts.iter().map(plain).collect::<Vec<_>>());
    }

    #[test]
    fn a_writer_that_takes_a_text_for_a_formula_is_found_out() {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.set_name("Lista").unwrap();
        sheet.write_formula(0, 0, "=1+1").unwrap();
        assert_eq!(formulas(workbook.save_to_buffer().unwrap()), 1);
    }
}
