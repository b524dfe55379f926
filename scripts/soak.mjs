// `npm run test:soak`: half an hour of scripted use at 30,000 people (`-- 5` for five minutes); `npm test` does a short dose.
import { spawnSync } from "node:child_process";
import process from "node:process";
import { buildAll } from "./build.mjs";

const minutes = process.argv[2] ?? "30";
const bin = process.platform === "win32" ? ".cmd" : "";
await buildAll(["chrome"]);
const { status } = spawnSync(`node_modules/.bin/vitest${bin}`, ["run", "--project", "soak"], {
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, SOAK_MINUTES: minutes },
});
process.exit(status ?? 1);
