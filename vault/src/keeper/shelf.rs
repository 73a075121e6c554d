//! What lies in the browser's IndexedDB: one database of headers, and one for each vault. Bytes under keys that say nothing.
//!
//! A transaction ends by itself as soon as anything but the database is waited for: what is written has been sealed before.

use std::collections::BTreeMap;
use std::pin::Pin;

use idb::{
    Database, DatabaseEvent, Error, Factory, KeyRange, ObjectStore, ObjectStoreParams, Query, Transaction,
    TransactionMode,
};
use js_sys::Uint8Array;
use samsyn_vault::protocol::Refusal;
use samsyn_vault::record::{MANIFEST, PAST, Place, RECORDS, unframe};
use wasm_bindgen::{JsCast, JsValue};

/// A database that is open.
pub(super) struct Shelf(Database);

const HEADERS: &str = "headers";

/// Something to be written, or to be gone.
pub(super) struct Change {
    /// The store.
    pub(super) store: &'static str,
    /// The key in it.
    pub(super) key: String,
    /// The bytes.
    pub(super) bytes: Option<Vec<u8>>,
    /// Under which key among what is past that is kept which is there now.
    pub(super) past: Option<String>,
}

impl Change {
    /// Of a part of a vault.
    pub(super) fn at(place: &Place, bytes: Option<Vec<u8>>) -> Self {
        Self { store: place.store(), key: place.key(), bytes, past: None }
    }
}

impl Change {
    /// Takes away what is past.
    pub(super) fn forget(key: String) -> Self {
        Self { store: PAST, key, bytes: None, past: None }
    }

    fn of_header(key: String, bytes: Option<&[u8]>) -> Self {
        Self { store: HEADERS, key, bytes: bytes.map(<[u8]>::to_vec), past: None }
    }
}

impl Shelf {
    /// The headers of all vaults.
    pub(super) async fn headers() -> Result<Self, Refusal> {
        Self::open("samsyn", &[HEADERS]).await
    }

    /// One vault.
    pub(super) async fn vault(id: &str) -> Result<Self, Refusal> {
        Self::open(&database(id), &[RECORDS, PAST, MANIFEST]).await
    }

    /// Destroys one vault.
    pub(super) async fn destroy(id: &str) -> Result<(), Refusal> {
        let gone = Factory::new().and_then(|factory| factory.delete(&database(id)));
        gone.map_err(|error| why(&error))?.await.map_err(|error| why(&error))
    }

