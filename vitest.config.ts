import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumPath, QUIET_FLAGS } from "./scripts/chromium.mjs";

const chromium = playwright({ launchOptions: { executablePath: chromiumPath(), args: QUIET_FLAGS } });

/** Each project is one way of running: plain Node, inside a real Chromium, page cases, and the built extension end to end. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/{domain,readers,formats,messages,notebook,scripts,ui}/**/*.test.ts", "test/*.test.ts"],
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/{database,news}/**/*.test.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: chromium,
            instances: [{ browser: "chromium" }],
          },
        },
      },
      { test: { name: "pages", include: ["test/pages/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 } },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "firefox",
          include: ["test/firefox/*.test.ts"],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "sync",
          include: ["test/sync/*.test.ts"],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "soak",
          include: ["test/soak/*.test.ts"],
          testTimeout: 7_200_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "durability",
          include: ["test/durability/*.test.ts"],
          testTimeout: 3_600_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "privacy",
          include: ["test/privacy/*.test.ts"],
          testTimeout: 600_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
