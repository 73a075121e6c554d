//! The page as a whole: what every part of it shares, and which page stands at which address.

use gloo::utils::document;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::client::Client;
use crate::frame::{Frame, places};
use crate::held::Held;
use crate::house::{Happened, House, HouseHandle};
use crate::packs;
use crate::pages;
use crate::pages::import::draft::Draft;
use crate::protocol::Refusal;
use crate::route::{Route, use_route};
use crate::settings::{Chosen, Settings};
use crate::vault::Vault;
use samsyn_words::Words;

/// Draws the page in place of the plain one that was there while the program was loading.
pub(crate) fn start() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        report_end();
    }));
    places::watch();
    if let Some(place) = document().get_element_by_id("app") {
        place.set_inner_html("");
        yew::Renderer::<App>::with_root(place).render();
    }
}

/// The page's own program has ended: nothing of it can be asked any more, so the words stand in the document.
fn report_end() {
    let english =
        document().document_element().is_some_and(|html| html.get_attribute("lang").as_deref() == Some("en"));
    let Some(place) = document().get_element_by_id("failure") else { return };
    place.set_text_content(Some(if english {
        "Something went wrong in Samsyn. The files on your computer are untouched. Reload the page and open the file again."
    } else {
        "Något gick fel i Samsyn. Filerna på din dator är orörda. Ladda om sidan och öppna filen igen."
    }));
}

#[component]
fn App() -> Html {
    let settings = use_reducer(Settings::read);
    let house = use_reducer(|| House::new(chrono::Local::now().date_naive()));
    let client = use_memo((), |()| {
        let house = house.dispatcher();
        Client::start(Callback::from(move |()| house.dispatch(Happened::Crashed)))
    });
    let draft = use_reducer(Draft::default);
    let vault =
        use_memo((), |()| Vault::new((*client).clone(), house.dispatcher(), draft.dispatcher(), house.on));
    let route = use_route();
    let words = use_memo(settings.lang, |lang| Words::new(*lang));
    {
        let (client, house, settings) = ((*client).clone(), Held::of(&house), Held::of(&settings));
        use_effect_with((), move |()| spawn_local(begin(client, house, settings)));
    }
    use_effect_with((settings.lang, settings.appearance), |(lang, appearance)| {
        if let Some(html) = document().document_element() {
            // Setting an attribute to a plain word cannot fail.
            let _ = html.set_attribute("lang", lang.tag());
            let _ = html.set_attribute("data-theme", appearance.name());
        }
    });

    html! {
        <ContextProvider<Chosen> context={Held::of(&settings)}>
        <ContextProvider<Words> context={(*words).clone()}>
        <ContextProvider<HouseHandle> context={Held::of(&house)}>
        <ContextProvider<Client> context={(*client).clone()}>
        <ContextProvider<Held<Draft>> context={Held::of(&draft)}>
        <ContextProvider<Vault> context={(*vault).clone()}>
            <Frame>{ page(route) }</Frame>
        </ContextProvider<Vault>>
        </ContextProvider<Held<Draft>>>
        </ContextProvider<Client>>
        </ContextProvider<HouseHandle>>
        </ContextProvider<Words>>
        </ContextProvider<Chosen>>
    }
}

/// Fetches the packs and puts one in force.
async fn begin(client: Client, house: HouseHandle, settings: Chosen) {
    let packs = match packs::fetch().await {
        Ok(packs) => packs,
        Err(error) => {
            gloo::console::error!(error);
            house.dispatch(Happened::Rules(Err(Refusal::Absent)));
            return;
        }
    };
    let wanted = [settings.pack.as_deref(), Some(packs::FIRST)];
    let id = wanted
        .into_iter()
        .flatten()
        .find(|id| packs.contains_key(*id))
        .or(packs.keys().next().map(String::as_str));
    let Some(id) = id.map(str::to_owned) else {
        house.dispatch(Happened::Rules(Err(Refusal::Absent)));
        return;
    };
    house.dispatch(Happened::Packs(packs.clone()));
    let rules = packs::put_in_force(&client, &packs, &id, house.on).await;
    house.dispatch(Happened::Rules(rules));
}

fn page(route: Route) -> Html {
    match route {
        Route::Start => html! { <pages::Start /> },
        Route::Import => html! { <pages::Import /> },
        Route::Classes => html! { <pages::Classes /> },
        Route::Class { key: name } => html! { <pages::Class name={name.clone()} key={name} /> },
        Route::Child { id } => html! { <pages::Child id={id.clone()} key={id} /> },
        Route::Overview { id } => html! { <pages::Overview id={id.clone()} key={id} /> },
        Route::Extract { id } => html! { <pages::Extract id={id.clone()} key={id} /> },
        Route::Rules => html! { <pages::Rules /> },
        Route::Vault => html! { <pages::VaultPage /> },
        Route::Acute => html! { <pages::Acute /> },
        Route::About => html! { <pages::About /> },
        Route::Accessibility => html! { <pages::Accessibility /> },
        Route::Keys => html! { <pages::Keys /> },
        Route::Missing => html! { <pages::Missing /> },
    }
}
