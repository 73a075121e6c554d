// A proxy that passes on what belongs to the page, keeps a log of every request, and answers all others itself.
import http from "node:http";

/** A host that exists only in tests: pages that misbehave, to show that the guards see it. */
export const canaryHost = "http://canary.test";

/** The page went away before the answer came: what it had asked for is known, and not what became of it. */
const cutOff = 0;

/**
 * @param {string} origin of the page under test
 * @param {Record<string, string>} pages canary pages by path
 * @param {Record<string, string>} changed files of the page that are answered with another text than the server's
 */
export async function openGate(origin, pages = {}, changed = {}) {
  /** @type {{method: string, url: string, status: number, bytes: number}[]} */
  const log = [];

  const server = http.createServer(async (request, response) => {
    const body = [];
    for await (const piece of request) body.push(piece);
    const entry = { method: request.method, url: request.url, status: 403, bytes: Buffer.concat(body).length };
    log.push(entry);
    const url = new URL(request.url, "http://gate.invalid");
    if (url.origin === origin && url.pathname in changed) {
      entry.status = 200;
      const type = { ".js": "text/javascript", css: "text/css" }[url.pathname.slice(-3)] ?? "text/html; charset=utf-8";
      response.writeHead(200, { "content-type": type });
      response.end(changed[url.pathname]);
    } else if (url.origin === origin) {
      entry.status = cutOff;
      const onward = http.request(url, { method: request.method, headers: request.headers }, (answer) => {
        entry.status = answer.statusCode;
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
      });
      onward.on("error", () => response.destroy());
      // A page that went away in the middle of an answer would leave it half read, and this process waiting for ever.
      response.on("close", () => onward.destroy());
      onward.end(Buffer.concat(body));
    } else if (url.origin === canaryHost && url.pathname in pages) {
      entry.status = 200;
      response.writeHead(200, { "content-type": url.pathname.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8" });
      response.end(pages[url.pathname]);
    } else {
      response.writeHead(403).end();
    }
  });
  // What is encrypted comes as a wish for a tunnel: web sockets too.
  server.on("connect", (request, socket) => {
    log.push({ method: "CONNECT", url: request.url, status: 403, bytes: 0 });
    // The server no longer knows this connection, and would wait for it when it closes.
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n", () => socket.destroy());
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));

  const home = Object.keys(pages).length > 0 ? [origin, canaryHost] : [origin];
  return {
    log,
    url: `http://127.0.0.1:${server.address().port}`,
    /** Requests for anything but the page's own static files. */
    foreign: () => log.filter((entry) => !isOwnFile(entry, home)).map(({ method, url, status, bytes }) => `${method} ${url} (${bytes} bytes sent, answer ${status})`),
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/** A file is asked for by its name, exists, and nothing is sent with the question. */
function isOwnFile({ method, url, status, bytes }, home) {
  if (method !== "GET" || bytes > 0 || ![cutOff, 200, 304].includes(status)) return false;
  const { origin, search } = new URL(url);
  return home.includes(origin) && search === "";
}
