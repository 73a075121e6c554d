//! A server for this machine only: static files, fresh on every load.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::{PoisonError, RwLock};
use std::thread;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Method, Request, Response, StatusCode};

use crate::mime;
use crate::site::Site;

/// Browsers open six connections to one place; a worker asks beside the page.
const THREADS: usize = 8;

/// Serves the files of a page on the loopback address.
pub(crate) struct Server {
    http: tiny_http::Server,
    address: SocketAddr,
    site: RwLock<Site>,
    source: Option<Source>,
}

/// Where the page comes from, to read it anew.
struct Source {
    root: std::path::PathBuf,
    scripts: std::path::PathBuf,
}

/// What is answered to one request.
struct Answer {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Server {
    /// Serves `site` on a listener.
    ///
    /// # Errors
    /// When the listener cannot be used.
    pub(crate) fn new(listener: TcpListener, site: Site) -> Result<Self> {
        let address = listener.local_addr()?;
        let http = tiny_http::Server::from_listener(listener, None).map_err(|error| anyhow!("{error}"))?;
        Ok(Self { http, address, site: RwLock::new(site), source: None })
    }

    /// Reads the files again each time the page is opened: an edited rule needs no restart.
    pub(crate) fn reading(mut self, root: &Path, scripts: &Path) -> Self {
        self.source = Some(Source { root: root.to_path_buf(), scripts: scripts.to_path_buf() });
        self
    }

    /// Where the page is.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Answers until the program ends.
    pub(crate) fn run(&self) {
        thread::scope(|scope| {
            for _ in 0..THREADS {
                scope.spawn(|| {
                    while let Ok(request) = self.http.recv() {
                        self.respond(request);
                    }
                });
            }
        });
    }

    fn respond(&self, request: Request) {
        let path =
            request.url().split(['?', '#']).next().unwrap_or_default().trim_start_matches('/').to_owned();
        let path = if path.is_empty() { "index.html".to_owned() } else { path };
        if path == "index.html" {
            self.refresh();
        }
        let known = request
            .headers()
            .iter()
            .find(|header| header.field.equiv("If-None-Match"))
            .map(|header| header.value.as_str().to_owned());
        let answer = match request.method() {
            Method::Get | Method::Head => self.answer(&path, known.as_deref()),
            _ => Answer { status: 405, headers: vec![("Allow", "GET, HEAD".to_owned())], body: Vec::new() },
        };
        let length = answer.body.len();
        let mut response =
            Response::new(StatusCode(answer.status), Vec::new(), answer.body.as_slice(), Some(length), None)
                .with_chunked_threshold(usize::MAX);
        for (name, value) in answer.headers {
            if let Ok(header) = Header::from_bytes(name, value) {
                response.add_header(header);
            }
        }
        // A browser that goes away in the middle of an answer is no fault of ours.
        let _ = request.respond(response);
    }

    fn refresh(&self) {
        let Some(source) = &self.source else { return };
        match Site::assemble(&source.root, &source.scripts) {
            Ok(site) => *self.site.write().unwrap_or_else(PoisonError::into_inner) = site,
            Err(error) => eprintln!("the page could not be read anew: {error:#}"),
        }
    }

    fn answer(&self, path: &str, known: Option<&str>) -> Answer {
        let site = self.site.read().unwrap_or_else(PoisonError::into_inner);
        let mut headers = vec![
            ("Cache-Control", "no-cache".to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Referrer-Policy", "no-referrer".to_owned()),
        ];
        headers.extend(site.policy().map(|policy| ("Content-Security-Policy", policy.to_owned())));
        let Some(body) = site.file(path) else {
            headers.push(("Content-Type", mime::of("").to_owned()));
            return Answer { status: 404, headers, body: b"not found\n".to_vec() };
        };
        let tag = etag(body);
        let unchanged = known == Some(tag.as_str());
        headers.push(("ETag", tag));
        headers.push(("Content-Type", mime::of(path).to_owned()));
        if unchanged {
            return Answer { status: 304, headers, body: Vec::new() };
        }
        Answer { status: 200, headers, body: body.to_vec() }
    }
}

fn etag(body: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    format!("\"{:016x}\"", hasher.finish())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;

    const POLICY: &str = "default-src 'none'";

    /// Sends one request to a server of a small page; the whole answer as text.
    fn ask(request: &str) -> String {
        let project = tempfile::tempdir().unwrap();
        let head = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">");
        fs::write(project.path().join("index.html"), head + "<link data-trunk rel=\"rust\">").unwrap();
        let scripts = project.path().join("scripts");
        fs::create_dir(&scripts).unwrap();
        fs::write(scripts.join("app_bg.wasm"), vec![0; 100_000]).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Server::new(listener, Site::assemble(project.path(), &scripts).unwrap()).unwrap();
        let mut stream = TcpStream::connect(server.address).unwrap();
        thread::spawn(move || server.run());
        stream
            .write_all(format!("{request}\r\nHost: localhost\r\nConnection: close\r\n\r\n").as_bytes())
            .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn header<'a>(answer: &'a str, name: &str) -> Option<&'a str> {
        answer.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }

    #[test]
    fn files_carry_their_kind_their_length_and_the_policy_of_the_page() {
        let answer = ask("GET /app_bg.wasm HTTP/1.1");
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
        assert_eq!(header(&answer, "Content-Type"), Some("application/wasm"));
        assert_eq!(header(&answer, "Content-Length"), Some("100000"));
        assert_eq!(header(&answer, "Content-Security-Policy"), Some(POLICY));
        assert_eq!(header(&answer, "Cache-Control"), Some("no-cache"));
    }

    #[test]
    fn an_unchanged_file_is_not_sent_twice() {
        let first = ask("GET / HTTP/1.1");
        let tag = header(&first, "ETag").unwrap();
        let second = ask(&format!("GET / HTTP/1.1\r\nIf-None-Match: {tag}"));
        assert!(second.starts_with("HTTP/1.1 304 "), "{second}");
    }

    #[test]
    fn nothing_outside_the_page_is_served_and_nothing_is_received() {
        for (request, status) in [
            ("GET /../Cargo.toml HTTP/1.1", "404"),
            ("GET /%2e%2e/Cargo.toml HTTP/1.1", "404"),
            ("GET /missing HTTP/1.1", "404"),
            ("POST / HTTP/1.1\r\nContent-Length: 0", "405"),
        ] {
            let answer = ask(request);
            assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{request}: {answer}");
        }
    }
}
