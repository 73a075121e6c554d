//! Headings as schools' systems write them, and words that no heading may hold.

use super::{Meaning, Topic};

/// Headings in small letters without punctuation. Where several fit, the longest wins.
pub(super) const KNOWN: &[(Meaning, &str)] = &[
    (Meaning::PupilId, "elevid, elev id, elevnummer, id, student id, pupil id, unikt id, externt id"),
    (
        Meaning::Personnummer,
        "personnummer, personnr, pnr, person nr, person nummer, födelsenummer, civic number, \
         personal identity number",
    ),
    (
        Meaning::Name,
        "elev, namn, elevnamn, elevens namn, elev namn, barn, barnets namn, name, pupil, \
         student, pupil name, student name",
    ),
    (Meaning::FirstName, "förnamn, fornamn, tilltalsnamn, first name, firstname, given name, forename"),
    (Meaning::LastName, "efternamn, last name, lastname, surname, family name"),
    (
        Meaning::Group,
        "klass, grupp, avdelning, elevens klass, klass grupp, klassnamn, class, group, \
         mentorsgrupp, undervisningsgrupp, form group",
    ),
    (Meaning::Grade, "årskurs, åk, skolår, grade, year group, school year, year"),
    (Meaning::Form, "skolform, school form, school type"),
    (Meaning::School, "skola, skolenhet, enhet, school, skolans namn"),
    (Meaning::Municipality, "kommun, municipality"),
    (
        Meaning::Protected,
        "sekretess, sekretessmarkering, skyddad identitet, skyddade personuppgifter, skyddad \
         folkbokföring, skyddad, sekretess 1, protected, protected identity, security marking",
    ),
    (Meaning::Date, "datum, dag, date, day, lektionsdatum, frånvarodatum"),
    (
        Meaning::From,
        "från, fr o m, from, fom, från och med, startdatum, från datum, start date, period \
         från",
    ),
    (Meaning::To, "till, t o m, to, tom, till och med, slutdatum, till datum, end date, period till"),
    (Meaning::Period, "vecka, veckonr, v, period, termin, läsår, månad, week, term, month"),
    (
        Meaning::StartTime,
        "start, starttid, från kl, börjar, lektion start, start time, klockslag från, kl \
         från, starts",
    ),
    (
        Meaning::EndTime,
        "slut, sluttid, till kl, slutar, lektion slut, end time, end, klockslag till, kl \
         till, ends",
    ),
    (
        Meaning::Subject,
        "ämne, kurs, ämne kurs, kurs ämne, ämne aktivitet, lektion, aktivitet, subject, \
         course, lesson",
    ),
    (
        Meaning::Scheduled,
        "schemalagd tid, schemalagd, schemalagda, schematid, schemalagd undervisningstid, \
         undv tid, undervisningstid, undervisning, lektionslängd, lektionstid, planerad tid, \
         totalt, total tid, scheduled, scheduled time, lesson length, planned, offered",
    ),
    (Meaning::Present, "närvaro, närvarande, närvarotid, n, present, presence, attendance, attended"),
    (
        Meaning::Absent,
        "frånvaro, frånvarotid, total frånvaro, frånvarande, frånvaro totalt, minuter, \
         frånvarominuter, absence, absent, total absence, minutes",
    ),
    (
        Meaning::Excused,
        "giltig frånvaro, giltig, varav giltig, anmäld frånvaro, anmäld, frånvaro giltig, gf, \
         excused, excused absence, authorised, authorised absence, authorized absence, valid \
         absence",
    ),
    (
        Meaning::Unexcused,
        "ogiltig frånvaro, ogiltig, varav ogiltig, oanmäld frånvaro, oanmäld, ej anmäld, ej \
         anmäld frånvaro, frånvaro ogiltig, f, of, unexcused, unexcused absence, \
         unauthorised, unauthorised absence, unauthorized absence, invalid absence",
    ),
    (Meaning::Leave, "ledighet, beviljad ledighet, ledig, leave, granted leave"),
    (
        Meaning::Unreported,
        "ej reg tid, ej registrerad tid, ej registrerat, ej rapporterad tid, ej rapporterat, \
         orapporterad tid, oregistrerad tid, unreported, not reported",
    ),
    (Meaning::Reported, "rapporterat, rapporteringsgrad, rapporterad, reported"),
    (
        Meaning::Late,
        "sen ankomst, sena ankomster, sen, sen ankomst antal, antal sena ankomster, antal sen \
         ankomst, försenad, late, late arrivals, late arrival, lates",
    ),
    (Meaning::LateTime, "sen ankomst tid, försenad tid, sen tid, late time"),
    (
        Meaning::Status,
        "status, närvarostatus, frånvarotyp, frånvarostatus, typ av frånvaro, anmäld ej \
         anmäld, registrering, attendance status, absence type, attendance code",
    ),
];

/// Words that must not be read: whole words, and (with `*`) any word that holds them.
pub(super) const FORBIDDEN: &[(Topic, &str)] = &[
    (Topic::Sex, "kön, sex, gender, juridiskt kön"),
    (Topic::Language, "*modersmål, *språk, *language, mother tongue, *tolk"),
    (
        Topic::Origin,
        "*medborgarskap, *nationalitet, *nationality, *citizenship, *födelseland, \
         *födelseort, *härkomst, *etnicitet, *ethnicity, *nyanländ, country of birth",
    ),
    (Topic::Religion, "*religion, *trossamfund"),
    (
        Topic::Health,
        "*diagnos, *medicin, *medication, *allergi, *sjukdom, *hälsotillstånd, \
         *funktionsnedsättning, *disability, npf",
    ),
    (
        Topic::Address,
        "*adress, *address, gata, postnr, *postnummer, ort, postort, *telefon, *phone, \
         *mobil, e post, epost, mail, email, e mail, bostad",
    ),
    (
        Topic::Family,
        "*vårdnadshavare, *guardian, *förälder, *föräldrar, *parent, målsman, vh, vh1, vh2, \
         *syskon, *sibling, *familj, anhörig, anhöriga",
    ),
    (Topic::Economy, "*inkomst, *ekonomi, *income, *bidrag"),
    (Topic::Reports, "*polis, *police, *orosanmälan, *orosanmälningar, *socialtjänst, placering"),
    (Topic::Reason, "*orsak, *anledning, reason, *frånvaroorsak"),
    (Topic::Notes, "*kommentar, *comment, *notering, *anteckning, note, notes, *meddelande, fritext"),
];

/// The names of one entry.
pub(super) fn names(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split(',').map(str::trim)
}
