//! Writes the JavaScript that joins the compiled page to the browser: `xtask-bindgen APP.WASM FOLDER`.

use std::env;

use anyhow::{Result, bail};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [input, folder] = arguments.as_slice() else {
        bail!("usage: xtask-bindgen APP.WASM FOLDER");
    };
    Bindgen::new()
        .input_path(input)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(false)
        .generate(folder)
}
