//! `parameters.toml`: typed, dated thresholds, and what a pack changes of its parent's.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::super::toml::{Entry, Fields, Node, Problems, Read};
use super::super::{Dated, Decided, Layer as Said, Parameter, Setting, Unit, script_name};
use super::{Layer, Origins};
use crate::decision::Number;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::id::Id;

/// The parameters laid so far.
#[derive(Default)]
pub(super) struct Parameters {
    whole: BTreeMap<Id, Parameter>,
    origins: Origins,
    /// When the uppermost layer that says so has to be looked at again, and where it says so.
    reviews: BTreeMap<Id, (NaiveDate, Place)>,
    /// Where each pack speaks of each parameter.
    places: BTreeMap<(Id, Id), Place>,
}

impl Parameters {
    /// Lays a pack's parameters over those before it.
    pub(super) fn lay(&mut self, root: &Node<'_>, layer: Layer<'_>) {
        for Entry { id, key, node } in root.entries() {
            self.places.insert((layer.pack.clone(), id.clone()), key.place());
            let review = if self.origins.contains_key(&id) {
                // A parent's parameter that could not be read has been told; its child cannot be judged.
                let Some(parent) = self.whole.get_mut(&id) else { continue };
                node.fields(|fields| Some(over(fields, parent, layer)))
            } else {
                self.origins.insert(id.clone(), layer.pack.clone());
                if script_name(&id).is_none() {
                    key.tell(key.error(Code::NotAScriptName).with("id", &id));
                }
                node.fields(|fields| {
                    let (parameter, review) = define(fields, layer)?;
                    self.whole.insert(id.clone(), parameter);
                    Some(review)
                })
            };
            self.reviews.extend(review.flatten().map(|review| (id, review)));
        }
    }

    /// Warns of every parameter that should have been looked at again before `today`.
    pub(super) fn tell_stale_reviews(&self, today: NaiveDate, problems: &Problems) {
        for (id, (date, place)) in self.reviews.iter().filter(|(_, (date, _))| *date < today) {
            let warning = Diagnostic::warning(Code::ReviewPassed).at(place.clone());
            problems.tell(warning.with("id", id).with("date", *date));
        }
    }

    /// The parameters, and where each pack speaks of them.
    pub(super) fn into_inner(self) -> (BTreeMap<Id, Parameter>, BTreeMap<(Id, Id), Place>) {
        (self.whole, self.places)
    }
}

type Review = Option<(NaiveDate, Place)>;

/// A parameter that no pack before has.
fn define(fields: &mut Fields<'_>, layer: Layer<'_>) -> Option<(Parameter, Review)> {
    let label = fields.required("label");
    let unit: Option<Unit> = fields.required("unit");
    let footing = fields.required("basis");
    let (min, max) = (fields.node("min"), fields.node("max"));
    let choices = fields.node("choices");
    let review = review(fields);
    let scale = unit.and_then(|unit| Scale::read(unit, min.as_ref(), max.as_ref(), choices.as_ref(), fields));
    let said = said(fields, scale.as_ref(), layer, review.as_ref());
    let scale = scale?;
    let parameter = Parameter {
        label: label?,
        unit: scale.unit,
        min: scale.min,
        max: scale.max,
        choices: scale.choices,
        footing: footing?,
        layers: vec![said],
    };
    Some((parameter, review))
}

/// What a pack says of its parent's parameter.
fn over(fields: &mut Fields<'_>, parent: &mut Parameter, layer: Layer<'_>) -> Review {
    for key in ["label", "basis", "choices"] {
        if fields.node(key).is_some() {
            let key_node = fields.key(key);
            key_node.tell(key_node.error(Code::KeyOfParent).with("key", key));
        }
    }
    if let Some(node) = fields.node("unit")
        && let Some(unit) = Unit::read(&node)
        && unit != parent.unit
    {
        let error = node.error(Code::UnitOfParent).with("found", unit.as_str());
        node.tell(error.with("parent", parent.unit.as_str()));
    }
    let (min, max) = (fields.node("min"), fields.node("max"));
    let bounds = Scale::read_bounds(parent.unit, min.as_ref(), max.as_ref());
    let wider =
        |node: Option<&Node<'_>>, key: &str, own: Option<Number>, parents: Option<Number>, wide: bool| {
            if let (Some(node), Some(own), Some(parents), true) = (node, own, parents, wide) {
                let error = node.error(Code::WiderThanParent).with("key", key).with("found", own.to_string());
                node.tell(error.with("parent", parents.to_string()));
            }
        };
    wider(min.as_ref(), "min", bounds.0, parent.min, bounds.0 < parent.min);
    wider(max.as_ref(), "max", bounds.1, parent.max, bounds.1 > parent.max);
    let (least, greatest) = (bounds.0.or(parent.min), bounds.1.or(parent.max));
    match (least, greatest, max.as_ref().or(min.as_ref())) {
        (Some(least), Some(greatest), Some(at)) if least > greatest => {
            tell_empty(at, least, greatest);
        }
        _ => (parent.min, parent.max) = (least, greatest),
    }

    let scale =
        Scale { unit: parent.unit, min: parent.min, max: parent.max, choices: parent.choices.clone() };
    let review = review(fields);
    let said = said(fields, Some(&scale), layer, review.as_ref());
    if said.values.is_empty()
        && let Some(at) = max.as_ref().or(min.as_ref())
        && let Some(Setting::Number(number)) = last_value(parent)
    {
        // Narrower bounds alone would leave a parent's value in force that they forbid.
        scale.check(at, *number);
    }
    parent.layers.push(said);
    review
}

