// The files' rows of `npm run bench`: reading and writing in Node by turns with the bare work, and one whole import in a real Chromium.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { inferSchema, initParser } from "udsv";
import { createServer } from "vite";
import { launchWithExtension, temporaryFolder } from "../scripts/extension-browser.mjs";
import { sampleArchive, SAMPLE_ZIP_NAME, zipOf } from "../scripts/sample-archive.mjs";
import { exportRows } from "./exports.mjs";
import { median } from "./row.mjs";
import { byTurns, compared, reported } from "./turns.mjs";

const PEOPLE = 30_000;
const MESSAGES = 200_000;
const TODAY = "2026-11-23";
const IMPORTS = 3;

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
    ...(await load("markdown-files")),
    ...(await load("icalendar")),
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
    // In the order the notebook has them in.
    () => `00000000-0000-4000-8000-${String((id += 1)).padStart(12, "0")}`,
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
    ...exportRows(f, made),
    reported("30,000 people as JSON, MiB", json.join("\n").length / 1024 / 1024),
  ];
}

/** Puts everybody kept once more into a fresh database with the same indexes, in one strict transaction; milliseconds. In the page. */
async function putBare() {
  /** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
  const done = (request) =>
    new Promise((tell, fail) => {
      request.addEventListener("success", () => tell(request.result));
      request.addEventListener("error", () => fail(request.error));
    });
  const kept = await done(indexedDB.open("vouchbook"));
  const store = kept.transaction("people").objectStore("people");
  const indexes = [...store.indexNames].map((name) => store.index(name));
  const rows = await done(store.getAll());
  await done(indexedDB.deleteDatabase("bare"));
  const opening = indexedDB.open("bare", 1);
  opening.addEventListener("upgradeneeded", () => {
    const people = opening.result.createObjectStore("people", { keyPath: store.keyPath });
    for (const { name, keyPath, unique, multiEntry } of indexes)
      people.createIndex(name, keyPath, { unique, multiEntry });
  });
  const bare = await done(opening);
  const before = performance.now();
  await new Promise((tell) => {
    const transaction = bare.transaction("people", "readwrite", { durability: "strict" });
    transaction.addEventListener("complete", tell);
    for (const row of rows) transaction.objectStore("people").put(row);
  });
  const ms = performance.now() - before;
  bare.close();
  kept.close();
  return ms;
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
  await page.goto(browser.address("src/notebook/index.html#data/import"));
  const start = performance.now();
  await page.setInputFiles("input[type=file]", path);
  await page.getByText("people are new").waitFor();
  const read = performance.now();
  let longest = 0;
  const [ours, bare] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let turn = 0; turn < IMPORTS; turn += 1) {
    const before = performance.now();
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await page.getByText("Imported:").waitFor();
    ours.push(performance.now() - before);
    // The bare puts are done in the page itself, and no part of what is told of it.
    longest = Math.max(longest, await page.evaluate(() => Number(Reflect.get(globalThis, "longest"))));
    bare.push(await page.evaluate(putBare));
    await page.evaluate(() => Object.assign(globalThis, { longest: 0 }));
    await page.getByRole("button", { name: "Undo this import" }).click();
    await page.getByText("Taken back.").waitFor();
    await page.setInputFiles("input[type=file]", path);
    await page.getByText("people are new").waitFor();
  }
  await browser.close();
  return [
    reported("archive of 30,000 people and 200,000 messages to its preview, ms", read - start),
    compared("the same imported, from the press to its word, against bare puts of the same records", 1.4, {
      ms: median(ours),
      peerMs: median(bare),
    }),
    reported("longest task of the page meanwhile, ms", longest),
  ];
}

/** Runs the benchmarks of the files. @returns {Promise<import("./row.mjs").Row[]>} */
export async function rows() {
  const files = sampleArchive({ connections: PEOPLE, messages: MESSAGES });
  return [...(await inNode(files)), ...(await inBrowser(files))];
}
