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

/// Stems by what they give away. `_` stands for the edge of a word: `_sex_` is that word, `_bror` how a word begins;
/// `syskon` may stand anywhere in a word, since Swedish puts words together.
const STEMS: &[(Forbidden, &str)] = &[
    (
        Forbidden::Reports,
        "orosanm _oroanm anmälan_till_soc anmälningar_till_soc anmald_till_soc concern_report \
         report_of_concern reports_of_concern child_protection welfare_report report_to_social \
         reports_to_social reported_to_social _soc_anm socialtjänstanm",
    ),
    (
        Forbidden::Parents,
        "förälder foralder föräldr foraldr _parent _mamma _pappa _mother _father _mom_ _dad_ _mum_ _mor_ \
         _styvf _styvm _stepm _stepf skilsmäss skilsmass _divorce _custody vårdnadstvist vardnadstvist \
         hemförhåll hemforhall",
    ),
    (Forbidden::Siblings, "syskon _sibling _bror _broder _syster _brother _sister _tvilling"),
    (
        Forbidden::Diagnosis,
        "diagnos adhd autis asperger _npf dyslexi dyskalkyli dyscalculi _depress _ptsd _ocd_ anorexi \
         bulimi neuropsyk neuropsych funktionsneds _disabilit _disorder _syndrom _icd_ _medicin \
         _medication sjukdom _illness _disease",
    ),
    (
        Forbidden::Origin,
        "ursprung _origin_ _origins_ etnic etnisk _ethnic nationalit medborgarsk citizenship invandr \
         _immigra _migra flykting _refugee _asyl födelseland fodelseland _birthplace _country_of_birth \
         hudfärg hudfarg _skin_col _ras_ _race_ _racial _romani_ _samisk_bak utländsk utlandsk _foreign_b \
         uppehållstill uppehallstill",
    ),
    (
        Forbidden::Religion,
        "relig _trosup _trossam _livsåskåd _livsaskad muslim _islam _kristen _kristn _christian _judisk \
         _judend _jewish _hindu _buddh _church _kyrkotill _moské _moske _mosque _faith _slöja _hijab",
    ),
    (Forbidden::Language, "språk sprak modersmål modersmal _language _mother_tongue _bilingual tolkbehov"),
    (
        Forbidden::Sex,
        "_kön_ _köns _kon_ _juridiskt_kon _gender _sexual _sexuell _sexliv _pojk _flick _boy _girl \
         _transperson _transgender _hbtq _lgbt _icke_binär _non_binary _homosex",
    ),
    (
        Forbidden::Address,
        "adress _address bostad boende _housing _homeless hemlös hemlos postnummer _postcode _postal_code \
         _zip_code hemort folkbokf _gata_ _street",
    ),
    (
        Forbidden::Finances,
        "ekonomi _econom inkomst _income fattig _poverty _skulder _skuldsatt _debt försörjn forsorjn \
         socialbidrag _bidrag_ kronofog _financ arbetslös arbetslos _unemploy vräkning vrakning _evict \
         _welfare_benefit",
    ),
    (
        Forbidden::Police,
        "polis _police kriminal kriminell _criminal _crime _brott_ _brotts brottsl _arrest _gripen_ \
         frihetsber _gäng_ _gängk _gang_ _gangs_",
    ),
];

/// Guardians may ask, and the school may have to tell them; what they are like or how they are is never written down.
const GUARDIANS: &str = "vårdnadshav vardnadshav _guardian";

/// In Swedish the word means six: only an id, a field or an English label gives it away.
const NOT_IN_SWEDISH: &str = "_sex_";

/// What a text gives away, and by which letters. `swedish`: the text is a Swedish sentence, not an id or English.
pub fn forbidden(text: &str, swedish: bool) -> Option<(Forbidden, &'static str)> {
    let words = words(text);
    let listed = STEMS.iter().find_map(|(what, stems)| Some((*what, first(stems, &words)?)));
    listed.or_else(|| if swedish { None } else { Some((Forbidden::Sex, first(NOT_IN_SWEDISH, &words)?)) })
}

/// As [`forbidden`], for a kind of signal: where it is about the child, guardians may not be spoken of either.
pub(super) fn forbidden_in(domain: Domain, text: &str, swedish: bool) -> Option<(Forbidden, &'static str)> {
    forbidden(text, swedish).or_else(|| match domain {
        Domain::Request | Domain::Coordination | Domain::Process => None,
        Domain::Learning | Domain::Wellbeing | Domain::Function | Domain::Protective => {
            Some((Forbidden::Parents, first(GUARDIANS, &words(text))?))
        }
    })
}

/// The first stem that the words hold, without its edges.
fn first(stems: &'static str, words: &str) -> Option<&'static str> {
    let stem = stems.split_whitespace().find(|stem| words.contains(stem))?;
    Some(stem.trim_matches('_'))
}

/// Small letters, everything else an edge, also at both ends.
fn words(text: &str) -> String {
    let letters =
        text.chars().flat_map(char::to_lowercase).map(|c| if c.is_alphanumeric() { c } else { '_' });
    format!("_{}_", letters.collect::<String>())
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
