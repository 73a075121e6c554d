//! The code that opens a vault if the passphrase is forgotten: shown once, to be printed.

use samsyn_words::{args, keys};
use yew::prelude::*;

use crate::settings::use_words;

#[derive(Properties, PartialEq)]
pub(super) struct PrintProps {
    pub(super) name: String,
    pub(super) code: String,
    pub(super) done: Callback<()>,
}

#[component]
pub(super) fn Print(props: &PrintProps) -> Html {
    let words = use_words();
    let print = Callback::from(|_: MouseEvent| {
        // A browser that cannot print says so itself.
        let _ = gloo::utils::window().print();
    });
    let done = props.done.reform(|_: MouseEvent| ());
    html! {
        <section class="sheet">
            <p>{ words.say_with(keys::VAULT_RECOVERY_WHAT, &args! { "name" => props.name.as_str() }) }</p>
            <p class="code" translate="no">{ props.code.clone() }</p>
            <p>{ words.say(keys::VAULT_RECOVERY_WHERE) }</p>
            <p class="row no-print">
                <button type="button" class="primary" onclick={print}>{ words.say(keys::VAULT_RECOVERY_PRINT) }</button>
                <button type="button" onclick={done}>{ words.say(keys::VAULT_RECOVERY_DONE) }</button>
            </p>
        </section>
    }
}
