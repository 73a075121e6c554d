//! What holds for every text.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::{Set, both, county, day, heap, load};
use crate::diagnostic::Diagnostic;
use crate::pack::{Limits, PackFiles};

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        rng_seed: RngSeed::Fixed(7),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn path(file: usize) -> String {
    county().iter().nth(file).unwrap().0.to_owned()
}

/// Loads; a refusal always says what is wrong.
fn refused_with_a_reason(set: &Set) -> bool {
    match load(set, "town", day("2026-11-22")) {
        Ok((_, warnings)) => !warnings.iter().any(Diagnostic::is_error),
        Err(told) => told.iter().any(Diagnostic::is_error),
    }
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn no_text_panics(
        file in 0_usize..6,
        text in r#"([\[\]{}="',.#_\\å0-9a-f-]|\n|min|value|none = true|from = 2025-01-01|\[\[x\]\]){0,60}"#,
    ) {
        let mut set = both();
        set.get_mut("county").unwrap().insert(path(file), text);
        prop_assert!(refused_with_a_reason(&set));
    }

    /// A good file with a piece cut out and another put in its place: closer to what people do.
    #[test]
    fn no_slip_panics(
        file in 0_usize..6,
        from in 0_usize..1200,
        len in 0_usize..40,
        piece in r#"[\[\]{}="a-z0-9-]{0,6}"#,
    ) {
        let mut set = both();
        let text: Vec<char> = county().get(&path(file)).unwrap().chars().collect();
        let from = from.min(text.len());
        let to = (from + len).min(text.len());
        let slipped = text[..from].iter().copied().chain(piece.chars()).chain(text[to..].iter().copied()).collect::<String>();
        set.get_mut("county").unwrap().insert(path(file), slipped);
        prop_assert!(refused_with_a_reason(&set));
    }

    #[test]
    fn no_cut_or_bent_zip_panics(cut in 0.0_f64..1.0, at in 0.0_f64..1.0, flip in 1_u8..=255) {
        let zip = heap::good_zip();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place in it")]
        let place = |part: f64| (part * zip.len() as f64) as usize;
        prop_assert!(PackFiles::from_zip(&zip[..place(cut)], Limits::default()).is_err());
        let mut bent = zip.clone();
        bent[place(at)] ^= flip;
        let _ = PackFiles::from_zip(&bent, Limits::default());
    }
}
