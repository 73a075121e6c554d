//! What a pack holds, in words: values of parameters, whom a rule concerns, the law it stands on.

use samsyn_engine::pack::{Basis, Decided, Footing, Sector, Sensitivity, Setting, Unit as ParameterUnit};
use samsyn_engine::record::{Form, Subject};
use samsyn_engine::rule::Concerns;

use crate::measure::Unit;
use crate::{Words, args, keys};

impl Words {
    /// A parameter's value in its unit: "20 procent".
    pub fn setting(&self, setting: &Setting, unit: ParameterUnit) -> String {
        match setting {
            Setting::Number(number) => self.amount(Unit::of_parameter(unit), &number.to_string()),
            Setting::YesNo(true) => self.say(keys::YES),
            Setting::YesNo(false) => self.say(keys::NO),
            Setting::Choice(choice) => choice.clone(),
        }
    }

    /// What a parameter stands on: "en lokal överenskommelse".
    pub fn footing(&self, footing: Footing) -> String {
        self.say(match footing {
            Footing::Law => keys::FOOTING_LAW,
            Footing::Guidance => keys::FOOTING_GUIDANCE,
            Footing::Evidence => keys::FOOTING_EVIDENCE,
            Footing::Local => keys::FOOTING_LOCAL,
        })
    }

    /// How closely a fact is kept.
    pub fn sensitivity(&self, sensitivity: Sensitivity) -> String {
        self.say(match sensitivity {
            Sensitivity::Ordinary => keys::SENSITIVITY_ORDINARY,
            Sensitivity::OwnSchool => keys::SENSITIVITY_OWN_SCHOOL,
            Sensitivity::Secret => keys::SENSITIVITY_SECRET,
        })
    }

    /// Whose work a service is part of.
    pub fn sector(&self, sector: Sector) -> String {
        self.say(match sector {
            Sector::School => keys::SECTOR_SCHOOL,
            Sector::Social => keys::SECTOR_SOCIAL,
            Sector::Health => keys::SECTOR_HEALTH,
            Sector::Other => keys::SECTOR_OTHER,
        })
    }

    /// Whom a rule concerns: "Barn och elever i grundskola, årskurs 7 till 9." Of a rule about a class that is said first.
    pub fn whom_it_concerns(&self, subject: Subject, concerns: &Concerns) -> String {
        let pupils = self.concerns(concerns);
        match subject {
            Subject::Child => pupils,
            Subject::Class => self.say_with(keys::CONCERNS_CLASS, &args! { "pupils" => pupils }),
        }
    }

    fn concerns(&self, concerns: &Concerns) -> String {
        let forms = self.forms(&concerns.forms);
        match (concerns.forms.is_empty(), concerns.grades) {
            (true, None) => self.say(keys::CONCERNS_ALL),
            (false, None) => self.say_with(keys::CONCERNS_FORMS, &args! { "forms" => forms }),
            (all, Some((from, to))) => {
                let args = args! { "forms" => forms, "from" => from, "to" => to };
                self.say_with(
                    if all { keys::CONCERNS_GRADES } else { keys::CONCERNS_FORMS_AND_GRADES },
                    &args,
                )
            }
        }
    }

    /// A paragraph of law, and for whom: "skollagen 15 kap. 16 § (gymnasieskola)".
    pub fn basis(&self, basis: &Basis) -> String {
        if basis.forms.is_empty() {
            return basis.text.clone();
        }
        format!("{} ({})", basis.text, self.forms(&basis.forms))
    }

    /// Who decided, when, and where that stands; otherwise that nobody has.
    pub fn decided(&self, decided: Option<&Decided>) -> String {
        let Some(decided) = decided else { return self.say(keys::RULES_NOT_DECIDED) };
        let args = args! { "by" => decided.by.clone(), "date" => self.date(decided.on) };
        let said = self.say_with(keys::RULES_DECIDED_BY, &args);
        decided.reference.as_ref().map_or(said.clone(), |reference| format!("{said} ({reference})"))
    }

    fn forms(&self, forms: &[Form]) -> String {
        self.list(&forms.iter().map(|form| self.form(*form)).collect::<Vec<_>>())
    }
}
