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
