//! Numbers as each language writes them.

use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use samsyn_engine::decision::Number;

use crate::{Lang, Words};

/// Between the digits of large numbers in Swedish: a space at which no line breaks.
const NO_BREAK: char = '\u{a0}';

/// Teaches a bundle to write numbers, and `SPELL($n)`: numbers up to twelve in words, for prose.
pub(crate) fn speak(bundle: &mut FluentBundle<FluentResource>, lang: Lang) {
    bundle.set_formatter(Some(match lang {
        Lang::Sv => |value, _| shown(Lang::Sv, value),
        Lang::En => |value, _| shown(Lang::En, value),
    }));
    // The only error is a name that is taken, and the bundle is new.
    let _ = match lang {
        Lang::Sv => bundle.add_function("SPELL", |given, named| spell(Lang::Sv, given, named)),
        Lang::En => bundle.add_function("SPELL", |given, named| spell(Lang::En, given, named)),
    };
}

fn shown(lang: Lang, value: &FluentValue) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    Some(digits(lang, &number.as_string()))
}

/// `SPELL($n)` is "ett" or "one"; `SPELL($n, form: "common")` is "en", for Swedish words such as *dag*.
fn spell<'a>(lang: Lang, given: &[FluentValue<'a>], named: &FluentArgs) -> FluentValue<'a> {
    let Some(FluentValue::Number(number)) = given.first() else { return FluentValue::Error };
    let common = matches!(named.get("form"), Some(FluentValue::String(form)) if form == "common");
    let text = number.as_string();
    let word = text.parse().ok().and_then(|number| in_words(lang, number, common));
    word.map_or_else(|| digits(lang, &text).into(), FluentValue::from)
}

fn in_words(lang: Lang, number: usize, common: bool) -> Option<&'static str> {
    const SWEDISH: [&str; 13] =
        ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];
    const ENGLISH: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    match lang {
        Lang::Sv if number == 1 && common => Some("en"),
        Lang::Sv => SWEDISH.get(number).copied(),
        Lang::En => ENGLISH.get(number).copied(),
    }
}

/// A plain decimal such as `-12345.5` with the language's decimal mark and groups: `−12 345,5`, `−12,345.5`.
fn digits(lang: Lang, plain: &str) -> String {
    let (sign, plain) = plain.strip_prefix('-').map_or(("", plain), |rest| ("\u{2212}", rest));
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    let (group, mark) = match lang {
        Lang::Sv => (NO_BREAK, ','),
        Lang::En => (',', '.'),
    };
    let mut text = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        // Four digits stand together: years, and "1000 rader".
        if at > 0 && whole.len() > 4 && (whole.len() - at) % 3 == 0 {
            text.push(group);
        }
        text.push(digit);
    }
    if !decimals.is_empty() {
        text.push(mark);
        text.push_str(decimals);
    }
    text
}

/// A value that is shown, and that chooses between singular and plural as it is shown.
pub(crate) fn value(plain: &str) -> FluentValue<'static> {
    plain.parse::<FluentNumber>().map_or_else(|_| plain.to_owned().into(), FluentValue::Number)
}

/// A value as a plain decimal: whole, unless rounding would hide on which side of the threshold it lies.
pub(crate) fn rounded(number: Number, threshold: Number) -> String {
    let side = |number: Number| number.cmp(&threshold);
    (0..=4)
        .filter_map(|places| nearest(number, places))
        .find(|shown| side(*shown) == side(number))
        .map_or_else(|| number.to_decimal(6), |shown| shown.to_decimal(4))
}

/// Rounded to so many decimals, halves away from nought.
fn nearest(number: Number, places: u32) -> Option<Number> {
    let scale = Number::whole(10_i64.checked_pow(places)?);
    let half = Number::ratio(if number.signum() < 0 { -1 } else { 1 }, 2)?;
    let shifted = number.times(scale)?.plus(half)?;
    let whole = if number.signum() < 0 { shifted.ceil() } else { shifted.floor() };
    whole.divided_by(scale)
}

impl Words {
    /// A number with at most `places` decimals; what is over is cut off.
    pub fn number(&self, number: Number, places: u32) -> String {
        digits(self.lang(), &number.to_decimal(places))
    }

    /// A number with exactly so many decimals, rounded: for columns of numbers.
    pub fn number_with(&self, number: Number, places: u32) -> String {
        let mut plain = nearest(number, places).unwrap_or(number).to_decimal(places);
        let given = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let lacking = (places as usize).saturating_sub(given);
        if lacking > 0 {
            plain.push_str(if given == 0 { "." } else { "" });
            plain.push_str(&"0".repeat(lacking));
        }
        digits(self.lang(), &plain)
    }

    /// A whole number in prose: up to twelve in words. In Swedish 1 is "ett".
    pub fn spelled(&self, number: usize) -> String {
        in_words(self.lang(), number, false)
            .map_or_else(|| digits(self.lang(), &number.to_string()), str::to_owned)
    }
}
