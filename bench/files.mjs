// The files' rows of `npm run bench`: reading and writing in Node by turns with the bare work, and one whole import in a real Chromium.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { inferSchema, initParser } from "udsv";
import { createServer } from "vite";
import { launchWithExtension, temporaryFolder } from "../scripts/extension-browser.mjs";
import { sampleArchive, SAMPLE_ZIP_NAME, zipOf } from "../scripts/sample-archive.mjs";
import { atMost, median, rounded } from "./row.mjs";

const PEOPLE = 30_000;
const MESSAGES = 200_000;
const TURNS = 7;
const TODAY = "2026-11-23";

/** The median times of two ways to do one thing, by turns. @param {() => unknown} ours @param {() => unknown} bare */
function byTurns(ours, bare) {
  /** @type {[number[], number[]]} */ const times = [[], []];
  for (let turn = 0; turn <= TURNS; turn += 1) {
    for (const [index, work] of [ours, bare].entries()) {
      const start = performance.now();
      work();
      // The first turn only warms up.
      if (turn > 0) times[index]?.push(performance.now() - start);
    }
  }
  return { ms: median(times[0]), peerMs: median(times[1]) };
}

/** @param {string} name @param {number} target @param {{ ms: number, peerMs: number }} times */
function compared(name, target, { ms, peerMs }) {
  return atMost(name, ms / peerMs, target, { ms: rounded(ms), peerMs: rounded(peerMs) });
}

/** A number that is told, not judged. @param {string} name @param {number} value @returns {import("./row.mjs").Row} */
function reported(name, value) {
  return { name, ratio: rounded(value), target: "reported", ok: true };
}

/** Our modules as they are, without a build. */
async function formats() {
  const server = await createServer({
    configFile: false,
    logLevel: "error",
    server: { middlewareMode: true },
    appType: "custom",
  });
  /** @param {string} name */
  const load = (name) => server.ssrLoadModule(`/src/formats/${name}.ts`);
  const modules = {
    ...(await load("table")),
    ...(await load("csv")),
    ...(await load("people-table")),
    ...(await load("vcard")),
    ...(await load("notebook-json")),
    ...(await load("import-plan")),
    ...(await load("linkedin-archive/read-archive")),
    ...(await load("linkedin-archive/evidence")),
  };
  await server.close();
  // oxlint-disable-next-line typescript/no-explicit-any -- modules loaded by name have no types here
  return /** @type {any} */ (modules);
}

/** @param {Record<string, string>} files */
async function inNode(files) {
  const f = await formats();
  const text = (files["Connections.csv"] ?? "").replace(/^[\s\S]*?(?=First Name)/, "");
  const schema = inferSchema(text, { trim: false });
  const archive = f.readArchive([{ name: "Connections.csv", bytes: strToU8(files["Connections.csv"] ?? "") }]);
  let id = 0;
  const { made } = f.planImport(
    f.incomingFromArchive(archive, TODAY),
    { people: [], organizations: [] },
    TODAY,
    () => `id-${(id += 1)}`,
  );
  /** @type {string[][]} */ const table = f.peopleTable(made, "answers", TODAY);
  // oxlint-disable-next-line typescript/no-explicit-any -- as above
  const json = made.map((/** @type {any} */ person) => JSON.stringify(person));
  return [
    compared(
      "read 30,000 rows of Connections.csv, against uDSV alone",
      1.5,
      byTurns(
        () => f.readTable(text),
        () => initParser(schema).stringArrs(text),
      ),
    ),
    compared(
      "write 30,000 rows of CSV, against joining the same cells",
      1.5,
      byTurns(
        () => f.writeCsv(table),
        () =>
          table
            .map(
              (row) =>
                `${row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`,
            )
            .join(""),
      ),
    ),
    compared(
      "write 30,000 people as sorted JSON, against JSON.stringify as they are",
      1.5,
      byTurns(
        () => [...f.writeNotebookJson({ people: made }, "answers")].join(""),
        () => made.map((/** @type {unknown} */ person) => JSON.stringify(person)).join("\n"),
      ),
    ),
    reported("30,000 people as JSON, MiB", json.join("\n").length / 1024 / 1024),
  ];
}

/** @param {Record<string, string>} files */
async function inBrowser(files) {
  const path = join(temporaryFolder("bench-files"), SAMPLE_ZIP_NAME);
  writeFileSync(path, zipOf(files));
  const browser = await launchWithExtension({ profile: temporaryFolder("bench-profile") });
  const page = await browser.context.newPage();
  page.setDefaultTimeout(180_000);
  await page.addInitScript(() => {
    Object.assign(globalThis, { longest: 0 });
    new PerformanceObserver((list) => {
      const durations = list.getEntries().map(({ duration }) => duration);
      Object.assign(globalThis, { longest: Math.max(Reflect.get(globalThis, "longest"), ...durations) });
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(browser.address("src/notebook/index.html#files"));
  const start = performance.now();
  await page.setInputFiles("input[type=file]", path);
  await page.getByText("people are new").waitFor();
  const read = performance.now();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByText("Imported:").waitFor();
  const end = performance.now();
  const longest = await page.evaluate(() => Number(Reflect.get(globalThis, "longest")));
  await browser.close();
  return [
    reported("archive of 30,000 people and 200,000 messages to its preview, ms", read - start),
    reported("the same imported, ms", end - read),
    reported("longest task of the page meanwhile, ms", longest),
  ];
}

/** Runs the benchmarks of the files. @returns {Promise<import("./row.mjs").Row[]>} */
export async function rows() {
  const files = sampleArchive({ connections: PEOPLE, messages: MESSAGES });
  return [...(await inNode(files)), ...(await inBrowser(files))];
}
