//! Records on their way between workers: many to a bundle of bytes, one after the other. To hand over each by itself takes a
//! browser longer than to open it.

use serde::{Deserialize, Serialize};

/// What a record in a bundle is called, and how many bytes it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label(pub String, pub usize);

/// Records that travel together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bundle {
    /// The records, in the order of their bytes.
    pub labels: Vec<Label>,
    /// All their bytes.
    pub bytes: Vec<u8>,
}

impl Bundle {
    /// Adds a record.
    pub fn add(&mut self, name: &str, bytes: &[u8]) {
        self.labels.push(Label(name.to_owned(), bytes.len()));
        self.bytes.extend_from_slice(bytes);
    }

    /// Its records. One that is longer than what is left of the bytes is the last.
    pub fn records(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let mut rest = self.bytes.as_slice();
        self.labels.iter().map_while(move |Label(name, length)| {
            let (bytes, after) = rest.split_at_checked(*length)?;
            rest = after;
            Some((name.as_str(), bytes))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(bundle: &Bundle) -> Vec<(&str, &[u8])> {
        bundle.records().collect()
    }

    #[test]
    fn records_come_out_as_they_went_in_also_empty_ones() {
        let mut bundle = Bundle::default();
        let all: [(&str, &[u8]); 4] = [("a", b"aa"), ("b", b""), ("c", b"ccc"), ("d", b"")];
        for (name, bytes) in all {
            bundle.add(name, bytes);
        }
        assert_eq!(records(&bundle), all);
    }

    #[test]
    fn what_is_cut_off_does_not_come_out() {
        let mut bundle = Bundle::default();
        bundle.add("a", b"aa");
        bundle.add("b", b"bbb");
        bundle.bytes.pop();
        assert_eq!(records(&bundle), [("a", b"aa".as_slice())]);
    }
}
