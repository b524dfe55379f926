// Makes a fresh clone ready: installs the lockfile's packages when node_modules isn't them yet. Runs before any package exists.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";

const MARK = "node_modules/.vouchbook-lockfile";
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Vouchbook builds with Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}

const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
const present = existsSync(MARK) ? readFileSync(MARK, "utf8") : "";
if (present !== wanted) {
  console.log("Installing packages …");
  const { status } = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(MARK, wanted);
}
