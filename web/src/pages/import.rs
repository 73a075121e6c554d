//! A file in three plain steps: the file, its columns, what was read.

mod check;
mod columns;
mod doubts;
pub(crate) mod draft;
mod file;
mod profile;
mod questions;
mod state;

use samsyn_engine::exchange::{Encoding, check_size};
use samsyn_words::{args, keys};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use crate::calls::{InspectFile, TryFile};
use crate::client::Client;
use crate::frame::Page;
use crate::held::Held;
use crate::house::use_client;
use crate::parts::FileDoor;
use crate::protocol::{Progress, Refusal};
use crate::settings::use_words;
use draft::{Draft, Stage, Step, use_draft};

/// A hold of the draft, for callbacks.
type Hold = Held<Draft>;

#[component]
pub(crate) fn Import() -> Html {
    let words = use_words();
    let client = use_client();
    let draft = use_draft();
    {
        // A file that was chosen is looked at, whichever door it came through.
        let (client, draft) = (client.clone(), draft.clone());
        let fresh = draft.inspection.is_none() && draft.refusal.is_none() && draft.reading.is_none();
        use_effect_with(draft.file.clone(), move |file| {
            if let Some(file) = file.clone().filter(|_| fresh) {
                inspect(&client, &draft, file, None);
            }
        });
    }
    let onfiles = {
        let draft = draft.clone();
        Callback::from(move |files: Vec<File>| draft.dispatch(Step::Files(files)))
    };
    let (step, name) = match draft.stage {
        Stage::File => (1_u32, keys::WIZARD_FILE),
        Stage::Columns => (2, keys::WIZARD_COLUMNS),
        Stage::Check => (3, keys::WIZARD_CHECK),
    };
    let step_line =
        format!("{}: {}", words.say_with(keys::WIZARD_STEP, &args! { "step" => step }), words.say(name));
    html! {
        <Page
            title={words.say(keys::IMPORT_TITLE)} heading={words.say(keys::IMPORT_TITLE)}
            step={Some(AttrValue::from(step_line))} turn={step}
        >
            if draft.stage == Stage::File {
                <p key="decided" class="before-file">{ words.say(keys::IMPORT_DECIDED) }</p>
            }
            <state::Reading key="reading" />
            <state::Wrong key="wrong" />
            <div key="step-body">
                { match draft.stage {
                    Stage::File => html! { <file::Step /> },
                    Stage::Columns => html! { <columns::Step /> },
                    Stage::Check => html! { <check::Step /> },
                } }
            </div>
            if draft.stage == Stage::File {
                <div key="door" class="sheet">
                    if !draft.rest.is_empty() { <p key="rest">{ state::after(&words, &draft) }</p> }
                    if draft.file.is_some() { <h2 key="other">{ words.say(keys::WIZARD_OTHER_FILE) }</h2> }
                    <FileDoor key="file-door" {onfiles} accept=".csv,.txt,.tsv,.xlsx,.xlsm,.json,.zip" help={words.say(keys::START_FILE_KINDS)} />
                </div>
            }
        </Page>
    }
}

const BEGUN: Progress = Progress { done: 0, of: 0 };

/// Has the worker look at a file. What is too large is refused by its size, before anything is read.
fn inspect(client: &Client, draft: &Hold, file: File, encoding: Option<Encoding>) {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a file's size is a whole number"
    )]
    let size = check_size(file.size() as u64, &file.name());
    if let Err(diagnostic) = size {
        draft.dispatch(Step::Refused(Refusal::Wrong(vec![diagnostic])));
        return;
    }
    draft.dispatch(Step::Reading(BEGUN));
    let (client, draft) = (client.clone(), draft.clone());
    spawn_local(async move {
        let call = InspectFile { name: file.name(), encoding, profiles: draft.profiles.clone() };
        draft.dispatch(match client.ask_with(call, file.into(), None).await {
            Ok((inspection, _)) => Step::Inspected(inspection),
            Err(refusal) => Step::Refused(refusal),
        });
    });
}

/// Has the worker read the file as planned, without opening it.
fn try_file(client: &Client, draft: &Hold) {
    let Some(file) = draft.file.clone() else { return };
    draft.dispatch(Step::Reading(BEGUN));
    let progress = {
        let draft = draft.clone();
        Callback::from(move |progress| draft.dispatch(Step::Reading(progress)))
    };
    let (client, draft, plan) = (client.clone(), draft.clone(), draft.plan.clone());
    spawn_local(async move {
        let call = TryFile { name: file.name(), plan };
        draft.dispatch(match client.ask_with(call, file.into(), Some(progress)).await {
            Ok(((report, doubts), _)) => Step::Read(report, doubts),
            Err(refusal) => Step::Refused(refusal),
        });
    });
}
