// `npm run test:fuzz`: every page case mutated, 10,000 pages in all, other ones each time (`-- 50000 7` for so many and a seed); `npm
// test` mutates fewer, always the same.
import { spawnSync } from "node:child_process";
import process from "node:process";

const [pages = "10000", seed = String(Math.floor(Math.random() * 1e9))] = process.argv.slice(2);
const bin = process.platform === "win32" ? ".cmd" : "";
console.log(`${pages} pages, seed ${seed}`);
const { status } = spawnSync(`node_modules/.bin/vitest${bin}`, ["run", "--project", "pages", "test/pages/fuzz"], {
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, FUZZ_PAGES: pages, FUZZ_SEED: seed },
});
process.exit(status ?? 1);
