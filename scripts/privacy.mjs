// `npm run test:privacy`: the privacy suite in full on a fresh build; `npm test` does a small part of each.
import { spawnSync } from "node:child_process";
import process from "node:process";
import { buildAll } from "./build.mjs";

await buildAll();
const bin = process.platform === "win32" ? ".cmd" : "";
const { status } = spawnSync(
  `node_modules/.bin/vitest${bin}`,
  ["run", "--project", "privacy", ...process.argv.slice(2)],
  { stdio: "inherit", shell: process.platform === "win32", env: { ...process.env, PRIVACY: "full" } },
);
process.exit(status ?? 1);
