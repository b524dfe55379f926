import { join } from "node:path";
import { type RunnerTestCase, TestRunner } from "vitest";
import { bearWitness } from "../../scripts/open-browsers.mjs";
import { FAILURES, folderOf } from "../../scripts/failures.mjs";

/** Runs tests of pages: one that fails leaves what its browsers showed, before anything of it is closed. */
export default class PageTestRunner extends TestRunner {
  async onTaskFinished(test: RunnerTestCase): Promise<void> {
    if (test.result?.state === "fail") await bearWitness(join(FAILURES, folderOf(test.file.name, test.fullTestName)));
  }
}
