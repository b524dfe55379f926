// The search of the popup over 30,000 people: from a key to its rows, against a plain look through the same number of texts.
import { launchWithExtension, temporaryFolder } from "../scripts/extension-browser.mjs";
import { fillNotebook } from "./full-notebook.mjs";
import { atMost, rounded } from "./row.mjs";
import { reported } from "./turns.mjs";

const QUERIES = ["quill labs", "engineer", "maren old", "zzz", "head of platform"];
const ROUNDS = 6;
const FRAME_MS = 1000 / 60;

/** @param {readonly number[]} times */
function p95(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

/**
 * In the page: types the queries key by key and says how long each took until its rows stood there, and how long looking through as
 * many texts takes.
 * @param {{ queries: readonly string[], rounds: number }} wanted
 */
async function measure({ queries, rounds }) {
  const input = /** @type {HTMLInputElement} */ (document.querySelector("input[type=search]"));
  const count = /** @type {HTMLElement} */ (document.querySelector(".search-count"));
  /** @param {string} query */
  const type = async (query) => {
    const from = performance.now();
    /** @type {Promise<number | undefined>} */
    const drawn = new Promise((tell) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        tell(performance.now() - from);
      });
      observer.observe(document.body, { childList: true, characterData: true, attributes: true, subtree: true });
    });
    input.value = query;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    // A key that finds the same people draws nothing, and there is nothing to time.
    return Promise.race([drawn, new Promise((tell) => setTimeout(tell, 500))]);
  };
  const first = performance.now();
  await type("a");
  while (!/\d/.test(count.textContent)) await new Promise((tell) => setTimeout(tell, 1));
  const read = performance.now() - first;
  await new Promise((tell) => setTimeout(tell, 3000));

  /** @type {IDBDatabase} */
  const kept = await new Promise((tell) => {
    const opening = indexedDB.open("vouchbook");
    opening.addEventListener("success", () => tell(opening.result));
  });
  /** @type {{ value: { facts: Record<string, { value: unknown }>, addresses: string[] } }[]} */
  const rows = await new Promise((tell) => {
    const reading = kept.transaction("people").objectStore("people").getAll();
    reading.addEventListener("success", () => tell(reading.result));
  });
  kept.close();
  const texts = rows.map(({ value: { facts, addresses } }) =>
    [...Object.values(facts).map(({ value }) => JSON.stringify(value)), ...addresses].join("\n").toLowerCase(),
  );
  const [ours, bare] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let round = 0; round < rounds; round += 1) {
    for (const query of queries) {
      for (let length = 1; length <= query.length; length += 1) {
        const typed = query.slice(0, length);
        const ms = await type(typed);
        if (typeof ms === "number") ours.push(ms);
        const from = performance.now();
        const words = typed.trim().split(" ");
        const found = texts.filter((text) => words.every((word) => text.includes(word)));
        bare.push(performance.now() - from + (found.length < 0 ? 1 : 0));
      }
      await type("");
    }
  }
  return { ours, bare, read };
}

/** The rows about the search. @returns {Promise<import("./row.mjs").Row[]>} */
export async function rows() {
  const [profile, extension] = [temporaryFolder("bench-search"), "dist/chrome"];
  await fillNotebook(profile, extension);
  const browser = await launchWithExtension({ profile, extension });
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(browser.address("src/popup/index.html?tab=-1"));
  await page.locator("input[type=search]").waitFor();
  const { ours, bare, read } = await page.evaluate(measure, { queries: QUERIES, rounds: ROUNDS });
  await browser.close();
  const [ms, peerMs] = [p95(ours), p95(bare)];
  return [
    atMost("search of 30,000, key to rows, p95 : looking through plain texts, p95", ms / peerMs, 2, {
      ms: rounded(ms),
      peerMs: rounded(peerMs),
    }),
    atMost("the same against a frame", ms / FRAME_MS, 1, { ms: rounded(ms), peerMs: rounded(FRAME_MS) }),
    reported("the first key, which reads the notebook, to its first rows, ms", read),
  ];
}

if (process.argv[1]?.endsWith("search.mjs")) console.table(await rows());
