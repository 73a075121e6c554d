//! From a heading to what it means.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::headings::{FORBIDDEN, KNOWN, names};
use super::{Meaning, Topic, Why};
use crate::exchange::value::Unit;

/// Every known heading.
static HEADINGS: LazyLock<HashMap<&'static str, Meaning>> = LazyLock::new(|| {
    KNOWN.iter().flat_map(|(meaning, list)| names(list).map(|name| (name, *meaning))).collect()
});

/// Names in such columns are not those of pupils.
const STAFF: &[&str] =
    &["mentor", "mentors", "lärare", "teacher", "rektor", "klassföreståndare", "av", "by", "signatur"];

/// A guess from a heading alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::exchange) struct Guess {
    pub(in crate::exchange) meaning: Meaning,
    pub(in crate::exchange) unit: Option<Unit>,
    pub(in crate::exchange) why: Why,
    /// How much the heading looks like one.
    pub(in crate::exchange) weight: u32,
}

/// Small letters, words divided by single spaces, the unit kept apart.
fn words(heading: &str) -> Vec<String> {
    let spaced: String = heading
        .to_lowercase()
        .chars()
        .map(|c| {
            if c.is_alphanumeric() {
                c.to_string()
            } else if c == '%' {
                " % ".to_owned()
            } else {
                " ".to_owned()
            }
        })
        .collect();
    spaced.split_whitespace().map(str::to_owned).collect()
}

fn unit_of(word: &str) -> Option<Unit> {
    match word {
        "min" | "minuter" | "minutes" | "mins" => Some(Unit::Minutes),
        "h" | "t" | "tim" | "timmar" | "hours" | "hrs" => Some(Unit::Hours),
        "%" | "procent" | "percent" => Some(Unit::Percent),
        _ => None,
    }
}

/// What must not be read, by the heading's words.
pub(in crate::exchange) fn forbidden(heading: &str) -> Option<Topic> {
    let words = words(heading);
    let spaced = format!(" {} ", words.join(" "));
    let is_meant = |stem: &str| match stem.strip_prefix('*') {
        Some(part) => words.iter().any(|word| word.contains(part)),
        None => holds(&spaced, stem),
    };
    FORBIDDEN.iter().find(|(_, stems)| names(stems).any(is_meant)).map(|(topic, _)| *topic)
}

/// What a heading says.
pub(in crate::exchange) fn guess(heading: &str) -> Guess {
    if let Some(topic) = forbidden(heading) {
        return Guess { meaning: Meaning::Ignore, unit: None, why: Why::Forbidden { topic }, weight: 2 };
    }
    let words = words(heading);
    let unknown = Guess { meaning: Meaning::Ignore, unit: None, why: Why::Unknown, weight: 0 };
    if words.iter().any(|word| STAFF.contains(&word.as_str())) {
        return unknown;
    }
    let unit = words.iter().rev().find_map(|word| unit_of(word));
    let without_unit: Vec<_> =
        words.iter().filter(|word| unit_of(word).is_none()).map(String::as_str).collect();
    // "T.o.m." is no amount in hours: the whole heading comes first.
    let whole = words.join(" ");
    let phrase = if HEADINGS.contains_key(whole.as_str()) || without_unit.is_empty() {
        whole
    } else {
        without_unit.join(" ")
    };
    if let Some((known, &meaning)) = HEADINGS.get_key_value(phrase.as_str())
        && (phrase.chars().count() > 2 || unit.is_some() || meaning.stands_alone())
    {
        let unit = unit
            .or((meaning == Meaning::Unreported || meaning == Meaning::Reported).then_some(Unit::Percent));
        let why = Why::Heading { words: (*known).to_owned() };
        return Guess { meaning: meaning.in_unit(unit, &words), unit, why, weight: 3 };
    }
    let spaced = format!(" {phrase} ");
    // A word of one or two letters inside a longer heading says too little.
    let all = KNOWN.iter().flat_map(|(meaning, list)| names(list).map(move |name| (*meaning, name)));
    let inside = all.filter(|(_, name)| name.chars().count() > 2 && holds(&spaced, name));
    // The longest says most.
    inside.max_by_key(|(_, name)| name.len()).map_or(unknown, |(meaning, known)| {
        let why = Why::PartOfHeading { words: known.to_owned() };
        Guess { meaning: meaning.in_unit(unit, &words), unit, why, weight: 1 }
    })
}

