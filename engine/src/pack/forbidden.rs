//! What no kind of signal may carry, whoever wrote the pack, and the words that give it away.
//!
//! The words are matched in Swedish and English. They are meant to refuse too much rather than too little: an author
//! who is stopped by mistake chooses another word, a family that is written about by mistake has no such way out.

use super::Domain;

/// A kind of fact that is never written down here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Forbidden {
    /// Facts about parents: the home is not what the school changes.
    Parents,
    /// Facts about brothers and sisters.
    Siblings,
    /// Diagnoses: support must not wait for one, and a school keeps none.
    Diagnosis,
    /// Ethnic origin, citizenship, being a refugee (GDPR Art. 9).
    Origin,
    /// Religion or belief (GDPR Art. 9).
    Religion,
    /// Mother tongue and language at home.
    Language,
    /// Sex, gender, sexual orientation.
    Sex,
    /// Address and housing.
    Address,
    /// The family's money.
    Finances,
    /// Police and crime (GDPR Art. 10).
    Police,
    /// Reports to the social services (orosanmälningar), their number and reminders about them: even a date proves one.
    Reports,
}

impl Forbidden {
    /// The word that the sentences know.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Parents => "parents",
            Self::Siblings => "siblings",
            Self::Diagnosis => "diagnosis",
            Self::Origin => "origin",
            Self::Religion => "religion",
            Self::Language => "language",
            Self::Sex => "sex",
            Self::Address => "address",
            Self::Finances => "finances",
            Self::Police => "police",
            Self::Reports => "reports",
        }
    }
}

/// Stems by what they give away. A space stands for the edge of a word: ` sex ` is that word, ` bror` how a word
/// begins, `syskon` may stand anywhere in a word, since Swedish puts words together.
const STEMS: &[(Forbidden, &[&str])] = &[
    (
        Forbidden::Reports,
        &[
            "orosanm",
            " oroanm",
            "anmälan till soc",
            "anmälningar till soc",
            "anmald till soc",
            "concern report",
            "report of concern",
            "reports of concern",
            "child protection",
            "welfare report",
            "report to social",
            "reports to social",
            "reported to social",
            " soc anm",
            "socialtjänstanm",
        ],
    ),
    (
        Forbidden::Parents,
        &[
            "förälder",
            "foralder",
            "föräldr",
            "foraldr",
            " parent",
            " mamma",
            " pappa",
            " mother",
            " father",
            " mom ",
            " dad ",
            " mum ",
            " mor ",
            " styvf",
            " styvm",
            " stepm",
            " stepf",
            "skilsmäss",
            "skilsmass",
            " divorce",
            " custody",
            "vårdnadstvist",
            "vardnadstvist",
            "hemförhåll",
            "hemforhall",
        ],
    ),
    (
        Forbidden::Siblings,
        &["syskon", " sibling", " bror", " broder", " syster", " brother", " sister", " tvilling"],
    ),
    (
        Forbidden::Diagnosis,
        &[
            "diagnos",
            "adhd",
            "autis",
            "asperger",
            " npf",
            "dyslexi",
            "dyskalkyli",
            "dyscalculi",
            " depress",
            " ptsd",
            " ocd ",
            "anorexi",
            "bulimi",
            "neuropsyk",
            "neuropsych",
            "funktionsneds",
            " disabilit",
            " disorder",
            " syndrom",
            " icd ",
            " medicin",
            " medication",
            "sjukdom",
            " illness",
            " disease",
        ],
    ),
    (
        Forbidden::Origin,
        &[
            "ursprung",
            " origin ",
            " origins ",
            "etnic",
            "etnisk",
            " ethnic",
            "nationalit",
            "medborgarsk",
            "citizenship",
            "invandr",
            " immigra",
            " migra",
            "flykting",
            " refugee",
            " asyl",
            "födelseland",
            "fodelseland",
            " birthplace",
            " country of birth",
            "hudfärg",
            "hudfarg",
            " skin col",
            " ras ",
            " race ",
            " racial",
            " romani ",
            " samisk bak",
            "utländsk",
            "utlandsk",
            " foreign b",
            "uppehållstill",
            "uppehallstill",
        ],
    ),
    (
        Forbidden::Religion,
        &[
            "relig",
            " trosup",
            " trossam",
            " livsåskåd",
            " livsaskad",
            "muslim",
            " islam",
            " kristen",
            " kristn",
            " christian",
            " judisk",
            " judend",
            " jewish",
            " hindu",
            " buddh",
            " church",
            " kyrkotill",
            " moské",
            " moske",
            " mosque",
            " faith",
            " slöja",
            " hijab",
        ],
    ),
    (
        Forbidden::Language,
        &[
            "språk",
            "sprak",
            "modersmål",
            "modersmal",
            " language",
            " mother tongue",
            " bilingual",
            "tolkbehov",
        ],
    ),
    (
        Forbidden::Sex,
        &[
            " kön ",
            " köns",
            " kon ",
            " juridiskt kon",
            " gender",
            " sexual",
            " sexuell",
            " sexliv",
            " pojk",
            " flick",
            " boy",
            " girl",
            " transperson",
            " transgender",
            " hbtq",
            " lgbt",
            " icke binär",
            " non binary",
            " homosex",
        ],
    ),
    (
        Forbidden::Address,
        &[
            "adress",
            " address",
            "bostad",
            "boende",
            " housing",
            " homeless",
            "hemlös",
            "hemlos",
            "postnummer",
            " postcode",
            " postal code",
            " zip code",
            "hemort",
            "folkbokf",
            " gata ",
            " street",
        ],
    ),
    (
        Forbidden::Finances,
        &[
            "ekonomi",
            " econom",
            "inkomst",
            " income",
            "fattig",
            " poverty",
            " skulder",
            " skuldsatt",
            " debt",
            "försörjn",
            "forsorjn",
            "socialbidrag",
            " bidrag ",
            "kronofog",
            " financ",
            "arbetslös",
            "arbetslos",
            " unemploy",
            "vräkning",
            "vrakning",
            " evict",
            " welfare benefit",
        ],
    ),
    (
        Forbidden::Police,
        &[
            "polis",
            " police",
            "kriminal",
            "kriminell",
            " criminal",
            " crime",
            " brott ",
            " brotts",
            "brottsl",
            " arrest",
            " gripen ",
            "frihetsber",
            " gäng ",
            " gängk",
            " gang ",
            " gangs ",
        ],
    ),
];

