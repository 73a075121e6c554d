//! What happened to a vault, in words.

use samsyn_engine::record::packed;
use samsyn_vault::header::HeaderError;
use samsyn_vault::protocol::{Flaw, FlawKind, Part, Refusal};
use samsyn_words::{Words, args, keys};

/// Why something came to nothing, and the way out.
pub(crate) fn why(words: &Words, refusal: &Refusal) -> String {
    words.say(match refusal {
        Refusal::Header(HeaderError::Damaged) => keys::VAULT_WHY_DAMAGED,
        Refusal::Header(HeaderError::Newer(_)) => keys::VAULT_WHY_NEWER,
        Refusal::Header(HeaderError::Cost) => keys::VAULT_WHY_COST,
        Refusal::Wrong => keys::VAULT_WHY_WRONG,
        Refusal::Weak => keys::VAULT_WRONG_WEAK,
        Refusal::Absent => keys::VAULT_WHY_ABSENT,
        Refusal::Behind => keys::VAULT_WHY_BEHIND,
        Refusal::Full => keys::VAULT_WHY_FULL,
        Refusal::Blocked => keys::VAULT_WHY_BLOCKED,
        Refusal::Unproven => keys::VAULT_WHY_UNPROVEN,
        Refusal::Flawed(flaws) => {
            let named: Vec<String> = flaws.iter().map(|found| flaw(words, found)).collect();
            return named.join(" ");
        }
        Refusal::NoCopy(what) => {
            return words.say_with(keys::VAULT_WHY_NO_COPY, &args! { "what" => what.as_str() });
        }
        Refusal::Failed(what) => {
            return words.say_with(keys::VAULT_WHY_FAILED, &args! { "what" => what.as_str() });
        }
    })
}

/// What is not as it was written.
pub(crate) fn flaw(words: &Words, flaw: &Flaw) -> String {
    let name = match &flaw.of {
        Part::Record(name) => record(words, name),
        Part::Past(name) => words.say_with(keys::VAULT_FLAW_PAST, &args! { "name" => record(words, name) }),
        Part::Header => words.say(keys::VAULT_FLAW_HEADER),
        Part::Manifest(number) => {
            words.say_with(keys::VAULT_FLAW_MANIFEST, &args! { "number" => number + 1 })
        }
        Part::Backup(number) => words.say_with(keys::VAULT_FLAW_BACKUP, &args! { "number" => *number }),
        Part::Root => words.say(keys::VAULT_FLAW_ROOT),
        Part::Stray => words.say(keys::VAULT_FLAW_STRAY),
    };
    let kind = words.say(match flaw.kind {
        FlawKind::Damaged => keys::VAULT_FLAW_KIND_DAMAGED,
        FlawKind::Missing => keys::VAULT_FLAW_KIND_MISSING,
        FlawKind::Older => keys::VAULT_FLAW_KIND_OLDER,
        FlawKind::Newer => keys::VAULT_FLAW_KIND_NEWER,
    });
    words.say_with(keys::VAULT_FLAW_RECORD, &args! { "name" => name, "kind" => kind })
}

/// What a record is about.
fn record(words: &Words, name: &str) -> String {
    match packed::child_of(name) {
        Some(id) => words.say_with(keys::VAULT_FLAW_CHILD, &args! { "id" => id }),
        None if name == packed::HEAD => words.say(keys::VAULT_FLAW_HEAD),
        None => words.say(keys::VAULT_FLAW_LOG),
    }
}
