// A real Firefox with the built extension in it, for the tests.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { Bidi } from "./bidi.mjs";
import { startFirefox } from "./firefox.mjs";
import { watchFirefox } from "./open-browsers.mjs";
import { evaluateIn, FirefoxPage, untilSo } from "./firefox-page.mjs";

/** The add-on's own address is made up at each install unless it is given before. */
const UUID = "5f0c2a4e-7d11-4d0b-9a3e-2b6f8c1d9e70";

/** @param {string} extension */
function geckoId(extension) {
  const manifest = JSON.parse(readFileSync(join(extension, "manifest.json"), "utf8"));
  return /** @type {string} */ (manifest.browser_specific_settings.gecko.id);
}

/**
 * Code for the browser's own window, about an add-on. @param {string} id @param {string} does statements that see `addon`, the
 * browser's own parts in `apis`, and `window`
 */
function chromeCode(id, does) {
  return `(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
    const addon = ExtensionParent.GlobalManager.extensionMap.get(${JSON.stringify(id)});
    const apis = ExtensionParent.apiManager.global;
    ${does}
  })()`;
}

/** An open popup or sidebar. It is no tab, so its document is reached through another page of the extension: presses are made by the script. */
class FirefoxView {
  #from;
  #view;

  /** @param {FirefoxPage} from @param {"popup" | "sidebar"} type */
  constructor(from, type) {
    this.#from = from;
    this.#view = `browser.extension.getViews({ type: ${JSON.stringify(type)} })[0]`;
  }

  /** The value of an expression in it. @param {string} expression @returns {Promise<any>} */
  evaluate(expression) {
    return this.#from.evaluate(
      `((window) => { const { document, browser, location } = window; return (${expression}); })(${this.#view})`,
    );
  }

  /** @param {string} expression */
  async until(expression) {
    await untilSo(
      () => this.evaluate(`Boolean(${expression})`).catch(() => false),
      async () => `The view never came to: ${expression}\nIt says: ${await this.text().catch(String)}`,
    );
  }

  /** @returns {Promise<string>} */
  text() {
    return this.evaluate("document.body.innerText");
  }

  /** @param {string} selector */
  async press(selector) {
    await this.until(`document.querySelector(${JSON.stringify(selector)})`);
    await this.evaluate(`void document.querySelector(${JSON.stringify(selector)}).click()`);
  }

  /** Puts a text into a field, as one stroke. @param {string} selector @param {string} text */
  async type(selector, text) {
    await this.until(`document.querySelector(${JSON.stringify(selector)})`);
    await this.evaluate(`((field) => {
      field.focus();
      field.value = ${JSON.stringify(text)};
      field.dispatchEvent(new window.InputEvent("input", { bubbles: true }));
    })(document.querySelector(${JSON.stringify(selector)}))`);
  }

  async close() {
    await this.evaluate("void window.close()").catch(() => undefined);
    await untilSo(
      () => this.#from.evaluate(`!${this.#view}`),
      async () => "The view never closed.",
    );
  }
}

/**
 * Starts Firefox with the extension, as a temporary add-on: it goes when Firefox ends, its data stays in the profile.
 * @param {{ profile: string, extension?: string, prefs?: Readonly<Record<string, string | number | boolean>> }} options
 */
