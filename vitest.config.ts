import { defineConfig } from "vitest/config";

/** Each project is one way of running: plain Node, page cases in a real Chromium, and the built extension end to end. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["test/{architecture,domain,readers,formats,messages}*/**/*.test.ts", "test/*.test.ts"] } },
      { test: { name: "pages", include: ["test/pages/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 } },
    ],
  },
});
