// `npm run test:sync`: 10,000 random histories, and two real Syncthing nodes; `npm test` does a small part of each.
import { spawnSync } from "node:child_process";
import process from "node:process";
import { buildAll } from "./build.mjs";

const bin = process.platform === "win32" ? ".cmd" : "";
const isThere = spawnSync("syncthing", ["--version"]).status === 0;
if (!isThere && process.platform === "linux" && process.getuid?.() === 0) {
  spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "syncthing"], { stdio: "inherit" });
} else if (!isThere) {
  console.error("Syncthing isn't installed: see https://syncthing.net, or on Debian apt-get install syncthing.");
  process.exit(1);
}
await buildAll(["chrome"]);
const { status } = spawnSync(
  `node_modules/.bin/vitest${bin}`,
  ["run", "--project", "sync", "--project", "browser", "--project", "unit", "test/sync/", "test/sync-histories"],
  {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, SYNC_DOSE: "full", SYNC_HISTORIES: "10000" },
  },
);
process.exit(status ?? 1);
