//! What a column means, guessed from its heading, with the reason why.

use serde::{Deserialize, Serialize};

use super::value::Unit;

/// What a column of a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Meaning {
    /// The school's own id of a pupil.
    PupilId,
    /// Gives the month of birth and is discarded.
    Personnummer,
    /// Whole name.
    Name,
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// Class or group.
    Group,
    /// Grade within the form.
    Grade,
    /// School form.
    Form,
    /// Name of the school.
    School,
    /// Municipality of the school.
    Municipality,
    /// Marks protected identities.
    Protected,
    /// The day of the row.
    Date,
    /// First day of the row; must be its last, too.
    From,
    /// Last day of the row.
    To,
    /// A week, a term: never one day.
    Period,
    /// When a lesson, or an absence, starts.
    StartTime,
    /// When it ends.
    EndTime,
    /// Subject of a lesson.
    Subject,
    /// Time on the timetable.
    Scheduled,
    /// Time present.
    Present,
    /// Time absent, excused or not.
    Absent,
    /// Time absent with a valid reason.
    Excused,
    /// Time absent without one.
    Unexcused,
    /// Granted leave.
    Leave,
    /// Time of lessons that nobody reported.
    Unreported,
    /// Share of the lessons that somebody reported.
    Reported,
    /// Number of late arrivals.
    Late,
    /// Time lost by late arrivals.
    LateTime,
    /// In words, which sort of attendance or absence the row tells.
    Status,
    /// Not read.
    Ignore,
}

/// Facts that no import may carry, whatever stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Sex or gender.
    Sex,
    /// Mother tongue, languages.
    Language,
    /// Origin, citizenship.
    Origin,
    /// Religion.
    Religion,
    /// Diagnoses, medicines, allergies.
    Health,
    /// Address, telephone, e-mail.
    Address,
    /// Parents, guardians, siblings.
    Family,
    /// Family finances.
    Economy,
    /// Police, reports of concern.
    Reports,
    /// Why somebody was absent: often health data.
    Reason,
    /// Free text about a child.
    Notes,
}

/// Why a column was taken for what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "reason")]
pub enum Why {
    /// The heading is known.
    Heading {
        /// The words that were recognised.
        words: String,
    },
    /// A part of the heading is known.
    PartOfHeading {
        /// The words that were recognised.
        words: String,
    },
    /// What stands in the column looks like it, whatever the heading.
    Values,
    /// Another column says the same more exactly.
    SaidBetter {
        /// The other column's heading.
        by: String,
    },
    /// The heading is known, but what stands below does not fit.
    ValuesDoNotFit,
    /// Must not be read.
    Forbidden {
        /// What it is about.
        topic: Topic,
    },
    /// Nothing in it is known.
    Unknown,
}

/// A guess from a heading alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Guess {
    pub(super) meaning: Meaning,
    pub(super) unit: Option<Unit>,
    pub(super) why: Why,
    /// How much the heading looks like one.
    pub(super) weight: u32,
}

