// `npm run test:mutants`: spoils the code of recovery in one place after the other (an `await` dropped, a comparison turned, a store left
// out) and runs what should notice: types and lint, then the tests of the database. Prints whoever got through. A part of the files
// is chosen by name: `npm run test:mutants -- merge-copies replay`.
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import process from "node:process";
import { EQUAL_MUTANTS } from "./equal-mutants.mjs";
import { beginRun, temporaryFolder } from "./run-folder.mjs";

const FILES = [
  "log/private-files",
  "log/replay",
  "log/write-ahead-log",
  "recovery/contradictions",
  "recovery/full-check",
  "recovery/invariants",
  "recovery/merge-copies",
  "recovery/quick-check",
  "recovery/recovery",
  "recovery/repair",
  "recovery/salvage",
  "recovery/startup-check",
  "schema/row-checks",
  "schema/stores",
  "snapshots/set-aside",
  "snapshots/snapshot-file",
  "snapshots/snapshot-ring",
  "snapshots/snapshots",
  "stores/forgotten",
  "transaction/roll-forward",
];

const TURNED = /** @type {const} */ ([
  [" < ", " >= "],
  [" > ", " <= "],
  [" <= ", " > "],
  [" >= ", " < "],
  [" === ", " !== "],
  [" !== ", " === "],
  [" && ", " || "],
  [" || ", " && "],
]);

/** @typedef {{ file: string, line: number, was: string, is: string, kind: "await" | "comparison" | "store" }} Mutant */

/** @param {string} file @param {string} text @param {number} line @returns {Mutant[]} */
function mutantsOf(file, text, line) {
  if (/^\s*(\/\/|\*|\/\*\*|import |export type|type )/.test(text)) return [];
  /** @type {Mutant[]} */
  const found = [];
  /** @param {string} from @param {string} to @param {Mutant["kind"]} kind */
  const each = (from, to, kind) => {
    for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1))
      found.push({ file, line, was: text, is: text.slice(0, at) + to + text.slice(at + from.length), kind });
  };
  each("await ", "", "await");
  for (const [from, to] of TURNED) each(from, to, "comparison");
  if (file.endsWith("stores.ts") && /^ {2}\w+: (recordRule|\{ keyPath)/.test(text))
    found.push({ file, line, was: text, is: "", kind: "store" });
  if (text.includes("RECORD_STORES")) each("RECORD_STORES", "RECORD_STORES.slice(1)", "store");
  return found;
}

beginRun();
const copy = join(temporaryFolder("mutants"), "copy");
for (const part of [
  "src",
  "test",
  "scripts",
  "_locales",
  "package.json",
  "tsconfig.json",
  "tsconfig.base.json",
  "vitest.config.ts",
  "vite.config.ts",
  "manifest.json",
  ".oxlintrc.json",
])
  cpSync(part, join(copy, part), { recursive: true });
symlinkSync(resolve("node_modules"), join(copy, "node_modules"));

/** @param {string} command @param {string[]} args */
function passes(command, args) {
  const { status } = spawnSync(resolve(`node_modules/.bin/${command}`), args, { cwd: copy, encoding: "utf8" });
  return status === 0;
}

/** Whether everything is still green with a mutant in place; the quickest first. @param {Mutant} mutant */
function survives({ file, line, is, kind }) {
  const path = join(copy, file);
  const text = readFileSync(path, "utf8");
  const lines = text.split("\n");
  lines[line] = is;
  writeFileSync(path, lines.join("\n"));
  try {
    if (kind !== "comparison" && !passes("tsc", ["-p", "."])) return false;
    if (kind === "await" && !passes("oxlint", ["--type-aware", file])) return false;
    return passes("vitest", ["run", "--project", "browser", "--bail", "1", "test/database/"]);
  } finally {
    writeFileSync(path, text);
  }
}

const chosen = process.argv.slice(2);
const files = FILES.filter((name) => chosen.length === 0 || chosen.includes(basename(name))).map(
  (name) => `src/database/${name}.ts`,
);
const mutants = files.flatMap((file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .flatMap((text, line) => mutantsOf(file, text, line)),
);
let [caught, equal] = [0, 0];
/** @type {Mutant[]} */
const through = [];
for (const [index, mutant] of mutants.entries()) {
  const { file, line, is } = mutant;
  if (EQUAL_MUTANTS.some(([name, code]) => file.endsWith(`/${name}.ts`) && is.trim() === code)) {
    equal += 1;
    continue;
  }
  if (survives(mutant)) {
    through.push(mutant);
    console.log(`through ${file}:${line + 1}\n  ${mutant.was.trim()}\n  ${is.trim()}`);
  } else caught += 1;
  if (index % 20 === 19) console.log(`${index + 1} of ${mutants.length}`);
}
console.log(`${caught} mutants caught, ${through.length} got through, ${equal} that change nothing a user could see`);
process.exit(through.length === 0 ? 0 : 1);
