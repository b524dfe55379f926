// `npm run package`: what goes to the stores, into out/packages. The same commit gives the same bytes, wherever and whenever.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import process from "node:process";
import { zipSync } from "fflate";
import { buildAll } from "./build.mjs";
import { sbom } from "./sbom.mjs";

const FOLDER = "out/packages";

/** fflate writes local time, so that these fields are in every ZIP whatever the time zone; 1980 is the first year a ZIP knows. */
const TIME = new Date(1980, 0, 1);
/** Unix, so that the file's mode below counts. */
const SYSTEM = 3;
const MODE = 0o100644;

/** All files below a folder, by relative paths with `/`. @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join("/"));
}

/** A ZIP of files of a folder; order, time, system and mode are fixed. @param {string} folder @param {readonly string[]} paths */
export function zipped(folder, paths = filesIn(folder)) {
  const sorted = paths.toSorted((a, b) => (a < b ? -1 : 1));
  const options = /** @type {const} */ ({ mtime: TIME, os: SYSTEM, attrs: MODE << 16, level: 9 });
  return zipSync(Object.fromEntries(sorted.map((path) => [path, [readFileSync(join(folder, path)), options]])));
}

/** What a stranger needs to build the packages: the files git knows, or in an unpacked source archive all but what is made. */
function sources() {
  const { status, stdout } = spawnSync("git", ["ls-files", "-z", "--cached"], { encoding: "utf8", maxBuffer: 1 << 26 });
  if (status === 0) return stdout.split("\0").filter((path) => path !== "" && existsSync(path));
  const made = new Set(["node_modules", "dist", "out", ".cache", ".git"]);
  return readdirSync(".", { withFileTypes: true })
    .filter(({ name }) => !made.has(name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(entry.name).map((path) => `${entry.name}/${path}`) : [entry.name],
    );
}

/** Everything that is published, by file name, of what `dist` holds. @returns {ReadonlyMap<string, Uint8Array>} */
export function packages() {
  const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
  const file = (/** @type {string} */ what) => `${name}-${version}-${what}`;
  const files = new Map([
    [file("chrome.zip"), zipped("dist/chrome")],
    [file("firefox.xpi"), zipped("dist/firefox")],
    [file("source.zip"), zipped(".", sources())],
    [file("sbom.cdx.json"), new TextEncoder().encode(sbom())],
  ]);
  const sums = [...files].map(([path, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${path}\n`);
  return files.set("SHA256SUMS", new TextEncoder().encode(sums.join("")));
}

if (process.argv[1]?.endsWith("package.mjs")) {
  await buildAll();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [path, bytes] of packages()) {
    writeFileSync(join(FOLDER, path), bytes);
    console.log(`${FOLDER}/${path}  ${bytes.length.toLocaleString("en")} bytes`);
  }
}