fn tell_empty(node: &Node<'_>, min: Number, max: Number) {
    node.tell(node.error(Code::RangeEmpty).with("min", min.to_string()).with("max", max.to_string()));
}

fn last_value(parameter: &Parameter) -> Option<&Setting> {
    parameter.layers.iter().rev().find_map(|layer| layer.values.last())?.value.as_ref()
}

fn review(fields: &mut Fields<'_>) -> Review {
    let node = fields.node("review_by")?;
    Some((NaiveDate::read(&node)?, node.place()))
}

fn said(
    fields: &mut Fields<'_>,
    scale: Option<&Scale>,
    layer: Layer<'_>,
    review: Option<&(NaiveDate, Place)>,
) -> Said {
    let reference = fields.optional("reference");
    let decided: Option<Decided> = fields.optional("decided");
    let values = fields.node("values");
    let values = match (values, scale) {
        (Some(node), Some(scale)) => values_of(&node, scale, decided.as_ref()),
        _ => Vec::new(),
    };
    Said { pack: layer.pack.clone(), reference, review_by: review.map(|(date, _)| *date), values }
}

/// The dated values, by date.
fn values_of(node: &Node<'_>, scale: &Scale, decided: Option<&Decided>) -> Vec<Dated> {
    let mut values = BTreeMap::new();
    for element in node.elements().unwrap_or_default() {
        element.fields(|fields| {
            let from_node = fields.required_node("from");
            let (value, ends) = (fields.node("value"), fields.node("none"));
            let own: Option<Decided> = fields.optional("decided");
            let value = match (&value, &ends) {
                (Some(value), None) => Some(Some(scale.setting(value)?)),
                (None, Some(ends)) if bool::read(ends)? => Some(None),
                (Some(_), Some(_)) | (None, _) => {
                    element.tell(element.error(Code::ValueOrNone));
                    None
                }
            };
            let from_node = from_node?;
            let from = NaiveDate::read(&from_node)?;
            let dated = Dated { from, value: value?, decided: own.or_else(|| decided.cloned()) };
            if values.insert(from, dated).is_some() {
                from_node.tell(from_node.error(Code::DateTwice).with("date", from));
            }
            Some(())
        });
    }
    values.into_values().collect()
}

/// What the values of a parameter may be.
struct Scale {
    unit: Unit,
    min: Option<Number>,
    max: Option<Number>,
    choices: Vec<String>,
}

impl Scale {
    fn read(
        unit: Unit,
        min: Option<&Node<'_>>,
        max: Option<&Node<'_>>,
        choices: Option<&Node<'_>>,
        fields: &Fields<'_>,
    ) -> Option<Self> {
        let words = match (unit, choices) {
            (Unit::Choice, Some(node)) => node.words()?,
            (Unit::Choice, None) => {
                let table = fields.table();
                table.tell(table.error(Code::MissingKey).with("key", "choices"));
                return None;
            }
            (_, Some(_)) => {
                let key = fields.key("choices");
                key.tell(key.error(Code::KeyNotForUnit).with("key", "choices").with("unit", unit.as_str()));
                Vec::new()
            }
            (_, None) => Vec::new(),
        };
        let (min, max) = Self::read_bounds(unit, min, max);
        Some(Self { unit, min, max, choices: words })
    }

    fn read_bounds(
        unit: Unit,
        min: Option<&Node<'_>>,
        max: Option<&Node<'_>>,
    ) -> (Option<Number>, Option<Number>) {
        let natural = Self { unit, min: None, max: None, choices: Vec::new() };
        let bound = |node: Option<&Node<'_>>, key: &str| {
            let node = node?;
            if matches!(unit, Unit::YesNo | Unit::Choice) {
                node.tell(node.error(Code::KeyNotForUnit).with("key", key).with("unit", unit.as_str()));
                return None;
            }
            natural.number(node)
        };
        let (least, greatest) = (bound(min, "min"), bound(max, "max"));
        if let (Some(min), Some(max), Some(node)) = (least, greatest, max)
            && min > max
        {
            tell_empty(node, min, max);
            return (None, None);
        }
        (least, greatest)
    }

    fn setting(&self, node: &Node<'_>) -> Option<Setting> {
        match self.unit {
            Unit::YesNo => bool::read(node).map(Setting::YesNo),
            Unit::Choice => {
                let choice = String::read(node)?;
                if !self.choices.contains(&choice) {
                    let error = node.error(Code::UnknownChoice).with("found", choice.as_str());
                    node.tell(error.with("known", self.choices.join(", ")));
                }
                Some(Setting::Choice(choice))
            }
            _ => self.number(node).map(Setting::Number),
        }
    }

    fn number(&self, node: &Node<'_>) -> Option<Number> {
        let number = Number::read(node)?;
        let whole = matches!(self.unit, Unit::Days | Unit::SchoolDays | Unit::Weeks | Unit::Count);
        if whole && !number.is_whole() {
            let error = node.error(Code::NotWhole).with("found", number.to_string());
            node.tell(error.with("unit", self.unit.as_str()));
        }
        self.check(node, number);
        Some(number)
    }

    /// Tells a number that lies outside what the author, or else the unit, allows.
    fn check(&self, node: &Node<'_>, number: Number) {
        let most = if self.unit == Unit::Percent { Number::HUNDRED } else { Number::whole(1_000_000_000) };
        let (min, max) = (self.min.unwrap_or(Number::ZERO), self.max.unwrap_or(most));
        if number < min || number > max {
            let error = node.error(Code::OutOfRange).with("found", number.to_string());
            node.tell(error.with("min", min.to_string()).with("max", max.to_string()));
        }
    }
}
