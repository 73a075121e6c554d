//! A file in three plain steps: the file, its columns, what was read.

pub(crate) mod draft;

use samsyn_words::keys;
use web_sys::File;
use yew::prelude::*;

use crate::frame::Page;
use crate::parts::FileDoor;
use crate::settings::use_words;

#[component]
pub(crate) fn Import() -> Html {
    let words = use_words();
    let draft = draft::use_draft();
    let onfiles = Callback::from(move |files: Vec<File>| {
        if let Some(file) = files.into_iter().next() {
            draft.dispatch(draft::Step::File(file));
        }
    });
    html! {
        <Page title={words.say(keys::IMPORT_TITLE)} heading={words.say(keys::IMPORT_TITLE)}>
            <p key="decided" class="before-file">{ words.say(keys::IMPORT_DECIDED) }</p>
            <div key="door" class="sheet">
                <FileDoor {onfiles} accept=".csv,.txt,.tsv,.json" help={words.say(keys::START_FILE_KINDS)} />
            </div>
        </Page>
    }
}
