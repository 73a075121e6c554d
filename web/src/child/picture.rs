//! "Läsåret i en bild": one figure with a sentence, a picture, a read-out of the chosen week, a legend and a table.

pub(crate) mod draw;
mod layout;
mod legend;
pub(crate) mod readout;
mod rows;
pub(crate) use rows::answered;
mod shape;
mod size;
mod table;

use std::rc::Rc;

use samsyn_engine::view::picture::{Column, Picture};
use samsyn_words::{Words, keys};
use web_sys::HtmlElement;
use yew::prelude::*;

use draw::Tint;
use layout::Layout;

/// What the figure is drawn from.
#[derive(Properties, PartialEq)]
pub(crate) struct FigureProps {
    /// The data.
    pub(crate) picture: Rc<Picture>,
    /// What the child is called.
    pub(crate) name: AttrValue,
    /// The days to tint.
    pub(crate) tint: Option<Tint>,
    /// The texts.
    pub(crate) words: Words,
}

/// So wide is the picture until the page has been measured.
const UNMEASURED: f64 = 1022.0;

/// The figure.
#[component]
pub(crate) fn Figure(props: &FigureProps) -> Html {
    let FigureProps { picture, name, tint, words } = props;
    let frame = use_node_ref();
    let width = size::use_width(&frame, UNMEASURED);
    let whole = use_state(|| false);
    let as_table = use_state(|| false);
    let chosen = use_state(|| None::<usize>);

    let layout = Layout::new(picture, width, *whole);
    let at_today = layout.place(picture.today).or(layout.places.last()).map(|place| place.column);
    let cursor =
        chosen.filter(|column| layout.places.iter().any(|place| place.column == *column)).or(at_today);
    let sentence = readout::sentence(&picture.summary, name, words);
    let toggle = |state: &UseStateHandle<bool>| {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| state.set(!*state))
    };
    let (table_key, whole_key) = (
        if *as_table { keys::CHILD_SHOW_PICTURE } else { keys::CHILD_SHOW_TABLE },
        if *whole { keys::CHILD_SHOW_RECENT } else { keys::CHILD_SHOW_WHOLE },
    );
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |column| chosen.set(Some(column)))
    };
    html! {
        <figure class="sheet year" aria-labelledby="year">
            <h2 id="year">{ words.say(keys::CHILD_PICTURE) }</h2>
            if *as_table {
                <div key="table">{ table::table(picture, &sentence, words) }</div>
            } else {
                <div key="picture">
                    <p class="says">{ sentence }</p>
                    <div ref={frame}>
                        <Slider key="slider" {picture} layout={layout.clone()} tint={tint.clone()} words={words.clone()} {cursor} {choose} />
                    </div>
                    if let Some(column) = cursor.and_then(|at| picture.columns.get(at)) {
                        <p class="readout" aria-live="off">{ read(picture, column, words) }</p>
                    }
                    { legend::legend(picture, words) }
                </div>
            }
            <p class="figure-actions" key="actions">
                <button type="button" class="text-button" onclick={toggle(&as_table)}>{ words.say(table_key) }</button>
                if !*as_table && (layout.shortened || *whole) {
                    <button type="button" class="text-button" onclick={toggle(&whole)}>{ words.say(whole_key) }</button>
                }
            </p>
        </figure>
    }
}

fn read(picture: &Picture, column: &Column, words: &Words) -> Html {
    let (heading, said) = readout::column(picture, column, words);
    html! {
        <>
            <strong>{ heading }{ ":" }</strong>{ " " }{ said }{ " " }
            <span class="quiet">{ words.say(keys::CHILD_READ_KEYS) }</span>
        </>
    }
}

/// The picture under a cursor that goes from week to week.
#[derive(Properties, PartialEq)]
struct SliderProps {
    picture: Rc<Picture>,
    layout: Layout,
    tint: Option<Tint>,
    words: Words,
    cursor: Option<usize>,
    choose: Callback<usize>,
}

#[component]
fn Slider(props: &SliderProps) -> Html {
    let SliderProps { picture, layout, tint, words, cursor, choose } = props;
    let scroller = use_node_ref();
    let drawing = use_memo((picture.clone(), layout.clone(), tint.clone(), words.clone(), *cursor), |_| {
        draw::draw(picture, layout, words, tint.as_ref(), *cursor)
    });

    let at = layout.places.iter().position(|place| Some(place.column) == *cursor).unwrap_or_default();
    let last = layout.places.len().saturating_sub(1);
    let columns: Vec<usize> = layout.places.iter().map(|place| place.column).collect();
    let onkeydown = {
        let choose = choose.clone();
        Callback::from(move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowLeft" | "ArrowDown" => at.saturating_sub(1),
                "ArrowRight" | "ArrowUp" => at + 1,
                "PageDown" => at.saturating_sub(4),
                "PageUp" => at + 4,
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            if let Some(column) = columns.get(to.min(last)) {
                choose.emit(*column);
            }
        })
    };
    let onclick = {
        let (choose, layout) = (choose.clone(), layout.clone());
        Callback::from(move |event: MouseEvent| {
            let Some(target) =
                event.current_target().and_then(|it| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(it).ok())
            else {
                return;
            };
            let x = f64::from(event.client_x()) - target.get_bounding_client_rect().left();
            if let Some(place) = layout.nearest(x) {
                choose.emit(place.column);
            }
        })
    };
    {
        // Where the picture is wider than the page, the chosen week stays in sight.
        let (scroller, middle, scrolls) =
            (scroller.clone(), layout.places.get(at).map(layout::Place::middle), layout.scrolls);
        use_effect_with((*cursor, layout.scrolls), move |_| {
            if let (true, Some(scroller), Some(middle)) = (scrolls, scroller.cast::<HtmlElement>(), middle) {
                size::keep_in_sight(&scroller, middle);
            }
        });
    }
    let text = picture.columns.get(cursor.unwrap_or_default()).map(|column| {
        let (heading, said) = readout::column(picture, column, words);
        format!("{heading}: {said}")
    });
    let slider = html! {
        <div class="slider" role="slider" tabindex="0" aria-label={words.say(keys::CHILD_WEEK)}
            aria-valuemin="1" aria-valuemax={(last + 1).to_string()} aria-valuenow={(at + 1).to_string()}
            aria-valuetext={text} {onkeydown} {onclick}>
            { (*drawing).clone() }
        </div>
    };
    if layout.scrolls {
        html! {
            <div ref={scroller} class="scroller" tabindex="0" role="region"
                aria-label={words.say(keys::CHILD_PICTURE_SCROLLER)}>{ slider }</div>
        }
    } else {
        html! { <div ref={scroller} class="still">{ slider }</div> }
    }
}

#[cfg(test)]
mod tests;
