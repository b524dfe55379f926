import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import { MIGRATIONS } from "../../src/database/schema/migrations.ts";
import v1 from "../database/notebooks/v1.json" with { type: "json" };
import { dose } from "./dose.ts";
import { buildTestExtension, openNotebookPage } from "./extension.mjs";
import { killedWhile, milliseconds, type Moment } from "./killing.ts";

/** So many people make a migration take long enough to be killed at work. */
const PEOPLE = dose(3000, 300);

let extension = "";
beforeAll(async () => {
  extension = await buildTestExtension();
});

/** What it is killed at, how often in full and within `npm test`, with 300 people kept and with 30,000. */
const MOMENTS: readonly (readonly [Moment, many: number, few: number, large: number])[] = [
  ["write", 420, 2, 20],
  ["import", 60, 1, 10],
  ["bulk", 60, 0, 5],
  ["merge", 60, 0, 5],
  ["restore", 60, 0, 10],
  ["sync", 60, 0, 5],
  ["forget", 80, 1, 5],
  ["snapshot", 50, 0, 10],
  ["recovery", 80, 1, 10],
];

describe("the browser killed has every acknowledged change, none that is torn, and nobody forgotten", () => {
  const now = MOMENTS.filter(([, many, few]) => dose(many, few) > 0);
  it.each(now)("in the middle of %s", async (moment, many, few) => {
    console.log(await killedWhile(extension, moment, dose(many, few), 300));
  });

  it.runIf(dose(1, 0)).each(MOMENTS)("in the middle of %s, with 30,000 people", async (moment, _many, _few, large) => {
    console.log(await killedWhile(extension, moment, large, 30_000));
  });
});

describe("the browser killed during a migration", () => {
  it("has a notebook that is fully old or fully new", async () => {
    const versions: number[] = [];
    const many = Array.from({ length: PEOPLE }, (_, index) => ({
      ...v1.stores.people[0],
      id: `person ${index}`,
      addresses: [`https://www.linkedin.com/in/person-${index}`],
    }));
    for (let round = 0; round < dose(30, 1); round += 1) {
      const profile = temporaryFolder("migration");
      const first = await openNotebookPage({ extension, profile });
      await first.call("load", { version: 1, stores: { ...v1.stores, people: many, journal: [] } });
      first.call("version").catch(() => undefined);
      await milliseconds(0, 700);
      await first.kill();
      const second = await openNotebookPage({ extension, profile });
      versions.push((await second.call("rawVersion")) as number);
      const { people } = (await second.call("contents")) as { people: readonly unknown[] };
      expect(people).toHaveLength(PEOPLE);
      expect(await second.call("faults")).toEqual([]);
      await second.close();
    }
    expect(versions.every((version) => version === 1 || version === MIGRATIONS.length)).toBe(true);
    console.log(
      `killed in migration: ${versions.filter((version) => version === 1).length} old, ${versions.filter((version) => version > 1).length} new`,
    );
  });
});
