//! Fields: a label over, help under, and what is wrong above the field and tied to it.

use samsyn_words::{Words, keys};
use yew::prelude::*;

use super::Errors;

/// What all fields have.
#[derive(Clone)]
pub(crate) struct Field<'a> {
    words: &'a Words,
    errors: &'a Errors,
    /// Makes ids unique on the page.
    form: String,
}

/// A choice: its value and how it reads.
pub(crate) type Choice = (String, String);

impl<'a> Field<'a> {
    /// Fields of a form.
    pub(crate) fn of(form: &str, words: &'a Words, errors: &'a Errors) -> Self {
        Self { words, errors, form: form.to_owned() }
    }

    fn id(&self, name: &str) -> String {
        format!("{}-{name}", self.form)
    }

    fn described(&self, name: &str, help: bool) -> Option<String> {
        let id = self.id(name);
        let mut ids = Vec::new();
        if self.errors.contains_key(name) {
            ids.push(format!("{id}-wrong"));
        }
        if help {
            ids.push(format!("{id}-help"));
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// The field with its label, its help and what is wrong with it.
    fn around(&self, name: &str, label: &str, help: Option<&str>, field: Html) -> Html {
        let id = self.id(name);
        let wrong = self.errors.get(name).map(|key| self.words.say(*key));
        html! {
            <div class={if wrong.is_some() { "field wrong" } else { "field" }}>
                <label for={id.clone()}>{ label.to_owned() }</label>
                if let Some(wrong) = wrong { <p key="wrong" id={format!("{id}-wrong")} class="wrong-text">{ wrong }</p> }
                { field }
                if let Some(help) = help { <p key="help" id={format!("{id}-help")} class="help">{ help.to_owned() }</p> }
            </div>
        }
    }

    /// One line of text, or a day or number.
    pub(crate) fn input(
        &self,
        kind: &'static str,
        name: &str,
        label: &str,
        help: Option<&str>,
        given: Option<String>,
    ) -> Html {
        let field = html! {
            <input key="field" type={kind} id={self.id(name)} name={name.to_owned()} value={given} autocomplete="off"
                aria-invalid={self.errors.contains_key(name).then_some("true")}
                aria-describedby={self.described(name, help.is_some())} />
        };
        self.around(name, label, help, field)
    }

    /// Several lines of text.
    pub(crate) fn lines(&self, name: &str, label: &str, help: Option<&str>) -> Html {
        let field = html! {
            <textarea key="field" id={self.id(name)} name={name.to_owned()} rows="3" maxlength="300"
                aria-invalid={self.errors.contains_key(name).then_some("true")}
                aria-describedby={self.described(name, help.is_some())} />
        };
        self.around(name, label, help, field)
    }

    /// One of several; nothing is chosen beforehand.
    pub(crate) fn select(
        &self,
        name: &str,
        label: &str,
        help: Option<&str>,
        choices: &[Choice],
        onchange: Option<Callback<Event>>,
    ) -> Html {
        let field = html! {
            <select key="field" id={self.id(name)} name={name.to_owned()} {onchange}
                aria-invalid={self.errors.contains_key(name).then_some("true")}
                aria-describedby={self.described(name, help.is_some())}>
                <option value="">{ self.words.say(keys::CHILD_CHOOSE) }</option>
                for (value, shown) in choices {
                    <option key={value.clone()} value={value.clone()}>{ shown.clone() }</option>
                }
            </select>
        };
        self.around(name, label, help, field)
    }

    /// A box to tick.
    pub(crate) fn tick(&self, name: &str, label: &str) -> Html {
        let id = self.id(name);
        let wrong = self.errors.get(name).map(|key| self.words.say(*key));
        html! {
            <div class={if wrong.is_some() { "field wrong" } else { "field" }}>
                if let Some(wrong) = wrong { <p key="wrong" id={format!("{id}-wrong")} class="wrong-text">{ wrong }</p> }
                <label key="field" class="tick" for={id.clone()}>
                    <input type="checkbox" {id} name={name.to_owned()} value="yes" aria-describedby={self.described(name, false)} />
                    <span>{ label.to_owned() }</span>
                </label>
            </div>
        }
    }
}
