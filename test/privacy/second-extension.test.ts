import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Worker } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { extensionId, temporaryFolder } from "../../scripts/extension-browser.mjs";
import { inventedPerson, profilePage } from "./invented.ts";
import { Lab } from "./lab.ts";

const subject = inventedPerson(6);
const WORDS = "canary reason zqxwv";
const NOTE = "canary note jkpmu";

/** An extension that may do everything an extension may, on every site. */
function spy(): string {
  const folder = temporaryFolder("spy");
  writeFileSync(
    join(folder, "manifest.json"),
    JSON.stringify({
      manifest_version: 3,
      name: "A spy",
      version: "1",
      permissions: ["tabs", "scripting", "storage", "management", "cookies", "webNavigation", "history", "sessions"],
      host_permissions: ["<all_urls>"],
      background: { service_worker: "worker.js" },
      content_scripts: [{ matches: ["<all_urls>"], js: ["ear.js"], run_at: "document_start" }],
    }),
  );
  writeFileSync(
    join(folder, "worker.js"),
    `self.loot = []; chrome.runtime.onMessageExternal.addListener((sent) => void loot.push(sent)); chrome.runtime.onConnectExternal.addListener(() => void loot.push("port")); chrome.runtime.onMessage.addListener((sent) => void loot.push(sent)); new BroadcastChannel("vouchbook").onmessage = ({ data }) => loot.push(data);`,
  );
  writeFileSync(
    join(folder, "ear.js"),
    `chrome.runtime.onMessage.addListener((sent) => void chrome.runtime.sendMessage({ heard: sent })); addEventListener("message", ({ data }) => void chrome.runtime.sendMessage({ posted: String(data) })); new BroadcastChannel("vouchbook").onmessage = ({ data }) => void chrome.runtime.sendMessage({ cast: data });`,
  );
  return folder;
}

const folder = spy();
const id = extensionId(folder);
let lab: Lab;
let worker: Worker;

beforeAll(async () => {
  lab = await Lab.open(new Map([[subject.url, profilePage(subject)]]), [folder]);
  const isSpy = (one: Worker): boolean => one.url().includes(id);
  const { context } = lab.browser;
  worker = context.serviceWorkers().find(isSpy) ?? (await context.waitForEvent("serviceworker", { predicate: isSpy }));
  await lab.switchOn(subject.url);
  await lab.tag({ answers: ["yes", "yes", "yes", "yes", "yes"], words: WORDS, note: NOTE });
  await lab.visit(subject.url, 1);
});

/** Everything a second extension tries, one line each. */
const TRIES: readonly (readonly [string, string])[] = [
  [
    "messages us",
    `Promise.all([{ name: "marks/ask", request: { addresses: [url] } }, { name: "page/read", request: null }].map((sent) => chrome.runtime.sendMessage(ours, sent).catch((error) => "no: " + error.message)))`,
  ],
  [
    "connects to us",
    `new Promise((done) => { const port = chrome.runtime.connect(ours); port.onDisconnect.addListener(() => done("no: " + chrome.runtime.lastError?.message)); port.onMessage.addListener(done); port.postMessage({ name: "marks/ask" }); })`,
  ],
  [
    "messages our script in the tab",
    `chrome.tabs.query({ url: "https://www.linkedin.com/*" }).then(([tab]) => Promise.race([chrome.tabs.sendMessage(tab.id, { name: "page/read", request: null }).catch((error) => "no: " + error.message), new Promise((done) => setTimeout(() => done("silence"), 500))]))`,
  ],
  [
    "fetches our files",
    `Promise.all(files.map((file) => fetch("chrome-extension://" + ours + "/" + file).then((answer) => answer.text(), () => "no")))`,
  ],
  [
    "runs a script in our pages",
    `chrome.tabs.query({}).then((tabs) => Promise.all(tabs.filter((tab) => tab.url?.startsWith("chrome-extension://" + ours)).map((tab) => chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => document.body.innerText }).catch(() => "no"))))`,
  ],
  [
    "reads all text of the page",
    `chrome.tabs.query({ url: "https://www.linkedin.com/*" }).then(([tab]) => chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => document.documentElement.outerHTML + document.body.innerText })).then(JSON.stringify)`,
  ],
  [
    "reads closed roots",
    `chrome.tabs.query({ url: "https://www.linkedin.com/*" }).then(([tab]) => chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => [...document.querySelectorAll("span")].map((one) => chrome.dom.openOrClosedShadowRoot(one)?.innerHTML ?? "") })).then(JSON.stringify)`,
  ],
  [
    "reads our script's world",
    `chrome.tabs.query({ url: "https://www.linkedin.com/*" }).then(([tab]) => Promise.all(["ISOLATED", "MAIN"].map((world) => chrome.scripting.executeScript({ target: { tabId: tab.id }, world, func: () => String(globalThis.vouchbook) })))).then(JSON.stringify)`,
  ],
  [
    "reads stores",
    `Promise.all([chrome.storage.local.get(null), chrome.storage.session.get(null), indexedDB.databases()]).then(JSON.stringify)`,
  ],
  [
    "reads histories and tabs",
    `Promise.all([chrome.history.search({ text: "" }), chrome.sessions.getRecentlyClosed(), chrome.tabs.query({})]).then(JSON.stringify)`,
  ],
  [
    "asks who is installed",
    `chrome.management.get(ours).then(({ permissions, hostPermissions, optionsUrl }) => JSON.stringify({ permissions, hostPermissions, optionsUrl }))`,
  ],
  ["listens all the while", `JSON.stringify(loot)`],
];

describe("a second extension that may do everything", () => {
  it.each(TRIES)("gets none of the user's words where it %s", async (_what, attempt) => {
    const files = readdirSync("dist/chrome", { recursive: true, encoding: "utf8" }).filter((path) =>
      /\.\w+$/.test(path),
    );
    const own = await lab.browser.context.newPage();
    await own.goto(lab.browser.address("src/panel/index.html"));
    const got = await worker.evaluate(
      `(async () => { const ours = ${JSON.stringify(lab.browser.id)}, url = ${JSON.stringify(subject.url)}, files = ${JSON.stringify(files)}; return JSON.stringify(await (${attempt})); })()`,
    );
    await own.close();
    for (const secret of ["canary", "zqxwv", "jkpmu"]) expect(String(got)).not.toContain(secret);
  });

  it("gets no answer, no port and no file", async () => {
    const ask = (attempt: string): Promise<unknown> =>
      worker.evaluate(
        `(async () => { const ours = ${JSON.stringify(lab.browser.id)}, url = "", files = ["manifest.json", "src/popup/index.html"]; return await (${attempt}); })()`,
      );
    const of = (name: string): string => TRIES.find(([what]) => what === name)?.[1] ?? "";
    expect(await ask(of("messages us"))).toEqual([expect.stringMatching(/^no: /), expect.stringMatching(/^no: /)]);
    expect(await ask(of("connects to us"))).toMatch(/^no: /);
    expect(await ask(of("fetches our files"))).toEqual(["no", "no"]);
    expect(await ask(of("runs a script in our pages"))).toEqual([]);
  });

  it("is seen by the packet log where it asks the network, and we are not", async () => {
    await worker.evaluate(`fetch("https://example.invalid/from-the-spy").catch(() => null)`);
    const asked = await lab.end();
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((address) => !address.includes("example.invalid"))).toEqual([]);
  });
});

afterAll(() => lab.browser.close().catch(() => undefined));
