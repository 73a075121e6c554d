//! Small parts that several pages are made of.

mod diagnostics;
mod file_door;
mod waiting;

pub(crate) use diagnostics::Diagnostics;
pub(crate) use file_door::{FileDoor, folder_files};
pub(crate) use waiting::{Refused, Waiting};

use gloo::utils::document;
use samsyn_engine::pack::Text;
use samsyn_words::Lang;
use wasm_bindgen::JsCast;
use web_sys::{Blob, HtmlAnchorElement, Url};

/// The `lang` attribute of an author's text: set only where it is in another language than the page.
pub(crate) fn foreign(text: &Text, lang: Lang) -> Option<&'static str> {
    (lang == Lang::En && text.en.is_none()).then_some("sv")
}

/// Lets the browser save a file.
pub(crate) fn download(name: &str, file: &Blob) {
    let Ok(address) = Url::create_object_url_with_blob(file) else { return };
    let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // The browser has taken hold of the file by then; an address that is already gone is no fault.
    gloo::timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
}
