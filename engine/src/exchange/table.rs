//! Text to rows of cells, each with the line it starts on. No cell is judged here.

use csv::{ReaderBuilder, StringRecord};

/// A quotation mark that is never closed would swallow the rest of the file: a row of so many lines is none.
const MOST_LINES_A_ROW: u64 = 20;

/// A line that is longer is no row: cells take far more room than the text between two delimiters.
const LONGEST_LINE: usize = 64 * 1024;

/// A row of the file.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// The line it starts on, from 1.
    pub(super) line: u32,
    cells: Option<StringRecord>,
}

impl Row {
    /// The cells, without white space around them; none if a quotation mark is never closed, or the line never ends.
    pub(super) fn cells(&self) -> Option<impl Iterator<Item = &str>> {
        self.cells.as_ref().map(|cells| cells.iter().map(bare))
    }

    /// A cell, without white space around it; empty where the row has none.
    pub(super) fn cell(&self, at: usize) -> &str {
        self.cells.as_ref().and_then(|cells| cells.get(at)).map(bare).unwrap_or_default()
    }

    /// How many cells the row has.
    pub(super) fn len(&self) -> usize {
        self.cells.as_ref().map_or(0, StringRecord::len)
    }

    /// Whether nothing stands in it.
    pub(super) fn is_blank(&self) -> bool {
        self.cells().is_some_and(|mut cells| cells.all(str::is_empty))
    }
}

/// Excel keeps a number that looks like text behind an apostrophe, and pads with hard spaces.
fn bare(cell: &str) -> &str {
    cell.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}')
}

/// The rows of a text.
pub(super) struct Rows<'t> {
    text: &'t str,
    delimiter: u8,
    /// Where in the text, and on which line, the current parser started.
    base: usize,
    base_line: u64,
    reader: csv::Reader<&'t [u8]>,
}

impl<'t> Rows<'t> {
    /// Starts at the first line, or at the second if the first is Excel's `sep=;`.
    pub(super) fn new(text: &'t str, delimiter: u8) -> Self {
        let mut rows = Self { text, delimiter, base: 0, base_line: 1, reader: parser("", delimiter) };
        let first = text.split_inclusive('\n').next().unwrap_or_default();
        let skip = if declared_delimiter(text).is_some() { first.len() } else { 0 };
        rows.restart(skip, 1 + u64::from(skip > 0));
        rows
    }

    /// Passes over the next line if it is too long to be a row.
    fn skip_long_line(&mut self) -> Option<Row> {
        let at = self.reader.position();
        let end = self.base + usize::try_from(at.byte()).unwrap_or(usize::MAX);
        let rest = self.text.get(end..).unwrap_or_default();
        // What ended the row before, and empty lines after it.
        let line_rest = rest.trim_start_matches(['\r', '\n']);
        let head = line_rest.as_bytes().get(..=LONGEST_LINE)?;
        if head.contains(&b'\n') || head.contains(&b'\r') {
            return None;
        }
        let passed = rest.get(..rest.len() - line_rest.len()).unwrap_or_default();
        let line = self.base_line + at.line() - 1 + passed.matches('\n').count() as u64;
        let after = line_rest.find(['\r', '\n']).and_then(|end| line_rest.get(end..)).unwrap_or_default();
        let after = after.strip_prefix("\r\n").or_else(|| after.get(1..)).unwrap_or_default();
        let next = self.text.len() - after.len();
        self.restart(next, line + 1);
        Some(Row { line: u32::try_from(line).unwrap_or(u32::MAX), cells: None })
    }

    fn restart(&mut self, base: usize, line: u64) {
        self.base = base;
        self.base_line = line;
        self.reader = parser(self.text.get(base..).unwrap_or_default(), self.delimiter);
    }
}

fn parser(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes())
}

/// The delimiter that Excel's own first line `sep=;` names.
pub(super) fn declared_delimiter(text: &str) -> Option<u8> {
    let delimiter = text.lines().next()?.strip_prefix("sep=")?.bytes().next()?;
    delimiter.is_ascii().then_some(delimiter)
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        if let Some(row) = self.skip_long_line() {
            return Some(row);
        }
        let mut record = StringRecord::new();
        // The text is valid UTF-8 and in memory: the parser has nothing to fail at.
        if !self.reader.read_record(&mut record).ok()? {
            return None;
        }
        let (byte, line) = record.position().map_or((0, 1), |at| (at.byte(), at.line()));
        // A parser that skipped empty lines tells where they began.
        let start = self.base + usize::try_from(byte).unwrap_or(usize::MAX);
        let rest = self.text.get(start..).unwrap_or_default();
        let empty = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        let empty_lines = rest.bytes().take(empty).filter(|byte| *byte == b'\n').count() as u64;
        let first_line = self.base_line + line - 1 + empty_lines;
        let end_line = self.base_line + self.reader.position().line() - 1;
        let line = u32::try_from(first_line).unwrap_or(u32::MAX);
        if end_line.saturating_sub(first_line) > MOST_LINES_A_ROW {
            let begun = start + empty;
            let next = self
                .text
                .get(begun..)
                .and_then(|rest| rest.find('\n'))
                .map_or(self.text.len(), |at| begun + at + 1);
            self.restart(next, first_line + 1);
            return Some(Row { line, cells: None });
        }
        Some(Row { line, cells: Some(record) })
    }
}

#[cfg(test)]
mod tests {
    use super::Rows;

    fn told(text: &str) -> Vec<String> {
        let tell = |row: super::Row| {
            let cells: Option<Vec<_>> = row.cells().map(|cells| cells.map(str::to_owned).collect());
            format!("{} {}", row.line, cells.map_or("unclosed".to_owned(), |cells| cells.join("|")))
        };
        Rows::new(text, b';').map(tell).collect()
    }

    #[test]
    fn rows_keep_their_lines() {
        assert_eq!(told("a;b\r\n\r\n\r\nc;\"d\ne\"\nf\n"), ["1 a|b", "4 c|d\ne", "6 f"]);
        assert_eq!(told("sep=;\na;\u{a0}b \n"), ["2 a|b"]);
        assert_eq!(told(""), Vec::<String>::new());
    }

    #[test]
    fn a_line_without_end_costs_itself_only() {
        let text = format!("a;b\n{}\nc;d\n{}", ";".repeat(1 << 20), "x".repeat(1 << 20));
        assert_eq!(told(&text), ["1 a|b", "2 unclosed", "3 c|d", "4 unclosed"]);
        let rows = told(&format!("a;b\n{}\nc;d\n", "x;".repeat(1000)));
        assert_eq!((rows.len(), rows[2].as_str()), (3, "3 c|d"));
    }

    #[test]
    fn an_open_quotation_mark_costs_one_row_only() {
        let text = format!("a;b\n\"c;d\n{}", "e;f\n".repeat(40));
        let rows = told(&text);
        assert_eq!(rows.len(), 42);
        assert_eq!((rows[1].as_str(), rows[2].as_str()), ("2 unclosed", "3 e|f"));
    }
}
