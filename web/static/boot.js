// Starts the page: fetches the compiled program, says how far it has come, and says in plain words when it cannot start.
// Keeps the program for workers, which then start without the network.
const status = document.getElementById("loading");
const say = (...parts) => status?.replaceChildren(...parts);

// The look that was chosen, before anything is drawn.
try {
  const theme = localStorage.getItem("samsyn-appearance");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage that is switched off costs the choice, nothing else.
}

/** The response, with each piece told on its way through. */
function counted(response) {
  const total = Number(response.headers.get("content-length"));
  const packed = response.headers.has("content-encoding"); // then the length is not that of what arrives here
  const megabytes = (bytes) => (bytes / 1e6).toLocaleString("sv", { maximumFractionDigits: 1 });
  let read = 0;
  const counter = new TransformStream({
    transform(piece, controller) {
      read += piece.byteLength;
      say(`Läser in … ${megabytes(read)}${total && !packed ? ` av ${megabytes(total)}` : ""} MB`);
      controller.enqueue(piece);
    },
  });
  return asProgram(response.body.pipeThrough(counter));
}

/** A compiled program, whatever the server calls it. */
const asProgram = (body) => new Response(body, { headers: { "content-type": "application/wasm" } });

// A page that is published works without the network, and says which version it is: it is given no file of another.
const { version } = document.documentElement.dataset;

async function get(path) {
  const response = await fetch(path, version ? { headers: { "samsyn-version": version } } : {});
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** What to do when the page cannot start: what happened, why, a way out. */
function explain(error) {
  console.error(error);
  const old = typeof WebAssembly !== "object" || !CSS.supports("color", "light-dark(#000, #fff)");
  const again = document.createElement("button");
  again.textContent = "Ladda om sidan";
  again.addEventListener("click", () => location.reload());
  const text = old
    ? "Webbläsaren är för gammal för Samsyn. Uppdatera den, eller öppna sidan i en nyare."
    : "Samsyn kunde inte starta. En fil kom inte fram, eller så stoppas den av ett tillägg eller en brandvägg. Ladda om sidan, eller fråga den som sköter datorn.";
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  say(paragraph, again);
}

/**
 * The source of a worker that takes its compiled program as its first message. A worker from a blob obeys this page's
 * policy; one from an address would not.
 */
function workerSource(script) {
  const start = "\nself.onmessage = ({ data }) => { self.onmessage = null; initSync({ module: data }); };\n";
  return URL.createObjectURL(new Blob([script, start], { type: "text/javascript" }));
}

function startWorker(source, program) {
  const worker = new Worker(source, { type: "module" });
  worker.postMessage(program);
  return worker;
}

// Another version takes the place of this one when the reader is ready.
if (version && navigator.serviceWorker) {
  let waiting;
  globalThis.updateSamsyn = () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting?.postMessage("take over");
  };
  const look = (registration) => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    waiting = registration.waiting;
    globalThis.samsynUpdate = true;
    dispatchEvent(new Event("samsyn-update"));
  };
  navigator.serviceWorker.register("sw.js").then((registration) => {
    look(registration);
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", () => look(registration));
    });
    // A browser that keeps nothing shows the page all the same.
  }, (error) => console.info(error));
}

// The vault's program is fetched when it is first needed: most visits do not open one.
let vault;
globalThis.startSamsynVault = async () => {
  vault ??= Promise.all([
    get("vault.js").then((response) => response.text()).then(workerSource),
    get("vault_bg.wasm").then((response) => WebAssembly.compileStreaming(asProgram(response.body))),
  ]);
  try {
    return startWorker(...(await vault));
  } catch (error) {
    vault = undefined;
    throw error;
  }
};

try {
  const [app, script, program] = await Promise.all([
    import("../app.js"),
    get("app.js").then((response) => response.text()),
    get("app_bg.wasm").then((response) => WebAssembly.compileStreaming(counted(response))),
  ]);
  const source = workerSource(script);
  globalThis.startSamsynWorker = () => startWorker(source, program);
  await app.default({ module_or_path: program });
} catch (error) {
  explain(error);
}
