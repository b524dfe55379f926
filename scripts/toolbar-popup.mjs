// The real action popup and side panel. Playwright gives them no Page, so they are driven over the DevTools protocol.

const POLL_MS = 25;
const PATIENCE_MS = 10_000;

/** @param {number} ms */
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Runs in the popup: the middle of an element that no longer moves and that a press there would reach.
 * @param {string} selector
 */
async function middleOf(selector) {
  let last = "";
  for (let tries = 0; tries < 100; tries += 1) {
    const element = document.querySelector(selector);
    element?.scrollIntoView({ block: "center", behavior: "instant" });
    const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
    const middle = { x: x + width / 2, y: y + height / 2 };
    const hit = document.elementFromPoint(middle.x, middle.y);
    const isReached = hit !== null && (element?.contains(hit) || hit.contains(element));
    if (isReached && last === JSON.stringify(middle)) return middle;
    last = JSON.stringify(middle);
    await new Promise((done) => setTimeout(done, 40));
  }
  throw new Error(`Nothing can be pressed at ${selector}.`);
}

/** An open popup or panel: a few things a user does with it. */
export class ToolbarPopup {
  #cdp;
  #session;
  #target;
  #lastId = 0;
  /** @type {Map<number, (answer: { result?: any, error?: { message: string } }) => void>} */
  #waiting = new Map();

  /** @param {import("playwright").CDPSession} cdp @param {string} target @param {string} session */
  constructor(cdp, target, session) {
    this.#cdp = cdp;
    this.#target = target;
    this.#session = session;
    cdp.on("Target.receivedMessageFromTarget", ({ sessionId, message }) => {
      if (sessionId !== session) return;
      const answer = JSON.parse(message);
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
  }

  /**
   * Presses the toolbar button on the tab at this address and waits for the popup's page.
   * @param {import("playwright").CDPSession} cdp @param {string} extension @param {string} address
   */
  static async open(cdp, extension, address) {
    const filter = [{ type: "tab" }, { type: "page" }];
    const targets = async () => (await cdp.send("Target.getTargets", { filter })).targetInfos;
    const tab = (await targets()).find(({ type, url }) => type === "tab" && url === address);
    if (!tab) throw new Error(`No tab shows ${address}.`);
    // The protocol's types don't know this command yet.
    await /** @type {any} */ (cdp).send("Extensions.triggerAction", { id: extension, targetId: tab.targetId });
    return ToolbarPopup.attach(cdp, `chrome-extension://${extension}/src/popup/index.html`);
  }

  /**
   * Waits for the popup's or the panel's page, by its whole address: the same page in a tab has a query.
   * @param {import("playwright").CDPSession} cdp @param {string} address
   */
  static async attach(cdp, address) {
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      const { targetInfos } = await cdp.send("Target.getTargets", { filter: [{ type: "page" }] });
      const page = targetInfos.find(({ url }) => url === address);
      if (page) {
        const { sessionId } = await cdp.send("Target.attachToTarget", { targetId: page.targetId, flatten: false });
        return new ToolbarPopup(cdp, page.targetId, sessionId);
      }
      await pause(POLL_MS);
    }
    throw new Error(`Nothing opened at ${address}.`);
  }

  /** @param {string} method @param {object} [params] */
  async #send(method, params = {}) {
    const id = ++this.#lastId;
    /** @type {Promise<{ result?: any, error?: { message: string } }>} */
    const answered = new Promise((done) => this.#waiting.set(id, done));
    await this.#cdp.send("Target.sendMessageToTarget", {
      sessionId: this.#session,
      message: JSON.stringify({ id, method, params }),
    });
    const { result, error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** The value of an expression in the popup's page. @param {string} expression @returns {Promise<any>} */
  async evaluate(expression) {
    const { result, exceptionDetails } = await this.#send("Runtime.evaluate", {
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until an expression is true. @param {string} expression */
  async until(expression) {
    const end = Date.now() + PATIENCE_MS;
    while (!(await this.evaluate(`Boolean(${expression})`))) {
      if (Date.now() > end) throw new Error(`The popup never came to: ${expression}\nIt says: ${await this.text()}`);
      await pause(POLL_MS);
    }
  }

  /** Everything it says. @returns {Promise<string>} */
  text() {
    return this.evaluate("document.body.innerText");
  }

  /** Presses an element with the pointer, in its middle, once it stands still and nothing covers it. @param {string} selector */
  async press(selector) {
    await this.until(`document.querySelector(${JSON.stringify(selector)})`);
    const { x, y } = await this.evaluate(`(${String(middleOf)})(${JSON.stringify(selector)})`);
    for (const type of ["mousePressed", "mouseReleased"]) {
      await this.#send("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
    }
  }

  /** Unfolds a `details`: what is drawn a moment later above it may push it from under the pointer. @param {string} selector */
  async unfold(selector) {
    const isOpen = `document.querySelector(${JSON.stringify(selector)})?.open === true`;
    const end = Date.now() + PATIENCE_MS;
    while (!(await this.evaluate(isOpen)) && Date.now() < end) {
      await this.press(`${selector} > summary`);
      await this.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }
    await this.until(isOpen);
  }

  /** Types into an element. @param {string} selector @param {string} text */
  async type(selector, text) {
    await this.press(selector);
    await this.#send("Input.insertText", { text });
  }

  /** Presses one letter key outside any field. @param {string} key */
  async key(key) {
    await this.evaluate("document.activeElement?.blur()");
    for (const type of ["keyDown", "keyUp"]) {
      await this.#send("Input.dispatchKeyEvent", { type, key, text: type === "keyDown" ? key : undefined });
    }
  }

  /** Sets media features, as `prefers-color-scheme`. @param {readonly { readonly name: string, readonly value: string }[]} features */
  async emulate(features) {
    await this.#send("Emulation.setEmulatedMedia", { features });
  }

  /** Presses a key where the focus is. @param {string} key @param {string} [text] */
  async stroke(key, text) {
    const codes = /** @type {Record<string, number>} */ ({ Tab: 9, Enter: 13, " ": 32 });
    const code = { key, windowsVirtualKeyCode: codes[key] ?? key.charCodeAt(0) };
    await this.#send("Input.dispatchKeyEvent", { type: "keyDown", ...code, ...(text !== undefined && { text }) });
    await this.#send("Input.dispatchKeyEvent", { type: "keyUp", ...code });
  }

  /** A picture of it as PNG bytes. */
  async screenshot() {
    const { data } = await this.#send("Page.captureScreenshot", { format: "png" });
    return Buffer.from(data, "base64");
  }

  /** Closes it at once, whatever it was doing. */
  async close() {
    await this.#cdp.send("Target.closeTarget", { targetId: this.#target });
  }
}
