//! The rule packs that lie beside the app. They are data: read at run time, so a changed rule needs no new build.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use samsyn_engine::pack::{self, Manifest};
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::calls::UseRules;
use crate::client::Client;
use crate::house::InForce;
use crate::protocol::Refusal;

/// Packs by the name of their folder: the text of each file by its path inside.
pub(crate) type PackSet = BTreeMap<String, BTreeMap<String, String>>;

/// How packs lie in the file that is handed to the worker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Packed {
    /// It is a zip.
    Zip,
    /// Files one after the other: each one's path and length in bytes.
    Folder(Vec<(String, usize)>),
}

/// The packs of a set with their manifests, by the name of their folder; those that cannot be read have none.
pub(crate) fn manifests(set: &PackSet) -> Vec<(&str, Option<Manifest>)> {
    let read = |files: &BTreeMap<String, String>| pack::manifest(&files.clone().into_iter().collect());
    set.iter().map(|(folder, files)| (folder.as_str(), read(files))).collect()
}

/// Lays opened packs beside those that are there, in place of those of the same id. Also tells which of the opened ones
/// is meant: the one that no other of them extends.
pub(crate) fn lay_beside(known: &PackSet, opened: PackSet) -> (PackSet, Option<String>) {
    let id = |manifest: &Option<Manifest>| manifest.as_ref().map(|manifest| manifest.id.clone());
    let new = manifests(&opened);
    let ids: Vec<_> = new.iter().filter_map(|(_, manifest)| id(manifest)).collect();
    let parents: Vec<_> = new.iter().filter_map(|(_, manifest)| manifest.as_ref()?.extends.clone()).collect();
    let is_parent = |manifest: &Option<Manifest>| id(manifest).is_some_and(|id| parents.contains(&id));
    let meant = new.iter().find(|(_, manifest)| !is_parent(manifest)).or(new.first());
    let meant = meant.map(|(folder, _)| (*folder).to_owned());
    let mut set: PackSet = manifests(known)
        .into_iter()
        .filter(|(_, manifest)| !id(manifest).is_some_and(|id| ids.contains(&id)))
        .filter_map(|(folder, _)| Some((folder.to_owned(), known.get(folder)?.clone())))
        .collect();
    set.extend(opened);
    (set, meant)
}

/// Where the practice school lies, so what a newcomer meets first; if it is not there, the first that is.
pub(crate) const FIRST: &str = "gnesta";

/// Puts a pack in force, in the worker and here. What was in force stays if it has errors.
pub(crate) async fn put_in_force(
    client: &Client,
    set: &PackSet,
    folder: &str,
    on: NaiveDate,
) -> Result<InForce, Refusal> {
    let rules = client.ask(UseRules { set: set.clone(), id: folder.to_owned(), on }).await?;
    let files =
        set.iter().map(|(folder, files)| (folder.clone(), files.clone().into_iter().collect())).collect();
    let (pack, _) = pack::load(&files, folder, on).map_err(Refusal::Wrong)?;
    Ok(InForce { folder: folder.to_owned(), pack: pack.into(), rules: rules.into() })
}

#[derive(Deserialize)]
struct Index {
    packs: BTreeMap<String, Vec<String>>,
}

/// Fetches every pack that ships.
pub(crate) async fn fetch() -> Result<PackSet, JsValue> {
    let index = text("rules/index.json").await?;
    let index: Index = serde_json::from_str(&index).map_err(|error| JsValue::from(error.to_string()))?;
    let paths: Vec<(String, String)> = index
        .packs
        .into_iter()
        .flat_map(|(pack, files)| files.into_iter().map(move |file| (pack.clone(), file)))
        .collect();
    // All at once: the texts come in the order of the paths.
    let promises = js_sys::Array::new();
    for (pack, file) in &paths {
        let path = format!("rules/{pack}/{file}");
        promises.push(&wasm_bindgen_futures::future_to_promise(async move {
            text(&path).await.map(JsValue::from)
        }));
    }
    let texts = JsFuture::from(js_sys::Promise::all(&promises)).await?;
    let mut set = PackSet::new();
    for ((pack, file), text) in paths.into_iter().zip(js_sys::Array::from(&texts).iter()) {
        set.entry(pack).or_default().insert(file, text.as_string().unwrap_or_default());
    }
    Ok(set)
}

async fn text(path: &str) -> Result<String, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: Response = JsFuture::from(window.fetch_with_str(path)).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::from(format!("{path}: {}", response.status())));
    }
    let text = JsFuture::from(response.text()?).await?;
    text.as_string().ok_or(JsValue::NULL)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pack(id: &str, extends: &str) -> BTreeMap<String, String> {
        let text = format!(
            "[pack]\nid = \"{id}\"\nversion = \"1.0.0\"\nname = {{ sv = \"{id}\" }}\nengine = \">=0.1\"\nvalid_from = 2026-01-01\n{extends}"
        );
        BTreeMap::from([("pack.toml".to_owned(), text)])
    }

    fn set(packs: &[(&str, &str, &str)]) -> PackSet {
        packs.iter().map(|(folder, id, extends)| ((*folder).to_owned(), pack(id, extends))).collect()
    }

    fn check(opened: &[(&str, &str, &str)], folders: &[&str], meant: &str) {
        let known = set(&[("gnesta", "gnesta", "extends = \"sormland\""), ("sormland", "sormland", "")]);
        let (set, found) = lay_beside(&known, set(opened));
        assert_eq!(set.keys().collect::<Vec<_>>(), folders);
        assert_eq!(found.as_deref(), Some(meant));
    }

    #[test]
    fn an_opened_pack_takes_the_place_of_the_one_of_its_id() {
        check(&[("my-copy", "gnesta", "extends = \"sormland\"")], &["my-copy", "sormland"], "my-copy");
    }

    #[test]
    fn of_several_opened_packs_the_one_that_none_extends_is_meant() {
        let opened = [("a", "county", ""), ("b", "town", "extends = \"county\"")];
        check(&opened, &["a", "b", "gnesta", "sormland"], "b");
    }

    #[test]
    fn a_pack_that_cannot_be_read_is_still_the_one_that_was_opened() {
        let known = set(&[("sormland", "sormland", "")]);
        let broken = BTreeMap::from([("pack.toml".to_owned(), "[pack".to_owned())]);
        let (_, meant) = lay_beside(&known, PackSet::from([("new".to_owned(), broken)]));
        assert_eq!(meant.as_deref(), Some("new"));
    }
}
