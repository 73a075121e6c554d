//! What the browser keeps of this page as plain text: choices, and never anything about a child.

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What stands under a key.
pub(crate) fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Puts something there.
pub(crate) fn set(key: &str, value: &str) {
    if let Some(storage) = storage() {
        // A full or locked storage costs the choice at the next visit, nothing else.
        let _ = storage.set_item(key, value);
    }
}
