//! Samsyn in the browser: one program, which is the page in a page and the worker in a worker.

mod answer;
mod app;
mod calls;
mod child;
mod client;
mod desk;
mod frame;
mod held;
mod house;
mod packs;
mod pages;
mod parts;
mod protocol;
mod route;
mod settings;
mod stored;
mod unsaved;
mod vault;
mod worker;

use wasm_bindgen::JsCast;
use web_sys::DedicatedWorkerGlobalScope;

fn main() {
    match js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        Ok(scope) => {
            // The page hears of it as the worker's end.
            console_error_panic_hook::set_once();
            worker::run(&scope);
        }
        Err(_) => app::start(),
    }
}
