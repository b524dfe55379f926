// Finds a Chromium that loads unpacked extensions, installing one where that needs no question. Plain Node.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import process from "node:process";

// Branded Chrome ignores --load-extension since version 137, so Chromium comes first and Chrome is not listed.
const KNOWN_PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  `${process.env["LOCALAPPDATA"] ?? ""}\\Chromium\\Application\\chrome.exe`,
];

/** Flags for a browser that stays on this machine; the sandbox needs a user other than root. */
export const QUIET_FLAGS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-quic",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** @returns {string | undefined} */
function playwrightsOwn() {
  try {
    const path = createRequire(import.meta.url)("playwright").chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** @returns {string | undefined} */
function installed() {
  return playwrightsOwn() ?? KNOWN_PATHS.find((path) => existsSync(path));
}

/** @param {string} command @param {string[]} args */
function runs(command, args) {
  return spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}

/**
 * The path of a usable Chromium: `CHROME_PATH`, Playwright's own, known places, Debian's package (as root), or Playwright's download.
 * @returns {string}
 */
export function chromiumPath() {
  const set = process.env["CHROME_PATH"];
  if (set) {
    if (existsSync(set)) return set;
    throw new Error(`CHROME_PATH is set to ${set}, but there is no file. Set it to a Chromium's executable.`);
  }
  const found = installed();
  if (found) return found;
  console.log("No Chromium found; installing one …");
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    runs("apt-get", ["update", "-qq"]);
    runs("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  } else {
    runs("npx", ["playwright", "install", "chromium"]);
  }
  const now = installed();
  if (now) return now;
  throw new Error("No Chromium could be found or installed. Install one and set CHROME_PATH to its executable.");
}

if (process.argv[1]?.endsWith("chromium.mjs"))
  console.log(execFileSync(chromiumPath(), ["--version"]).toString().trim());
