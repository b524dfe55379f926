import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest on any machine, longest first; of the others vitest knows from the last run, or takes the larger first. */
const LONG = [
  "test/soak/soak",
  "test/pages/fuzz",
  "test/e2e/locales",
  "test/pages/without-layout",
  "test/pages/pages",
  "test/e2e/reproducible",
  "test/sync/",
  "test/durability/",
  "test/e2e/notebook-people",
  "test/e2e/files",
  "test/firefox/",
  "test/scripts/new-page",
  "test/privacy/",
  "test/e2e/",
];

function place({ moduleId }: TestSpecification): number {
  const at = LONG.findIndex((path) => moduleId.includes(path));
  return at === -1 ? LONG.length : at;
}

/** Puts what takes long first, so that no worker waits at the end for another. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- it is vitest's own method, and no array's
    const known = await super.sort(files);
    return known.toSorted((a, b) => place(a) - place(b));
  }
}
