import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dose } from "./dose.ts";
import { inventedPerson, profilePage } from "./invented.ts";
import { Lab } from "./lab.ts";

const subject = inventedPerson(5);
const NOTE = "canary note of the messages";
const profile = {
  site: "linkedin",
  url: subject.url.replace(/\/$/, ""),
  name: "Canary Changed",
  positions: [],
  sameAs: [],
  witness: {},
};

/** Whoever may speak, as the browser reports them; `OURS` is our id, `TAB` a tab's. */
const ROLES: Readonly<Record<string, string>> = {
  "a script on a marked site": `{ id: OURS, frameId: 0, url: "${subject.url}", tab: TAB }`,
  "a script in a frame of a marked site": `{ id: OURS, frameId: 7, url: "${subject.url}", tab: TAB }`,
  "a script on a site with marks off": `{ id: OURS, frameId: 0, url: "https://github.com/adaquill", tab: { ...TAB, url: "https://github.com/adaquill" } }`,
  "a script on a site without marks": `{ id: OURS, frameId: 0, url: "https://example.org/", tab: { ...TAB, url: "https://example.org/" } }`,
  "a script on a site that sounds like a marked one": `{ id: OURS, frameId: 0, url: "https://www.linkedin.com.example.org/in/x", tab: { ...TAB, url: "https://www.linkedin.com.example.org/in/x" } }`,
  "a script that lost its tab": `{ id: OURS, frameId: 0, url: "${subject.url}" }`,
  "a page without a script": `{ frameId: 0, url: "${subject.url}", tab: TAB }`,
  "another extension": `{ id: "abcdefghijklmnopabcdefghijklmnop", url: "chrome-extension://abcdefghijklmnopabcdefghijklmnop/x.html" }`,
  "another extension's script on a marked site": `{ id: "abcdefghijklmnopabcdefghijklmnop", frameId: 0, url: "${subject.url}", tab: TAB }`,
  "a surface of ours": `{ id: OURS, url: "chrome-extension://" + OURS + "/src/popup/index.html" }`,
};

const address = profile.url;
/** Each message of the table, asking for as much as it may. */
const MESSAGES: Readonly<Record<string, object | null>> = {
  "marks/ask": { addresses: [address, "https://github.com/adaquill"] },
  "marks/start": null,
  "reach/ask": { organization: { name: "Quillfern" } },
  "profile/seen": { profile },
  "page/changed": { isSettled: false },
  "panel/open": { address: null },
};

const NONE = { kinds: [], people: [] };
const ALL_KINDS = ["profile", "lists", "jobs", "organizations"];
const YES = ["yes", "yes", "yes", "yes", "yes"];
const silent = Object.fromEntries(Object.keys(MESSAGES).map((name) => [name, "silence"]));
const unmarked = {
  "marks/ask": NONE,
  "marks/start": null,
  "reach/ask": null,
  "profile/seen": null,
  "page/changed": null,
  "panel/open": null,
};

/** What each role hears to each message: every cell of the table. */
const HEARD: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "a script on a marked site": {
    ...unmarked,
    // Its own site's people only, and of them five answers.
    "marks/ask": { kinds: ALL_KINDS, people: [[address, { pips: YES, kind: "unplaced" }]] },
    "reach/ask": "nobody",
  },
  "a script in a frame of a marked site": silent,
  "a script on a site with marks off": unmarked,
  "a script on a site without marks": unmarked,
  "a script on a site that sounds like a marked one": unmarked,
  "a script that lost its tab": silent,
  "a page without a script": silent,
  "another extension": silent,
  "another extension's script on a marked site": silent,
  "a surface of ours": silent,
};

let lab: Lab;

beforeAll(async () => {
  lab = await Lab.open(new Map([[subject.url, profilePage(subject)]]));
  await lab.switchOn(subject.url);
  await lab.tag({ answers: YES as ("yes" | "no")[], words: "canary reason", note: NOTE });
  await lab.visit(subject.url, 1);
});
afterAll(() => lab.close());

