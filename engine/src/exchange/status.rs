//! The words and letters by which systems say how a lesson or a day was spent.

/// How the time of a row was spent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    Present,
    Excused,
    Unexcused,
    Leave,
    Late,
    /// Nobody has told.
    Unreported,
}

/// Reads a status; nothing if it is none that is known. Why somebody was absent is not kept.
pub(super) fn parse(text: &str) -> Option<Status> {
    const KNOWN: &[(Status, &[&str])] = &[
        // "Ogiltig" holds "giltig", "ej anmäld" holds "anmäld": the longer first.
        (
            Status::Unreported,
            &[
                "ej rapporterad",
                "ej rapporterat",
                "ej reg",
                "oregistrerad",
                "orapporterad",
                "inte rapporterad",
                "not reported",
                "unreported",
            ],
        ),
        (
            Status::Unexcused,
            &[
                "ogiltig",
                "oanmäld",
                "ej anmäld",
                "inte anmäld",
                "unexcused",
                "unauthorised",
                "unauthorized",
                "invalid",
                "skolk",
            ],
        ),
        (Status::Leave, &["ledig", "leave"]),
        (Status::Excused, &["giltig", "anmäld", "sjuk", "excused", "authorised", "authorized", "valid"]),
        (Status::Late, &["sen ankomst", "sen", "försenad", "late"]),
        (
            Status::Present,
            &["närvar", "present", "annan skolaktivitet", "annan aktivitet", "studiebesök", "other activity"],
        ),
    ];
    let lower = text.to_lowercase();
    match lower.as_str() {
        "" => return Some(Status::Unreported),
        // Single letters mean different things in different systems: only these are plain.
        "n" => return Some(Status::Present),
        "gf" => return Some(Status::Excused),
        "of" => return Some(Status::Unexcused),
        _ => {}
    }
    let begins_or_holds =
        |name: &&str| if name.len() > 4 { lower.contains(*name) } else { lower.starts_with(*name) };
    KNOWN.iter().find(|(_, names)| names.iter().any(begins_or_holds)).map(|(status, _)| *status)
}

#[cfg(test)]
mod tests {
    use super::{Status, parse};

    #[test]
    fn the_longer_word_wins() {
        let cases = [
            ("Ogiltig frånvaro", Some(Status::Unexcused)),
            ("Giltig frånvaro", Some(Status::Excused)),
            ("Ej anmäld", Some(Status::Unexcused)),
            ("Anmäld", Some(Status::Excused)),
            ("Sen ankomst", Some(Status::Late)),
            ("Beviljad ledighet", Some(Status::Leave)),
            ("Närvarande", Some(Status::Present)),
            ("Ej rapporterad", Some(Status::Unreported)),
            ("Ufo", None),
        ];
        for (text, status) in cases {
            assert_eq!(parse(text), status, "{text}");
        }
    }
}
