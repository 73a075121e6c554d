//! A vault that is open: reads what is there and says what is not as it was written; writes, reads back, and compares.

use std::collections::BTreeMap;

use js_sys::{Array, Promise, Reflect, Uint8Array};
use samsyn_vault::manifest::{Entry, Manifest, Root, SHARDS, Shard, Standing, standing};
use samsyn_vault::protocol::{Act, Flaw, FlawKind, Part, Refusal};
use samsyn_vault::record::{Place, Unframed, bound, frame, label, past_key, unframe, unlabel};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::cipher::Cipher;
use super::dice;
use super::log::Log;
use super::shelf::{Change, Shelf};

/// How many records are opened at once.
pub(super) const BATCH: usize = 1_000;

/// A vault that is open.
pub(super) struct Ledger {
    pub(super) vault: String,
    pub(super) cipher: Cipher,
    pub(super) shelf: Shelf,
    pub(super) manifest: Manifest,
    /// What the newest backup holds: what is replaced of it is kept.
    pub(super) newest: Shard,
    pub(super) log: Log,
}

/// What is done with a save: the kind of act, and the decision on which it rests.
pub(super) struct Done {
    pub(super) act: Act,
    pub(super) decided: Option<String>,
}

impl From<Act> for Done {
    fn from(act: Act) -> Self {
        Self { act, decided: None }
    }
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
    async fn new(vault: &str, who: &str, cipher: Cipher) -> Result<Self, Refusal> {
        Ok(Self {
            vault: vault.to_owned(),
            cipher,
            shelf: Shelf::vault(vault).await?,
            manifest: Manifest::default(),
            newest: Shard::new(),
            log: Log::of(who),
        })
    }

    /// Writes an empty vault.
    pub(super) async fn begin(vault: &str, cipher: &Cipher) -> Result<(), Refusal> {
        Self::new(vault, "", cipher.clone()).await?.write(Vec::new(), &[], None).await
    }

    /// The vault's id.
    pub(super) fn vault(&self) -> &str {
        &self.vault
    }

    /// Reads all of it. `flawed` copies of its header could not be read.
    pub(super) async fn open(
        vault: &str,
        who: &str,
        cipher: Cipher,
        flawed: usize,
    ) -> Result<(Self, Found), Refusal> {
        let mut found = Found::default();
        if flawed > 0 {
            found.flaws.push(Flaw { of: Part::Header, kind: FlawKind::Damaged });
        }
        let mut ledger = Self::new(vault, who, cipher).await?;
        let (manifest, records) = ledger.shelf.everything_of_vault().await?;
        ledger.manifest = ledger.read_manifest(manifest, &mut found).await;
        ledger.read_records(records, &mut found).await?;
        ledger.log.take_from(&mut found);
        found.flaws.sort();
        Ok((ledger, found))
    }

    async fn read_manifest(&mut self, stored: Vec<(String, Uint8Array)>, found: &mut Found) -> Manifest {
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
    pub(super) async fn read_batch(
        &self,
        batch: &[Wanted],
        found: &mut Found,
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
        done: Done,
    ) -> Result<(), Refusal> {
        let mut records = Vec::with_capacity(put.len() + 1);
        for (name, plain) in put.iter().zip(bytes.iter()) {
            let plain = plain.dyn_into::<Uint8Array>().map_err(|_| Refusal::Absent)?;
            records.push((name.clone(), plain.to_vec()));
        }
        self.write(records, remove, Some(done)).await
    }

    /// As [`Self::save`]; without an act nothing is logged, and no backup is taken.
    async fn write(
        &mut self,
        mut records: Vec<(String, Vec<u8>)>,
        remove: &[String],
        done: Option<Done>,
    ) -> Result<(), Refusal> {
        let mut next = self.manifest.clone();
        let mut written = Vec::new();
        let mut changes = Vec::new();
        let mut log = self.log.clone();
        let mut newest = None;
        if let Some(done) = done {
            newest = self.back_up(done.act, &mut next, &mut written, &mut changes)?;
            if done.act == Act::Dispose {
                changes.extend(self.shelf.keys_of_past().await?.into_iter().map(Change::forget));
            }
            let of: Vec<&str> = records
                .iter()
                .map(|(name, _)| name.as_str())
                .chain(remove.iter().map(String::as_str))
                .collect();
            records.push(log.add(done.act, &of, done.decided)?);
        }
        let before = newest.as_ref().unwrap_or(&self.newest);
        let past = |name: &str, entry: &Entry| {
            (before.get(name) == Some(entry)).then(|| past_key(&entry.key, entry.version))
        };
        let mut kept = BTreeMap::new();
        for (name, plain) in &records {
            let entry = match next.get(name) {
                Some(entry) => {
                    kept.insert(entry.key.clone(), past(name, entry));
                    Entry { key: entry.key.clone(), version: entry.version.saturating_add(1) }
                }
                None => Entry { key: dice::name()?, version: 1 },
            };
            next.put(name, Some(entry.clone()));
            written.push((Place::Record(entry.key), entry.version, label(name, plain)));
        }
        for name in remove {
            if let Some(entry) = next.get(name) {
                let change = Change::at(&Place::Record(entry.key.clone()), None);
                changes.push(Change { past: past(name, entry), ..change });
            }
            next.put(name, None);
        }
        let names = records.iter().map(|(name, _)| name.as_str());
        for number in next.advance(names.chain(remove.iter().map(String::as_str))) {
            let version = next.root.shards.get(number).copied().unwrap_or_default();
            let shard = next.shard(number).map(json).transpose()?.unwrap_or_default();
            written.push((Place::Shard(number), version, shard));
        }
        written.push((Place::Root, next.version, json(&next.root)?));
        for (place, version, plain) in &written {
            let change = Change::at(place, Some(self.seal(place, *version, plain).await?));
            changes.push(Change { past: kept.remove(&change.key).flatten(), ..change });
        }
        self.shelf.write(Some(self.manifest.version), changes).await?;
        self.prove(&written).await?;
        let dropped = next.root.backups.len() <= self.manifest.root.backups.len();
        self.manifest = next;
        self.log = log;
        if let Some(newest) = newest {
            self.newest = newest;
            if dropped {
                // It is saved already: what cannot be swept now is swept when the vault is opened again.
                let _ = self.sweep().await;
            }
        }
        Ok(())
    }

    pub(super) async fn seal(&self, place: &Place, version: u64, plain: &[u8]) -> Result<Vec<u8>, Refusal> {
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

pub(super) fn json(value: &impl Serialize) -> Result<Vec<u8>, Refusal> {
    serde_json::to_vec(value).map_err(|error| Refusal::Failed(error.to_string()))
}