/// Guardians may ask, and the school may have to tell them; what they are like or how they are is never written down.
const GUARDIANS: &[&str] = &["vårdnadshav", "vardnadshav", " guardian"];

/// In Swedish the word means six: only an id, a field or an English label gives it away.
const NOT_IN_SWEDISH: &str = " sex ";

/// What a text gives away, and by which letters. `swedish`: the text is a Swedish sentence, not an id or English.
pub fn forbidden(text: &str, swedish: bool) -> Option<(Forbidden, &'static str)> {
    let words = words(text);
    let found = |stem: &&&'static str| words.contains(**stem);
    let listed = STEMS.iter().find_map(|(what, stems)| Some((*what, stems.iter().find(found)?.trim())));
    listed.or_else(|| {
        let sex = !swedish && words.contains(NOT_IN_SWEDISH);
        sex.then(|| (Forbidden::Sex, NOT_IN_SWEDISH.trim()))
    })
}

/// As [`forbidden`], for a kind of signal: in some domains guardians may not be spoken of either.
pub(super) fn forbidden_in(domain: Domain, text: &str, swedish: bool) -> Option<(Forbidden, &'static str)> {
    let about_guardians = || {
        let stem = GUARDIANS.iter().find(|stem| words(text).contains(**stem))?;
        let of_the_child =
            matches!(domain, Domain::Learning | Domain::Wellbeing | Domain::Function | Domain::Protective);
        of_the_child.then(|| (Forbidden::Parents, stem.trim()))
    };
    forbidden(text, swedish).or_else(about_guardians)
}

/// Small letters, everything else a space, a space at both ends.
fn words(text: &str) -> String {
    let letters =
        text.chars().flat_map(char::to_lowercase).map(|c| if c.is_alphanumeric() { c } else { ' ' });
    format!(" {} ", letters.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::{forbidden, forbidden_in};
    use crate::pack::Domain;

    fn check(text: &str, expected: Option<&str>) {
        let swedish = !text.contains('-') && text.contains(|c: char| "åäöÅÄÖ ".contains(c));
        let found = forbidden(text, swedish).map(|(what, _)| what.as_str());
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn stems_give_away_what_is_never_written_down() {
        check("parents-divorce", Some("parents"));
        check("Föräldrarnas skilsmässa", Some("parents"));
        check("Storasyskon på skolan", Some("siblings"));
        check("adhd-suspected", Some("diagnosis"));
        check("Etnisk bakgrund", Some("origin"));
        check("country-of-birth", Some("origin"));
        check("Religionstillhörighet", Some("religion"));
        check("home-language", Some("language"));
        check("Hemspråk", Some("language"));
        check("Kön", Some("sex"));
        check("sex", Some("sex"));
        check("hemadress", Some("address"));
        check("familjens ekonomi", Some("finances"));
        check("family-income", Some("finances"));
        check("polisen", Some("police"));
        check("Antal orosanmälningar", Some("reports"));
        check("reports-of-concern", Some("reports"));
    }

    #[test]
    fn words_of_the_school_day_are_left_alone() {
        for text in [
            "Något vi har märkt",
            "Barnet eller eleven har bett om hjälp",
            "concentration",
            "Koncentration och energi",
            "Borta sex dagar i rad",
            "trusted-adult",
            "friends",
            "Avbrott i skolgången",
            "original-plan",
            "preschool-teacher",
            "Svårt i skolvardagen",
            "safety",
            "mornings",
            "Kontakt med mentor",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn a_guardian_may_ask_but_is_not_described() {
        assert_eq!(forbidden_in(Domain::Request, "guardian-request", false), None);
        assert!(forbidden_in(Domain::Wellbeing, "guardian-tired", false).is_some());
    }
}
