//! Reads what lies in a vault, and says what is not as it was written.

use std::collections::BTreeMap;

use js_sys::{Array, Promise, Reflect, Uint8Array};
use samsyn_vault::bundle::Bundle;
use samsyn_vault::manifest::{Entry, Manifest, Root, SHARDS, Shard, Standing, standing};
use samsyn_vault::protocol::{Flaw, FlawKind, Part, Refusal};
use samsyn_vault::record::{Place, Unframed, bound, unframe, unlabel};
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::ledger::Ledger;
use super::log;
use super::shelf::Coming;

/// How many records are opened at once.
pub(super) const BATCH: usize = 1_000;

/// What was found in it. Records are handed on as soon as they are open.
pub(super) struct Found<'a> {
    hand_on: &'a dyn Fn(Bundle),
    /// So many were handed on.
    pub(super) records: usize,
    /// The log's records, which nobody else reads.
    pub(super) log: Vec<(String, Vec<u8>)>,
    /// What is not as it was written.
    pub(super) flaws: Vec<Flaw>,
}

impl<'a> Found<'a> {
    /// Nothing yet.
    pub(super) fn handing_on(hand_on: &'a dyn Fn(Bundle)) -> Self {
        Self { hand_on, records: 0, log: Vec::new(), flaws: Vec::new() }
    }
}

/// A record that is to be read. Without a name it is one that no list names.
pub(super) struct Wanted {
    pub(super) name: Option<String>,
    pub(super) entry: Entry,
    pub(super) bytes: Uint8Array,
}

impl Wanted {
    fn flaw(&self, kind: FlawKind) -> Flaw {
        let of = self.name.clone().map_or(Part::Stray, Part::Record);
        Flaw { of, kind }
    }
}

impl Ledger {
    pub(super) async fn read_manifest(
        &mut self,
        stored: Vec<(String, Uint8Array)>,
        found: &mut Found<'_>,
    ) -> Manifest {
        let mut stored: BTreeMap<String, Uint8Array> = stored.into_iter().collect();
        let bytes = stored.remove(&Place::Root.key());
        // Even where it does not open it claims a version: what is saved next replaces it.
        let claimed = bytes.as_ref().and_then(|bytes| Some(unframe(&bytes.to_vec()).ok()?.version));
        let root = self.part::<Root>(Place::Root, bytes).await;
        let (version, root) = match root {
            Ok((version, root)) => (version, Some(root)),
            Err(kind) => {
                found.flaws.push(Flaw { of: Part::Root, kind });
                (claimed.unwrap_or(0), None)
            }
        };
        let backups = root.as_ref().map_or_else(Vec::new, |root| root.backups.clone());
        if let Some(newest) = backups.last() {
            let place = Place::Backup(newest.number);
            let bytes = stored.remove(&place.key());
            match self.part::<Shard>(place, bytes).await {
                Ok((_, newest)) => self.newest = newest,
                Err(kind) => found.flaws.push(Flaw { of: Part::Backup(newest.number), kind }),
            }
        }
        let mut shards = Vec::with_capacity(SHARDS);
        let mut versions = Vec::with_capacity(SHARDS);
        let mut root_older = false;
        for number in 0..SHARDS {
            let bytes = stored.remove(&Place::Shard(number).key());
            let expected = root.as_ref().and_then(|root| root.shards.get(number)).copied();
            if bytes.is_none() && expected.unwrap_or(0) == 0 {
                shards.push(Shard::new());
                versions.push(0);
                continue;
            }
            let (version, shard) = match self.part::<Shard>(Place::Shard(number), bytes).await {
                Ok((version, shard)) => match standing(expected, version) {
                    Standing::Right => (version, shard),
                    Standing::RootOlder => {
                        root_older = true;
                        (version, shard)
                    }
                    Standing::Older => {
                        found.flaws.push(Flaw { of: Part::Manifest(number), kind: FlawKind::Older });
                        (expected.unwrap_or(version), Shard::new())
                    }
                },
                Err(kind) => {
                    found.flaws.push(Flaw { of: Part::Manifest(number), kind });
                    (expected.unwrap_or(0), Shard::new())
                }
            };
            versions.push(version);
            shards.push(shard);
        }
        if root_older {
            found.flaws.push(Flaw { of: Part::Root, kind: FlawKind::Older });
        }
        Manifest::read(version, Root { shards: versions, backups }, shards)
    }

    /// Opens a part of the manifest.
    pub(super) async fn part<T: DeserializeOwned>(
        &self,
        place: Place,
        bytes: Option<Uint8Array>,
    ) -> Result<(u64, T), FlawKind> {
        let bytes = bytes.ok_or(FlawKind::Missing)?.to_vec();
        let framed = unframe(&bytes).map_err(kind_of)?;
        let bound = bound(&self.vault, &place, framed.version);
        let plain =
            self.cipher.open(framed.sealed, framed.nonce, &bound).await.map_err(|_| FlawKind::Damaged)?;
        let value = serde_json::from_slice(&plain.to_vec()).map_err(|_| FlawKind::Damaged)?;
        Ok((framed.version, value))
    }

