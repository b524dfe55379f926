// A vitest reporter for `npm test`: writes down what each file took and which tests failed, for the lines at the end of the run.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { commandFor } from "./failures.mjs";

/** Where the results of the last run lie. */
export const RESULTS = ".cache/test-results.json";

/**
 * @typedef {object} FileResult
 * @property {string} project
 * @property {string} file
 * @property {number} seconds
 * @property {number} passed
 * @property {readonly { readonly name: string, readonly command: string }[]} failed a file that could not be run at all is one
 */

/** @param {import("vitest/node").TestCase} test */
function namesOf(test) {
  const names = [test.name];
  for (let parent = test.parent; parent.type === "suite"; parent = parent.parent) names.unshift(parent.name);
  return names;
}

/** @param {import("vitest/node").TestModule} module @returns {FileResult} */
function resultOf(module) {
  const { collectDuration, duration, environmentSetupDuration, prepareDuration, setupDuration } = module.diagnostic();
  const tests = [...module.children.allTests()];
  const [project, file] = [module.project.name, module.relativeModuleId];
  const failed = tests
    .filter((test) => test.result().state === "failed")
    .map((test) => ({ name: namesOf(test).join(" › "), command: commandFor(project, file, namesOf(test).join(" ")) }));
  const isBroken = module.state() === "failed" && failed.length === 0;
  return {
    project,
    file,
    seconds: (collectDuration + duration + environmentSetupDuration + prepareDuration + setupDuration) / 1000,
    passed: tests.filter((test) => test.result().state === "passed").length,
    failed: isBroken ? [{ name: file, command: commandFor(project, file) }] : failed,
  };
}

/** Hears of the end of the run alone. */
export default class RunReporter {
  /** @param {readonly import("vitest/node").TestModule[]} modules @param {readonly unknown[]} errors that belong to no test */
  onTestRunEnd(modules, errors) {
    mkdirSync(dirname(RESULTS), { recursive: true });
    writeFileSync(RESULTS, JSON.stringify({ files: modules.map(resultOf), errors: errors.length }));
  }
}
