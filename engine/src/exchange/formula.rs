//! Texts that a spreadsheet would calculate, made harmless on the way out and given back on the way in.
//!
//! In a file of plain text every cell is read as if it was typed: a name that begins with `=` becomes a formula, which
//! may fetch what it likes. An apostrophe before it makes a text of it.

const APOSTROPHE: char = '\'';

/// A cell that no spreadsheet calculates.
pub fn harmless(cell: &str) -> String {
    if is_guarded(cell) { format!("{APOSTROPHE}{cell}") } else { cell.to_owned() }
}

/// The text as it was, of a cell that was made harmless.
pub fn as_it_was(cell: &str) -> &str {
    cell.strip_prefix(APOSTROPHE).filter(|inner| is_guarded(inner)).unwrap_or(cell)
}

/// Whether a spreadsheet may take a text for a formula: by its first letter that is seen, in all its widths. Tabs and
/// line breaks are looked through by some, and split the cell in others.
pub fn is_calculated(text: &str) -> bool {
    let begins = |letter: char| {
        matches!(letter, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '﹦' | '﹢' | '﹣' | '﹫')
    };
    text.starts_with(['\t', '\r', '\n']) || text.trim_start_matches(is_unseen).starts_with(begins)
}

/// Whether it would be calculated, or is already guarded by apostrophes of its own.
fn is_guarded(text: &str) -> bool {
    is_calculated(text.trim_start_matches(APOSTROPHE))
}

/// Spaces, controls, and marks that take no room.
fn is_unseen(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Texts of which many would be calculated.
    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            "[ \t\r\n\u{feff}\u{200b}']{0,2}[=+@＝＋－＠﹦-][A-Za-z0-9;,\"(!|) ]{0,12}",
            "[ '\"]{0,2}[a-zåäö;\"\n=]{0,8}",
            any::<String>(),
        ]
    }

    #[test]
    fn what_begins_like_a_formula_is_given_an_apostrophe() {
        let check = |cell: &str, expected: &str| assert_eq!(harmless(cell), expected);
        for cell in ["=1+1", "+46 70", "-5", "@SUM(A1)", " =1", "\t1", "\r1", "＝1", "\u{200b}=1", "'=1"] {
            check(cell, &format!("'{cell}"));
        }
        for cell in ["", "Åsa", "6B", "a=b", "'t Hooft", "1-2"] {
            check(cell, cell);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, rng_seed: proptest::test_runner::RngSeed::Fixed(8), ..ProptestConfig::default() })]

        #[test]
        fn nothing_is_calculated_and_nothing_is_lost(text in text()) {
            let cell = harmless(&text);
            prop_assert!(!is_calculated(&cell), "{cell:?}");
            prop_assert_eq!(as_it_was(&cell), text);
        }
    }
}
