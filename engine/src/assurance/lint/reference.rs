//! A value of a parameter that does not say where it comes from.

use super::look::Look;
use crate::diagnostic::{Code, Diagnostic};
use crate::id::Id;

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let silent = |id: &Id| {
        let parameter = look.pack().parameters.get(id)?;
        let own = &look.pack().chain.first()?.id;
        let layer = parameter.layers.iter().find(|layer| layer.pack == *own)?;
        Some(layer.reference.is_none() && !layer.values.is_empty())
    };
    look.parameters()
        .filter(|(id, _)| silent(id) == Some(true))
        .map(|(id, place)| {
            Diagnostic::warning(Code::ParameterWithoutReference).with("id", id).at(place.clone())
        })
        .collect()
}
