//! What was measured, as the programs tell it: a name, and numbers under it.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::Value;

/// Everything that was told, by name, in the order in which it was told.
#[derive(Debug, Default)]
pub(super) struct Figures(BTreeMap<String, Vec<Value>>);

impl Figures {
    /// One figure as a line tells it: `{"name": …, "figures": {…}}`.
    pub(super) fn read(&mut self, line: &str) -> Result<()> {
        let told: Value = serde_json::from_str(line).with_context(|| line.to_owned())?;
        self.add(&told);
        Ok(())
    }

    /// One figure.
    pub(super) fn add(&mut self, told: &Value) {
        let name = told.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
        self.0.entry(name).or_default().push(told.get("figures").cloned().unwrap_or_default());
    }

    /// All under a name.
    pub(super) fn all(&self, name: &str) -> &[Value] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// A number of the only one under a name.
    pub(super) fn number(&self, name: &str, field: &str) -> Option<f64> {
        self.all(name).first()?.get(field)?.as_f64()
    }

    /// A number of one of several under a name.
    pub(super) fn of(&self, name: &str, of: &str, field: &str) -> Option<f64> {
        self.all(name)
            .iter()
            .find(|figure| figure.get("of").and_then(Value::as_str) == Some(of))?
            .get(field)?
            .as_f64()
    }

    /// The points of a curve.
    pub(super) fn curve(&self, name: &str) -> Vec<(f64, f64)> {
        let number = |figure: &Value, field: &str| figure.get(field).and_then(Value::as_f64);
        self.all(name)
            .iter()
            .filter_map(|figure| Some((number(figure, "at")?, number(figure, "ms")?)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_is_found_by_name() {
        let mut figures = Figures::default();
        figures.read(r#"{"name":"decision","figures":{"of":"tree","least":12.5}}"#).unwrap();
        figures.read(r#"{"name":"pupils","figures":{"at":1000,"ms":2.0}}"#).unwrap();
        figures.read(r#"{"name":"pupils","figures":{"at":2000,"ms":4.0}}"#).unwrap();
        assert_eq!(figures.of("decision", "tree", "least"), Some(12.5));
        assert_eq!(figures.of("decision", "cel", "least"), None);
        assert_eq!(figures.number("pupils", "ms"), Some(2.0));
        assert_eq!(figures.curve("pupils"), [(1000.0, 2.0), (2000.0, 4.0)]);
        assert!(figures.read("no figure").is_err());
    }
}
