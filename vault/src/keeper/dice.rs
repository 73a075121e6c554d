//! Random bytes, from the browser.

use samsyn_vault::protocol::Refusal;
use wasm_bindgen::JsCast;
use web_sys::{Crypto, WorkerGlobalScope};

/// The browser's cryptography. It is there only where the page came safely: by https, or from this machine.
pub(super) fn crypto() -> Result<Crypto, Refusal> {
    let scope = js_sys::global().dyn_into::<WorkerGlobalScope>().ok();
    scope.and_then(|scope| scope.crypto().ok()).ok_or(Refusal::Blocked)
}

/// So many random bytes.
pub(super) fn roll<const N: usize>() -> Result<[u8; N], Refusal> {
    let mut bytes = [0; N];
    crypto()?.get_random_values_with_u8_array(&mut bytes).map_err(|_| Refusal::Blocked)?;
    Ok(bytes)
}

/// A random name: 128 bits, as hexadecimal digits.
pub(super) fn name() -> Result<String, Refusal> {
    Ok(format!("{:032x}", u128::from_be_bytes(roll()?)))
}
