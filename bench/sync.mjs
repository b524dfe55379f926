// The shared folder's rows of `npm run bench`, in one Chromium: ours by turns with the bare work on the same bytes.
import { join } from "node:path";
import { temporaryFolder } from "../scripts/extension-browser.mjs";
import { buildTestExtension, openNotebookPage } from "../test/durability/extension.mjs";
import { atMost, median, rounded } from "./row.mjs";

const PEOPLE = 30_000;
const TURNS = 5;

/** @param {string} name @param {number} ms @param {number} peerMs @param {number} target */
function compared(name, ms, peerMs, target) {
  return atMost(name, ms / peerMs, target, { ms: rounded(ms), peerMs: rounded(peerMs) });
}

/** A number that is told, not judged. @param {string} name @param {number} value @returns {import("./row.mjs").Row} */
function reported(name, value) {
  return { name, ratio: rounded(value), target: "reported", ok: true };
}

/** Runs the benchmarks of the shared folder. @returns {Promise<import("./row.mjs").Row[]>} */
export async function rows() {
  const extension = await buildTestExtension({ page: join(import.meta.dirname, "sync-page.ts") });
  const browser = await openNotebookPage({ extension, profile: temporaryFolder("bench-sync") });
  await browser.call("fill", PEOPLE);
  /** @type {{ ours: number, bare: number, compressed: number }[]} */ const first = [];
  for (let turn = 0; turn <= TURNS; turn += 1) first.push(await browser.call("firstTime"));
  const [, ...warm] = first;
  const one = await browser.call("oneChange", 25);
  const { folder, json } = await browser.call("sizes");
  const hearing = await browser.call("hearing", PEOPLE);
  await browser.close();
  const ours = median(warm.map((turn) => turn.ours));
  return [
    compared(
      "first sync of 30,000 people, against encrypting and writing the same lines bare",
      ours,
      median(warm.map((turn) => turn.bare)),
      2,
    ),
    reported(
      "the same, against compressing, encrypting and writing the same lines bare",
      ours / median(warm.map((turn) => turn.compressed)),
    ),
    compared(
      "sync of one change among 30,000 people, against encrypting and writing its file bare",
      median(one.ours),
      median(one.bare),
      3,
    ),
    atMost("folder of 30,000 people, against the same as compressed JSON", folder / json, 1.5, {
      bytes: folder,
      peerBytes: json,
    }),
    reported("another machine's 30,000 people read and merged, ms", hearing),
  ];
}

if (process.argv[1]?.endsWith("sync.mjs")) console.table(await rows());
