//! What makes the page work without a network: a service worker with the list of its files, all of one version.

use std::fmt::Write;

use anyhow::{Context, Result};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::site::Site;

/// Adds the service worker to a page, and says in the page which version it is.
///
/// # Errors
/// When the page has no `<html` to say it in.
pub(crate) fn with_offline(mut site: Site, worker: &str) -> Result<Site> {
    let version = version(&site);
    let page = String::from_utf8(site.file("index.html").context("no index.html")?.to_vec())?;
    let marked = page.replacen("<html ", &format!("<html data-version=\"{version}\" "), 1);
    anyhow::ensure!(marked != page, "index.html has no `<html ` to mark");
    site.put("index.html", marked.into_bytes());
    let digests: Map<String, Value> = site
        .files()
        .map(|path| (path.to_owned(), integrity(site.file(path).unwrap_or_default()).into()))
        .collect();
    let worker = worker.replacen("\"VERSION\"", &Value::from(version).to_string(), 1).replacen(
        "FILES",
        &serde_json::to_string_pretty(&digests)?,
        1,
    );
    site.put("sw.js", worker.into_bytes());
    Ok(site)
}

/// The version: what the files are, and nothing else.
fn version(site: &Site) -> String {
    let mut hash = Sha256::new();
    for path in site.files() {
        hash.update(path);
        hash.update([0]);
        hash.update(Sha256::digest(site.file(path).unwrap_or_default()));
    }
    hash.finalize().iter().take(8).fold(String::new(), |mut text, byte| {
        // Writing into a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A digest as browsers compare it (W3C Subresource Integrity).
fn integrity(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = "sha256-".to_owned();
    for chunk in Sha256::digest(bytes).chunks(3) {
        let bits =
            chunk.iter().chain(&[0, 0]).take(3).fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte));
        for place in 0..4 {
            let digit = DIGITS.get(bits >> (18 - 6 * place) & 63).copied().unwrap_or(b'=');
            text.push(if place <= chunk.len() { char::from(digit) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(style: &str) -> Site {
        let mut site = Site::default();
        site.put("index.html", b"<!doctype html><html lang=\"sv\">".to_vec());
        site.put("static/app.css", style.as_bytes().to_vec());
        site
    }

    const WORKER: &str = "const version = \"VERSION\"; const files = FILES;";

    fn worker(style: &str) -> String {
        let site = with_offline(site(style), WORKER).unwrap();
        String::from_utf8(site.file("sw.js").unwrap().to_vec()).unwrap()
    }

    #[test]
    fn the_worker_lists_every_file_but_itself_with_its_digest() {
        let text = worker("");
        // The digest of nothing, as every tool gives it.
        assert!(
            text.contains("\"static/app.css\": \"sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\""),
            "{text}"
        );
        assert!(text.contains("\"index.html\""), "{text}");
        assert!(!text.contains("sw.js"), "{text}");
    }

    #[test]
    fn the_same_files_are_the_same_version_and_others_are_another() {
        assert_eq!(worker("a"), worker("a"));
        assert_ne!(worker("a"), worker("b"));
    }

    #[test]
    fn the_page_says_which_version_it_is() {
        let site = with_offline(site("a"), WORKER).unwrap();
        let page = std::str::from_utf8(site.file("index.html").unwrap()).unwrap();
        assert!(page.contains("<html data-version=\""), "{page}");
    }
}
