//! Where parameters and texts stand in the files of a pack.

use std::collections::BTreeMap;

use super::Text;
use crate::diagnostic::Place;
use crate::id::Id;

/// Where things stand that are worth a look although nothing is wrong with them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// Where a pack of the chain defines or overrides a parameter.
    pub parameters: BTreeMap<(Id, Id), Place>,
    /// The texts of parameters, offers and the catalogue, by the pack that wrote them.
    pub texts: Vec<(Id, Text, Place)>,
}
