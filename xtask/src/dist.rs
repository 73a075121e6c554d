//! The page as it is published: a folder for any web server, the same as a zip, and settings for three servers. The same
//! source makes the same bytes.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use anyhow::{Context, Result};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::site::Site;

/// Writes all of it into a folder that then holds nothing else.
///
/// # Errors
/// When the folder cannot be written.
pub(crate) fn write(site: &Site, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    site.write(&folder.join("samsyn"))?;
    let put = |name: &str, content: &[u8]| -> Result<()> {
        let path = folder.join(name);
        fs::write(&path, content).with_context(|| path.display().to_string())
    };
    put("samsyn.zip", &zipped(site)?)?;
    let policy = site.policy().context("index.html has no Content-Security-Policy")?;
    put("nginx.conf", nginx(policy).as_bytes())?;
    put("Caddyfile", caddy(policy).as_bytes())?;
    put("web.config", iis(policy).as_bytes())
}

/// The files in the order of their names, all of one time.
fn zipped(site: &Site) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for path in site.files() {
        zip.start_file(path, options)?;
        zip.write_all(site.file(path).unwrap_or_default())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// What every answer says besides the policy. The page sends nothing anywhere, and nothing frames it.
const HEADERS: [(&str, &str); 6] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    // Asked for anew each time, and sent only if it is another.
    ("Cache-Control", "no-cache"),
];

/// The policy as a header can say it: `frame-ancestors` has no meaning in a page.
fn policy_header(policy: &str) -> String {
    format!("{policy}; frame-ancestors 'none'")
}

/// A template with the headers in it, each written as that server wants it.
fn filled(template: &str, policy: &str, line: impl Fn(&str, &str) -> String) -> String {
    let policy = policy_header(policy);
    let headers = std::iter::once(("Content-Security-Policy", policy.as_str())).chain(HEADERS);
    let lines: Vec<String> = headers.map(|(name, value)| line(name, value)).collect();
    template.replacen("HEADERS", &lines.join("\n"), 1)
}

fn nginx(policy: &str) -> String {
    let line = |name: &str, value: &str| format!("    add_header {name} \"{value}\" always;");
    filled(include_str!("../servers/nginx.conf"), policy, line)
}

fn caddy(policy: &str) -> String {
    let line = |name: &str, value: &str| format!("        {name} \"{value}\"");
    filled(include_str!("../servers/Caddyfile"), policy, line)
}

fn iis(policy: &str) -> String {
    let line = |name: &str, value: &str| format!("        <add name=\"{name}\" value=\"{value}\" />");
    filled(include_str!("../servers/web.config"), policy, line)
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

    fn site() -> Site {
        let mut site = Site::default();
        let page = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">");
        site.put("index.html", page.into_bytes());
        site.put("app.js", b"code".to_vec());
        site
    }

    #[test]
    fn the_same_files_make_the_same_zip() {
        assert_eq!(zipped(&site()).unwrap(), zipped(&site()).unwrap());
        let mut other = site();
        other.put("app.js", b"other".to_vec());
        assert_ne!(zipped(&site()).unwrap(), zipped(&other).unwrap());
    }

    #[test]
    fn each_server_sends_the_page_s_own_policy_for_every_file() {
        for text in [nginx(POLICY), caddy(POLICY), iis(POLICY)] {
            assert!(text.contains(&policy_header(POLICY)), "{text}");
            for (name, value) in HEADERS {
                assert!(text.contains(name) && text.contains(value), "{name}: {text}");
            }
        }
    }

    #[test]
    fn all_of_it_is_written_and_nothing_old_stays() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("dist");
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("old"), "").unwrap();
        write(&site(), &folder).unwrap();
        let mut names: Vec<String> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        assert_eq!(names, ["Caddyfile", "nginx.conf", "samsyn", "samsyn.zip", "web.config"]);
    }
}
