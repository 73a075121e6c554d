//! Records on their way between workers: many to a bundle of bytes, one after the other. To hand over each by itself takes a
//! browser longer than to open it.

use serde::{Deserialize, Serialize};

/// What a record in a bundle is called, and how many bytes it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label(pub String, pub usize);

/// Takes records out of the bundles that they came in.
#[derive(Debug)]
pub struct Unbundle {
    labels: std::iter::Peekable<std::vec::IntoIter<Label>>,
}

impl Unbundle {
    /// By their labels, in the order of their bytes. No record is in two bundles.
    pub fn new(labels: Vec<Label>) -> Self {
        Self { labels: labels.into_iter().peekable() }
    }

    /// Hands on each record of the next bundle.
    pub fn each(&mut self, mut bundle: &[u8], mut take: impl FnMut(String, &[u8])) {
        while let Some(Label(name, length)) = self.labels.next_if(|Label(_, length)| *length <= bundle.len())
        {
            let (bytes, rest) = bundle.split_at_checked(length).unwrap_or((bundle, &[]));
            take(name, bytes);
            bundle = rest;
        }
    }

    /// The names of those that no bundle had.
    pub fn missing(self) -> impl Iterator<Item = String> {
        self.labels.map(|Label(name, _)| name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes out of bundles, and what is missing.
    fn unbundled(labels: &[(&str, usize)], bundles: &[&str]) -> (Vec<(String, String)>, Vec<String>) {
        let labels = labels.iter().map(|(name, length)| Label((*name).to_owned(), *length)).collect();
        let mut unbundle = Unbundle::new(labels);
        let mut records = Vec::new();
        for bundle in bundles {
            unbundle.each(bundle.as_bytes(), |name, bytes| {
                records.push((name, String::from_utf8_lossy(bytes).into_owned()));
            });
        }
        (records, unbundle.missing().collect())
    }

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(name, bytes)| ((*name).to_owned(), (*bytes).to_owned())).collect()
    }

    #[test]
    fn records_come_out_as_they_went_in_also_empty_ones() {
        let (records, missing) = unbundled(&[("a", 2), ("b", 0), ("c", 3), ("d", 1)], &["aaccc", "d"]);
        assert_eq!(records, pairs(&[("a", "aa"), ("b", ""), ("c", "ccc"), ("d", "d")]));
        assert!(missing.is_empty());
    }

    #[test]
    fn what_no_bundle_had_is_told() {
        assert_eq!(
            unbundled(&[("a", 2), ("b", 9)], &["aabb"]),
            (pairs(&[("a", "aa")]), vec!["b".to_owned()])
        );
        assert_eq!(unbundled(&[("a", 1)], &[]).1, ["a"]);
    }
}
