//! A record as it lies in the browser: which format, which version, and the sealed rest.
//!
//! ```text
//! format (1) | version (8, big endian) | nonce (12) | AES-256-GCM ciphertext and tag
//! ```

/// The format of records that this program writes, and the only one there has been.
pub const FORMAT: u8 = 1;

/// Bytes of a nonce of AES-GCM.
pub const NONCE: usize = 12;

const HEAD: usize = 1 + 8 + NONCE;

/// Where a record stands. Its bytes open in no other place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// What was written down, under a random key.
    Record(String),
    /// A part of the manifest, by its number.
    Shard(usize),
    /// The root of the manifest.
    Root,
    /// What a backup holds, by its number.
    Backup(u64),
}

impl Place {
    /// The key under which it lies in its store. It says nothing.
    pub fn key(&self) -> String {
        match self {
            Self::Record(key) => key.clone(),
            Self::Shard(number) => number.to_string(),
            Self::Root => "root".to_owned(),
            Self::Backup(number) => format!("backup/{number}"),
        }
    }

    /// The name of its store.
    pub fn store(&self) -> &'static str {
        match self {
            Self::Record(_) => RECORDS,
            Self::Shard(_) | Self::Root | Self::Backup(_) => MANIFEST,
        }
    }
}

/// The store of what was written down.
pub const RECORDS: &str = "records";
/// The store of what was replaced, and is in a backup: as it lay among the records.
pub const PAST: &str = "past";
/// The store of the manifest.
pub const MANIFEST: &str = "manifest";

/// The key in [`PAST`] of a version of the record with a key.
pub fn past_key(key: &str, version: u64) -> String {
    format!("{key}/{version}")
}

/// What is sealed along with a record, so that it opens only there and only as that version: the vault, the store, the key,
/// the version. Each part is ended by a byte that none of them holds.
pub fn bound(vault: &str, place: &Place, version: u64) -> Vec<u8> {
    let (key, version) = (place.key(), version.to_string());
    let format = FORMAT.to_string();
    let mut bytes = Vec::new();
    for part in ["samsyn.vault", &format, vault, place.store(), &key, &version] {
        bytes.extend_from_slice(part.as_bytes());
        bytes.push(0);
    }
    bytes
}

/// The bytes of a record.
pub fn frame(version: u64, nonce: [u8; NONCE], sealed: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(HEAD + sealed.len());
    bytes.push(FORMAT);
    bytes.extend_from_slice(&version.to_be_bytes());
    bytes.extend_from_slice(&nonce);
    bytes.extend_from_slice(sealed);
    bytes
}

/// A record taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Framed<'a> {
    /// The version that it claims to be; sealed with it, so a false claim does not open.
    pub version: u64,
    /// Its nonce.
    pub nonce: [u8; NONCE],
    /// The sealed rest.
    pub sealed: &'a [u8],
}

/// Why bytes are no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unframed {
    /// Written by a newer Samsyn.
    Newer,
    /// Too short, or of a format that there never was.
    Broken,
}

/// Takes a record apart.
///
/// # Errors
/// When it is of a newer format, or none.
pub fn unframe(bytes: &[u8]) -> Result<Framed<'_>, Unframed> {
    let (&format, rest) = bytes.split_first().ok_or(Unframed::Broken)?;
    match format {
        FORMAT => {}
        0 => return Err(Unframed::Broken),
        _ => return Err(Unframed::Newer),
    }
    let (version, rest) = rest.split_first_chunk().ok_or(Unframed::Broken)?;
    let (nonce, sealed) = rest.split_first_chunk().ok_or(Unframed::Broken)?;
    Ok(Framed { version: u64::from_be_bytes(*version), nonce: *nonce, sealed })
}

/// What is sealed: the record's own name before its bytes, so that it can be told what it is even where the manifest is
/// damaged.
///
/// ```text
/// length of the name (4, big endian) | name | bytes
/// ```
pub fn label(name: &str, bytes: &[u8]) -> Vec<u8> {
    // No text in a browser is as long as four gigabytes.
    let length = u32::try_from(name.len()).unwrap_or(u32::MAX);
    let mut labelled = Vec::with_capacity(4 + name.len() + bytes.len());
    labelled.extend_from_slice(&length.to_be_bytes());
    labelled.extend_from_slice(name.as_bytes());
    labelled.extend_from_slice(bytes);
    labelled
}

/// The name and the bytes of what was sealed, if it is any.
pub fn unlabel(labelled: &[u8]) -> Option<(&str, &[u8])> {
    let (length, rest) = labelled.split_first_chunk()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let (name, bytes) = rest.split_at_checked(length)?;
    Some((std::str::from_utf8(name).ok()?, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_framed_is_taken_apart_as_the_same() {
        let bytes = frame(7, [3; NONCE], b"sealed");
        assert_eq!(unframe(&bytes), Ok(Framed { version: 7, nonce: [3; NONCE], sealed: b"sealed" }));
    }

    #[test]
    fn what_is_labelled_tells_its_name() {
        for name in ["", "child:Åsa", &"x".repeat(70_000)] {
            assert_eq!(unlabel(&label(name, b"bytes")), Some((name, b"bytes".as_slice())));
        }
        for broken in [&[][..], &[0], &[0, 0, 0, 2, b'a'], &[0, 0, 0, 1, 0xff], &[0xff; 9]] {
            assert_eq!(unlabel(broken), None, "{broken:?}");
        }
    }

    #[test]
    fn what_is_no_record_is_told() {
        let check = |bytes: &[u8], why| assert_eq!(unframe(bytes), Err(why), "{bytes:?}");
        check(&[], Unframed::Broken);
        check(&[0; 40], Unframed::Broken);
        check(&[FORMAT + 1; 40], Unframed::Newer);
        check(&frame(1, [0; NONCE], b"").into_iter().take(HEAD - 1).collect::<Vec<_>>(), Unframed::Broken);
    }

    #[test]
    fn each_place_and_version_is_bound_to_other_bytes() {
        let places = [
            Place::Record("0".to_owned()),
            Place::Record("root".to_owned()),
            Place::Shard(0),
            Place::Shard(1),
            Place::Root,
            Place::Backup(1),
        ];
        let mut seen = std::collections::BTreeSet::new();
        for vault in ["a", "b"] {
            for place in &places {
                for version in [1, 2, 11] {
                    assert!(seen.insert(bound(vault, place, version)), "{vault} {place:?} {version}");
                }
            }
        }
    }
}
