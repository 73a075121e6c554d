//! What a finding is, and what is missing for one.

use samsyn_engine::facts::{ChoiceFact, Measure, Source, Window};
use samsyn_engine::id::Id;
use samsyn_engine::pack::{self, Consent, Pack, Text};
use samsyn_engine::rule::Sleep;
use samsyn_engine::screening::{Kind, Missing, Outcome, ParameterUse};

use crate::{Words, args, keys};

/// Who is asked and told: nobody speaks of family or guardians to a pupil of 18 and over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Whom {
    /// The child and its family.
    #[default]
    Family,
    /// A pupil of 18 and over.
    Adult,
}

/// A missing fact in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    /// What is missing: "Uppgift saknas: frånvaron de senaste 28 dagarna."
    pub what: String,
    /// The fact that it would follow from: "Uppgift saknas: frånvaro och schema." Lists say it once.
    pub fact: String,
    /// Who can settle it, and how.
    pub settles: String,
}

impl Words {
    /// An outcome: "Förslag", "Vilar", "Går inte att avgöra", "Inte aktuellt nu".
    pub fn outcome(&self, outcome: Outcome) -> String {
        self.say(match outcome {
            Outcome::Suggested => keys::OUTCOME_SUGGESTED,
            Outcome::Held => keys::OUTCOME_HELD,
            Outcome::Undetermined => keys::OUTCOME_UNDETERMINED,
            Outcome::Not => keys::OUTCOME_NOT,
        })
    }

    /// The kind of a suggestion: "Skolan gör själv", "Fråga familjen", "Påminnelse till oss".
    pub fn kind(&self, kind: Kind, whom: Whom) -> String {
        self.say(match (kind, whom) {
            (Kind::School, _) => keys::KIND_SCHOOL,
            (Kind::Offer, Whom::Family) => keys::KIND_OFFER,
            (Kind::Offer, Whom::Adult) => keys::KIND_OFFER_ADULT,
            (Kind::Reminder, _) => keys::KIND_REMINDER,
        })
    }

    /// Whose word an offer takes, in a sentence.
    pub fn offer_consent(&self, consent: Consent, whom: Whom) -> String {
        self.say(match (consent, whom) {
            (Consent::Required, Whom::Family) => keys::CONSENT_REQUIRED,
            (Consent::Required, Whom::Adult) => keys::CONSENT_REQUIRED_ADULT,
            (Consent::Inform, Whom::Family) => keys::CONSENT_INFORM,
            (Consent::Inform, Whom::Adult) => keys::CONSENT_INFORM_ADULT,
            (Consent::None, _) => keys::CONSENT_NONE,
        })
    }

    /// Why a rule sleeps, inside a sentence.
    pub fn sleep(&self, sleep: &Sleep, pack: &Pack) -> String {
        let label =
            |text: Option<&Text>, id: &Id| text.map_or_else(|| id.to_string(), |text| self.text(text));
        match sleep {
            Sleep::NoValue(id) => self.say_with(keys::SLEEP_NO_VALUE, &args! { "id" => id.to_string() }),
            Sleep::OfferUnavailable(id) => {
                let label = label(pack.offers.get(id).map(|it| &it.label), id);
                self.say_with(keys::SLEEP_OFFER_UNAVAILABLE, &args! { "label" => label })
            }
            Sleep::KindOff(id) => {
                let label = label(pack.catalogue.signals.get(id).map(|it| &it.label), id);
                self.say_with(keys::SLEEP_KIND_OFF, &args! { "label" => label })
            }
        }
    }

    /// Where a threshold comes from: its name, its value, since when, and its source.
    pub fn parameter(&self, used: &ParameterUse, pack: &Pack) -> String {
        let known = pack.parameters.get(&used.id);
        let label = known.map_or_else(|| used.id.to_string(), |it| self.text(&it.label));
        let unit = known.map_or(pack::Unit::Count, |it| it.unit);
        let amount = self.setting(&used.value, unit);
        let date = self.date(used.from);
        match &used.reference {
            Some(reference) => {
                let reference = reference.trim_end_matches('.').to_owned();
                let args =
                    args! { "label" => label, "amount" => amount, "date" => date, "reference" => reference };
                self.say_with(keys::PARAMETER_USED_WITH_REFERENCE, &args)
            }
            None => self.say_with(
                keys::PARAMETER_USED,
                &args! { "label" => label, "amount" => amount, "date" => date },
            ),
        }
    }

    /// What is missing, and who can settle it.
    pub fn missing(&self, missing: &Missing, pack: &Pack) -> Lacking {
        let plain = |what, settles| {
            let what = self.say(what);
            Lacking { fact: what.clone(), what, settles: self.say(settles) }
        };
        let measure = match missing {
            Missing::Choice(ChoiceFact::Form) => {
                return plain(keys::MISSING_FORM, keys::MISSING_FORM_SETTLES);
            }
            Missing::Choice(ChoiceFact::Stage) => {
                return plain(keys::MISSING_STAGE, keys::MISSING_STAGE_SETTLES);
            }
            Missing::Choice(ChoiceFact::Municipality) => {
                return plain(keys::MISSING_MUNICIPALITY, keys::MISSING_MUNICIPALITY_SETTLES);
            }
            Missing::Measure(measure) => measure,
        };
        let name = || args! { "name" => self.measure(measure, pack) };
        match measure {
            Measure::Age => plain(keys::MISSING_AGE, keys::MISSING_AGE_SETTLES),
            Measure::Grade => plain(keys::MISSING_GRADE, keys::MISSING_GRADE_SETTLES),
            Measure::DaysEnrolled => plain(keys::MISSING_DAYS_ENROLLED, keys::MISSING_DAYS_ENROLLED_SETTLES),
            Measure::Of(selection, _) if selection.source != Source::Attendance => {
                plain(keys::MISSING_CALENDAR, keys::MISSING_CALENDAR_SETTLES)
            }
            Measure::Of(selection, _) if matches!(selection.window, Some(Window::SchoolDays(_))) => Lacking {
                what: self.say_with(keys::MISSING_SCHOOL_DAYS, &name()),
                fact: self.say(keys::MISSING_ATTENDANCE_FACT),
                settles: self.say(keys::MISSING_SCHOOL_DAYS_SETTLES),
            },
            Measure::Of(..) => Lacking {
                what: self.say_with(keys::MISSING_ATTENDANCE, &name()),
                fact: self.say(keys::MISSING_ATTENDANCE_FACT),
                settles: self.say(keys::MISSING_ATTENDANCE_SETTLES),
            },
        }
    }
}