/// Whether a text, with a space before and after it, holds some whole words.
fn holds(spaced: &str, words: &str) -> bool {
    spaced.match_indices(words).any(|(at, found)| {
        let before = spaced.get(..at).is_some_and(|before| before.ends_with(' '));
        before && spaced.get(at + found.len()..).is_some_and(|after| after.starts_with(' '))
    })
}

impl Meaning {
    /// A short heading that needs no unit beside it.
    fn stands_alone(self) -> bool {
        !self.is_amount()
    }

    /// Late arrivals are counted, unless the heading speaks of minutes.
    fn in_unit(self, unit: Option<Unit>, words: &[String]) -> Self {
        let of_time = unit.is_some() || words.iter().any(|word| word == "tid" || word == "time");
        if self == Self::Late && of_time { Self::LateTime } else { self }
    }
}

#[cfg(test)]
mod tests {
    use super::{Meaning, Topic, Why, forbidden, guess};
    use crate::exchange::value::Unit;

    #[test]
    fn headings_of_many_systems_are_known() {
        let cases = [
            ("Undv. tid", Meaning::Scheduled, None),
            ("N min", Meaning::Present, Some(Unit::Minutes)),
            ("GF %", Meaning::Excused, Some(Unit::Percent)),
            ("F h", Meaning::Unexcused, Some(Unit::Hours)),
            ("F", Meaning::Ignore, None),
            ("Ej reg tid", Meaning::Unreported, Some(Unit::Percent)),
            ("Totalt (t)", Meaning::Scheduled, Some(Unit::Hours)),
            ("Frånvaro (%)", Meaning::Absent, Some(Unit::Percent)),
            ("Giltig (tim)", Meaning::Excused, Some(Unit::Hours)),
            ("OGILTIG FRÅNVARO (minuter)", Meaning::Unexcused, Some(Unit::Minutes)),
            ("Anmäld/ej anmäld", Meaning::Status, None),
            ("Ämne/kurs", Meaning::Subject, None),
            ("Minuter", Meaning::Absent, Some(Unit::Minutes)),
            ("Sen ankomst (antal)", Meaning::Late, None),
            ("Sen ankomst (min)", Meaning::LateTime, Some(Unit::Minutes)),
            ("Elevens klass", Meaning::Group, None),
            ("Elev i klassen", Meaning::Name, None),
            ("Mentors namn", Meaning::Ignore, None),
            ("Namn på lärare", Meaning::Ignore, None),
            ("Rapporterad av", Meaning::Ignore, None),
            ("Unauthorised absence (min)", Meaning::Unexcused, Some(Unit::Minutes)),
            ("", Meaning::Ignore, None),
        ];
        for (heading, meaning, unit) in cases {
            let guess = guess(heading);
            assert_eq!((guess.meaning, guess.unit), (meaning, unit), "{heading}");
        }
    }

    #[test]
    fn what_must_not_be_read_is_known_by_name() {
        let cases = [
            ("Kön", Some(Topic::Sex)),
            ("Modersmål", Some(Topic::Language)),
            ("Diagnos", Some(Topic::Health)),
            ("Folkbokföringsadress", Some(Topic::Address)),
            ("Vårdnadshavare 2", Some(Topic::Family)),
            ("E-post", Some(Topic::Address)),
            ("Frånvaroorsak", Some(Topic::Reason)),
            ("Antal orosanmälningar", Some(Topic::Reports)),
            ("Ort", Some(Topic::Address)),
            ("Rapporterat (%)", None),
            ("Skola", None),
        ];
        for (heading, topic) in cases {
            assert_eq!(forbidden(heading), topic, "{heading}");
            assert_eq!(topic.is_some(), matches!(guess(heading).why, Why::Forbidden { .. }), "{heading}");
        }
    }
}
