// `npm test`: every check there is, one after the other, ending with one plain line of what passed and failed.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import process from "node:process";

const RESULTS = ".cache/test-results.json";
const bin = process.platform === "win32" ? ".cmd" : "";

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" });
  return status === 0;
}

/** @param {string} name @param {string[]} args */
const tool = (name, args) => () => run(`node_modules/.bin/${name}${bin}`, args);

const CHECKS = /** @type {const} */ ([
  ["types: everything", tool("tsc", ["-p", "."])],
  ["types: domain without a browser", tool("tsc", ["-p", "src/domain"])],
  ["types: background without a DOM", tool("tsc", ["-p", "src/background"])],
  ["lint", tool("oxlint", ["--type-aware"])],
  ["format", tool("oxfmt", ["--check"])],
  ["a Firefox to test in", () => run("node", ["scripts/firefox.mjs"])],
  ["build for Chrome, Edge and Firefox", () => run("node", ["scripts/build.mjs"])],
]);

/** Runs vitest projects and counts their tests; a run that died before counting is one failure. @param {string[]} projects */
function vitest(projects) {
  mkdirSync(".cache", { recursive: true });
  rmSync(RESULTS, { force: true });
  const chosen = projects.flatMap((project) => ["--project", project]);
  const args = ["run", ...chosen, "--reporter=default", "--reporter=json", `--outputFile=${RESULTS}`];
  const isGreen = tool("vitest", args)();
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(RESULTS, "utf8"));
    return { passed, failed: isGreen ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

let [passed, failed] = [0, 0];
for (const [name, check] of CHECKS) {
  console.log(`\n— ${name}`);
  const isGreen = check();
  if (isGreen) passed += 1;
  else failed += 1;
  console.log(isGreen ? `✓ ${name}` : `✗ ${name}`);
}
const PROJECTS = [["unit", "browser", "pages"], ["e2e"], ["firefox"], ["sync"], ["durability"], ["privacy"], ["soak"]];
for (const projects of PROJECTS) {
  const counted = vitest(projects);
  passed += counted.passed;
  failed += counted.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
