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
  return new Response(response.body.pipeThrough(counter), { headers: { "content-type": "application/wasm" } });
}

async function get(path) {
  const response = await fetch(path);
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

try {
  const [app, script, program] = await Promise.all([
    import("../app.js"),
    get("app.js").then((response) => response.text()),
    get("app_bg.wasm").then((response) => WebAssembly.compileStreaming(counted(response))),
  ]);
  // A worker from a blob obeys this page's policy; one from an address would not.
  const start = "\nself.onmessage = ({ data }) => { self.onmessage = null; initSync({ module: data }); };\n";
  const source = URL.createObjectURL(new Blob([script, start], { type: "text/javascript" }));
  globalThis.startSamsynWorker = () => {
    const worker = new Worker(source, { type: "module" });
    worker.postMessage(program);
    return worker;
  };
  await app.default({ module_or_path: program });
} catch (error) {
  explain(error);
}
