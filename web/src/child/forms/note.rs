//! Something was noticed, somebody asked for help, or something works.

use samsyn_engine::id::Id;
use samsyn_engine::pack::{FieldType, SignalKind};
use samsyn_engine::record::{FieldValue, Signal};
use samsyn_engine::view::{Edit, Refused};
use samsyn_words::keys;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::field::Field;
use super::{Errors, Form, Sent};
use crate::child::acute::Acute;
use crate::child::scene::{Part, Scene};
use crate::child::text::capital;

/// The form.
#[component]
pub(crate) fn NoteForm(props: &Part) -> Html {
    let scene = props.scene.clone();
    let words = scene.words.clone();
    let kind = use_state(|| None::<Id>);
    let read = {
        let scene = scene.clone();
        Callback::from(move |sent: Sent| read(&scene, &sent))
    };
    let choose = {
        let kind = kind.clone();
        Callback::from(move |event: Event| {
            let field = event.target().and_then(|it| it.dyn_into::<HtmlSelectElement>().ok());
            kind.set(field.and_then(|field| Id::parse(&field.value()).ok()));
        })
    };
    let fields = {
        let (scene, kind) = (scene.clone(), (*kind).clone());
        Callback::from(move |errors: Errors| fields(&scene, kind.as_ref(), &choose, &errors))
    };
    html! {
        <Form {scene} title={words.say(keys::CHILD_NOTE_ADD)} send={words.say(keys::CHILD_NOTE_SEND)} {read} {fields}
            blames={|refused| if refused == Refused::Ahead { "date" } else { "kind" }} />
    }
}

fn fields(scene: &Scene, kind: Option<&Id>, choose: &Callback<Event>, errors: &Errors) -> Html {
    let words = &scene.words;
    let field = Field::of("note", words, errors);
    let signals = &scene.pack.catalogue.signals;
    let enabled = signals.iter().filter(|(_, kind)| kind.enabled);
    let kinds: Vec<_> = enabled.map(|(id, kind)| (id.to_string(), words.text(&kind.label))).collect();
    let known = kind.and_then(|id| signals.get(id));
    html! {
        <>
            <Acute key="acute" scene={scene.clone()} />
            if !scene.page.adult { <p key="first" class="small">{ words.say(keys::CHILD_ASK_FIRST) }</p> }
            { field.select("kind", &words.say(keys::CHILD_NOTE_KIND), None, &kinds, Some(choose.clone())) }
            { known.map(|kind| own_fields(scene, kind, &field)).unwrap_or_default() }
            { field.lines("note", &words.say(keys::CHILD_NOTE_TEXT), Some(&words.say(keys::CHILD_NOTE_HELP))) }
            { field.input("date", "date", &words.say(keys::CHILD_NOTE_DATE), None, Some(scene.page.on.to_string())) }
            { field.input("text", "by", &words.say(keys::CHILD_NOTE_BY), Some(&words.say(keys::CHILD_NOTE_BY_HELP)), None) }
        </>
    }
}

/// The fields that the catalogue gives to the kind, and the roles that may write it.
fn own_fields(scene: &Scene, kind: &SignalKind, field: &Field) -> Html {
    let words = &scene.words;
    let own = kind.fields.iter().map(|(name, of)| {
        let label = capital(&words.field(name));
        match of {
            FieldType::OneOf(values) => {
                let shown = |value: &String| words.field_value(name, &FieldValue::Text(value.clone()));
                let choices: Vec<_> =
                    values.iter().map(|value| (value.clone(), capital(&shown(value)))).collect();
                field.select(name, &label, None, &choices, None)
            }
            FieldType::Number => field.input("number", name, &label, None, None),
            FieldType::Text => field.input("text", name, &label, None, None),
        }
    });
    let roles: Vec<_> = kind
        .recorded_by
        .iter()
        .map(|role| {
            (role.to_string(), capital(&words.field_value("role", &FieldValue::Text(role.to_string()))))
        })
        .collect();
    html! {
        <div key="own">
            { for own }
            if !roles.is_empty() { { field.select("role", &words.say(keys::CHILD_NOTE_ROLE), None, &roles, None) } }
        </div>
    }
}

fn read(scene: &Scene, sent: &Sent) -> Result<Edit, Errors> {
    let mut errors = Errors::new();
    let kind = sent.need("kind", &mut errors).and_then(|text| Id::parse(&text).ok());
    let date = sent.day("date", &mut errors);
    let (Some(kind), Some(date)) = (kind, date) else { return Err(errors) };
    let known = scene.pack.catalogue.signals.get(&kind);
    let mut signal = Signal {
        id: None,
        kind,
        date,
        recorded: None,
        by: sent.text("by"),
        role: sent.text("role"),
        note: sent.text("note"),
        fields: [].into(),
    };
    for (name, of) in known.iter().flat_map(|kind| &kind.fields) {
        let Some(text) = sent.text(name) else { continue };
        let value = match of {
            FieldType::Number => {
                let number =
                    text.parse().map_err(|_| Errors::from([(name.clone(), keys::CHILD_WRONG_NUMBER)]))?;
                FieldValue::Number(number)
            }
            FieldType::OneOf(_) | FieldType::Text => FieldValue::Text(text),
        };
        signal.fields.insert(name.clone(), value);
    }
    Ok(Edit::Note(signal))
}
