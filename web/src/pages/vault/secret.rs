//! A form that asks for secrets. Fields are as password managers know them, and nothing forbids to paste.

use samsyn_vault::protocol::{Refusal, Typed};
use samsyn_words::{Key, keys};
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement, HtmlInputElement};
use yew::prelude::*;

use crate::settings::use_words;

/// What was typed into a form.
pub(super) struct Sent(FormData);

impl Sent {
    /// A field that is no secret, without blanks around it.
    pub(super) fn text(&self, name: &str) -> String {
        self.0.get(name).as_string().unwrap_or_default().trim().to_owned()
    }

    /// A secret, as it was typed.
    pub(super) fn secret(&self, name: &str) -> Typed {
        Typed(self.0.get(name).as_string().unwrap_or_default())
    }

    /// A file that was chosen.
    pub(super) fn file(&self, name: &str) -> Option<web_sys::File> {
        self.0.get(name).dyn_into().ok()
    }

    /// A new passphrase, typed twice.
    pub(super) fn new_passphrase(&self) -> Result<Typed, (&'static str, String)> {
        let (first, again) = (self.secret("new"), self.secret("again"));
        if first.0 == again.0 { Ok(first) } else { Err(("again", String::new())) }
    }
}

/// A field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Asked {
    pub(super) name: &'static str,
    pub(super) label: Key,
    pub(super) help: Option<Key>,
    pub(super) kind: Kind,
}

/// What a field is to a password manager.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// No secret, and short.
    Name,
    /// No secret.
    Plain,
    /// The passphrase that there is.
    Current,
    /// The code.
    Code,
    /// One that is chosen now.
    New,
    /// No secret, but a file.
    File,
}

impl Kind {
    fn is_secret(self) -> bool {
        matches!(self, Self::Current | Self::Code | Self::New)
    }

    /// The most characters that it takes.
    fn longest(self) -> Option<&'static str> {
        match self {
            Self::Name => Some("40"),
            Self::Plain => Some("200"),
            // Half of a secret would be another one.
            Self::Current | Self::Code | Self::New | Self::File => None,
        }
    }

    fn autocomplete(self) -> &'static str {
        match self {
            Self::Name | Self::Plain | Self::Code | Self::File => "off",
            Self::Current => "current-password",
            Self::New => "new-password",
        }
    }
}

/// The fields for a new passphrase.
pub(super) const NEW: [Asked; 2] = [
    Asked {
        name: "new",
        label: keys::VAULT_NEW_PASSPHRASE,
        help: Some(keys::VAULT_NEW_PASSPHRASE_HELP),
        kind: Kind::New,
    },
    Asked { name: "again", label: keys::VAULT_AGAIN, help: None, kind: Kind::New },
];

/// How what a form asks for went.
#[derive(Clone, PartialEq)]
pub(super) enum Went {
    /// It was not sent yet.
    Asked,
    Busy,
    Done,
    /// What was typed is not what was asked for: nothing was tried.
    Mistyped,
    Not(Refusal),
}

/// What came of a form that was sent: which field was wrong, if any, and how.
pub(super) type Wrong = Option<(&'static str, String)>;

#[derive(Properties, PartialEq)]
pub(super) struct FormProps {
    /// Makes ids unique on the page.
    pub(super) id: AttrValue,
    /// The vault, as password managers are to name it.
    #[prop_or_default]
    pub(super) owner: Option<AttrValue>,
    pub(super) fields: Vec<Asked>,
    pub(super) send: AttrValue,
    #[prop_or_default]
    pub(super) primary: bool,
    pub(super) busy: bool,
    #[prop_or_default]
    pub(super) wrong: Wrong,
    pub(super) onsend: Callback<(Sent, HtmlFormElement)>,
}

/// The form. While it is busy it cannot be sent again.
#[component]
pub(super) fn Form(props: &FormProps) -> Html {
    let words = use_words();
    let shown = use_state(|| false);
    let (busy, onsend) = (props.busy, props.onsend.clone());
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let form = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
        let Some(form) = form.filter(|_| !busy) else { return };
        if let Ok(data) = FormData::new_with_form(&form) {
            onsend.emit((Sent(data), form));
        }
    });
    let show = {
        let shown = shown.clone();
        Callback::from(move |event: Event| {
            shown.set(event.target_dyn_into::<HtmlInputElement>().is_some_and(|tick| tick.checked()));
        })
    };
    let field = |asked: &Asked| {
        let id = format!("{}-{}", props.id, asked.name);
        let wrong = props.wrong.as_ref().filter(|(name, _)| *name == asked.name).map(|(_, why)| why.clone());
        let described: Vec<String> =
            [wrong.as_ref().map(|_| format!("{id}-wrong")), asked.help.map(|_| format!("{id}-help"))]
                .into_iter()
                .flatten()
                .collect();
        let kind = match asked.kind {
            Kind::File => "file",
            secret if secret.is_secret() && !*shown => "password",
            _ => "text",
        };
        html! {
            <div key={asked.name} class={if wrong.is_some() { "field wrong" } else { "field" }}>
                <label for={id.clone()}>{ words.say(asked.label) }</label>
                if let Some(wrong) = wrong.clone() { <p key="wrong" id={format!("{id}-wrong")} class="wrong-text" role="alert">{ wrong }</p> }
                <input key="field" type={kind} id={id.clone()} name={asked.name} autocomplete={asked.kind.autocomplete()}
                    spellcheck="false" autocapitalize="off" maxlength={asked.kind.longest()}
                    aria-invalid={wrong.is_some().then_some("true")}
                    aria-describedby={(!described.is_empty()).then(|| described.join(" "))} />
                if let Some(help) = asked.help { <p key="help" id={format!("{id}-help")} class="help">{ words.say(help) }</p> }
            </div>
        }
    };
    let secret = props.fields.iter().any(|asked| asked.kind.is_secret());
    let show_id = format!("{}-show", props.id);
    html! {
        <form {onsubmit} novalidate={true}>
            if let Some(owner) = props.owner.clone() {
                // Tells password managers whose passphrase it is.
                <input key="owner" type="text" class="visually-hidden" name="owner" autocomplete="username" value={owner}
                    readonly={true} tabindex="-1" aria-hidden="true" />
            }
            for asked in &props.fields { { field(asked) } }
            if secret {
                <label key="show" class="tick" for={show_id.clone()}>
                    <input type="checkbox" id={show_id} onchange={show} checked={*shown} />
                    <span>{ words.say(keys::VAULT_SHOW) }</span>
                </label>
            }
            <button key="send" type="submit" class={props.primary.then_some("primary")} aria-disabled={busy.to_string()}>
                { props.send.clone() }
            </button>
        </form>
    }
}
