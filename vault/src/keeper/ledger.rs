//! A vault that is open: reads what is there and says what is not as it was written; writes, reads back, and compares.

use std::collections::BTreeMap;

use js_sys::{Array, Promise, Reflect, Uint8Array};
use samsyn_vault::manifest::{Entry, Manifest, Root, SHARDS, Shard, Standing, standing};
use samsyn_vault::protocol::{Flaw, FlawKind, Part, Refusal};
use samsyn_vault::record::{Place, Unframed, bound, frame, label, unframe, unlabel};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::cipher::Cipher;
use super::dice;
use super::shelf::{Change, Shelf};

/// How many records are opened at once.
const BATCH: usize = 1_000;

/// A vault that is open.
pub(super) struct Ledger {
    vault: String,
    cipher: Cipher,
    shelf: Shelf,
    manifest: Manifest,
}

/// What was found in it.
#[derive(Default)]
pub(super) struct Found {
    /// The names of the records,
    pub(super) names: Vec<String>,
    /// and their bytes, in the same order.
    pub(super) bytes: Array,
    /// What is not as it was written.
    pub(super) flaws: Vec<Flaw>,
}

/// A record that is to be read. Without a name it is one that no list names.
struct Wanted {
    name: Option<String>,
    entry: Entry,
    bytes: Uint8Array,
}

impl Wanted {
    fn flaw(&self, kind: FlawKind) -> Flaw {
        let of = self.name.clone().map_or(Part::Stray, Part::Record);
        Flaw { of, kind }
    }
}

impl Ledger {
    /// Writes an empty vault.
    pub(super) async fn begin(vault: &str, cipher: &Cipher) -> Result<(), Refusal> {
        let mut ledger = Self {
            vault: vault.to_owned(),
            cipher: cipher.clone(),
            shelf: Shelf::vault(vault).await?,
            manifest: Manifest::default(),
        };
        ledger.save(&[], &Array::new(), &[]).await
    }

    /// The vault's id.
    pub(super) fn vault(&self) -> &str {
        &self.vault
    }

    /// Reads all of it. `flawed` copies of its header could not be read.
    pub(super) async fn open(vault: &str, cipher: Cipher, flawed: usize) -> Result<(Self, Found), Refusal> {
        let shelf = Shelf::vault(vault).await?;
        let mut found = Found::default();
        if flawed > 0 {
            found.flaws.push(Flaw { of: Part::Header, kind: FlawKind::Damaged });
        }
        let mut ledger = Self { vault: vault.to_owned(), cipher, shelf, manifest: Manifest::default() };
        let (manifest, records) = ledger.shelf.everything_of_vault().await?;
        ledger.manifest = ledger.read_manifest(manifest, &mut found).await;
        ledger.read_records(records, &mut found).await?;
        found.flaws.sort();
        Ok((ledger, found))
    }

    async fn read_manifest(&self, stored: Vec<(String, Uint8Array)>, found: &mut Found) -> Manifest {
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
        Manifest::read(version, Root { shards: versions }, shards)
    }

