//! Who is involved: only what the family has told of and agreed to have written down.

use samsyn_engine::id::Id;
use samsyn_engine::record::{Contact, FieldValue};
use samsyn_engine::view::{Edit, Refused};
use samsyn_words::{Words, keys};
use yew::prelude::*;

use super::field::{Choice, Field};
use super::{Errors, Form, Sent};
use crate::child::scene::{Part, Scene};
use crate::child::text::capital;

/// What sort of help, so that doubled efforts can be seen.
const KINDS: [&str; 4] = ["support", "assessment", "treatment", "waiting"];

/// The form.
#[component]
pub(crate) fn ContactForm(props: &Part) -> Html {
    let scene = props.scene.clone();
    let words = scene.words.clone();
    let told_by = if scene.page.adult { "pupil" } else { "family" };
    let fields = {
        let scene = scene.clone();
        Callback::from(move |errors: Errors| fields(&scene, &errors))
    };
    html! {
        <Form {scene} title={words.say(keys::CHILD_CONTACT_ADD)} send={words.say(keys::CHILD_CONTACT_SEND)}
            read={move |sent: Sent| read(told_by, &sent)} {fields}
            blames={|refused| if refused == Refused::Unknown { "agency" } else { "from" }} />
    }
}

fn fields(scene: &Scene, errors: &Errors) -> Html {
    let words = &scene.words;
    let field = Field::of("contact", words, errors);
    let agencies = scene.pack.catalogue.agencies.iter();
    let agencies: Vec<Choice> =
        agencies.map(|(id, agency)| (id.to_string(), words.text(&agency.label))).collect();
    let kinds = KINDS.map(|kind| kind_of(words, kind));
    let agreed = if scene.page.adult { keys::CHILD_CONTACT_AGREED_ADULT } else { keys::CHILD_CONTACT_AGREED };
    html! {
        <>
            <p key="only">{ words.say(if scene.page.adult { keys::CHILD_CONTACT_ONLY_ADULT } else { keys::CHILD_CONTACT_ONLY }) }</p>
            { field.select("agency", &words.say(keys::CHILD_CONTACT_AGENCY), None, &agencies, None) }
            { field.select("kind", &words.say(keys::CHILD_CONTACT_KIND), None, &kinds, None) }
            { field.input("text", "purpose", &words.say(keys::CHILD_CONTACT_PURPOSE), Some(&words.say(keys::CHILD_CONTACT_PURPOSE_HELP)), None) }
            { field.input("date", "from", &words.say(keys::CHILD_CONTACT_FROM), None, Some(scene.page.on.to_string())) }
            { field.tick("coordinator", &words.say(keys::CHILD_CONTACT_COORDINATOR)) }
            { field.tick("agreed", &words.say(agreed)) }
        </>
    }
}

fn kind_of(words: &Words, kind: &str) -> Choice {
    (kind.to_owned(), capital(&words.field_value("kind", &FieldValue::Text(kind.to_owned()))))
}

fn read(told_by: &str, sent: &Sent) -> Result<Edit, Errors> {
    let mut errors = Errors::new();
    let agency = sent.need("agency", &mut errors).and_then(|text| Id::parse(&text).ok());
    let from = sent.day("from", &mut errors);
    if !sent.ticked("agreed") {
        errors.insert("agreed".to_owned(), keys::CHILD_WRONG_AGREED);
    }
    match (agency, from) {
        (Some(agency), Some(from)) if errors.is_empty() => Ok(Edit::Contact(Contact {
            id: None,
            agency,
            kind: sent.text("kind"),
            purpose: sent.text("purpose"),
            told_by: Some(told_by.to_owned()),
            from,
            to: None,
            coordinator: sent.ticked("coordinator"),
            recorded: None,
        })),
        _ => Err(errors),
    }
}
