// `npm run test:durability`: the durability runs in full; `npm test` does a small part of each.
import { spawnSync } from "node:child_process";
import process from "node:process";

const bin = process.platform === "win32" ? ".cmd" : "";
const only = process.argv.slice(2);
const { status } = spawnSync(
  `node_modules/.bin/vitest${bin}`,
  [
    "run",
    "--project",
    "durability",
    "--project",
    "browser",
    "--project",
    "firefox",
    ...(only.length > 0 ? only : ["test/durability/", "test/database/writing", "test/firefox/durability"]),
  ],
  { stdio: "inherit", shell: process.platform === "win32", env: { ...process.env, VITE_DURABILITY: "full" } },
);
process.exit(status ?? 1);
