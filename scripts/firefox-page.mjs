// One page in a driven Firefox: what a user sees and does there.

const POLL_MS = 25;
const PATIENCE_MS = 15_000;

/** @typedef {import("./bidi.mjs").Bidi} Bidi */

/** WebDriver's code points of the keys that write nothing. */
const KEYS = /** @type {Readonly<Record<string, string>>} */ ({
  Tab: "\uE004",
  Enter: "\uE007",
  Escape: "\uE00C",
  ArrowLeft: "\uE012",
  ArrowRight: "\uE014",
});

/** The value of an expression in a page, awaited. @param {Bidi} bidi @param {string} context @param {string} expression @returns {Promise<any>} */
export async function evaluateIn(bidi, context, expression) {
  // Values come back as JSON: what BiDi makes of objects is a tree of types.
  const answer = await bidi.send("script.evaluate", {
    target: { context },
    expression: `(async () => JSON.stringify(await (${expression})))()`,
    awaitPromise: true,
    userActivation: false,
  });
  if (answer.type === "exception") throw new Error(`${answer.exceptionDetails.text}\nin: ${expression}`);
  return answer.result.value === undefined ? undefined : JSON.parse(answer.result.value);
}

/**
 * Asks until the answer is true. @param {() => Promise<any>} isSo @param {() => Promise<string>} complaint
 */
export async function untilSo(isSo, complaint) {
  const end = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(await complaint());
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
}

/** A tab. */
export class FirefoxPage {
  #bidi;

  /** @param {Bidi} bidi @param {string} context */
  constructor(bidi, context) {
    this.#bidi = bidi;
    this.context = context;
  }

