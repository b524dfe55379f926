// The rows of `npm run bench` about files of any size: each reader with a file and with one ten times as long, in Node.
import process from "node:process";
import { strToU8, zipSync } from "fflate";
import { createServer } from "vite";
import { atMost, median, rounded } from "./row.mjs";

const TODAY = "2026-11-23";
const TURNS = 3;
/** Ten times the file may take ten times as long, and some more for a larger heap. */
const BOUND = 13;

/** Our modules as they are, without a build. */
async function formats() {
  const server = await createServer({
    configFile: false,
    logLevel: "error",
    server: { middlewareMode: true },
    appType: "custom",
  });
  const names = [
    "table",
    "csv-mapping",
    "read-vcard",
    "notebook-json",
    "read-notebook-json",
    "import-plan",
    "restore-plan",
    "backup",
    "linkedin-archive/read-archive",
    "linkedin-archive/evidence",
    "linkedin-archive/zip",
  ];
  const modules = {};
  for (const name of names) Object.assign(modules, await server.ssrLoadModule(`/src/formats/${name}.ts`));
  await server.close();
  // oxlint-disable-next-line typescript/no-explicit-any -- modules loaded by name have no types here
  return /** @type {any} */ (modules);
}

/** @param {number} count @param {(index: number) => string} line */
function many(count, line) {
  return Array.from({ length: count }, (_, index) => line(index)).join("");
}

const CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
const MESSAGES = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n";

/** @param {number} count */
function connections(count) {
  return (
    CONNECTIONS +
    many(
      count,
      (index) => `Ada,Quill ${index},https://www.linkedin.com/in/ada-${index},,Acme ${index % 99},Cook,01 Jan 2020\n`,
    )
  );
}

/**
 * What a file is, how many lines make the shorter one, and what makes a file of so many and gives how it is read.
 * @param {any} f our modules
 * @returns {readonly (readonly [string, number, (count: number) => () => unknown])[]}
 */
// oxlint-disable-next-line typescript/no-explicit-any -- modules loaded by name have no types here
function readers(f) {
  /** @param {string} text */
  const readTable = (text) => {
    const table = f.readTable(text);
    return f.readMappedCsv(table, f.guessMapping(table.header), "a.csv");
  };
  /** @param {string} name @param {string} text */
  const archive = (name, text) => f.readArchive([{ name, bytes: strToU8(text) }]);
  /** @param {number} count */
  const people = (count) => {
    let id = 0;
    const incoming = f.incomingFromArchive(archive("Connections.csv", connections(count)), TODAY);
    const nobody = { people: [], organizations: [] };
    return () => f.planImport(incoming, nobody, TODAY, () => String((id += 1)));
  };
  return [
    [
      "vCards",
      2000,
      (count) => {
        const text = many(count, (index) => `BEGIN:VCARD\nFN:Ada ${index}\nORG:Acme\nNOTE:met\nEND:VCARD\n`);
        return () => f.readVcards(text, "a.vcf");
      },
    ],
    [
      "a vCard of quoted-printable lines",
      8000,
      (count) => {
        const text = `BEGIN:VCARD\nFN:Ada\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\n${many(count, () => "J=C3=B6rg and others=\n")}\nEND:VCARD\n`;
        return () => f.readVcards(text, "a.vcf");
      },
    ],
    [
      "anybody's CSV",
      5000,
      (count) => {
        const text = `Name,Company,Tags\n${many(count, (index) => `Ada ${index},"Acme, Inc. ${index}",friend\n`)}`;
        return () => readTable(text);
      },
    ],
    [
      "a CSV of quotes that nothing closes",
      5000,
      (count) => {
        const text = `Name,Company\n${many(count, (index) => `"Ada ${index},Acme\n`)}""`;
        return () => readTable(text);
      },
    ],
    [
      "Connections.csv",
      5000,
      (count) => {
        const text = connections(count);
        return () => archive("Connections.csv", text);
      },
    ],
    [
      "messages.csv",
      10_000,
      (count) => {
        const text = `${MESSAGES}${many(count, (index) => `c${index % 999},Bo,https://www.linkedin.com/in/bo-${index % 999},Me,https://www.linkedin.com/in/me,2025-06-01 14:03:22 UTC,hi\n`)}`;
        return () => archive("messages.csv", text);
      },
    ],
    [
      "a ZIP of many files",
      200,
      (count) => {
        const file = strToU8(connections(20));
        const zip = zipSync(
          Object.fromEntries(Array.from({ length: count }, (_, index) => [`Connections_${index}.csv`, file])),
        );
        return () => f.unpackArchive(zip, "a.zip");
      },
    ],
    ["the plan of an import", 2000, people],
    [
      "our JSON, and the plan of its restore",
      1000,
      (count) => {
        const text = [...f.writeNotebookJson({ people: people(count)().made }, "private")].join("");
        const kept = { people: [], organizations: [], exchanges: [], asks: [], steps: [] };
        return () => f.planRestore(f.readNotebookJson(text, TODAY), kept, "merge");
      },
    ],
  ];
}

/** The median time of some work by the processor's count, which a busy machine doesn't change; milliseconds. @param {() => unknown} work */
function time(work) {
  const times = [];
  for (let turn = 0; turn <= TURNS; turn += 1) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    // The first turn only warms up.
    if (turn > 0) times.push((user + system) / 1000);
  }
  return median(times);
}

/** Runs the benchmarks of files of any size. @returns {Promise<import("./row.mjs").Row[]>} */
export async function rows() {
  return readers(await formats()).map(([what, count, reader]) => {
    const [one, ten] = [time(reader(count)), time(reader(count * 10))];
    return atMost(`read ${what}, ten times as long against once`, ten / one, BOUND, {
      ms: rounded(ten),
      peerMs: rounded(one),
    });
  });
}
