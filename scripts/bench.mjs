// Measures the built extension and its readers in a real Chromium; with `--json` one line of JSON a row, else a table. Names of topics
// behind it (`npm run bench -- linear`) measure those alone.
import process from "node:process";
import { rows as contentScript } from "../bench/content-script.mjs";
import { rows as database } from "../bench/database.mjs";
import { rows as files } from "../bench/files.mjs";
import { rows as linear } from "../bench/linear.mjs";
import { rows as marks } from "../bench/marks.mjs";
import { rows as notebook } from "../bench/notebook.mjs";
import { rows as overview } from "../bench/overview.mjs";
import { rows as popup } from "../bench/popup.mjs";
import { rows as profileRead } from "../bench/profile-read.mjs";
import { rows as readers } from "../bench/readers.mjs";
import { rows as search } from "../bench/search.mjs";
import { rows as sync } from "../bench/sync.mjs";
import { heading, line } from "../bench/table.mjs";
import { buildAll } from "./build.mjs";

/** What is measured, in the order it is printed; one at a time, since they share the processor. */
const TOPICS = {
  profileRead,
  readers,
  popup,
  search,
  contentScript,
  marks,
  database,
  files,
  linear,
  notebook,
  overview,
  sync,
};

/** The topics named behind `--`, else all. */
const named = process.argv.slice(2).filter((word) => !word.startsWith("-"));

const isJson = process.argv.includes("--json");

// Standard output is for the rows alone; what the build says goes where progress belongs.
console.log = console.error;
await buildAll(["chrome"]);

if (!isJson) process.stdout.write(heading());
for (const [topic, rows] of Object.entries(TOPICS)) {
  if (named.length > 0 && !named.includes(topic)) continue;
  for (const row of await rows()) process.stdout.write(isJson ? `${JSON.stringify(row)}\n` : line(row));
}
