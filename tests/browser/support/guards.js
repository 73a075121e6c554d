// What must hold on every screen: each guard returns the faults it finds, as text.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 A and AA, as far as axe can tell. */
export async function accessibility(page) {
  // Evaluated by the debugger: the page's policy stays as it is.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] }),
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

/** Nothing is wider than the window, but what scrolls by itself. */
export async function sidewaysScroll(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5);
    return [`${scrollWidth} px in a window of ${clientWidth} px`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  });
}

/** Text that does not fit where it stands: cut off by its box, by its picture, or outside of the window for good. */
export async function cutText(page) {
  return page.evaluate(() => {
    const faults = [];
    const said = (element) => `${element.textContent.trim().slice(0, 60)} (${element.tagName.toLowerCase()} ${element.getAttribute("class") ?? ""})`;
    // What is only for screen readers is clipped on purpose.
    const hidden = (element) => element.closest(".visually-hidden, .hidden-file, .skip, thead") || !element.checkVisibility();
    const clips = (style) => [style.overflowX, style.overflowY].some((value) => value === "hidden" || value === "clip");
    for (const element of document.body.querySelectorAll("*")) {
      if (element.textContent.trim() === "" || hidden(element)) continue;
      if (element instanceof SVGTextElement) {
        const [box, picture] = [element.getBoundingClientRect(), element.ownerSVGElement.getBoundingClientRect()];
        if (box.right > picture.right + 1 || box.left < picture.left - 1 || box.bottom > picture.bottom + 1) faults.push(`outside of its picture: ${said(element)}`);
      } else if (!(element instanceof SVGElement) && clips(getComputedStyle(element))) {
        if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1) faults.push(`cut off: ${said(element)}`);
      } else if (element.getBoundingClientRect().left < -1) faults.push(`left of the window: ${said(element)}`);
    }
    return faults.slice(0, 5);
  });
}

/** Marks of a picture that do not stand out from what they stand on, in the colours that are shown now. */
export async function unseenMarks(page, selector) {
  return page.evaluate((selector) => {
    const paper = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const light = (colour) => {
      paper.fillStyle = colour;
      paper.fillRect(0, 0, 1, 1);
      const [red, green, blue] = [...paper.getImageData(0, 0, 1, 1).data].map((part) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ground = light(getComputedStyle(document.body).backgroundColor);
    const seen = (paint) => {
      // A hatch or a gradient is looked at by what it is drawn with.
      const pattern = paint.match(/^url\("#(.+?)"\)/)?.[1];
      if (pattern) return [...document.getElementById(pattern).children].some(shown);
      if (paint === "none" || paint === "transparent" || paint.startsWith("rgba(0, 0, 0, 0")) return false;
      const [low, high] = [light(paint), ground].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05) >= 3;
    };
    const shown = (mark) => {
      const { fill, stroke, strokeWidth } = getComputedStyle(mark);
      return seen(fill) || (parseFloat(strokeWidth) >= 1 && seen(stroke));
    };
    const unseen = [...document.querySelectorAll(selector)].filter((mark) => !shown(mark));
    return [...new Set(unseen.map((mark) => mark.getAttribute("class") ?? mark.tagName))];
  }, selector);
}

/** Every colour that is more than a tint of grey lies between 190 and 275 degrees: no red, amber or green anywhere. */
export async function strayHues(page) {
  const image = (await page.screenshot({ fullPage: true })).toString("base64");
  const canvas = await page.context().newPage();
  try {
    return await canvas.evaluate(async (image) => {
      const bytes = Uint8Array.from(atob(image), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const paper = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      paper.drawImage(bitmap, 0, 0);
      const { data } = paper.getImageData(0, 0, bitmap.width, bitmap.height);
      // Each colour is looked at once, where it is first met.
      const pixels = new Uint32Array(data.buffer);
      const first = new Map();
      for (let pixel = 0, last = -1; pixel < pixels.length; pixel++) {
        if (pixels[pixel] === last) continue;
        last = pixels[pixel];
        if (!first.has(last)) first.set(last, pixel);
      }
      const found = new Map();
      for (const pixel of first.values()) {
        const [red, green, blue] = data.subarray(4 * pixel);
        const high = Math.max(red, green, blue) / 255;
        const low = Math.min(red, green, blue) / 255;
        const range = high - low;
        const saturation = range === 0 ? 0 : range / (1 - Math.abs(high + low - 1));
        // Near white and black a rounding of one step counts as full saturation: what no eye sees is no colour.
        if (saturation <= 0.25 || range < 8 / 255) continue;
        const [r, g, b] = [red / 255, green / 255, blue / 255];
        const sixth = high === r ? ((g - b) / range + 6) % 6 : high === g ? (b - r) / range + 2 : (r - g) / range + 4;
        const hue = sixth * 60;
        if (hue >= 190 && hue <= 275) continue;
        const colour = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
        if (!found.has(colour)) found.set(colour, { hue, x: pixel % bitmap.width, y: Math.floor(pixel / bitmap.width) });
      }
      return [...found].slice(0, 5).map(([colour, { hue, x, y }]) => `${colour}, hue ${hue.toFixed()}, at ${x}, ${y}`);
    }, image);
  } finally {
    await canvas.close();
  }
}

/** What has focus is visible, marked, and under nothing else. */
export async function hiddenFocus(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return [];
    const name = element.outerHTML.slice(0, 120);
    const box = element.getBoundingClientRect();
    const faults = [];
    if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) faults.push(`outside the window: ${name}`);
    const top = document.elementFromPoint(Math.max(0, box.left) + Math.min(box.width, innerWidth) / 2, Math.max(0, box.top) + Math.min(box.height, innerHeight) / 2);
    if (top && !element.contains(top) && !top.contains(element) && !element.labels?.[0]?.contains(top)) faults.push(`under something else: ${name}`);
    const style = getComputedStyle(element);
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) faults.push(`not marked: ${name}`);
    return faults;
  });
}

/** Neither title nor address holds any of these names: browsers keep a history. */
export async function namesInHistory(page, names) {
  const [title, address] = [await page.title(), decodeURIComponent(page.url())];
  return names.filter((name) => title.includes(name) || address.includes(name)).map((name) => `${name}: ${title} ${address}`);
}
