import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumPath, QUIET_FLAGS } from "./scripts/chromium.mjs";
import { beginRun, currentRun } from "./scripts/run-folder.mjs";
import { styleModules } from "./scripts/style-modules.mjs";
import { LongestFirst } from "./test/running/longest-first.ts";

// `npm test` has begun one; vitest alone has its own, before it makes anything.
if (currentRun() === undefined) beginRun();

const chromium = playwright({ launchOptions: { executablePath: chromiumPath(), args: QUIET_FLAGS } });

/**
 * So many files run at a time, each with its own browsers. A browser alone keeps two cores busy: two files at a time on such a machine
 * were no faster together, and a press could miss what moved meanwhile.
 */
const WORKERS = Math.min(Math.max(Math.floor(availableParallelism() / 2), 1), 4);

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Each file removes what it made. */
const setupFiles = ["test/running/setup.ts"];

/** Tests of pure code, which share what they import: half the time of the project was importing. */
const PURE = ["domain", "readers", "formats", "messages", "notebook", "panel", "scripts", "ui"];
const UNIT = [`test/{${PURE.join(",")}}/**/*.test.ts`, "test/*.test.ts"];

/** Those that put something in the place of a module must not leave it to the next, so each is alone. */
const ALONE = readdirSync("test", { recursive: true, encoding: "utf8" })
  .map((path) => `test/${path.replaceAll("\\", "/")}`)
  .filter((path) => PURE.some((room) => path.startsWith(`test/${room}/`)) && path.endsWith(".test.ts"))
  .filter((path) => readFileSync(path, "utf8").includes("vi.mock("));

/** Tests with pages: what fails leaves what the page showed. */
const pages = (name: string, testTimeout: number, hookTimeout: number) => ({
  test: {
    name,
    include: [`test/${name}/*.test.ts`],
    setupFiles,
    runner: "test/running/runner.ts",
    // Vitest's own second would be an assertion of speed; what comes later than this never comes.
    expect: { poll: { timeout: 15 * SECOND } },
    testTimeout,
    hookTimeout,
  },
});

/** Each project is one way of running: plain Node, inside a real Chromium, page cases, and the built extension end to end. */
export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    sequence: { sequencer: LongestFirst },
    globalSetup: ["test/running/global.ts"],
    projects: [
      { test: { name: "unit", include: UNIT, exclude: ALONE, isolate: false, setupFiles } },
      { test: { name: "unit-alone", include: ALONE, setupFiles } },
      {
        css: styleModules,
        // Found one after the other they would be two copies of one package.
        optimizeDeps: { include: ["preact", "preact/hooks", "preact/jsx-runtime", "preact/jsx-dev-runtime"] },
        test: {
          name: "browser",
          include: ["test/{database,news,parts}/**/*.test.{ts,tsx}", "test/sync/transport/*.test.ts"],
          env: { FUZZ_ROWS: process.env["FUZZ_ROWS"] ?? "", FUZZ_SEED: process.env["FUZZ_SEED"] ?? "" },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: chromium,
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        test: {
          name: "pages",
          include: ["test/pages/*.test.ts"],
          setupFiles,
          testTimeout: MINUTE,
          hookTimeout: MINUTE,
        },
      },
      pages("e2e", 2 * MINUTE, 2 * MINUTE),
      pages("firefox", 90 * SECOND, 90 * SECOND),
      pages("sync", 10 * MINUTE, 10 * MINUTE),
      pages("soak", 120 * MINUTE, 4 * MINUTE),
      pages("durability", 60 * MINUTE, 2 * MINUTE),
      pages("privacy", 10 * MINUTE, 2 * MINUTE),
    ],
  },
});
