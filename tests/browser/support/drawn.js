/** Milliseconds from a press on a link of that name until what it leads to is drawn. */
export const drawn = (page, name, selector) =>
  page.evaluate(
    ([name, selector]) =>
      new Promise((done) => {
        const link = [...document.querySelectorAll("main a")].find((link) => link.textContent === name);
        const observer = new MutationObserver(() => {
          if (!document.querySelector(selector)) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.measure("drawn", "pressed").duration)));
        });
        observer.observe(document.body, { childList: true, subtree: true });
        performance.mark("pressed");
        link.click();
      }),
    [name, selector],
  );
