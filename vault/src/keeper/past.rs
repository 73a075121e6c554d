//! What a vault was before: backups of itself, which share with it all that has not changed since.

use std::collections::{BTreeMap, BTreeSet};

use js_sys::{Array, Date, Uint8Array};
use samsyn_vault::manifest::{Entry, Manifest, Shard};
use samsyn_vault::protocol::{Act, Flaw, FlawKind, Listing, Part, Refusal};
use samsyn_vault::record::{Place, past_key, unframe};
use samsyn_vault::rolling;
use samsyn_vault::rolling::Backup;

use super::ledger::{Ledger, json};
use super::log;
use super::reading::{BATCH, Found, Wanted};
use super::shelf::Change;

/// Something to be sealed: where, which version, what.
type Written = (Place, u64, Vec<u8>);

/// Seconds since 1970, by the machine's clock.
#[expect(clippy::cast_possible_truncation, reason = "a clock that is beyond all years tells the last one")]
pub(super) fn now() -> i64 {
    (Date::now() / 1000.0) as i64
}

impl Ledger {
    /// Adds a backup of what is there to what is to be written, if one is due, and takes those away that are not kept any
    /// longer. What the newest one holds, if it is new.
    pub(super) fn back_up(
        &self,
        act: Act,
        next: &mut Manifest,
        written: &mut Vec<Written>,
        changes: &mut Vec<Change>,
    ) -> Result<Option<Shard>, Refusal> {
        if act == Act::Dispose {
            // What is disposed of is in all of them.
            let gone = std::mem::take(&mut next.root.backups).into_iter();
            changes.extend(gone.map(|backup| Change::at(&Place::Backup(backup.number), None)));
            return Ok(Some(Shard::new()));
        }
        if act != Act::Restore && !rolling::is_due(&next.root.backups, now()) {
            return Ok(None);
        }
        let snapshot: Shard =
            self.manifest.snapshot().into_iter().filter(|(name, _)| !log::is_log(name)).collect();
        if snapshot.is_empty() {
            return Ok(None);
        }
        // As the root that is written with it: none is ever used twice.
        let number = self.manifest.version.saturating_add(1);
        next.root.backups.push(Backup { number, at: now() });
        let kept = rolling::kept(&next.root.backups);
        let gone = next.root.backups.iter().filter(|backup| !kept.contains(backup));
        changes.extend(gone.map(|backup| Change::at(&Place::Backup(backup.number), None)));
        next.root.backups = kept;
        written.push((Place::Backup(number), number, json(&snapshot)?));
        Ok(Some(snapshot))
    }

    async fn snapshot(&self, number: u64) -> Result<Result<Shard, FlawKind>, Refusal> {
        let place = Place::Backup(number);
        let bytes = self.shelf.some([&place]).await?.pop().flatten();
        Ok(self.part::<Shard>(place, bytes).await.map(|(_, snapshot)| snapshot))
    }

    /// What the backups name: by its key in what is past, the record. What of them cannot be read is flawed.
    async fn named(&self, flaws: &mut Vec<Flaw>) -> Result<BTreeMap<String, (String, Entry)>, Refusal> {
        let mut named = BTreeMap::new();
        for backup in &self.manifest.root.backups {
            match self.snapshot(backup.number).await? {
                Ok(snapshot) => named.extend(
                    snapshot
                        .into_iter()
                        .map(|(name, entry)| (past_key(&entry.key, entry.version), (name, entry))),
                ),
                Err(kind) => flaws.push(Flaw { of: Part::Backup(backup.number), kind }),
            }
        }
        Ok(named)
    }

    /// Takes away what is past and in no backup any longer. Cut off, or where another tab has written in the meantime, it is
    /// done when the vault is opened the next time.
    pub(super) async fn sweep(&self) -> Result<(), Refusal> {
        if !self.sound {
            return Ok(());
        }
        let mut flaws = Vec::new();
        let named = self.named(&mut flaws).await?;
        // Who knows what a backup names that cannot be read.
        if !flaws.is_empty() {
            return Ok(());
        }
        let past = self.shelf.keys_of_past().await?.into_iter();
        let gone: Vec<Change> = past.filter(|key| !named.contains_key(key)).map(Change::forget).collect();
        if gone.is_empty() { Ok(()) } else { self.shelf.write(Some(self.manifest.version), gone).await }
    }

