//! Samsyn.
use yew::prelude::*;

/// The page.
#[component]
fn App() -> Html {
    html! {
        <main>
            <h1 tabindex="-1">{ "Se tillsammans, i tid" }</h1>
        </main>
    }
}

fn main() {
    console_error_panic_hook::set_once();
    let document = gloo::utils::document();
    if let Some(root) = document.get_element_by_id("app") {
        root.set_inner_html("");
        yew::Renderer::<App>::with_root(root).render();
    }
}
