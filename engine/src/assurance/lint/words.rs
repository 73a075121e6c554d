//! Words that hurt, sound like something else in law, or put a label on a child. What to say instead stands with the
//! words, by `word`.

use super::look::{Look, Reader, narrowed};
use crate::diagnostic::{Code, Diagnostic};

/// A word to avoid in Swedish texts.
struct Avoid {
    word: &'static str,
    /// Beginnings of words.
    begins: &'static [&'static str],
    /// Words as they stand, or several in a row.
    whole: &'static [&'static str],
    /// Only where families read it: staff may have to name it.
    families: bool,
}

const AVOID: &[Avoid] = &[
    Avoid {
        word: "hemmasittare",
        begins: &["hemmasitt", "skolvägr", "skolk"],
        whole: &["problematisk frånvaro", "problematisk skolfrånvaro"],
        families: false,
    },
    Avoid { word: "npf", begins: &["npf"], whole: &[], families: false },
    Avoid {
        word: "ogiltig",
        begins: &[],
        whole: &["ogiltig frånvaro", "ogiltiga frånvaron"],
        families: true,
    },
    Avoid { word: "anmals", begins: &[], whole: &["anmäls till huvudmannen"], families: false },
    Avoid { word: "utredning", begins: &["utredning"], whole: &["utreda", "utreds"], families: false },
    Avoid { word: "kontaktperson", begins: &["kontaktperson"], whole: &[], families: false },
    Avoid {
        word: "signal",
        begins: &["signal", "flagg", "ärende"],
        whole: &["träff", "träffar", "träffen", "risk", "risken", "risker", "riskelev", "riskbarn"],
        families: false,
    },
    Avoid {
        word: "oro",
        begins: &[],
        whole: &["oro", "oron", "orolig", "oroliga", "oroade"],
        families: false,
    },
    Avoid { word: "insats", begins: &["insats"], whole: &[], families: false },
];

/// What the family must have heard before it says yes, in the words of law.
const STAYS: &[&str] = &["inleda en utredning"];

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    for text in look.texts() {
        let for_family = text.reader == Reader::Family;
        let tell = |found: &str, word: &str| {
            Diagnostic::warning(Code::WordToAvoid)
                .with("found", found)
                .with("instead", word)
                .at(narrowed(&text.place, found))
        };
        let read = STAYS.iter().fold(text.text.sv.clone(), |text, stays| text.replace(stays, ""));
        for avoid in AVOID.iter().filter(|avoid| for_family || !avoid.families) {
            told.extend(found(&read, avoid).map(|found| tell(found, avoid.word)));
        }
        if let Some(question) = why_question(&read).filter(|_| for_family) {
            told.push(tell(question, "varfor"));
        }
    }
    told
}

/// The first words of a text that are to be avoided, as they stand.
fn found<'t>(text: &'t str, avoid: &Avoid) -> Option<&'t str> {
    let is_word = |c: char| c.is_alphanumeric() || c == '-';
    let starts = text.char_indices().filter(|(at, c)| {
        let before = text.get(..*at).and_then(|before| before.chars().next_back());
        is_word(*c) && !before.is_some_and(is_word)
    });
    for (start, _) in starts {
        let rest = text.get(start..).unwrap_or_default();
        let lower = rest.to_lowercase();
        let word = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        if avoid.begins.iter().any(|begin| lower.starts_with(begin)) {
            return rest.get(..word);
        }
        let ends = |whole: &&&str| {
            lower.strip_prefix(**whole).is_some_and(|after| !after.chars().next().is_some_and(is_word))
        };
        if let Some(whole) = avoid.whole.iter().find(ends) {
            return rest.get(..whole.len());
        }
    }
    None
}

/// A question that begins with *Varför*: it asks for a defence.
fn why_question(text: &str) -> Option<&str> {
    let sentences = text.split_inclusive(['.', '?', '!', ':']).map(str::trim);
    sentences.into_iter().find(|it| it.ends_with('?') && it.starts_with("Varför"))
}
