//! The rule packs that lie beside the app. They are data: read at run time, so a changed rule needs no new build.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use samsyn_engine::pack;
use serde::Deserialize;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::calls::UseRules;
use crate::client::Client;
use crate::house::InForce;
use crate::protocol::Refusal;

/// Packs by the name of their folder: the text of each file by its path inside.
pub(crate) type PackSet = BTreeMap<String, BTreeMap<String, String>>;

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
