import { afterAll } from "vitest";
import { removeFolders } from "../../scripts/run-folder.mjs";

interface Task {
  readonly result?: { readonly state: string } | undefined;
  readonly tasks?: readonly Task[];
}

function hasFailed({ result, tasks = [] }: Task): boolean {
  return result?.state === "fail" || tasks.some(hasFailed);
}

// Stands before every hook of the file, so it comes after them: the last that happens.
// oxlint-disable-next-line no-empty-pattern -- the file's own task comes second
afterAll(async ({}, file) => {
  const left = (await removeFolders()).map((one) => one.slice(0, 200));
  // A test that failed had no time to close what it opened, and has said what is wrong.
  if (left.length > 0 && !hasFailed(file)) throw new Error(`This file left something running:\n${left.join("\n")}`);
});
