// `npm run release:check`: everything a maintainer must see before uploading, as one table. `--without-tests` leaves `npm test` out.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { buildAll } from "./build.mjs";
import { lintAddon } from "./linter.mjs";
import { packages } from "./package.mjs";
import { temporaryFolder } from "./run-folder.mjs";

const MOST_BYTES = 1_000_000;
/** The stores' sizes of pictures, width by height. */
const PICTURES = /** @type {const} */ ({ screenshot: "1280x800", promo: "440x280" });
const STORE_FOLDER = "docs/store/pictures";

/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(path, "utf8"));

/** Runs a command; what it says goes to standard error, so that the table stands alone. @param {string} command @param {readonly string[]} args @param {import("node:child_process").SpawnSyncOptions} [options] */
function run(command, args, options = {}) {
  const shell = process.platform === "win32";
  return spawnSync(command, [...args], { stdio: ["ignore", 2, 2], shell, ...options }).status === 0;
}

/** @param {string[]} args */
function git(args) {
  return spawnSync("git", args, { encoding: "utf8" }).stdout.trim();
}

function versions() {
  const found = [json("package.json").version, json("package-lock.json").version, json("manifest.json").version];
  return { isGood: new Set(found).size === 1, says: [...new Set(found)].join(", ") };
}

function changelog() {
  const { version } = json("package.json");
  const heading = readFileSync("CHANGELOG.md", "utf8")
    .split("\n")
    .find((line) => line.startsWith(`## ${version}`));
  return { isGood: /\d{4}-\d\d-\d\d/.test(heading ?? ""), says: heading ?? `no entry for ${version}` };
}

function committed() {
  const changes = git(["status", "--porcelain"]);
  const commit = git(["rev-parse", "--short", "HEAD"]);
  return {
    isGood: changes === "",
    says: changes === "" ? commit : `${changes.split("\n").length} files not committed`,
  };
}

async function linted() {
  const { errors, fresh, gone } = await lintAddon("dist/firefox");
  const known = gone.length === 0 ? "" : `, ${gone.length} known findings are gone: take them off the list`;
  return { isGood: errors + fresh.length + gone.length === 0, says: `${errors} errors, ${fresh.length} new${known}` };
}

/** The checksums of the packages of a clean clone, on a day and in a folder of its own. @param {string} zone */
function fromClone(zone) {
  const folder = join(temporaryFolder("release"), zone.replaceAll("/", "-"));
  const options = { cwd: folder, env: { ...process.env, TZ: zone } };
  const isMade =
    run("git", ["clone", "--quiet", process.cwd(), folder]) &&
    run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], options) &&
    run("node", ["scripts/package.mjs"], options);
  return isMade ? readFileSync(join(folder, "out/packages/SHA256SUMS"), "utf8") : undefined;
}

function reproducible() {
  // These two are 26 hours apart: it is never the same day in both.
  const [one, other] = [fromClone("Pacific/Kiritimati"), fromClone("Etc/GMT+12")];
  const isGood = one !== undefined && one === other;
  const digest = createHash("sha256")
    .update(one ?? "")
    .digest("hex")
    .slice(0, 12);
  return { isGood, says: isGood ? `two clean clones agree, ${digest}` : "two clean clones differ" };
}

function sizes() {
  const all = [...packages()].filter(([name]) => /(chrome\.zip|firefox\.xpi)$/.test(name));
  return {
    isGood: all.every(([, bytes]) => bytes.length < MOST_BYTES),
    says: all.map(([name, bytes]) => `${name.split("-").at(-1)} ${Math.round(bytes.length / 1000)} KB`).join(", "),
  };
}

function permissions() {
  const {
    permissions: always,
    optional_permissions: optional,
    optional_host_permissions: sites,
  } = json("manifest.json");
  const isTold = [...always, ...optional].every((name) =>
    readFileSync("docs/store/permissions.md", "utf8").includes(name),
  );
  const says = `${always.length} at install, ${optional.length} optional, ${sites.length} sites optional`;
  return { isGood: isTold, says: isTold ? says : `${says}; docs/store/permissions.md doesn't give every reason` };
}

function locales() {
  const counts = readdirSync("_locales").map((locale) => ({
    locale,
    words: Object.keys(json(`_locales/${locale}/messages.json`)).length,
  }));
  const isGood = new Set(counts.map(({ words }) => words)).size === 1;
  return { isGood, says: counts.map(({ locale, words }) => `${locale} ${words}`).join(", ") };
}

/** Width and height as a PNG's first chunk has them. @param {string} path */
function sizeOf(path) {
  const bytes = readFileSync(path);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

function pictures() {
  const files = existsSync(STORE_FOLDER) ? readdirSync(STORE_FOLDER) : [];
  const wrong = files.filter((file) => {
    const kind = file.startsWith("promo") ? "promo" : "screenshot";
    return sizeOf(join(STORE_FOLDER, file)) !== PICTURES[kind];
  });
  const isGood = wrong.length === 0 && files.some((file) => file.startsWith("promo")) && files.length > 1;
  return {
    isGood,
    says: wrong.length === 0 ? `${files.length} in ${STORE_FOLDER}` : `wrong size: ${wrong.join(", ")}`,
  };
}

/** @param {string[]} files */
const vitest = (...files) => ({
  isGood: run("npx", ["vitest", "run", "--project", "e2e", "--project", "unit", ...files]),
  says: files.join(", ").replaceAll(/test\/(e2e\/)?|\.test\.ts/g, ""),
});

/** @type {readonly (readonly [string, () => { isGood: boolean, says: string } | Promise<{ isGood: boolean, says: string }>])[]} */
const CHECKS = [
  ["everything is committed", committed],
  ["one version everywhere", versions],
  ["the changelog has it, with its day", changelog],
  ["every language has every word", locales],
  ["the permissions are as told", permissions],
  [
    "the package's tests",
    () => vitest("test/e2e/package.test.ts", "test/e2e/reproducible.test.ts", "test/locales.test.ts"),
  ],
  ["Mozilla's linter", linted],
  ["the packages are small", sizes],
  ["the packages are reproducible", reproducible],
  ["the store's pictures", pictures],
  ...(process.argv.includes("--without-tests")
    ? []
    : [/** @type {const} */ (["npm test", () => ({ isGood: run("npm", ["test"]), says: "all of it" })])]),
];

// Standard output is for the table alone.
console.log = console.error;
await buildAll();
let isReady = true;
const rows = [];
for (const [name, check] of CHECKS) {
  console.error(`\n— ${name}`);
  const { isGood, says } = await check();
  isReady &&= isGood;
  rows.push(`${isGood ? "✓" : "✗"} ${name.padEnd(38)} ${says}\n`);
}
process.stdout.write(`\n${rows.join("")}\n${isReady ? "Ready to upload." : "Not ready."}\n`);
process.exit(isReady ? 0 : 1);
