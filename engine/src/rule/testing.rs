//! A small pack for tests of the compiler, built by hand.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Rulebook;
use crate::decision::Number;
use crate::diagnostic::Diagnostic;
use crate::id::Id;
use crate::pack::{
    Agency, Calendar, Catalogue, Consent, Dated, Domain, FieldType, Footing, Layer, Manifest, Offer, Pack,
    Parameter, Period, RuleFile, Sector, Sensitivity, Setting, SignalKind, Text, Unit,
};
use crate::record::Subject;

pub(crate) fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn text(sv: &str) -> Text {
    Text { sv: sv.to_owned(), en: None }
}

fn kind(domain: Domain, fields: &[(&str, FieldType)], sensitivity: Sensitivity) -> SignalKind {
    SignalKind {
        label: text("x"),
        domain,
        sensitivity,
        listed: domain != Domain::Function,
        enabled: sensitivity != Sensitivity::Secret,
        fields: fields.iter().map(|(name, field)| ((*name).to_owned(), field.clone())).collect(),
        recorded_by: Vec::new(),
        keep_months: None,
    }
}

fn number(unit: Unit, values: &[(&str, Option<&str>)]) -> Parameter {
    let dated = |(from, value): &(&str, Option<&str>)| Dated {
        from: day(from),
        value: value.map(|value| Setting::Number(Number::parse(value).unwrap())),
        decided: None,
    };
    Parameter {
        label: text("x"),
        unit,
        min: None,
        max: None,
        choices: Vec::new(),
        footing: Footing::Local,
        layers: vec![Layer {
            pack: id("base"),
            reference: None,
            review_by: None,
            values: values.iter().map(dated).collect(),
        }],
    }
}

/// A pack with these rules.
pub(crate) fn pack(rules: &str) -> Pack {
    let values = |all: &[&str]| FieldType::OneOf(all.iter().map(|value| (*value).to_owned()).collect());
    let offer = |available| Offer {
        label: text("x"),
        subject: Subject::Child,
        agencies: Vec::new(),
        basis: Vec::new(),
        consent: Consent::None,
        available,
        listed: true,
        tell: None,
        first_step: None,
        contact: None,
    };
    let period = |from, to| Period { from: day(from), to: day(to), name: String::new() };
    let ordinary = Sensitivity::Ordinary;
    Pack {
        chain: vec![Manifest {
            id: id("base"),
            version: semver::Version::new(2026, 1, 0),
            name: text("Bas"),
            extends: None,
            engine: semver::VersionReq::STAR,
            valid_from: day("2025-08-01"),
            valid_to: None,
            owner: None,
            contact: None,
            decided: None,
        }],
        acute: None,
        catalogue: Catalogue {
            signals: BTreeMap::from([
                (
                    id("concern"),
                    kind(
                        Domain::Wellbeing,
                        &[
                            ("area", values(&["learning", "safety"])),
                            ("minutes", FieldType::Number),
                            ("told", FieldType::Text),
                        ],
                        ordinary,
                    ),
                ),
                (id("learning-risk"), kind(Domain::Learning, &[], ordinary)),
                (id("everyday"), kind(Domain::Function, &[], ordinary)),
                (id("request"), kind(Domain::Request, &[], ordinary)),
                (id("strength"), kind(Domain::Protective, &[], ordinary)),
                (id("secret"), kind(Domain::Wellbeing, &[], Sensitivity::Secret)),
            ]),
            agencies: BTreeMap::from([
                (id("bup"), Agency { label: text("BUP"), sector: Sector::Health }),
                (id("social-services"), Agency { label: text("soc"), sector: Sector::Social }),
            ]),
            ..Catalogue::default()
        },
        parameters: BTreeMap::from([
            (
                id("absence-share"),
                number(Unit::Percent, &[("2025-08-01", Some("15")), ("2026-08-01", Some("20"))]),
            ),
            (id("step-days"), number(Unit::SchoolDays, &[("2025-08-01", Some("20"))])),
            (id("ended"), number(Unit::Count, &[("2025-08-01", Some("1")), ("2026-08-01", None)])),
        ]),
        offers: BTreeMap::from([
            (id("talk"), offer(true)),
            (id("absence-plan"), offer(true)),
            (id("not-here"), offer(false)),
            (id("environment"), Offer { subject: Subject::Class, ..offer(true) }),
        ]),
        calendar: Calendar::new(
            vec![period("2025-08-18", "2026-06-12"), period("2026-08-17", "2027-06-11")],
            vec![period("2025-12-20", "2026-01-07"), period("2026-10-26", "2026-10-30")],
        ),
        scenarios: vec![],
        rules: vec![RuleFile {
            pack: id("base"),
            file: "base/rules/a.rhai".to_owned(),
            source: rules.into(),
        }],
        places: crate::pack::Places::default(),
        disabled: BTreeMap::new(),
        hash: String::new(),
        parameter_hash: String::new(),
    }
}

/// A rule with this `when`, and further keys.
pub(crate) fn rule(name: &str, kind: &str, when: &str, more: &str) -> String {
    format!(
        "rule(\"{name}\", #{{ kind: \"{kind}\", title: #{{ sv: \"T\" }}, ask: #{{ sv: \"A?\" }}, offer: \"talk\", \
         basis: [\"lag\"], {more} when: {when} }});\n"
    )
}

/// `concerns` for rules that read attendance.
pub(crate) const SCHOOL: &str = "concerns: #{ forms: [\"grundskola\"] },";

/// Compiles a pack with these rules.
pub(crate) fn compile(rules: &str) -> (Rulebook, Vec<Diagnostic>) {
    Rulebook::compile(pack(rules))
}