/** Has the shipped listener hear a message in the worker, as from this sender; `silence` where it doesn't answer. */
async function inWorker<Value>(expression: string): Promise<Value> {
  const { context } = lab.browser;
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  return worker.evaluate(`(async () => {
    const OURS = chrome.runtime.id;
    const [TAB] = await chrome.tabs.query({ url: "https://www.linkedin.com/*" });
    const say = (sent, sender) => new Promise((done) => {
      const answers = chrome.runtime.onMessage.dispatch(sent, sender, done)?.results ?? [];
      const promise = answers.find((answer) => typeof answer?.then === "function");
      if (promise) promise.then(done, () => done("refused"));
      else if (!answers.includes(true)) setTimeout(() => done("silence"), 30);
    });
    return ${expression};
  })()`);
}

describe("who hears what", () => {
  it.each(Object.keys(ROLES))("%s", async (role) => {
    for (const [name, request] of Object.entries(MESSAGES)) {
      const heard = await inWorker(`say(${JSON.stringify({ name, request })}, ${ROLES[role] ?? ""})`);
      expect(heard, name).toEqual(HEARD[role]?.[name]);
    }
  });

  it("leaves what the user wrote as it was, whoever spoke", async () => {
    const held = await lab.notebook();
    expect(held).toContain(NOTE);
    // Our scripts in pages could read this store; so nothing of anybody is in it.
    const settings = await inWorker<string>("JSON.stringify(await chrome.storage.local.get(null))");
    for (const word of [NOTE, "canary reason", subject.name, "invented-5"]) expect(settings).not.toContain(word);
  });
});

describe("messages made of anything", () => {
  it("are answered by nothing, and change nothing", async () => {
    const before = await lab.notebook();
    const heard = await inWorker<{ said: number; answered: string[] }>(`(async () => {
      let state = 20261123;
      const random = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32);
      const pick = (list) => list[Math.floor(random() * list.length)];
      const names = [...${JSON.stringify(Object.keys(MESSAGES))}, "people/all", "note/read", "page/read", "constructor", "__proto__", "", 7, null];
      const senders = [${Object.values(ROLES).join(", ")}];
      const leaf = () => pick([null, true, 0, -1, 1e308, NaN, "", "canary", "x".repeat(5000), "https://www.linkedin.com/in/x", "javascript:alert(1)", "__proto__", [], {}, undefined]);
      const tree = (depth) => depth === 0 ? leaf() : pick([leaf, () => Array.from({ length: Math.floor(random() * 4) }, () => tree(depth - 1)), () => Object.fromEntries(Array.from({ length: Math.floor(random() * 4) }, () => [pick(["addresses", "profile", "organization", "name", "url", "isSettled", "address", "note", "__proto__"]), tree(depth - 1)]))])();
      const isWhole = (sent) => (sent?.name === "marks/start" && sent.request === null && Object.keys(sent).length === 2) || Array.isArray(sent?.request?.addresses) || typeof sent?.request?.isSettled === "boolean" || sent?.request?.address !== undefined || sent?.request?.organization !== undefined;
      const answered = [];
      let said = 0;
      for (; said < ${dose(100_000, 10_000)}; said += 1) {
        const sent = pick([() => ({ name: pick(names), request: tree(3) }), () => ({ name: pick(names), request: tree(1), more: 1 }), () => tree(3)])();
        const { results = [] } = chrome.runtime.onMessage.dispatch(sent, pick(senders), () => undefined) ?? {};
        const answer = results.find((one) => typeof one?.then === "function" || one === true);
        // What happens to be a whole message of the table may be answered; nothing else.
        if (answer !== undefined && !isWhole(sent)) answered.push(JSON.stringify(sent));
      }
      return { said, answered: answered.slice(0, 5) };
    })()`);
    expect(heard).toEqual({ said: dose(100_000, 10_000), answered: [] });
    expect(await lab.notebook()).toBe(before);
  });
});
