//! The first step: what the file is, and whether its letters are right.

use samsyn_engine::exchange::{Encoding, Kind};
use samsyn_words::{args, keys};
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::draft::{Stage, Step as Happened, use_draft};
use crate::house::use_client;
use crate::settings::use_words;

/// The names that encodings go by.
fn name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16Le => "UTF-16 LE",
        Encoding::Utf16Be => "UTF-16 BE",
        Encoding::Windows1252 => "Windows-1252 (ISO-8859-1)",
        Encoding::Macintosh => "Mac OS Roman",
    }
}

#[component]
pub(super) fn Step() -> Html {
    let words = use_words();
    let draft = use_draft();
    let client = use_client();
    let (Some(file), Some(inspection)) = (draft.file.clone(), draft.inspection.clone()) else {
        return html! { <div /> };
    };
    let columns = draft.has_columns();
    // A workbook says itself how its letters are stored.
    let text = inspection.kind == Kind::Table;
    let choose = {
        let (draft, client, file) = (draft.clone(), client.clone(), file.clone());
        Callback::from(move |event: Event| {
            let select = event.target().and_then(|it| it.dyn_into::<HtmlSelectElement>().ok());
            let chosen =
                select.and_then(|select| Encoding::ALL.iter().find(|it| name(**it) == select.value()));
            if let Some(encoding) = chosen {
                super::inspect(&client, &draft, file.clone(), Some(*encoding));
            }
        })
    };
    let next = {
        let (draft, client) = (draft.clone(), client.clone());
        Callback::from(move |_: MouseEvent| {
            if columns {
                draft.dispatch(Happened::Go(Stage::Columns));
            } else {
                super::try_file(&client, &draft);
            }
        })
    };
    let kind = match inspection.kind {
        Kind::Caseload => words.say(keys::WIZARD_KIND_CASELOAD),
        Kind::Ss12000 => words.say(keys::WIZARD_KIND_SS12000),
        Kind::Table | Kind::Workbook => {
            let kind = if text { keys::WIZARD_KIND_TABLE } else { keys::WIZARD_KIND_WORKBOOK };
            words.say_with(kind, &args! { "columns" => inspection.columns.len() })
        }
    };
    let samples = &inspection.encoding.samples;
    html! {
        <section class="sheet" aria-label={words.say(keys::WIZARD_FILE)}>
            <dl class="facts">
                <dt>{ words.say(keys::WIZARD_NAME) }</dt><dd>{ file.name() }</dd>
                <dt>{ words.say(keys::WIZARD_SIZE) }</dt><dd>{ size(inspection.bytes) }</dd>
                <dt>{ words.say(keys::WIZARD_KIND) }</dt><dd>{ kind }</dd>
            </dl>
            if text {
                <div key="encoding" class="field">
                    <label for="encoding">{ words.say(keys::WIZARD_ENCODING) }</label>
                    <p class="small quiet" id="encoding-help">{ words.say(keys::WIZARD_ENCODING_HELP) }</p>
                    <p>{ if samples.is_empty() { words.say(keys::WIZARD_ENCODING_NONE) } else { samples.join(" · ") } }</p>
                    <select id="encoding" aria-describedby="encoding-help" onchange={choose}>
                        for encoding in Encoding::ALL {
                            <option
                                key={name(*encoding)} value={name(*encoding)}
                                selected={*encoding == inspection.encoding.encoding}
                            >{ name(*encoding) }</option>
                        }
                    </select>
                </div>
            }
            <p key="next" class="row"><button class="primary" onclick={next}>{ words.say(keys::WIZARD_NEXT) }</button></p>
        </section>
    }
}

/// Bytes, as people count them.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => format!("{} MB", bytes.div_ceil(1_000_000)),
    }
}
