// Builds the extension for Chrome/Edge and for Firefox from one source into dist/, and refuses what must never ship.
import { readFileSync } from "node:fs";
import process from "node:process";
import { build } from "vite";

const TARGETS = /** @type {const} */ (["chrome", "firefox"]);

/** @param {string} target */
function check(target) {
  const manifest = JSON.parse(readFileSync(`dist/${target}/manifest.json`, "utf8"));
  const faults = [
    ["web_accessible_resources" in manifest, "a web-accessible resource is left (law 9)"],
    ["host_permissions" in manifest, "a host permission is asked at install"],
    ["content_scripts" in manifest, "a content script is declared instead of registered on consent"],
    ["externally_connectable" in manifest, "pages or other extensions may connect"],
  ]
    .filter(([isFault]) => isFault)
    .map(([, fault]) => fault);
  if (faults.length > 0) throw new Error(`dist/${target}: ${faults.join("; ")}`);
}

/** @param {readonly ("chrome" | "firefox")[]} targets */
export async function buildAll(targets = TARGETS) {
  // Whatever started us: otherwise Vite would put the paths of the sources into the code.
  process.env["NODE_ENV"] = "production";
  for (const target of targets) {
    await build({ mode: target, logLevel: "warn" });
    check(target);
    console.log(`Built dist/${target}`);
  }
}

if (process.argv[1]?.endsWith("build.mjs")) await buildAll();
