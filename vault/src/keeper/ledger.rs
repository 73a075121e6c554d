//! A vault that is open: writes, reads back, and compares.

use std::collections::BTreeMap;

use js_sys::{Array, Uint8Array};
use samsyn_vault::manifest::{Entry, Manifest, Shard};
use samsyn_vault::protocol::{Act, Refusal};
use samsyn_vault::record::{Place, bound, frame, label, past_key, unframe};
use serde::Serialize;
use wasm_bindgen::JsCast;

use super::cipher::Cipher;
use super::dice;
use super::log::Log;
use super::reading::Found;
use super::shelf::{Change, Shelf};

/// A vault that is open.
pub(super) struct Ledger {
    pub(super) vault: String,
    pub(super) cipher: Cipher,
    pub(super) shelf: Shelf,
    pub(super) manifest: Manifest,
    /// What the newest backup holds: what is replaced of it is kept.
    pub(super) newest: Shard,
    pub(super) log: Log,
    /// It was opened as it was written. Where it was not, nothing is swept: a list that cannot be read names no backups, and
    /// what they hold would go.
    pub(super) sound: bool,
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

impl Ledger {
    async fn new(vault: &str, who: &str, cipher: Cipher) -> Result<Self, Refusal> {
        Ok(Self {
            vault: vault.to_owned(),
            cipher,
            shelf: Shelf::vault(vault).await?,
            manifest: Manifest::default(),
            newest: Shard::new(),
            log: Log::of(who),
            sound: false,
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

    /// Reads all of it into what is found.
    pub(super) async fn open(
        vault: &str,
        who: &str,
        cipher: Cipher,
        found: &mut Found<'_>,
    ) -> Result<Self, Refusal> {
        let mut ledger = Self::new(vault, who, cipher).await?;
        let (manifest, records) = ledger.shelf.everything_of_vault()?;
        ledger.manifest = ledger.read_manifest(manifest.await?, found).await;
        ledger.read_records(records, found).await?;
        ledger.log.read(&found.log);
        ledger.sound = found.flaws.is_empty();
        found.flaws.sort();
        Ok(ledger)
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

pub(super) fn json(value: &impl Serialize) -> Result<Vec<u8>, Refusal> {
    serde_json::to_vec(value).map_err(|error| Refusal::Failed(error.to_string()))
}
