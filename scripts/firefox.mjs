// Finds a Firefox, installing one where that needs no question, and starts it quiet and driven by WebDriver BiDi.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

const KNOWN_PATHS = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/snap/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

/** Firefox says where it listens within so many milliseconds, also on a busy machine. */
const START_MS = 60_000;

/** A browser that stays on this machine, greets nobody, and answers questions of permission with yes: a program can't. */
const QUIET = {
  "app.normandy.enabled": false,
  "app.update.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "browser.newtabpage.enabled": false,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.sessionstore.resume_from_crash": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage": "about:blank",
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.systemAddon.update.enabled": false,
  "extensions.update.enabled": false,
  "extensions.webextOptionalPermissionPrompts": false,
  "media.gmp-manager.updateEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.dns.disablePrefetch": true,
  "network.prefetch-next": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.reportingpolicy.firstRun": false,
};

/** @returns {string | undefined} */
function installed() {
  return KNOWN_PATHS.find((path) => existsSync(path));
}

/** @param {string[]} args */
function aptGet(args) {
  return spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}

/**
 * The path of a usable Firefox: `FIREFOX_PATH`, known places, or Debian's package (as root).
 * @returns {string}
 */
export function firefoxPath() {
  const set = process.env["FIREFOX_PATH"];
  if (set) {
    if (existsSync(set)) return set;
    throw new Error(`FIREFOX_PATH is set to ${set}, but there is no file. Set it to a Firefox's executable.`);
  }
  const found = installed();
  if (found) return found;
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("No Firefox found; installing one …");
    aptGet(["update", "-qq"]);
    aptGet(["install", "-y", "-qq", "--no-install-recommends", "firefox-esr"]);
  }
  const now = installed();
  if (now) return now;
  throw new Error("No Firefox could be found or installed. Install one and set FIREFOX_PATH to its executable.");
}

/**
 * Starts Firefox without a window; resolves with its process and the address it listens at.
 * @param {{ profile: string, prefs?: Readonly<Record<string, string | number | boolean>> }} options
 */
export async function startFirefox({ profile, prefs = {} }) {
  const lines = Object.entries({ ...QUIET, ...prefs }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, "user.js"), lines.join(""));
  const child = spawn(
    firefoxPath(),
    ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0", "--remote-allow-system-access"],
    { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: "1" } },
  );
  let said = "";
  /** @type {Promise<string>} */
  const listening = new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error(`Firefox never said where it listens.\n${said}`)), START_MS);
    child.stderr.on("data", (piece) => {
      said = `${said}${piece}`.slice(-20_000);
      const [, address] = /listening on (ws:\S+)/.exec(said) ?? [];
      if (address === undefined) return;
      clearTimeout(timer);
      done(address);
    });
    child.once("exit", (code) => failed(new Error(`Firefox ended with ${code}.\n${said}`)));
  });
  return { child, address: await listening };
}

if (process.argv[1]?.endsWith("firefox.mjs")) console.log(execFileSync(firefoxPath(), ["--version"]).toString().trim());
