//! Personnummer: read, used to tell children apart while a file is open, and discarded. Only the month of birth stays.

use crate::record::Born;

/// A Swedish personal identity number, or a coordination number. Never stored, never shown.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct Personnummer {
    /// Twelve digits.
    digits: [u8; 12],
    /// Month of birth: all that is kept.
    pub(super) born: Born,
}

impl Personnummer {
    /// Reads `ÅÅÅÅMMDD-NNNN`, `ÅÅÅÅMMDDNNNN`, `ÅÅMMDD-NNNN` and `ÅÅMMDDNNNN`, `+` for those over a hundred.
    ///
    /// A short form means the latest century that does not lie after `year`.
    pub(super) fn parse(text: &str, year: i32) -> Option<Self> {
        let mut digits = Vec::with_capacity(12);
        let mut hundred = false;
        for (at, c) in text.chars().enumerate() {
            match c {
                '-' | '+' | '\u{2010}'..='\u{2013}' | ' ' if at == 6 || at == 8 => hundred |= c == '+',
                _ => digits.push(u8::try_from(c.to_digit(10)?).ok()?),
            }
        }
        if digits.len() == 10 {
            let short = i32::from(*digits.first()?) * 10 + i32::from(*digits.get(1)?);
            let century = (year - short).div_euclid(100) - i32::from(hundred);
            digits.splice(0..0, [u8::try_from(century / 10).ok()?, u8::try_from(century % 10).ok()?]);
        }
        let digits: [u8; 12] = digits.try_into().ok()?;
        let number = |from: usize, to: usize| {
            digits.iter().take(to).skip(from).fold(0u32, |sum, digit| sum * 10 + u32::from(*digit))
        };
        let (month, day) = (number(4, 6), number(6, 8));
        let born = Born::new(i32::try_from(number(0, 4)).ok()?, month)?;
        // A coordination number has sixty added to its day.
        matches!(day, 1..=31 | 61..=91).then_some(Self { digits, born })
    }

    /// Whether its last digit fits the others.
    pub(super) fn check_digit_fits(&self) -> bool {
        let doubled = |(at, digit): (usize, &u8)| {
            let value = u32::from(*digit) * if at % 2 == 0 { 2 } else { 1 };
            value / 10 + value % 10
        };
        self.digits.iter().skip(2).enumerate().map(doubled).sum::<u32>().is_multiple_of(10)
    }
}

/// Whether a text holds something that looks like a personnummer, whatever stands around it.
pub(super) fn looks_like_one(text: &str) -> bool {
    let compact: String =
        text.chars().filter(|c| !matches!(c, '-' | '+' | ' ' | '\u{2010}'..='\u{2013}')).collect();
    let runs = compact.split(|c: char| !c.is_ascii_digit());
    runs.filter(|run| run.len() == 10 || run.len() == 12).any(|run| Personnummer::parse(run, 2100).is_some())
}

#[cfg(test)]
mod tests {
    use super::{Personnummer, looks_like_one};

    #[test]
    fn every_form_gives_the_same_child() {
        let one = Personnummer::parse("20140512-9808", 2026).unwrap();
        assert!(one.check_digit_fits());
        assert_eq!(one.born.to_string(), "2014-05");
        for text in ["201405129808", "140512-9808", "1405129808"] {
            assert!(Personnummer::parse(text, 2026).unwrap() == one, "{text}");
        }
        assert_eq!(Personnummer::parse("140512+9808", 2026).unwrap().born.to_string(), "1914-05");
        assert_eq!(Personnummer::parse("20140372-9807", 2026).unwrap().born.to_string(), "2014-03");
        assert!(!Personnummer::parse("20140512-9809", 2026).unwrap().check_digit_fits());
        for text in ["", "20141312-9808", "20140532-9808", "2014051-9808", "elev 7", "20140512-98a8"] {
            assert!(Personnummer::parse(text, 2026).is_none(), "{text}");
        }
    }

    #[test]
    fn one_is_seen_inside_other_text() {
        assert!(looks_like_one("elev-20140512-9808"));
        assert!(looks_like_one("1405129808"));
        assert!(!looks_like_one("S-100"));
        assert!(!looks_like_one("elev 1234567"));
    }
}
