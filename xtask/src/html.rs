//! What Trunk does with `index.html`, as far as Samsyn uses it: `<link data-trunk>` tells what belongs to the page.

use anyhow::{Context, Result, bail};

/// One thing that `index.html` asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Asset {
    /// A compiled program: the page, or the vault's worker.
    Rust,
    /// A folder, from the root of the workspace, and where it goes in the page.
    Folder { from: String, to: String },
}

/// Splits `index.html` into the page as it is served and what it asks for.
///
/// # Errors
/// When a link is of a kind that only Trunk knows: both ways of serving must give the same page.
pub(crate) fn assets(html: &str) -> Result<(String, Vec<Asset>)> {
    let mut page = String::new();
    let mut assets = Vec::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<link") {
        let (tag, tail) = after.split_once('>').context("a `<link` is not closed")?;
        if tag.contains("data-trunk") {
            assets.push(asset(tag)?);
            page.push_str(before.trim_end_matches([' ', '\t']));
            rest = tail.strip_prefix('\n').unwrap_or(tail);
        } else {
            for part in [before, "<link", tag, ">"] {
                page.push_str(part);
            }
            rest = tail;
        }
    }
    page.push_str(rest);
    Ok((page, assets))
}

fn asset(tag: &str) -> Result<Asset> {
    match attribute(tag, "rel") {
        Some("rust") => Ok(Asset::Rust),
        Some("copy-dir") => {
            let from = attribute(tag, "href").context("a `copy-dir` has no href")?.to_owned();
            let last = from.rsplit('/').next().unwrap_or_default();
            let to = attribute(tag, "data-target-path").unwrap_or(last).to_owned();
            Ok(Asset::Folder { from, to })
        }
        other => bail!(
            "`<link data-trunk rel=\"{}\">`: only `rust` and `copy-dir` are understood",
            other.unwrap_or_default()
        ),
    }
}

/// The page's own security policy, so that the server can send the same.
pub(crate) fn policy(html: &str) -> Option<&str> {
    let (_, after) = html.split_once("http-equiv=\"Content-Security-Policy\"")?;
    let (tag, _) = after.split_once('>')?;
    attribute(tag, "content")
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = tag.split_once(&format!(" {name}=\""))?;
    after.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_links_are_taken_out_and_others_stay() {
        let html = "<head>\n  <link data-trunk rel=\"rust\" href=\"web/Cargo.toml\">\n  <link rel=\"stylesheet\" href=\"static/app.css\">\n  \
                    <link data-trunk rel=\"copy-dir\" href=\"web/static\">\n</head>";
        let (page, assets) = assets(html).unwrap();
        assert_eq!(page, "<head>\n  <link rel=\"stylesheet\" href=\"static/app.css\">\n</head>");
        assert_eq!(
            assets,
            [Asset::Rust, Asset::Folder { from: "web/static".to_owned(), to: "static".to_owned() }]
        );
    }

    #[test]
    fn what_only_trunk_understands_is_refused() {
        let error = assets("<link data-trunk rel=\"sass\" href=\"a.scss\">").unwrap_err();
        assert!(error.to_string().contains("rel=\"sass\""), "{error}");
    }

    #[test]
    fn the_policy_is_read_from_the_page() {
        let html = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";
        assert_eq!(policy(html), Some("default-src 'none'"));
        assert_eq!(policy("<meta charset=\"utf-8\">"), None);
    }
}
