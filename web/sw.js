// Keeps the app's own files for when there is no network, all of one version: a file of another is never given out. The
// version and the list of files with their digests are filled in when the page is put together.
const version = "VERSION";
const files = FILES;

const name = `samsyn-${version}`;
const addressOf = (path) => new URL(path, self.registration.scope).href;

/** Fetches every file, each with its digest: one that is not what it should be is refused by the browser itself. */
async function fill() {
  const cache = await caches.open(name);
  await Promise.all(
    Object.entries(files).map(async ([path, integrity]) => {
      const response = await fetch(new Request(addressOf(path), { integrity, cache: "no-cache" }));
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await cache.put(addressOf(path), response);
    }),
  );
}

async function begin() {
  const old = (await caches.keys()).filter((other) => other.startsWith("samsyn-") && other !== name);
  await Promise.all(old.map((other) => caches.delete(other)));
  await self.clients.claim();
}

/** A file from the cache, unless the page is of another version; where the browser has cleared it, from the network, if it is still the same one. */
async function give(path, asked) {
  if (asked && asked !== version) return new Response("another version", { status: 409 });
  const kept = await caches.match(addressOf(path), { cacheName: name });
  return kept ?? fetch(new Request(addressOf(path), { integrity: files[path] }));
}

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(begin()));
self.addEventListener("message", ({ data }) => {
  // The reader is ready for the new version.
  if (data === "take over") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  const path = request.url.slice(self.registration.scope.length).split(/[?#]/)[0] || "index.html";
  if (Object.hasOwn(files, path)) event.respondWith(give(path, request.headers.get("samsyn-version")));
});