    async fn open(name: &str, stores: &'static [&'static str]) -> Result<Self, Refusal> {
        // A browser that keeps nothing, for the user's own reasons, refuses here.
        let blocked = |_: Error| Refusal::Blocked;
        let mut request = Factory::new().and_then(|factory| factory.open(name, Some(1))).map_err(blocked)?;
        request.on_upgrade_needed(move |event| {
            let Ok(database) = event.database() else { return };
            for store in stores {
                // The opening fails with it, and says so.
                let _ = database.create_object_store(store, ObjectStoreParams::new());
            }
        });
        let mut database = request.await.map_err(blocked)?;
        // A vault that is destroyed in another tab is let go of here, or it could not be.
        database.on_version_change(|event| {
            if let Ok(database) = event.database() {
                database.close();
            }
        });
        Ok(Self(database))
    }

    fn begin(&self, stores: &[&str], mode: TransactionMode) -> Result<Transaction, Refusal> {
        self.0.transaction(stores, mode).map_err(|error| why(&error))
    }

    /// The copies of a header that are there.
    pub(super) async fn header(&self, id: &str) -> Result<Vec<Vec<u8>>, Refusal> {
        let transaction = self.begin(&[HEADERS], TransactionMode::ReadOnly)?;
        let store = transaction.object_store(HEADERS).map_err(|error| why(&error))?;
        let mut copies = Vec::new();
        for key in copies_of(id) {
            copies.extend(get(&store, &key).await?.map(|bytes| bytes.to_vec()));
        }
        Ok(copies)
    }

    /// All headers: the copies of each vault.
    pub(super) async fn all_headers(&self) -> Result<BTreeMap<String, Vec<Vec<u8>>>, Refusal> {
        let mut all: BTreeMap<String, Vec<Vec<u8>>> = BTreeMap::new();
        for (key, bytes) in self.all(HEADERS).await? {
            let id = key.split('/').next().unwrap_or_default().to_owned();
            all.entry(id).or_default().push(bytes.to_vec());
        }
        Ok(all)
    }

    /// Writes both copies of a header.
    pub(super) async fn put_header(&self, id: &str, bytes: &[u8]) -> Result<(), Refusal> {
        for key in copies_of(id) {
            self.write(None, vec![Change::of_header(key, Some(bytes))]).await?;
        }
        Ok(())
    }

    /// Writes the second copy of a header, and lets the first be, which counts.
    pub(super) async fn put_second_copy(&self, id: &str, bytes: &[u8]) -> Result<(), Refusal> {
        let [_, key] = copies_of(id);
        self.write(None, vec![Change::of_header(key, Some(bytes))]).await
    }

    /// Takes both copies of a header away: nothing opens the vault any more.
    pub(super) async fn drop_header(&self, id: &str) -> Result<(), Refusal> {
        let gone = copies_of(id).map(|key| Change::of_header(key, None));
        self.write(None, gone.into()).await
    }

    /// Everything in a store, with its keys.
    async fn all(&self, name: &str) -> Result<Vec<Kept>, Refusal> {
        let transaction = self.begin(&[name], TransactionMode::ReadOnly)?;
        everything(&transaction, name, None)?.await
    }

    /// Everything in a vault as it was at one moment: its manifest, and its records in parts, which come one after the other.
    /// What came first can be opened while the browser looks up what comes next.
    pub(super) fn everything_of_vault(&self) -> Result<(Coming, Vec<Coming>), Refusal> {
        let transaction = self.begin(&[RECORDS, MANIFEST], TransactionMode::ReadOnly)?;
        // All are asked for before any is waited for: the transaction would be over in between.
        let manifest = everything(&transaction, MANIFEST, None)?;
        let mut parts = Vec::new();
        for range in parts_of_keys().map_err(|error| why(&error))? {
            parts.push(everything(&transaction, RECORDS, Some(&range))?);
        }
        Ok((manifest, parts))
    }

    /// What is there, and what is past, as it was at one moment.
    pub(super) async fn records_and_past(&self) -> Result<(Vec<Kept>, Vec<Kept>), Refusal> {
        let transaction = self.begin(&[RECORDS, PAST], TransactionMode::ReadOnly)?;
        let (records, past) =
            (everything(&transaction, RECORDS, None)?, everything(&transaction, PAST, None)?);
        Ok((records.await?, past.await?))
    }

    /// All that is past.
    pub(super) async fn past(&self) -> Result<Vec<Kept>, Refusal> {
        self.all(PAST).await
    }

    /// The keys of all that is past.
    pub(super) async fn keys_of_past(&self) -> Result<Vec<String>, Refusal> {
        let transaction = self.begin(&[PAST], TransactionMode::ReadOnly)?;
        let store = transaction.object_store(PAST).map_err(|error| why(&error))?;
        let keys = store.get_all_keys(None, None).map_err(|error| why(&error))?;
        let keys = keys.await.map_err(|error| why(&error))?;
        Ok(keys.into_iter().filter_map(|key| key.as_string()).collect())
    }

    /// Some of it, by where it stands.
    pub(super) async fn some<'a>(
        &self,
        places: impl IntoIterator<Item = &'a Place>,
    ) -> Result<Vec<Option<Uint8Array>>, Refusal> {
        let transaction = self.begin(&[RECORDS, MANIFEST], TransactionMode::ReadOnly)?;
        let mut found = Vec::new();
        for place in places {
            let store = transaction.object_store(place.store()).map_err(|error| why(&error))?;
            found.push(get(&store, &place.key()).await?);
        }
        Ok(found)
    }

    /// Writes all of it or nothing. Where a version of the root is expected and another stands there, someone else has
    /// written: then nothing is.
    pub(super) async fn write(&self, expected: Option<u64>, changes: Vec<Change>) -> Result<(), Refusal> {
        let past = changes.iter().any(|change| change.past.is_some()).then_some(PAST);
        let manifest = expected.is_some().then_some(MANIFEST);
        let mut stores: Vec<&str> =
            changes.iter().map(|change| change.store).chain(past).chain(manifest).collect();
        stores.sort_unstable();
        stores.dedup();
        let transaction = self.begin(&stores, TransactionMode::ReadWrite)?;
        if let Some(expected) = expected {
            let manifest = transaction.object_store(MANIFEST).map_err(|error| why(&error))?;
            let root = get(&manifest, &Place::Root.key()).await?.map(|bytes| bytes.to_vec());
            let version =
                root.as_deref().map_or(0, |bytes| unframe(bytes).map_or(0, |framed| framed.version));
            if version != expected {
                // Nothing has been written: there is nothing that an abort could leave behind.
                let _ = transaction.abort();
                return Err(Refusal::Behind);
            }
        }
        for change in changes {
            let store = transaction.object_store(change.store).map_err(|error| why(&error))?;
            if let Some(past) = change.past
                && let Some(bytes) = get(&store, &change.key).await?
            {
                let kept = transaction.object_store(PAST).map_err(|error| why(&error))?;
                kept.put(&bytes, Some(&past.into())).map(drop).map_err(|error| why(&error))?;
            }
            let key = JsValue::from(change.key);
            // What comes of each is told by the transaction as a whole.
            let asked = match change.bytes {
                Some(bytes) => store.put(&Uint8Array::from(bytes.as_slice()), Some(&key)).map(drop),
                None => store.delete(Query::Key(key)).map(drop),
            };
            asked.map_err(|error| why(&error))?;
        }
        let store = transaction.object_store(stores.first().copied().unwrap_or(RECORDS));
        let done = transaction.await.map_err(|error| why(&error))?;
        if done.is_committed() {
            return Ok(());
        }
        let error = store.ok().and_then(|store| store.transaction().error());
        Err(error
            .map_or(Refusal::Failed("aborted".to_owned()), |error| named(&error.name(), &error.message())))
    }
}

