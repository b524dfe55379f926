// `npm test`: every check there is, ending with one plain line of what passed and failed. With `--quick` (`npm run test:quick`) those
// that find most in the shortest time.
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import process from "node:process";
import { FAILURES } from "./failures.mjs";
import { beginRun, leftIn } from "./run-folder.mjs";
import { RESULTS } from "./run-reporter.mjs";

const bin = process.platform === "win32" ? ".cmd" : "";
const isQuick = process.argv.includes("--quick");
const run = beginRun();

/** @typedef {{ readonly project: string, readonly tests: number, readonly seconds: number }} Row */
/** @typedef {{ readonly name: string, readonly command: string }} Failure */

let passed = 0;
/** @type {Failure[]} */
const failures = [];
/** @type {Row[]} */
const rows = [];

/**
 * Runs a command. What a check says is shown when it is over, so that two at a time stay readable.
 * @param {string} command @param {readonly string[]} args @param {boolean} [isShown] at once
 * @returns {Promise<{ isGreen: boolean, said: string }>}
 */
function start(command, args, isShown = false) {
  return new Promise((done) => {
    const child = spawn(command, [...args], {
      stdio: isShown ? "inherit" : ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece) => (said += piece));
    child.once("error", (error) => done({ isGreen: false, said: String(error) }));
    child.once("close", (status) => done({ isGreen: status === 0, said }));
  });
}

/** @param {string} name */
const tool = (name) => `node_modules/.bin/${name}${bin}`;

/** One check by its name, counted as one. @param {string} name @param {string} command @param {readonly string[]} args */
async function check(name, command, args) {
  const began = performance.now();
  const { isGreen, said } = await start(command, args);
  const seconds = (performance.now() - began) / 1000;
  rows.push({ project: name, tests: 1, seconds });
  if (isGreen) passed += 1;
  else failures.push({ name, command: `${command.replace("node_modules/.bin/", "npx ")} ${args.join(" ")}` });
  console.log(`${isGreen ? "" : `\n${said.trimEnd()}\n`}${isGreen ? "✓" : "✗"} ${name} (${seconds.toFixed(1)} s)`);
}

/** Runs vitest and counts its tests; a run that died before counting is one failure. @param {readonly string[]} args */
async function vitest(args) {
  rmSync(RESULTS, { force: true });
  const all = ["run", ...args, "--reporter=default", "--reporter=./scripts/run-reporter.mjs"];
  const { isGreen } = await start(tool("vitest"), all, true);
  const before = failures.length;
  try {
    /** @type {{ files: readonly import("./run-reporter.mjs").FileResult[] }} */
    const { files } = JSON.parse(readFileSync(RESULTS, "utf8"));
    for (const project of new Set(files.map((file) => file.project))) {
      const own = files.filter((file) => file.project === project);
      const tests = own.reduce((sum, file) => sum + file.passed + file.failed.length, 0);
      rows.push({ project, tests, seconds: own.reduce((sum, { seconds }) => sum + seconds, 0) });
    }
    for (const file of files) {
      passed += file.passed;
      failures.push(...file.failed);
    }
  } catch {
    // Nothing was counted: said below.
  }
  if (!isGreen && failures.length === before)
    failures.push({ name: "vitest itself", command: `npx vitest ${args.join(" ")}` });
}

async function still() {
  await check("types: everything", tool("tsc"), ["-p", "."]);
  if (!isQuick) {
    await check("types: domain without a browser", tool("tsc"), ["-p", "src/domain"]);
    await check("types: background without a DOM", tool("tsc"), ["-p", "src/background"]);
  }
  await check("lint", tool("oxlint"), ["--type-aware"]);
  if (!isQuick) await check("unused code", tool("knip"), []);
  if (!isQuick) await check("format", tool("oxfmt"), ["--check"]);
}

async function moving() {
  if (!isQuick) await check("a Firefox to test in", "node", ["scripts/firefox.mjs"]);
  await check("build for Chrome, Edge and Firefox", "node", ["scripts/build.mjs"]);
  await vitest(isQuick ? QUICK : []);
}

/** Pure code, page cases without layout, and the main job in a real browser. */
const QUICK = [
  [
    "--project",
    "unit*",
    "test/domain/",
    "test/readers/",
    "test/formats/",
    "test/messages/",
    "test/notebook/",
    "test/ui/",
  ],
  ["test/architecture", "test/locales", "test/papers", "test/round-trips"],
  ["--project", "pages", "test/pages/without-layout"],
  ["--project", "e2e", "test/e2e/main-job"],
].flat();

const began = performance.now();
await Promise.all([still(), moving()]);

const left = leftIn(run);
rows.push({ project: "nothing left behind", tests: 1, seconds: 0 });
if (left.length === 0) passed += 1;
else failures.push({ name: `nothing left behind: ${left.join("; ")}`, command: "npm test" });

console.log(`\n${"seconds".padStart(8)}  tests`);
for (const { project, tests, seconds } of rows)
  console.log(`${seconds.toFixed(1).padStart(8)}  ${String(tests).padStart(5)}  ${project}`);
console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(8)}         from the first to the last`);
if (failures.length > 0) console.log(`\nFailed (what the pages showed is in ${FAILURES}):`);
for (const { name, command } of failures) console.log(`✗ ${name}\n  ${command}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