    /// Opens the records, part by part as they come.
    pub(super) async fn read_records(
        &mut self,
        parts: Vec<Coming>,
        found: &mut Found<'_>,
    ) -> Result<(), Refusal> {
        let mut listed: BTreeMap<String, (String, Entry)> = self
            .manifest
            .entries()
            .map(|(name, entry)| (entry.key.clone(), (name.to_owned(), entry.clone())))
            .collect();
        let mut strays = Vec::new();
        for part in parts {
            let mut wanted = Vec::new();
            for (key, bytes) in part.await? {
                match listed.remove(&key) {
                    Some((name, entry)) => wanted.push(Wanted { name: Some(name), entry, bytes }),
                    None => strays.push(Wanted { name: None, entry: Entry { key, version: 0 }, bytes }),
                }
            }
            for batch in wanted.chunks(BATCH) {
                for (name, entry) in self.read_batch(batch, found).await? {
                    // It opens as a newer version than the list knows: then the list is the older one.
                    self.manifest.put(&name, Some(entry));
                    let older = Flaw { of: Part::Root, kind: FlawKind::Older };
                    if !found.flaws.contains(&older) {
                        found.flaws.push(older);
                    }
                }
            }
        }
        found.flaws.extend(listed.into_values().map(|(name, _)| flaw(&name, FlawKind::Missing)));
        // What no list names: left over where a list is damaged, and not to be there where none is.
        let lost = |flaw: &Flaw| matches!(flaw.of, Part::Manifest(_) | Part::Root);
        if !strays.is_empty() && !found.flaws.iter().any(lost) {
            found.flaws.push(Flaw { of: Part::Stray, kind: FlawKind::Damaged });
            return Ok(());
        }
        for batch in strays.chunks(BATCH) {
            for (name, entry) in self.read_batch(batch, found).await? {
                self.manifest.put(&name, Some(entry));
            }
        }
        Ok(())
    }

    /// Opens records; returns where each of them is that no list names, or an older version of.
    pub(super) async fn read_batch(
        &self,
        batch: &[Wanted],
        found: &mut Found<'_>,
    ) -> Result<Vec<(String, Entry)>, Refusal> {
        let mut asked = Vec::with_capacity(batch.len());
        let opening = Array::new();
        for wanted in batch {
            let bytes = wanted.bytes.to_vec();
            let promise = unframe(&bytes).map_err(kind_of).and_then(|framed| {
                if framed.version < wanted.entry.version {
                    return Err(FlawKind::Older);
                }
                let place = Place::Record(wanted.entry.key.clone());
                let bound = bound(&self.vault, &place, framed.version);
                let promise =
                    self.cipher.opening(framed.sealed, framed.nonce, &bound).ok_or(FlawKind::Damaged)?;
                Ok((framed.version, promise))
            });
            match promise {
                Ok((version, promise)) => {
                    asked.push((wanted, version));
                    opening.push(&promise);
                }
                Err(kind) => found.flaws.push(wanted.flaw(kind)),
            }
        }
        let opened = JsFuture::from(Promise::all_settled(&opening)).await;
        let opened = opened.map_err(|_| Refusal::Failed("decrypt".to_owned()))?;
        let mut unlisted = Vec::new();
        let mut bundle = Bundle::default();
        for ((wanted, version), result) in asked.into_iter().zip(Array::from(&opened).iter()) {
            let plain = Reflect::get(&result, &"value".into()).ok().filter(JsValue::is_object);
            let labelled = plain.map(|plain| Uint8Array::new(&plain).to_vec());
            let read = labelled.as_deref().and_then(unlabel);
            let expected = wanted.name.as_deref();
            match read.filter(|(name, _)| expected.is_none_or(|expected| expected == *name)) {
                Some((name, bytes)) => {
                    if log::is_log(name) {
                        found.log.push((name.to_owned(), bytes.to_vec()));
                    } else {
                        bundle.add(name, bytes);
                    }
                    if expected.is_none() || version > wanted.entry.version {
                        unlisted.push((name.to_owned(), Entry { key: wanted.entry.key.clone(), version }));
                    }
                }
                None => found.flaws.push(wanted.flaw(FlawKind::Damaged)),
            }
        }
        found.records += bundle.labels.len();
        (found.hand_on)(bundle);
        Ok(unlisted)
    }
}

fn flaw(name: &str, kind: FlawKind) -> Flaw {
    Flaw { of: Part::Record(name.to_owned()), kind }
}

fn kind_of(unframed: Unframed) -> FlawKind {
    match unframed {
        Unframed::Newer => FlawKind::Newer,
        Unframed::Broken => FlawKind::Damaged,
    }
}