/// What lies in a store: a key, and bytes.
pub(super) type Kept = (String, Uint8Array);

/// What a store will give.
pub(super) type Coming = Pin<Box<dyn Future<Output = Result<Vec<Kept>, Refusal>>>>;

fn everything(transaction: &Transaction, store: &str, range: Option<&KeyRange>) -> Result<Coming, Refusal> {
    let store = transaction.object_store(store).map_err(|error| why(&error))?;
    let query = || range.cloned().map(Query::from);
    let keys = store.get_all_keys(query(), None).map_err(|error| why(&error))?;
    let values = store.get_all(query(), None).map_err(|error| why(&error))?;
    Ok(Box::pin(async move {
        let keys = keys.await.map_err(|error| why(&error))?;
        let values = values.await.map_err(|error| why(&error))?;
        let pair = |(key, value): (JsValue, JsValue)| Some((key.as_string()?, value.dyn_into().ok()?));
        Ok(keys.into_iter().zip(values).filter_map(pair).collect())
    }))
}

/// All keys, in parts of about the same size: the keys of records are random numbers in hexadecimal. Those of strays are in
/// the first part or the last.
fn parts_of_keys() -> Result<Vec<KeyRange>, Error> {
    let cuts: Vec<JsValue> = "123456789abcdef".chars().map(|cut| cut.to_string().into()).collect();
    let (Some(first), Some(last)) = (cuts.first(), cuts.last()) else { return Ok(Vec::new()) };
    let mut parts = vec![KeyRange::upper_bound(first, Some(true))?];
    for (from, to) in cuts.iter().zip(cuts.iter().skip(1)) {
        parts.push(KeyRange::bound(from, to, Some(false), Some(true))?);
    }
    parts.push(KeyRange::lower_bound(last, Some(false))?);
    Ok(parts)
}

fn database(id: &str) -> String {
    format!("samsyn-{id}")
}

fn copies_of(id: &str) -> [String; 2] {
    [format!("{id}/1"), format!("{id}/2")]
}

async fn get(store: &ObjectStore, key: &str) -> Result<Option<Uint8Array>, Refusal> {
    let asked = store.get(Query::Key(key.into())).map_err(|error| why(&error))?;
    let found = asked.await.map_err(|error| why(&error))?;
    Ok(found.and_then(|found| found.dyn_into().ok()))
}

fn named(name: &str, message: &str) -> Refusal {
    match name {
        "QuotaExceededError" => Refusal::Full,
        "SecurityError" | "InvalidStateError" => Refusal::Blocked,
        _ => Refusal::Failed(format!("{name}: {message}")),
    }
}

/// The browser's reason, as far as it gives one.
fn why(error: &Error) -> Refusal {
    let text = error.to_string();
    for name in ["QuotaExceededError", "SecurityError", "InvalidStateError"] {
        if text.contains(name) {
            return named(name, &text);
        }
    }
    Refusal::Failed(text)
}
