//! What to do at once when a child may be harmed. Nothing is kept of anyone having been here.

use gloo::utils::history;
use samsyn_words::keys;
use yew::prelude::*;

use crate::frame::Page;
use crate::house::use_house;
use crate::settings::use_words;

#[component]
pub(crate) fn Acute() -> Html {
    let words = use_words();
    let house = use_house();
    let back = Callback::from(move |_| {
        // Where there is nothing before, nothing happens.
        let _ = history().back();
    });
    let acute = house.in_force().and_then(|rules| rules.pack.acute.clone());
    html! {
        <Page title={words.say(keys::ACUTE_TITLE)} heading={words.say(keys::FRAME_ACUTE)}>
            <div key="what" class="sheet">
                <ol class="numbered">
                    <li>
                        <h2>{ words.say(keys::ACUTE_NOW) }</h2>
                        <p class="lead"><a href="tel:112">{ words.say(keys::ACUTE_NOW_CALL) }</a></p>
                    </li>
                    <li>
                        <h2>{ words.say(keys::ACUTE_SUSPECT) }</h2>
                        <p>{ words.say(keys::ACUTE_SUSPECT_WHAT) }</p>
                        <p>{ words.say(keys::ACUTE_SUSPECT_HOW) }</p>
                        if let Some(acute) = acute {
                            <dl class="facts" lang="sv">
                                <dt lang={words.lang().tag()}>{ words.say(keys::ACUTE_OFFICE) }</dt>
                                <dd>{ acute.office }</dd>
                                if let Some(after) = acute.after_hours {
                                    <dt lang={words.lang().tag()}>{ words.say(keys::ACUTE_AFTER_HOURS) }</dt>
                                    <dd>{ after }</dd>
                                }
                                if let Some(web) = acute.web {
                                    <dt lang={words.lang().tag()}>{ words.say(keys::ACUTE_WEB) }</dt>
                                    <dd class="mono">{ web }</dd>
                                }
                            </dl>
                        } else {
                            <p class="quiet">{ words.say(keys::ACUTE_NO_NUMBERS) }</p>
                        }
                    </li>
                    <li>
                        <h2>{ words.say(keys::ACUTE_SCHOOL) }</h2>
                        <p>{ words.say(keys::ACUTE_SCHOOL_WHAT) }</p>
                    </li>
                </ol>
            </div>
            <div key="violence" class="sheet">
                <h2>{ words.say(keys::ACUTE_VIOLENCE) }</h2>
                <p>{ words.say(keys::ACUTE_VIOLENCE_WHAT) }</p>
                <p>{ words.say(keys::ACUTE_CHILD) }</p>
            </div>
            <p key="kept" class="quiet">{ words.say(keys::ACUTE_KEPT) }</p>
            <p key="back" class="no-print">
                <button class="text-button" onclick={back}>{ words.say(keys::ACUTE_BACK) }</button>
            </p>
        </Page>
    }
}
