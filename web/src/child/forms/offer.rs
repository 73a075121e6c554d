//! An offer: what is told first, who is asked. Nobody's right to decide is read from an age; the form asks.

use samsyn_engine::id::Id;
use samsyn_engine::pack::Consent;
use samsyn_engine::record::{Answer, GivenAnswer, Offer, Subject};
use samsyn_engine::view::{Edit, Refused};
use samsyn_words::{args, keys};
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::field::{Choice, Field};
use super::{Errors, Form, Sent};
use crate::child::scene::{Part, Scene};
use crate::child::text::capital;

/// Who may be asked, by the ids that the record uses.
pub(super) const ENTITLED: [&str; 3] = ["guardian-1", "guardian-2", "pupil"];
/// Ages at which the law changes who decides what.
const TURNED: [&str; 4] = ["no", "15", "16", "18"];

/// The form.
#[component]
pub(crate) fn OfferForm(props: &Part) -> Html {
    let scene = props.scene.clone();
    let words = scene.words.clone();
    let offer = use_state(|| None::<Id>);
    let turned = use_state(String::new);
    let chosen = |set: UseStateSetter<String>| {
        Callback::from(move |event: Event| {
            let field = event.target().and_then(|it| it.dyn_into::<HtmlSelectElement>().ok());
            set.set(field.map(|field| field.value()).unwrap_or_default());
        })
    };
    let choose_turned = chosen(turned.setter());
    let choose = {
        let offer = offer.clone();
        Callback::from(move |event: Event| {
            let field = event.target().and_then(|it| it.dyn_into::<HtmlSelectElement>().ok());
            offer.set(field.and_then(|field| Id::parse(&field.value()).ok()));
        })
    };
    let read = {
        let scene = scene.clone();
        Callback::from(move |sent: Sent| read(&scene, &sent))
    };
    let fields = {
        let (scene, offer, turned) = (scene.clone(), (*offer).clone(), (*turned).clone());
        Callback::from(move |errors: Errors| {
            fields(&scene, offer.as_ref(), &turned, &choose, &choose_turned, &errors)
        })
    };
    html! {
        <Form {scene} title={words.say(keys::CHILD_OFFER_ADD)} send={words.say(keys::CHILD_OFFER_SEND)} {read} {fields}
            blames={|refused| if refused == Refused::Unknown { "offer" } else { "on" }} />
    }
}

fn fields(
    scene: &Scene,
    offer: Option<&Id>,
    turned: &str,
    choose: &Callback<Event>,
    choose_turned: &Callback<Event>,
    errors: &Errors,
) -> Html {
    let words = &scene.words;
    let field = Field::of("offer", words, errors);
    let available = scene.pack.offers.iter();
    let available = available.filter(|(_, offer)| offer.available && offer.subject == Subject::Child);
    let offers: Vec<Choice> =
        available.map(|(id, offer)| (id.to_string(), words.text(&offer.label))).collect();
    let known = offer.and_then(|id| scene.pack.offers.get(id));
    let ages: Vec<Choice> = TURNED
        .iter()
        .map(|age| ((*age).to_owned(), words.say_with(keys::CHILD_OFFER_AGE, &args! { "age" => *age })))
        .collect();
    let asks = known.is_some_and(|offer| offer.consent != Consent::None);
    html! {
        <>
            { field.select("offer", &words.say(keys::CHILD_OFFER_WHAT), None, &offers, Some(choose.clone())) }
            if let Some(offer) = known {
                <div key="told" class="told">
                    <p>{ words.offer_consent(offer.consent, scene.whom()) }</p>
                    if let Some(tell) = &offer.tell { <p key="tell">{ words.text(tell) }</p> }
                    if offer.consent == Consent::Required {
                        <ul key="consent">
                            <li>{ words.say(if scene.page.adult { keys::CHILD_CONSENT_INFORMED_ADULT } else { keys::CHILD_CONSENT_INFORMED }) }</li>
                            <li>{ words.say(keys::CHILD_CONSENT_DUTY) }</li>
                            <li>{ words.say(keys::CHILD_CONSENT_NOT) }</li>
                        </ul>
                    }
                </div>
            }
            { field.input("date", "on", &words.say(keys::CHILD_OFFER_ON), None, Some(scene.page.on.to_string())) }
            if asks {
                <div key="asked">
                    { field.select("age", &words.say(keys::CHILD_OFFER_TURNED), Some(&words.say(keys::CHILD_OFFER_TURNED_HELP)), &ages, Some(choose_turned.clone())) }
                    <fieldset>
                        <legend>{ words.say(keys::CHILD_OFFER_ASKED) }</legend>
                        { for entitled(scene, turned).into_iter().map(|who| field.tick(who, &person(scene, who))) }
                    </fieldset>
                </div>
            }
        </>
    }
}

/// Who can be chosen: at eighteen there is no guardian any more.
pub(super) fn entitled(scene: &Scene, turned: &str) -> Vec<&'static str> {
    let alone = scene.page.adult || turned == "18";
    ENTITLED.into_iter().filter(|who| !alone || *who == "pupil").collect()
}

/// A person who may be asked.
pub(super) fn person(scene: &Scene, who: &str) -> String {
    capital(&scene.words.say_with(keys::CHILD_ENTITLED, &args! { "who" => who }))
}

fn read(scene: &Scene, sent: &Sent) -> Result<Edit, Errors> {
    let mut errors = Errors::new();
    let offer = sent.need("offer", &mut errors).and_then(|text| Id::parse(&text).ok());
    let on = sent.day("on", &mut errors);
    let known = offer.as_ref().and_then(|id| scene.pack.offers.get(id));
    let asked = ENTITLED.into_iter().filter(|who| sent.ticked(who));
    let answers: Vec<_> =
        asked.map(|who| GivenAnswer { by: who.to_owned(), answer: Answer::Pending, on: None }).collect();
    if known.is_some_and(|offer| offer.consent != Consent::None) {
        sent.need("age", &mut errors);
        if answers.is_empty() {
            errors.insert("pupil".to_owned(), keys::CHILD_WRONG_NOBODY);
        }
    }
    match (offer, on) {
        (Some(offer), Some(on)) if errors.is_empty() => Ok(Edit::Offer(Offer {
            id: None,
            offer,
            on,
            answer: Answer::Pending,
            answered: None,
            answers,
            started: None,
            closed: None,
            recorded: None,
        })),
        _ => Err(errors),
    }
}
