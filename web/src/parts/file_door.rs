//! A place to drop a file, with a button beside it that does the same.

use samsyn_words::keys;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, File, FileList, HtmlInputElement};
use yew::prelude::*;

use crate::settings::use_words;

#[derive(Properties, PartialEq)]
pub(crate) struct FileDoorProps {
    /// Called with the files, at least one, in the order the browser gives them.
    pub(crate) onfiles: Callback<Vec<File>>,
    /// Endings that the browser offers first.
    pub(crate) accept: AttrValue,
    /// Under the button: which files can be read.
    pub(crate) help: AttrValue,
}

/// A drop area with *Välj fil*.
#[component]
pub(crate) fn FileDoor(props: &FileDoorProps) -> Html {
    let words = use_words();
    let input = use_node_ref();
    let over = use_state(|| false);
    let choose = {
        let input = input.clone();
        Callback::from(move |_| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let chosen = {
        let onfiles = props.onfiles.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
                let files = files(input.files());
                // The same file can be chosen again.
                input.set_value("");
                if !files.is_empty() {
                    onfiles.emit(files);
                }
            }
        })
    };
    let drag = |to: bool| {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(to);
        })
    };
    let drop = {
        let (over, onfiles) = (over.clone(), props.onfiles.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(false);
            let files = files(event.data_transfer().and_then(|data| data.files()));
            if !files.is_empty() {
                onfiles.emit(files);
            }
        })
    };
    html! {
        <div
            class={classes!("drop", over.then_some("over"))}
            ondragenter={drag(true)}
            ondragover={drag(true)}
            ondragleave={drag(false)}
            ondrop={drop}
        >
            <p>{ words.say(keys::DOOR_DROP) }</p>
            <button onclick={choose}>{ words.say(keys::DOOR_CHOOSE) }</button>
            <input
                ref={input} class="hidden-file" type="file" multiple={true} tabindex="-1" aria-hidden="true"
                accept={props.accept.clone()} onchange={chosen}
            />
            <p class="small quiet">{ props.help.clone() }</p>
        </div>
    }
}

fn files(list: Option<FileList>) -> Vec<File> {
    list.map_or_else(Vec::new, |list| (0..list.length()).filter_map(|at| list.get(at)).collect())
}

/// The files of an input, each with its path inside the folder that was chosen.
pub(crate) fn folder_files(input: &HtmlInputElement) -> Vec<(String, File)> {
    files(input.files())
        .into_iter()
        .map(|file| {
            let path = js_sys::Reflect::get(&file, &"webkitRelativePath".into()).ok();
            let path = path.and_then(|path| path.as_string()).filter(|path| !path.is_empty());
            (path.unwrap_or_else(|| file.name()), file)
        })
        .collect()
}
