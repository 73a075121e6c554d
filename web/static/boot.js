// Starts the page: fetches the compiled program, says how far it has come, and says in plain words when it cannot start.
const status = document.getElementById("loading");
const say = (text) => {
  if (status) status.textContent = text;
};

/** The response, with each piece told on its way through. */
function counted(response) {
  const total = Number(response.headers.get("content-length"));
  let read = 0;
  const megabytes = (bytes) => (bytes / 1e6).toLocaleString("sv", { maximumFractionDigits: 1 });
  const counter = new TransformStream({
    transform(piece, controller) {
      read += piece.byteLength;
      say(total ? `Läser in … ${megabytes(read)} av ${megabytes(total)} MB` : "Läser in …");
      controller.enqueue(piece);
    },
  });
  return new Response(response.body.pipeThrough(counter), { headers: { "content-type": "application/wasm" } });
}

try {
  const [app, response] = await Promise.all([import("../app.js"), fetch("app_bg.wasm")]);
  if (!response.ok) throw new Error(`app_bg.wasm: ${response.status}`);
  await app.default({ module_or_path: counted(response) });
} catch (error) {
  say("Samsyn kunde inte starta. Ladda om sidan. Hjälper det inte: prova en nyare webbläsare.");
  console.error(error);
}
