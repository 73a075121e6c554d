//! What a script holds: opaque values that remember where they come from.

use std::collections::BTreeSet;

use crate::decision::Number;
use crate::facts::{ChoiceFact, Measure, Selection};
use crate::id::Id;
use crate::record::Subject;
use crate::screening::Use;

/// The parameters that a value rests on.
pub(super) type Uses = BTreeSet<(Id, Use)>;

/// `child`.
#[derive(Debug, Clone, Copy)]
pub(super) struct ChildValue;

/// `class`.
#[derive(Debug, Clone, Copy)]
pub(super) struct ClassValue;

/// `p`.
#[derive(Debug, Clone, Copy)]
pub(super) struct ParametersValue;

/// A number that remembers its parameters.
#[derive(Debug, Clone)]
pub(super) struct NumberValue {
    pub(super) value: Number,
    pub(super) uses: Uses,
}

/// A selection of rows.
#[derive(Debug, Clone)]
pub(super) struct SelectionValue {
    /// Whose rows they are.
    pub(super) subject: Subject,
    pub(super) selection: Selection,
    pub(super) uses: Uses,
}

/// A sum of measures and a constant.
#[derive(Debug, Clone)]
pub(super) struct MeasureValue {
    pub(super) terms: Vec<(Number, Measure)>,
    pub(super) constant: Number,
    pub(super) uses: Uses,
}

/// A choice.
#[derive(Debug, Clone, Copy)]
pub(super) struct ChoiceValue(pub(super) ChoiceFact);

impl MeasureValue {
    pub(super) fn new(measure: Measure, uses: Uses) -> Self {
        Self { terms: vec![(Number::ONE, measure)], constant: Number::ZERO, uses }
    }
}
