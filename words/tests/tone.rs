//! The words that Samsyn never says, and how it never speaks.

use fluent_syntax::{ast, parser};

/// Beginnings of words that no text may have. To staff a rule *suggests*; it does not warn, mark or judge.
const NEVER: [(&str, &[&str]); 2] = [
    (
        "sv",
        &[
            "larm",
            "flagg",
            "varning",
            "varna",
            "risk",
            "avvikelse",
            "score",
            "poäng",
            "index",
            "skolk",
            "hemmasitt",
            "skolvägr",
            "problematisk",
            "problematik",
            "npf",
            "diagnos",
            "tröskelvärde",
            "signal",
            "ärende",
            "insats",
            "kontaktperson",
            "utredning",
            "tyvärr",
        ],
    ),
    (
        "en",
        &[
            "alarm",
            "alert",
            "flag",
            "warn",
            "risk",
            "deviat",
            "score",
            "index",
            "truan",
            "refuser",
            "npf",
            "diagnos",
            "signal",
            "unfortunately",
            "sorry",
        ],
    ),
];

/// Whole words that no text may have: other words begin like them.
const NEVER_WHOLE: [(&str, &[&str]); 2] = [
    ("sv", &["träff", "träffar", "träffen", "oro", "oron", "orolig", "ai"]),
    ("en", &["hit", "hits", "points", "ai"]),
];

/// What stays, although it holds such a word: the page about reporting, a difference between shares, what Samsyn does
/// not do, and what a family must have heard before it says yes.
const STAYS: &[&str] =
    &["Anmäl oro", "percentage points", "Sätter inga poäng", "gives no scores", "inleda en utredning"];

/// What is wrong with a text. What stands in backticks is an author's own word, not ours, and a line that shows a command
/// is no sentence.
fn wrong(lang: &str, text: &str) -> Vec<String> {
    let of = |lists: [(&str, &'static [&'static str]); 2]| {
        lists
            .into_iter()
            .filter(|(it, _)| *it == lang)
            .flat_map(|(_, words)| words)
            .copied()
            .collect::<Vec<_>>()
    };
    let (never, whole) = (of(NEVER), of(NEVER_WHOLE));
    let mut text = STAYS.iter().fold(text.to_owned(), |text, name| text.replace(name, ""));
    text = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut found: Vec<_> = words
        .filter(|word| never.iter().any(|it| word.starts_with(it)) || whole.contains(word))
        .map(|word| format!("says `{word}`"))
        .collect();
    if text.contains('!') {
        found.push("has an exclamation mark".to_owned());
    }
    let prose: String =
        text.lines().filter(|line| !line.trim_start().starts_with("samsyn ")).collect::<Vec<_>>().join("\n");
    let longest = prose.split(['.', '?', ':']).map(|sentence| sentence.split_whitespace().count()).max();
    if longest > Some(20) {
        found.push(format!("has a sentence of {} words", longest.unwrap_or_default()));
    }
    found
}

/// Each pattern of a file as plain text, one for each of its variants.
fn texts(file: &str) -> Vec<(String, String)> {
    let resource = parser::parse(file).unwrap_or_else(|(resource, _)| resource);
    let mut texts = Vec::new();
    for entry in resource.body {
        let (id, value, attributes) = match entry {
            ast::Entry::Message(message) => (message.id.name, message.value, message.attributes),
            ast::Entry::Term(term) => (term.id.name, Some(term.value), term.attributes),
            _ => continue,
        };
        for pattern in value.into_iter().chain(attributes.into_iter().map(|it| it.value)) {
            let mut open = vec![String::new()];
            read(&pattern, &mut open);
            texts.extend(open.into_iter().map(|text| (id.to_owned(), text)));
        }
    }
    texts
}

fn push(open: &mut [String], more: &str) {
    for text in open {
        text.push_str(more);
    }
}

fn read(pattern: &ast::Pattern<&str>, open: &mut Vec<String>) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => push(open, value),
            ast::PatternElement::Placeable { expression: ast::Expression::Select { variants, .. } } => {
                let before = std::mem::take(open);
                for variant in variants {
                    let mut here = before.clone();
                    read(&variant.value, &mut here);
                    open.append(&mut here);
                }
            }
            ast::PatternElement::Placeable { .. } => push(open, "x"),
        }
    }
}

#[test]
fn no_text_says_what_samsyn_never_says() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("i18n");
    let mut found = Vec::new();
    let mut count = 0;
    for lang in ["sv", "en"] {
        for entry in std::fs::read_dir(folder.join(lang)).unwrap() {
            let path = entry.unwrap().path();
            for (id, text) in texts(&std::fs::read_to_string(&path).unwrap()) {
                count += 1;
                found.extend(wrong(lang, &text).into_iter().map(|it| format!("{lang} {id} {it}: {text}")));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert!(count > 500, "only {count} texts were read");
}

#[test]
fn the_guard_can_fail() {
    let check = |lang: &str, file: &str, expected: &[&str]| {
        let found: Vec<_> = texts(file).iter().flat_map(|(_, text)| wrong(lang, text)).collect();
        assert_eq!(found, expected, "{file}");
    };
    check("sv", "a = { $n ->\n    [one] En riskelev\n   *[other] Bra\n}", &["says `riskelev`"]);
    check("sv", "a = Bra\n    .why = Oro!", &["says `oro`", "has an exclamation mark"]);
    check("en", "a = Three red flags and a Score", &["says `flags`", "says `score`"]);
    check("sv", "a = Frånvaroutredning, `signals.risk`, träffas, räcker hit", &[]);
    check("sv", "a = Anmäl oro · Samsyn", &[]);
    let long = "ord ".repeat(21);
    check("sv", &format!("a = {long}"), &["has a sentence of 21 words"]);
}
