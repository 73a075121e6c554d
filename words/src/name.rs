//! Names of what the catalogue and the record hold: fields, their values, school forms, texts of a pack.

use samsyn_engine::pack::Text;
use samsyn_engine::record::{FieldValue, Form, Stage};

use crate::{Lang, Words, args, keys};

impl Words {
    /// A text of a pack in this language; in Swedish where the author gave no English.
    pub fn text(&self, text: &Text) -> String {
        match (self.lang(), &text.en) {
            (Lang::En, Some(english)) => english.clone(),
            _ => text.sv.clone(),
        }
    }

    /// The name of a field: "område". A field that only the pack knows keeps its own name.
    pub fn field(&self, field: &str) -> String {
        self.say_with(keys::FIELD, &args! { "field" => field })
    }

    /// The name of a field's value: "trygghet". A value that only the pack knows stands as it is.
    pub fn field_value(&self, field: &str, value: &FieldValue) -> String {
        let text = match value {
            FieldValue::Text(text) => text.as_str(),
            FieldValue::Number(number) => return number.to_string(),
            FieldValue::YesNo(true) => return self.say(keys::YES),
            FieldValue::YesNo(false) => return self.say(keys::NO),
        };
        let key = match field {
            "answer" => keys::VALUE_ANSWER,
            "area" => keys::VALUE_AREA,
            "role" => keys::VALUE_ROLE,
            "state" => keys::VALUE_STATE,
            "work" | "kind" => keys::VALUE_WORK,
            _ => return text.to_owned(),
        };
        self.say_with(key, &args! { "value" => text })
    }

    /// Which transition: "från årskurs 6 till 7".
    pub fn transition(&self, kind: &str) -> String {
        match kind {
            "preschool-school" => self.say(keys::TRANSITION_PRESCHOOL_SCHOOL),
            "6-7" => self.say(keys::TRANSITION_6_7),
            "9-gy" => self.say(keys::TRANSITION_9_GY),
            "school" => self.say(keys::TRANSITION_SCHOOL),
            other => other.to_owned(),
        }
    }

    /// A school form.
    pub fn form(&self, form: Form) -> String {
        self.say(match form {
            Form::Preschool => keys::FORM_PRESCHOOL,
            Form::PreschoolClass => keys::FORM_PRESCHOOL_CLASS,
            Form::Compulsory => keys::FORM_COMPULSORY,
            Form::AdaptedCompulsory => keys::FORM_ADAPTED_COMPULSORY,
            Form::Special => keys::FORM_SPECIAL,
            Form::Sami => keys::FORM_SAMI,
            Form::UpperSecondary => keys::FORM_UPPER_SECONDARY,
            Form::AdaptedUpperSecondary => keys::FORM_ADAPTED_UPPER_SECONDARY,
        })
    }

    /// A stage of schooling.
    pub fn stage(&self, stage: Stage) -> String {
        self.say(match stage {
            Stage::Preschool => keys::STAGE_PRESCHOOL,
            Stage::Lower => keys::STAGE_LOWER,
            Stage::Middle => keys::STAGE_MIDDLE,
            Stage::Upper => keys::STAGE_UPPER,
            Stage::UpperSecondary => keys::STAGE_UPPER_SECONDARY,
        })
    }
}
