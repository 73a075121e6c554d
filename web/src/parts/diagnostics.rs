//! What is wrong in a file: what, where, why, way out, with the line as it stands.

use samsyn_engine::diagnostic::{Diagnostic, Place, Severity};
use samsyn_words::keys;
use yew::prelude::*;

use crate::settings::use_words;

#[derive(Properties, PartialEq)]
pub(crate) struct DiagnosticsProps {
    pub(crate) list: Vec<Diagnostic>,
}

/// An ordered list of diagnostics, errors first.
#[component]
pub(crate) fn Diagnostics(props: &DiagnosticsProps) -> Html {
    let words = use_words();
    let mut list = props.list.clone();
    list.sort_by_key(|diagnostic| diagnostic.severity);
    html! {
        <ol class="diagnostics">
            for (at, diagnostic) in list.into_iter().enumerate() {
                <li key={at}>
                    { {
                        let said = words.diagnostic(&diagnostic);
                        let weight = match diagnostic.severity {
                            Severity::Error => keys::DIAGNOSTIC_ERROR,
                            Severity::Warning => keys::DIAGNOSTIC_WARNING,
                        };
                        html! {
                            <>
                                <p key="what"><strong>{ words.say(weight) }{ " " }{ prose(&said.what) }</strong></p>
                                { diagnostic.place.as_ref().map(place) }
                                <p key="why" class="quiet">{ prose(&said.why) }</p>
                                <p key="out">{ prose(&said.way_out) }</p>
                            </>
                        }
                    } }
                </li>
            }
        </ol>
    }
}

/// A text in which what stands between grave accents is as it stands in a file.
fn prose(text: &str) -> Html {
    let parts = text.split('`').enumerate();
    parts
        .map(|(at, part)| {
            if at % 2 == 1 {
                html! { <code>{ part }</code> }
            } else {
                part.into()
            }
        })
        .collect()
}

/// Where it stands, and the line with what is meant underlined.
fn place(place: &Place) -> Html {
    html! {
        <div key="place" class="stack">
            <p class="mono quiet">{ place.to_string() }</p>
            if let Some(source) = &place.source {
                { line(source, place.column, place.width) }
            }
        </div>
    }
}

fn line(source: &str, column: u32, width: u32) -> Html {
    let before = (column.max(1) - 1) as usize;
    let meant = if column == 0 { 0 } else { width.max(1) as usize };
    let part = |skip: usize, take: usize| source.chars().skip(skip).take(take).collect::<String>();
    html! {
        <pre class="source mono" tabindex="0">
            { part(0, before) }<mark>{ part(before, meant) }</mark>{ part(before + meant, usize::MAX) }
        </pre>
    }
}