/// Headings as schools' systems write them, normalised; a longer one wins over a shorter.
const KNOWN: &[(Meaning, &[&str])] = &[
    (
        Meaning::PupilId,
        &["elevid", "elev id", "elevnummer", "id", "student id", "pupil id", "unikt id", "externt id"],
    ),
    (
        Meaning::Personnummer,
        &[
            "personnummer",
            "personnr",
            "pnr",
            "person nr",
            "person nummer",
            "födelsenummer",
            "civic number",
            "personal identity number",
        ],
    ),
    (
        Meaning::Name,
        &[
            "elev",
            "namn",
            "elevnamn",
            "elevens namn",
            "elev namn",
            "barn",
            "barnets namn",
            "name",
            "pupil",
            "student",
            "pupil name",
            "student name",
            "elev namn",
        ],
    ),
    (
        Meaning::FirstName,
        &["förnamn", "fornamn", "tilltalsnamn", "first name", "firstname", "given name", "forename"],
    ),
    (Meaning::LastName, &["efternamn", "last name", "lastname", "surname", "family name"]),
    (
        Meaning::Group,
        &[
            "klass",
            "grupp",
            "avdelning",
            "elevens klass",
            "klass grupp",
            "klassnamn",
            "class",
            "group",
            "mentorsgrupp",
            "undervisningsgrupp",
            "form group",
        ],
    ),
    (Meaning::Grade, &["årskurs", "åk", "skolår", "grade", "year group", "school year", "year"]),
    (Meaning::Form, &["skolform", "school form", "school type"]),
    (Meaning::School, &["skola", "skolenhet", "enhet", "school", "skolans namn"]),
    (Meaning::Municipality, &["kommun", "municipality"]),
    (
        Meaning::Protected,
        &[
            "sekretess",
            "sekretessmarkering",
            "skyddad identitet",
            "skyddade personuppgifter",
            "skyddad folkbokföring",
            "skyddad",
            "sekretess 1",
            "protected",
            "protected identity",
            "security marking",
        ],
    ),
    (Meaning::Date, &["datum", "dag", "date", "day", "lektionsdatum", "frånvarodatum"]),
    (
        Meaning::From,
        &[
            "från",
            "fr o m",
            "from",
            "fom",
            "från och med",
            "startdatum",
            "från datum",
            "start date",
            "period från",
        ],
    ),
    (
        Meaning::To,
        &["till", "t o m", "to", "tom", "till och med", "slutdatum", "till datum", "end date", "period till"],
    ),
    (
        Meaning::Period,
        &["vecka", "veckonr", "v", "period", "termin", "läsår", "månad", "week", "term", "month"],
    ),
    (
        Meaning::StartTime,
        &[
            "start",
            "starttid",
            "från kl",
            "börjar",
            "lektion start",
            "start time",
            "klockslag från",
            "kl från",
            "starts",
        ],
    ),
    (
        Meaning::EndTime,
        &[
            "slut",
            "sluttid",
            "till kl",
            "slutar",
            "lektion slut",
            "end time",
            "end",
            "klockslag till",
            "kl till",
            "ends",
        ],
    ),
    (
        Meaning::Subject,
        &[
            "ämne",
            "kurs",
            "ämne kurs",
            "kurs ämne",
            "ämne aktivitet",
            "lektion",
            "aktivitet",
            "subject",
            "course",
            "lesson",
        ],
    ),
    (
        Meaning::Scheduled,
        &[
            "schemalagd tid",
            "schemalagd",
            "schemalagda",
            "schematid",
            "schemalagd undervisningstid",
            "undv tid",
            "undervisningstid",
            "undervisning",
            "lektionslängd",
            "lektionstid",
            "planerad tid",
            "totalt",
            "total tid",
            "scheduled",
            "scheduled time",
            "lesson length",
            "planned",
            "offered",
        ],
    ),
    (
        Meaning::Present,
        &["närvaro", "närvarande", "närvarotid", "n", "present", "presence", "attendance", "attended"],
    ),
    (
        Meaning::Absent,
        &[
            "frånvaro",
            "frånvarotid",
            "total frånvaro",
            "frånvarande",
            "frånvaro totalt",
            "minuter",
            "frånvarominuter",
            "absence",
            "absent",
            "total absence",
            "minutes",
        ],
    ),
    (
        Meaning::Excused,
        &[
            "giltig frånvaro",
            "giltig",
            "varav giltig",
            "anmäld frånvaro",
            "anmäld",
            "frånvaro giltig",
            "gf",
            "excused",
            "excused absence",
            "authorised",
            "authorised absence",
            "authorized absence",
            "valid absence",
        ],
    ),
    (
        Meaning::Unexcused,
        &[
            "ogiltig frånvaro",
            "ogiltig",
            "varav ogiltig",
            "oanmäld frånvaro",
            "oanmäld",
            "ej anmäld",
            "ej anmäld frånvaro",
            "frånvaro ogiltig",
            "f",
            "of",
            "unexcused",
            "unexcused absence",
            "unauthorised",
            "unauthorised absence",
            "unauthorized absence",
            "invalid absence",
        ],
    ),
    (Meaning::Leave, &["ledighet", "beviljad ledighet", "ledig", "leave", "granted leave"]),
    (
        Meaning::Unreported,
        &[
            "ej reg tid",
            "ej registrerad tid",
            "ej registrerat",
            "ej rapporterad tid",
            "ej rapporterat",
            "orapporterad tid",
            "oregistrerad tid",
            "unreported",
            "not reported",
        ],
    ),
    (Meaning::Reported, &["rapporterat", "rapporteringsgrad", "rapporterad", "reported"]),
    (
        Meaning::Late,
        &[
            "sen ankomst",
            "sena ankomster",
            "sen",
            "sen ankomst antal",
            "antal sena ankomster",
            "antal sen ankomst",
            "försenad",
            "late",
            "late arrivals",
            "late arrival",
            "lates",
        ],
    ),
    (Meaning::LateTime, &["sen ankomst tid", "försenad tid", "sen tid", "late time"]),
    (
        Meaning::Status,
        &[
            "status",
            "närvarostatus",
            "frånvarotyp",
            "frånvarostatus",
            "typ av frånvaro",
            "anmäld ej anmäld",
            "registrering",
            "attendance status",
            "absence type",
            "attendance code",
        ],
    ),
];

