//! Which version of which record is the right one. In parts, so that saving one note writes one part and the root anew, and
//! not a list of everything.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::rolling::Backup;

/// How many parts there are. Twenty thousand records make parts of some three hundred lines.
pub const SHARDS: usize = 64;

/// Where a record lies and which version of it is the right one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its random key.
    pub key: String,
    /// Its version.
    pub version: u64,
}

/// One part: what its records are called, and where they are.
pub type Shard = BTreeMap<String, Entry>;

/// The root: the right version of each part, and the backups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Root {
    /// By the part's number.
    pub shards: Vec<u64>,
    /// Oldest first.
    pub backups: Vec<Backup>,
}

/// The whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// The version of the root: goes up with everything that is written.
    pub version: u64,
    /// The right version of each part.
    pub root: Root,
    shards: Vec<Shard>,
}

impl Default for Manifest {
    fn default() -> Self {
        Self {
            version: 0,
            root: Root { shards: vec![0; SHARDS], backups: Vec::new() },
            shards: vec![Shard::new(); SHARDS],
        }
    }
}

/// Which part a record belongs to: by its name, so that nothing but the name is needed to find it.
pub fn shard_of(name: &str) -> usize {
    // FNV-1a, written down here because it is part of the format: it must never change.
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    usize::try_from(hash % SHARDS as u64).unwrap_or_default()
}

/// How the version of a part that opened stands to what the root says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is the right one, or there is no root to say.
    Right,
    /// The part was put back to how it was.
    Older,
    /// The part is newer than the root knows: the root was put back.
    RootOlder,
}

/// See [`Standing`].
pub fn standing(said: Option<u64>, version: u64) -> Standing {
    match said.map_or(Ordering::Equal, |said| version.cmp(&said)) {
        Ordering::Less => Standing::Older,
        Ordering::Equal => Standing::Right,
        Ordering::Greater => Standing::RootOlder,
    }
}

impl Manifest {
    /// A manifest that has been read, its parts by number; a part that could not be read is empty.
    pub fn read(version: u64, root: Root, mut shards: Vec<Shard>) -> Self {
        shards.resize(SHARDS, Shard::new());
        Self { version, root, shards }
    }

    /// What is said of a record.
    pub fn get(&self, name: &str) -> Option<&Entry> {
        self.shards.get(shard_of(name))?.get(name)
    }

    /// Every record, in an order that does not change.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.shards.iter().flatten().map(|(name, entry)| (name.as_str(), entry))
    }

    /// Every record, as a backup names them.
    pub fn snapshot(&self) -> Shard {
        self.entries().map(|(name, entry)| (name.to_owned(), entry.clone())).collect()
    }

    /// One part.
    pub fn shard(&self, number: usize) -> Option<&Shard> {
        self.shards.get(number)
    }

    /// Says that a record has a new version, or is gone. The next version of what was, under a new key if it is new.
    pub fn put(&mut self, name: &str, entry: Option<Entry>) {
        if let Some(shard) = self.shards.get_mut(shard_of(name)) {
            match entry {
                Some(entry) => shard.insert(name.to_owned(), entry),
                None => shard.remove(name),
            };
        }
    }

    /// Gives the root, and the parts that hold any of these names, their next versions. Returns the numbers of the parts.
    pub fn advance<'a>(&mut self, names: impl IntoIterator<Item = &'a str>) -> Vec<usize> {
        let mut touched: Vec<usize> = names.into_iter().map(shard_of).collect();
        touched.sort_unstable();
        touched.dedup();
        for number in &touched {
            if let Some(version) = self.root.shards.get_mut(*number) {
                *version = version.saturating_add(1);
            }
        }
        self.version = self.version.saturating_add(1);
        touched
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_found_by_its_name_and_its_part_alone_is_written_anew() {
        let mut manifest = Manifest::default();
        let entry = Entry { key: "k".to_owned(), version: 3 };
        manifest.put("child:c1", Some(entry.clone()));
        let touched = manifest.advance(["child:c1", "child:c1"]);
        assert_eq!(touched, [shard_of("child:c1")]);
        assert_eq!(manifest.version, 1);
        assert_eq!(manifest.root.shards.iter().sum::<u64>(), 1);
        assert_eq!(manifest.get("child:c1"), Some(&entry));
        manifest.put("child:c1", None);
        assert_eq!(manifest.get("child:c1"), None);
    }

    /// A vault that was written by any version is read by every later one: where a record's line stands is fixed.
    #[test]
    fn the_part_of_a_name_never_changes() {
        let check = |name, shard| assert_eq!(shard_of(name), shard, "{name}");
        check("", 37);
        check("head", 3);
        check("child:c1", 57);
    }

    #[test]
    fn neither_part_nor_root_can_be_put_back_alone() {
        let check =
            |said, version, expected| assert_eq!(standing(said, version), expected, "{said:?} {version}");
        check(None, 5, Standing::Right);
        check(Some(5), 5, Standing::Right);
        check(Some(5), 4, Standing::Older);
        check(Some(4), 5, Standing::RootOlder);
        check(Some(0), 1, Standing::RootOlder);
    }

    #[test]
    fn twenty_thousand_records_spread_over_all_parts() {
        let mut sizes = [0; SHARDS];
        for at in 0..20_000 {
            sizes[shard_of(&format!("child:p{at:05}"))] += 1;
        }
        assert!(sizes.iter().all(|size| (200..450).contains(size)), "{sizes:?}");
    }
}
