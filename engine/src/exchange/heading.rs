//! Where the heading stands: under title rows, on one line or two.

use super::meaning::guess;
use super::table::Row;
use super::value::{amount, date};

/// Title rows are few; a heading further down is none.
const LOOKED_AT: usize = 25;

/// More columns than any table of pupils has.
const MOST_COLUMNS: usize = 1024;

/// A heading found in a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    /// The headings, one a column; two lines are joined with a space.
    pub(super) columns: Vec<String>,
    /// What stands above it.
    pub(super) titles: Vec<String>,
    /// The place of its last row among the rows.
    pub(super) last_row: usize,
    /// How much it looks like one.
    pub(super) weight: u32,
}

/// The row, or the two rows, that look most like a heading.
pub(super) fn find(rows: &[Row]) -> Option<Heading> {
    let near = rows.get(..rows.len().min(LOOKED_AT)).unwrap_or_default();
    let mut best: Option<Heading> = None;
    for (at, row) in near.iter().enumerate().filter(|(_, row)| looks_like_heading(row)) {
        let one = cells(row);
        let two = near
            .get(at + 1)
            .filter(|below| looks_like_heading(below))
            .map(|below| joined(&one, &cells(below)));
        for (lines, columns) in [(1, Some(one)), (2, two)] {
            let Some(columns) = columns else { continue };
            let weight = weight(&columns);
            if weight > best.as_ref().map_or(3, |best| best.weight) {
                let titles = near.iter().take(at).filter_map(Row::cells).flatten();
                let titles = titles.filter(|cell| !cell.is_empty()).map(str::to_owned).collect();
                best = Some(Heading { columns, titles, last_row: at + lines - 1, weight });
            }
        }
    }
    best
}

fn cells(row: &Row) -> Vec<String> {
    // A heading may break its own lines inside a cell.
    let one_line = |cell: &str| cell.split_whitespace().collect::<Vec<_>>().join(" ");
    row.cells().map(|cells| cells.map(one_line).collect()).unwrap_or_default()
}

/// Known headings count.
fn weight(columns: &[String]) -> u32 {
    columns.iter().map(|heading| guess(heading).weight).sum()
}

/// Words, and no data.
fn looks_like_heading(row: &Row) -> bool {
    row.len() <= MOST_COLUMNS && row.cells().is_some_and(|mut cells| !cells.any(is_data)) && !row.is_blank()
}

fn is_data(cell: &str) -> bool {
    date(cell, super::DateOrder::DayFirst).is_some()
        || (cell.starts_with(|c: char| c.is_ascii_digit()) && amount(cell).is_some())
}

/// The upper line holds over the columns to its right until the next word, where the lower line says something.
fn joined(upper: &[String], lower: &[String]) -> Vec<String> {
    let mut above = "";
    let columns = upper.len().max(lower.len());
    (0..columns)
        .map(|at| {
            let (up, low) =
                (upper.get(at).map_or("", String::as_str), lower.get(at).map_or("", String::as_str));
            if !up.is_empty() {
                above = up;
            }
            let up = if low.is_empty() { up } else { above };
            format!("{up} {low}").trim().to_owned()
        })
        .collect()
}
