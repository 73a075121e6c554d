//! A page in the frame: its title, its way back, its heading.

use gloo::utils::document;
use samsyn_words::keys;
use yew::prelude::*;

use super::places;
use crate::route::Route;
use crate::settings::use_words;

/// One step of the way to a page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Crumb {
    pub(crate) to: Route,
    pub(crate) label: AttrValue,
}

#[derive(Properties, PartialEq)]
pub(crate) struct PageProps {
    /// The document's title before " · Samsyn"; never a child's name. Without one it is just "Samsyn".
    #[prop_or_default]
    pub(crate) title: Option<AttrValue>,
    pub(crate) heading: AttrValue,
    /// A line over the heading, such as "Steg 2 av 3".
    #[prop_or_default]
    pub(crate) step: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) crumbs: Vec<Crumb>,
    /// Whether all that belongs to the page is drawn: only then can a reader return to where they were.
    #[prop_or(true)]
    pub(crate) ready: bool,
    /// Changes when what is shown becomes another page without another address, such as the next step.
    #[prop_or_default]
    pub(crate) turn: u32,
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A page: sets the title, moves the focus to the heading when it is reached, and returns a reader who comes back.
#[component]
pub(crate) fn Page(props: &PageProps) -> Html {
    let words = use_words();
    let name = words.say(keys::APP_NAME);
    let title = props.title.as_ref().map_or(name.clone(), |title| format!("{title} · {name}"));
    use_effect_with(title, |title| document().set_title(title));
    use_effect_with((props.ready, props.turn), |(ready, _)| {
        if *ready {
            places::arrive();
        }
    });
    html! {
        <div class="page">
            if !props.crumbs.is_empty() {
                <nav key="crumb" class="crumb" aria-label={words.say(keys::FRAME_CRUMB)}>
                    <ol>
                        for crumb in props.crumbs.clone() {
                            <li key={crumb.label.to_string()}>
                                <a href={crumb.to.href()}>{ crumb.label }</a>
                            </li>
                        }
                    </ol>
                </nav>
            }
            if let Some(step) = props.step.clone() { <p key="step" class="step">{ step }</p> }
            <h1 key="heading" tabindex="-1">{ props.heading.clone() }</h1>
            { props.children.clone() }
        </div>
    }
}