  /** Loads an address. The browser never says when a page of an extension is loaded, so its own document is asked. @param {string} url */
  async goto(url) {
    const isOurs = url.startsWith("moz-extension:");
    const mark = `${Math.random()}`;
    // A change of the fragment alone loads nothing; the old document is told from the new one by a mark on it.
    const isSamePage = (await this.url()).split("#")[0] === url.split("#")[0] && url.includes("#");
    if (isOurs && !isSamePage) await this.evaluate(`void (window.left = ${mark})`).catch(() => undefined);
    await this.#bidi.send("browsingContext.navigate", {
      context: this.context,
      url,
      wait: isOurs ? "none" : "complete",
    });
    if (isOurs && !isSamePage)
      await this.until(
        `location.href.startsWith(${JSON.stringify(url.split("#")[0])}) && window.left !== ${mark} && document.readyState === "complete"`,
      );
    return this;
  }

  async reload() {
    await this.evaluate("void (window.left = true)");
    await this.#bidi.send("browsingContext.reload", { context: this.context, wait: "none" });
    await this.until(`window.left !== true && document.readyState === "complete"`);
  }

  /** @returns {Promise<string>} */
  async url() {
    const { contexts } = await this.#bidi.send("browsingContext.getTree", { root: this.context, maxDepth: 0 });
    return contexts[0].url;
  }

  /** The value of an expression in the page. @param {string} expression @returns {Promise<any>} */
  evaluate(expression) {
    return evaluateIn(this.#bidi, this.context, expression);
  }

  /** Waits until an expression is true; a page that is still loading is asked again. @param {string} expression */
  async until(expression) {
    await untilSo(
      () => this.evaluate(`Boolean(${expression})`).catch(() => false),
      async () => `The page never came to: ${expression}\nIt says: ${await this.text().catch(String)}`,
    );
  }

  /** Everything it says. @returns {Promise<string>} */
  text() {
    return this.evaluate("document.body.innerText");
  }

  /** Waits for words on the page. @param {string} words */
  says(words) {
    return this.until(`document.body.innerText.includes(${JSON.stringify(words)})`);
  }

  /** @param {string} selector @returns {Promise<{ sharedId: string }>} */
  async #find(selector) {
    await this.until(`document.querySelector(${JSON.stringify(selector)})`);
    const { nodes } = await this.#bidi.send("browsingContext.locateNodes", {
      context: this.context,
      locator: { type: "css", value: selector },
      maxNodeCount: 1,
    });
    return { sharedId: nodes[0].sharedId };
  }

  /**
   * The accessible names of elements in the closed shadow roots of others: a page can't see into them, the browser can.
   * @param {string} hosts @param {string} name the elements' tag
   * @returns {Promise<string[]>}
   */
  async shadowLabels(hosts, name) {
    const { nodes } = await this.#bidi.send("browsingContext.locateNodes", {
      context: this.context,
      locator: { type: "css", value: hosts },
      serializationOptions: { maxDomDepth: 2, includeShadowTree: "all" },
    });
    return nodes.flatMap((/** @type {any} */ { value }) =>
      (value.shadowRoot?.value.children ?? []).flatMap((/** @type {any} */ inner) =>
        inner.value.localName === name ? [inner.value.attributes["aria-label"] ?? ""] : [],
      ),
    );
  }

  /** @param {object} origin where the pointer goes: an element's middle, or a point of the page */
  async #pressAt(origin) {
    await this.#bidi.send("input.performActions", {
      context: this.context,
      actions: [
        {
          type: "pointer",
          id: "pointer",
          actions: [
            { type: "pointerMove", x: 0, y: 0, ...origin },
            { type: "pointerDown", button: 0 },
            { type: "pointerUp", button: 0 },
          ],
        },
      ],
    });
  }

  /** Presses an element with the pointer, as a user does: it counts as a press for the browser. @param {string} selector */
  async press(selector) {
    await this.bringToFront();
    const element = await this.#find(selector);
    // What loads late moves what was there, so it has to stand still first.
    const place = `(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      element?.scrollIntoView({ block: "center", behavior: "instant" });
      return JSON.stringify(element?.getBoundingClientRect());
    })()`;
    let [before, now] = ["", await this.evaluate(place)];
    for (let tries = 0; before !== now && tries < 50; tries += 1) {
      await new Promise((done) => setTimeout(done, 60));
      [before, now] = [now, await this.evaluate(place)];
    }
    await this.#pressAt({ origin: { type: "element", element } });
  }

  /** Presses a point of the page. @param {{ x: number, y: number }} point */
  pressPoint(point) {
    return this.#pressAt({ ...point, origin: "viewport" });
  }

  /** Presses keys one after the other where the focus is. @param {string} text one of our names of keys, or letters */
  async keys(text) {
    await this.keysApart(KEYS[text] === undefined ? [...text] : [text], 0);
  }

  /** Presses keys so many milliseconds apart, whatever each of them does. @param {readonly string[]} names @param {number} pause */
  async keysApart(names, pause) {
    await this.#bidi.send("input.performActions", {
      context: this.context,
      actions: [
        {
          type: "key",
          id: "keyboard",
          actions: names.flatMap((name) => [
            { type: "keyDown", value: KEYS[name] ?? name },
            { type: "keyUp", value: KEYS[name] ?? name },
            ...(pause > 0 ? [{ type: "pause", duration: pause }] : []),
          ]),
        },
      ],
    });
  }

  /** Types into an element. @param {string} selector @param {string} text */
  async type(selector, text) {
    await this.press(selector);
    await this.keys(text);
  }

  /** Chooses files for an input. @param {string} selector @param {readonly string[]} files */
  async chooseFiles(selector, files) {
    await this.#bidi.send("input.setFiles", { context: this.context, element: await this.#find(selector), files });
  }

  async bringToFront() {
    await this.#bidi.send("browsingContext.activate", { context: this.context });
  }

  /** @param {number} width @param {number} height */
  async setViewport(width, height) {
    await this.#bidi.send("browsingContext.setViewport", { context: this.context, viewport: { width, height } });
  }

  /** A picture of it as PNG bytes. */
  async screenshot() {
    const { data } = await this.#bidi.send("browsingContext.captureScreenshot", { context: this.context });
    return Buffer.from(data, "base64");
  }

  async close() {
    await this.#bidi.send("browsingContext.close", { context: this.context });
  }
}