    /// Looks through all backups: what of them is not as it was written.
    pub(super) async fn inspect(&self) -> Result<Vec<Flaw>, Refusal> {
        // Nobody reads them.
        let mut found = Found::handing_on(&drop);
        let named = self.named(&mut found.flaws).await?;
        let past: BTreeMap<String, Uint8Array> = self.shelf.past().await?.into_iter().collect();
        let mut wanted = Vec::new();
        for (key, (name, entry)) in named {
            match past.get(&key).cloned() {
                Some(bytes) => wanted.push(Wanted { name: Some(name), entry, bytes }),
                // It is what stands there now, and was looked at when the vault was opened.
                None if self.manifest.get(&name) == Some(&entry) => {}
                None => found.flaws.push(Flaw { of: Part::Past(name), kind: FlawKind::Missing }),
            }
        }
        for batch in wanted.chunks(BATCH) {
            self.read_past(batch, &mut found).await?;
        }
        found.flaws.sort();
        found.flaws.dedup();
        Ok(found.flaws)
    }

    /// Opens what is past: exactly the versions that are wanted.
    async fn read_past(&self, wanted: &[Wanted], found: &mut Found<'_>) -> Result<(), Refusal> {
        let first = found.flaws.len();
        for (name, _) in self.read_batch(wanted, found).await? {
            // It opens, as a newer version than belongs there.
            found.flaws.push(Flaw { of: Part::Record(name), kind: FlawKind::Damaged });
        }
        for flaw in found.flaws.iter_mut().skip(first) {
            if let Part::Record(name) = &mut flaw.of {
                flaw.of = Part::Past(std::mem::take(name));
            }
        }
        Ok(())
    }

    /// The backups.
    pub(super) async fn backups(&self) -> Result<Vec<Listing>, Refusal> {
        let mut listings = Vec::new();
        for backup in &self.manifest.root.backups {
            // One that cannot be read is listed all the same: whoever looks into it is told.
            let records = self.snapshot(backup.number).await?.map_or(0, |snapshot| snapshot.len());
            listings.push(Listing { backup: *backup, records });
        }
        Ok(listings)
    }

    /// Reads what a backup holds into what is found.
    pub(super) async fn recall(&self, number: u64, found: &mut Found<'_>) -> Result<(), Refusal> {
        let snapshot = match self.snapshot(number).await? {
            Ok(snapshot) => snapshot,
            Err(kind) => {
                found.flaws.push(Flaw { of: Part::Backup(number), kind });
                return Ok(());
            }
        };
        let (records, past) = self.shelf.records_and_past().await?;
        let records: BTreeMap<String, Uint8Array> = records.into_iter().collect();
        let past: BTreeMap<String, Uint8Array> = past.into_iter().collect();
        let mut wanted = Vec::new();
        for (name, entry) in snapshot {
            let there = records
                .get(&entry.key)
                .filter(|bytes| unframe(&bytes.to_vec()).is_ok_and(|framed| framed.version == entry.version));
            match there.or_else(|| past.get(&past_key(&entry.key, entry.version))).cloned() {
                Some(bytes) => wanted.push(Wanted { name: Some(name), entry, bytes }),
                None => found.flaws.push(Flaw { of: Part::Past(name), kind: FlawKind::Missing }),
            }
        }
        for batch in wanted.chunks(BATCH) {
            self.read_past(batch, found).await?;
        }
        Ok(())
    }

    /// Takes a record away for good: first out of the backups and what is past, then itself. Cut off in between, it is
    /// still there, and can be erased again.
    pub(super) async fn erase(&mut self, name: &str) -> Result<(), Refusal> {
        let mut keys: BTreeSet<String> =
            self.manifest.get(name).map(|entry| entry.key.clone()).into_iter().collect();
        let mut changes = Vec::new();
        for backup in self.manifest.root.backups.clone() {
            let Ok(mut snapshot) = self.snapshot(backup.number).await? else { continue };
            let Some(entry) = snapshot.remove(name) else { continue };
            keys.insert(entry.key);
            let place = Place::Backup(backup.number);
            changes
                .push(Change::at(&place, Some(self.seal(&place, backup.number, &json(&snapshot)?).await?)));
        }
        let past = self.shelf.keys_of_past().await?.into_iter();
        changes.extend(
            past.filter(|key| key.split('/').next().is_some_and(|of| keys.contains(of))).map(Change::forget),
        );
        if !changes.is_empty() {
            self.shelf.write(Some(self.manifest.version), changes).await?;
        }
        self.newest.remove(name);
        self.save(&[], &Array::new(), &[name.to_owned()], Act::Erase.into()).await
    }
}
