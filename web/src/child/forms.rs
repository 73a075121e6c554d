//! What staff write down. Each form says what it needs, what was wrong and the way out, and where it is kept.

mod answer;
mod contact;
mod field;
mod note;
mod offer;
mod step;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use samsyn_engine::view::{Edit, Refused};
use samsyn_words::{Key, Words, args, keys};
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlElement, HtmlFormElement};
use yew::prelude::*;

pub(crate) use answer::AnswerForm;
pub(crate) use contact::ContactForm;
pub(crate) use note::NoteForm;
pub(crate) use offer::OfferForm;
pub(crate) use step::StepForm;

use super::scene::{Became, Scene};
use crate::vault;

/// What was wrong, by the name of the field; what concerns the whole form stands under no name.
pub(crate) type Errors = BTreeMap<String, Key>;

/// A form as it was sent.
pub(crate) struct Sent(FormData);

impl Sent {
    /// A field's text without blanks around it; nothing where it is empty.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        let text = self.0.get(name).as_string()?.trim().to_owned();
        (!text.is_empty()).then_some(text)
    }

    /// Whether a box is ticked.
    pub(crate) fn ticked(&self, name: &str) -> bool {
        self.text(name).is_some()
    }

    /// A needed text.
    pub(crate) fn need(&self, name: &str, errors: &mut Errors) -> Option<String> {
        let text = self.text(name);
        if text.is_none() {
            errors.insert(name.to_owned(), keys::CHILD_WRONG_EMPTY);
        }
        text
    }

    /// A needed day.
    pub(crate) fn day(&self, name: &str, errors: &mut Errors) -> Option<NaiveDate> {
        let day = self.text(name).and_then(|text| text.parse().ok());
        if day.is_none() {
            errors.insert(name.to_owned(), keys::CHILD_WRONG_DAY);
        }
        day
    }
}

/// What a form is made of.
#[derive(Properties)]
pub(crate) struct FormProps {
    pub(crate) scene: Scene,
    /// Under which heading it is opened.
    pub(crate) title: AttrValue,
    /// The label of its button.
    pub(crate) send: AttrValue,
    /// Reads it.
    pub(crate) read: Callback<Sent, Result<Edit, Errors>>,
    /// The field that a refusal of the whole is about.
    pub(crate) blames: Callback<Refused, &'static str>,
    /// What it shows, given what was wrong.
    pub(crate) fields: Callback<Errors, Html>,
}

impl PartialEq for FormProps {
    // The fields hold what changes; a form is drawn again with its scene.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// A form that opens under its title, is checked when sent, and says what became of it.
#[component]
pub(crate) fn Form(props: &FormProps) -> Html {
    let words = props.scene.words.clone();
    let errors = use_state(Errors::new);
    let became = use_state(|| None::<Became>);
    let form = use_node_ref();
    let onsubmit = {
        let (read, ask, blames) = (props.read.clone(), props.scene.act.edit.clone(), props.blames.clone());
        let (errors, became, form) = (errors.clone(), became.clone(), form.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            became.set(None);
            let Some(element) = form.cast::<HtmlFormElement>() else { return };
            let Ok(data) = FormData::new_with_form(&element) else { return };
            match read.emit(Sent(data)) {
                Err(found) => {
                    focus_first(&element, &found);
                    errors.set(found);
                }
                Ok(edit) => {
                    let (errors, became, blames) = (errors.clone(), became.clone(), blames.clone());
                    let told = Callback::from(move |what: Became| {
                        match &what {
                            Became::Refused(refused) => {
                                let found = Errors::from([(blames.emit(*refused).to_owned(), why(*refused))]);
                                focus_first(&element, &found);
                                errors.set(found);
                            }
                            Became::MayOnlyRead => {}
                            Became::InMemory | Became::InVault | Became::NotInVault(_) => {
                                element.reset();
                                errors.set(Errors::new());
                            }
                        }
                        became.set(Some(what));
                    });
                    ask.emit((edit, told));
                }
            }
        })
    };
    html! {
        <div class="form">
            <details>
                <summary>{ props.title.clone() }</summary>
                <form ref={form} {onsubmit} novalidate={true}>
                    { props.fields.emit((*errors).clone()) }
                    <button type="submit">{ props.send.clone() }</button>
                </form>
            </details>
            <p class="small" role="status">
                { became.as_ref().map(|became| said(&words, became)).unwrap_or_default() }
            </p>
        </div>
    }
}

/// Where what was written is.
fn said(words: &Words, became: &Became) -> String {
    match became {
        Became::InMemory => words.say(keys::CHILD_IN_MEMORY),
        Became::InVault => words.say(keys::CHILD_IN_VAULT),
        Became::NotInVault(refusal) => {
            words.say_with(keys::CHILD_NOT_IN_VAULT, &args! { "why" => vault::why(words, refusal) })
        }
        Became::MayOnlyRead => words.say(keys::CHILD_MAY_ONLY_READ),
        Became::Refused(_) => String::new(),
    }
}

/// Why nothing was written, and the way out.
fn why(refused: Refused) -> Key {
    match refused {
        Refused::Gone => keys::CHILD_WRONG_GONE,
        Refused::Unknown => keys::CHILD_WRONG_UNKNOWN,
        Refused::Empty => keys::CHILD_WRONG_EMPTY,
        Refused::Ahead => keys::CHILD_WRONG_AHEAD,
        Refused::EndsBefore => keys::CHILD_WRONG_ENDS_BEFORE,
    }
}

/// The first field that was wrong takes the focus.
fn focus_first(form: &HtmlFormElement, errors: &Errors) {
    let found = form.query_selector_all("[name]").ok();
    let fields = found.iter().flat_map(|list| (0..list.length()).filter_map(|at| list.item(at)));
    let mut fields = fields.filter_map(|node| node.dyn_into::<HtmlElement>().ok());
    let wrong =
        |field: &HtmlElement| field.get_attribute("name").is_some_and(|name| errors.contains_key(&name));
    if let Some(field) = fields.find(wrong) {
        // A field that cannot take the focus is no reason to stop.
        let _ = field.focus();
    }
}