/// Words that must not be read: whole words, and (with `*`) any word that holds them.
const FORBIDDEN: &[(Topic, &[&str])] = &[
    (Topic::Sex, &["kön", "sex", "gender", "juridiskt kön"]),
    (Topic::Language, &["*modersmål", "*språk", "*language", "mother tongue", "*tolk"]),
    (
        Topic::Origin,
        &[
            "*medborgarskap",
            "*nationalitet",
            "*nationality",
            "*citizenship",
            "*födelseland",
            "*födelseort",
            "*härkomst",
            "*etnicitet",
            "*ethnicity",
            "*nyanländ",
            "country of birth",
        ],
    ),
    (Topic::Religion, &["*religion", "*trossamfund"]),
    (
        Topic::Health,
        &[
            "*diagnos",
            "*medicin",
            "*medication",
            "*allergi",
            "*sjukdom",
            "*hälsotillstånd",
            "*funktionsnedsättning",
            "*disability",
            "npf",
        ],
    ),
    (
        Topic::Address,
        &[
            "*adress",
            "*address",
            "gata",
            "postnr",
            "*postnummer",
            "ort",
            "postort",
            "*telefon",
            "*phone",
            "*mobil",
            "e post",
            "epost",
            "mail",
            "email",
            "e mail",
            "bostad",
        ],
    ),
    (
        Topic::Family,
        &[
            "*vårdnadshavare",
            "*guardian",
            "*förälder",
            "*föräldrar",
            "*parent",
            "målsman",
            "vh",
            "vh1",
            "vh2",
            "*syskon",
            "*sibling",
            "*familj",
            "anhörig",
            "anhöriga",
        ],
    ),
    (Topic::Economy, &["*inkomst", "*ekonomi", "*income", "*bidrag"]),
    (
        Topic::Reports,
        &["*polis", "*police", "*orosanmälan", "*orosanmälningar", "*socialtjänst", "placering"],
    ),
    (Topic::Reason, &["*orsak", "*anledning", "reason", "*frånvaroorsak"]),
    (
        Topic::Notes,
        &["*kommentar", "*comment", "*notering", "*anteckning", "note", "notes", "*meddelande", "fritext"],
    ),
];

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
pub(super) fn forbidden(heading: &str) -> Option<Topic> {
    let words = words(heading);
    let spaced = format!(" {} ", words.join(" "));
    let is_meant = |stem: &&&str| match stem.strip_prefix('*') {
        Some(part) => words.iter().any(|word| word.contains(part)),
        None => spaced.contains(&format!(" {stem} ")),
    };
    FORBIDDEN.iter().find(|(_, stems)| stems.iter().any(|stem| is_meant(&stem))).map(|(topic, _)| *topic)
}

/// What a heading says.
pub(super) fn guess(heading: &str) -> Guess {
    if let Some(topic) = forbidden(heading) {
        return Guess { meaning: Meaning::Ignore, unit: None, why: Why::Forbidden { topic }, weight: 2 };
    }
    let words = words(heading);
    let unit = words.iter().rev().find_map(|word| unit_of(word));
    let without_unit: Vec<_> =
        words.iter().filter(|word| unit_of(word).is_none()).map(String::as_str).collect();
    // "T.o.m." is no amount in hours: the whole heading comes first.
    let whole = words.join(" ");
    let is_known = lookup(|known| known == whole).is_some();
    let phrase = if is_known || without_unit.is_empty() { whole } else { without_unit.join(" ") };
    if let Some((meaning, known)) = lookup(|known| known == phrase)
        && (phrase.chars().count() > 2 || unit.is_some() || meaning.stands_alone())
    {
        let unit = unit
            .or((meaning == Meaning::Unreported || meaning == Meaning::Reported).then_some(Unit::Percent));
        let why = Why::Heading { words: known.to_owned() };
        return Guess { meaning: meaning.in_unit(unit, &words), unit, why, weight: 3 };
    }
    let spaced = format!(" {phrase} ");
    // A word of one or two letters inside a longer heading says too little.
    let inside = |known: &str| known.chars().count() > 2 && spaced.contains(&format!(" {known} "));
    match lookup(inside) {
        Some((meaning, known)) => {
            let why = Why::PartOfHeading { words: known.to_owned() };
            Guess { meaning: meaning.in_unit(unit, &words), unit, why, weight: 1 }
        }
        None => Guess { meaning: Meaning::Ignore, unit: None, why: Why::Unknown, weight: 0 },
    }
}

/// The longest known heading that fits.
fn lookup(fits: impl Fn(&str) -> bool) -> Option<(Meaning, &'static str)> {
    let all = KNOWN.iter().flat_map(|(meaning, names)| names.iter().map(move |name| (*meaning, *name)));
    all.filter(|(_, name)| fits(name)).max_by_key(|(_, name)| name.len())
}

impl Meaning {
    /// Whether the column holds an amount of time.
    pub fn is_amount(self) -> bool {
        matches!(
            self,
            Self::Scheduled
                | Self::Present
                | Self::Absent
                | Self::Excused
                | Self::Unexcused
                | Self::Leave
                | Self::Unreported
                | Self::Reported
                | Self::LateTime
        )
    }

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
            ("Mentor", Meaning::Ignore, None),
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