    /// Opens a part of the manifest.
    async fn part<T: DeserializeOwned>(
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

    async fn read_records(
        &mut self,
        stored: Vec<(String, Uint8Array)>,
        found: &mut Found,
    ) -> Result<(), Refusal> {
        let mut stored: BTreeMap<String, Uint8Array> = stored.into_iter().collect();
        let mut wanted = Vec::new();
        for (name, entry) in self.manifest.entries() {
            match stored.remove(&entry.key) {
                Some(bytes) => {
                    wanted.push(Wanted { name: Some(name.to_owned()), entry: entry.clone(), bytes });
                }
                None => found.flaws.push(flaw(name, FlawKind::Missing)),
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
        // What no list names: left over where a list is damaged, and not to be there where none is.
        let lost = |flaw: &Flaw| matches!(flaw.of, Part::Manifest(_) | Part::Root);
        if !stored.is_empty() && !found.flaws.iter().any(lost) {
            found.flaws.push(Flaw { of: Part::Stray, kind: FlawKind::Damaged });
            return Ok(());
        }
        let strays = stored.into_iter().map(|(key, bytes)| Wanted {
            name: None,
            entry: Entry { key, version: 0 },
            bytes,
        });
        for batch in strays.collect::<Vec<_>>().chunks(BATCH) {
            for (name, entry) in self.read_batch(batch, found).await? {
                self.manifest.put(&name, Some(entry));
            }
        }
        Ok(())
    }

    /// Opens records; returns where each of them is that no list names, or an older version of.
    async fn read_batch(&self, batch: &[Wanted], found: &mut Found) -> Result<Vec<(String, Entry)>, Refusal> {
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
        for ((wanted, version), result) in asked.into_iter().zip(Array::from(&opened).iter()) {
            let plain = Reflect::get(&result, &"value".into()).ok().filter(JsValue::is_object);
            let labelled = plain.map(|plain| Uint8Array::new(&plain).to_vec());
            let read = labelled.as_deref().and_then(unlabel);
            let expected = wanted.name.as_deref();
            match read.filter(|(name, _)| expected.is_none_or(|expected| expected == *name)) {
                Some((name, bytes)) => {
                    found.names.push(name.to_owned());
                    found.bytes.push(&Uint8Array::from(bytes));
                    if expected.is_none() || version > wanted.entry.version {
                        unlisted.push((name.to_owned(), Entry { key: wanted.entry.key.clone(), version }));
                    }
                }
                None => found.flaws.push(wanted.flaw(FlawKind::Damaged)),
            }
        }
        Ok(unlisted)
    }

    /// Writes records and takes others away, all of it or nothing; then reads back what was written and compares. Only
    /// when it is the same is it saved.
    pub(super) async fn save(
        &mut self,
        put: &[String],
        bytes: &Array,
        remove: &[String],
    ) -> Result<(), Refusal> {
        let mut next = self.manifest.clone();
        let mut written = Vec::new();
        for (name, plain) in put.iter().zip(bytes.iter()) {
            let plain = plain.dyn_into::<Uint8Array>().map_err(|_| Refusal::Absent)?.to_vec();
            let entry = match next.get(name) {
                Some(entry) => Entry { key: entry.key.clone(), version: entry.version.saturating_add(1) },
                None => Entry { key: dice::name()?, version: 1 },
            };
            next.put(name, Some(entry.clone()));
            written.push((Place::Record(entry.key), entry.version, label(name, &plain)));
        }
        let mut changes = Vec::new();
        for name in remove {
            if let Some(entry) = next.get(name) {
                changes.push(Change::at(&Place::Record(entry.key.clone()), None));
            }
            next.put(name, None);
        }
        for number in next.advance(put.iter().chain(remove).map(String::as_str)) {
            let version = next.root.shards.get(number).copied().unwrap_or_default();
            let shard = next.shard(number).map(json).transpose()?.unwrap_or_default();
            written.push((Place::Shard(number), version, shard));
        }
        written.push((Place::Root, next.version, json(&next.root)?));
        for (place, version, plain) in &written {
            let sealed = self.seal(place, *version, plain).await?;
            changes.push(Change::at(place, Some(sealed)));
        }
        self.shelf.write(Some(self.manifest.version), changes).await?;
        self.prove(&written).await?;
        self.manifest = next;
        Ok(())
    }

    async fn seal(&self, place: &Place, version: u64, plain: &[u8]) -> Result<Vec<u8>, Refusal> {
        let nonce = dice::roll()?;
        let sealed = self.cipher.seal(plain, nonce, &bound(&self.vault, place, version)).await?;
        Ok(frame(version, nonce, &sealed.to_vec()))
    }

    async fn prove(&self, written: &[(Place, u64, Vec<u8>)]) -> Result<(), Refusal> {
        let stored = self.shelf.some(written.iter().map(|(place, ..)| place)).await?;
        for ((place, version, plain), bytes) in written.iter().zip(stored) {
            let bytes = bytes.ok_or(Refusal::Unproven)?.to_vec();
            let framed = unframe(&bytes).map_err(|_| Refusal::Unproven)?;
            let bound = bound(&self.vault, place, *version);
            let read =
                self.cipher.open(framed.sealed, framed.nonce, &bound).await.map_err(|_| Refusal::Unproven)?;
            if read.to_vec() != *plain {
                return Err(Refusal::Unproven);
            }
        }
        Ok(())
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

fn json(value: &impl Serialize) -> Result<Vec<u8>, Refusal> {
    serde_json::to_vec(value).map_err(|error| Refusal::Failed(error.to_string()))
}