export async function launchFirefoxWithExtension({ profile, extension = "dist/firefox", prefs = {} }) {
  const folder = resolve(extension);
  const id = geckoId(folder);
  const { child, address: socket } = await startFirefox({
    profile,
    prefs: {
      "extensions.webextensions.uuids": JSON.stringify({ [id]: UUID }),
      "extensions.webextensions.keepStorageOnUninstall": true,
      "extensions.webextensions.keepUuidOnUninstall": true,
      ...prefs,
    },
  });
  const bidi = await Bidi.connect(socket);
  await watchFirefox(bidi, child);
  const chromeWindow = (await bidi.send("browsingContext.getTree", { "moz:scope": "chrome" })).contexts[0].context;
  /** @param {string} does */
  const inChrome = (does) => evaluateIn(bidi, chromeWindow, chromeCode(id, does));
  const install = () => bidi.send("webExtension.install", { extensionData: { type: "path", path: folder } });
  await install();

  /** @param {string} [url] @param {boolean} [isBehind] */
  async function openPage(url, isBehind = false) {
    const { context } = await bidi.send("browsingContext.create", { type: "tab", background: isBehind });
    const page = new FirefoxPage(bidi, context);
    return url === undefined ? page : page.goto(url);
  }
  const address = (/** @type {string} */ path) => `moz-extension://${UUID}/${path}`;
  /** @type {FirefoxPage | undefined} */
  let behind;
  /** A page of the extension that lies open behind the others. */
  const ownPage = async () => (behind ??= await openPage(address("icons/16.png"), true));
  /** The popup that is open or about to open. */
  async function openPopupView() {
    const view = new FirefoxView(await ownPage(), "popup");
    await view.until(`document.readyState === "complete" && location.pathname === "/src/popup/index.html"`);
    return view;
  }

  return {
    bidi,
    id,
    address,
    openPage,
    inChrome,
    ownPage,
    /** Installs the package again over itself, or another one over it: an update, as a store does it. @param {string} [path] */
    async update(path = folder) {
      behind = undefined;
      await bidi.send("webExtension.install", { extensionData: { type: "path", path: resolve(path) } });
    },
    /** The open pages at an address of ours. @param {string} path */
    async pagesAt(path) {
      const { contexts } = await bidi.send("browsingContext.getTree", { maxDepth: 0 });
      return contexts
        .filter((/** @type {{ url: string }} */ { url }) => url.startsWith(address(path)))
        .map((/** @type {{ context: string }} */ { context }) => new FirefoxPage(bidi, context));
    },
    /** Answers requests for pages, and lets nothing else out. @param {(url: string) => string | undefined} pageAt */
    async answerPages(pageAt) {
      await bidi.on("network.beforeRequestSent", ({ isBlocked, request }) => {
        if (!isBlocked) return;
        const html = pageAt(request.url);
        const answer =
          html === undefined
            ? bidi.send("network.failRequest", { request: request.request })
            : bidi.send("network.provideResponse", {
                request: request.request,
                statusCode: 200,
                reasonPhrase: "OK",
                headers: [{ name: "content-type", value: { type: "string", value: "text/html; charset=utf-8" } }],
                body: { type: "string", value: html },
              });
        // A tab that closed meanwhile wants no answer.
        answer.catch(() => undefined);
      });
      const urlPatterns = ["http", "https"].map((protocol) => ({ type: "pattern", protocol }));
      await bidi.send("network.addIntercept", { phases: ["beforeRequestSent"], urlPatterns });
    },
    /** The tab id of a page, as the extension knows it. @param {FirefoxPage} page @returns {Promise<number>} */
    async tabId(page) {
      await page.bringToFront();
      return (await ownPage()).evaluate(
        "browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)",
      );
    },
    /** Presses the extension's toolbar button on a page, as a user does: it grants `activeTab` and opens the real popup. @param {FirefoxPage} page */
    async pressToolbarButton(page) {
      await ownPage();
      await page.bringToFront();
      await inChrome("await apis.browserActionFor(addon).triggerAction(window);");
      return openPopupView();
    },
    openPopupView,
    /** Opens the sidebar, as its button in the browser's own menu does. */
    async openSidebar() {
      const from = await ownPage();
      await inChrome("await apis.sidebarActionFor(addon).open(window);");
      const view = new FirefoxView(from, "sidebar");
      await view.until(`document.readyState === "complete"`);
      return view;
    },
    /** What was thrown and not caught in a page, a script or the background of ours since the start. BiDi tells nothing of them. @returns {Promise<string[]>} */
    errors: () =>
      inChrome(`
        return Services.console.getMessageArray()
          .filter((said) => said instanceof Ci.nsIScriptError && !(said.flags & Ci.nsIScriptError.warningFlag))
          .filter(({ sourceName }) => sourceName.startsWith("moz-extension:"))
          // Not thrown by us: Firefox notes here that nobody is left to hear an answer.
          .filter(({ errorMessage }) => !/^Promise (resolved|rejected) (after|while) context /.test(errorMessage))
          .map(({ errorMessage, sourceName, lineNumber }) => errorMessage + " at " + sourceName + ":" + lineNumber);`),
    /** The words on the clipboard. @returns {Promise<string>} */
    clipboardText: () =>
      inChrome(`
        const taken = Cc["@mozilla.org/widget/transferable;1"].createInstance(Ci.nsITransferable);
        taken.init(null);
        taken.addDataFlavor("text/plain");
        Services.clipboard.getData(taken, Services.clipboard.kGlobalClipboard);
        const found = {};
        taken.getTransferData("text/plain", found);
        return found.value.QueryInterface(Ci.nsISupportsString).data;`),
    /** Ends Firefox as a user does. */
    async close() {
      await bidi.send("browser.close").catch(() => undefined);
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
    /** Kills Firefox as a crash does, and waits until it is gone. */
    async kill() {
      const gone = once(child, "exit");
      process.kill(/** @type {number} */ (child.pid), "SIGKILL");
      await gone;
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof launchFirefoxWithExtension>>} FirefoxBrowser */
