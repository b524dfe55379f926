import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import { MIGRATIONS } from "../../src/database/migrations.ts";
import v1 from "../database/notebooks/v1.json" with { type: "json" };
import { dose } from "./dose.ts";
import { buildTestExtension, openNotebookPage } from "./extension.mjs";
import { WRITERS } from "./work.ts";

/** So many people make a migration take long enough to be killed at work. */
const PEOPLE = dose(3000, 600);

let extension = "";
beforeAll(async () => {
  extension = await buildTestExtension();
});

function milliseconds(least: number, most: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, least + Math.random() * (most - least)));
}

/** The writers whose note holds less than their last acknowledged number. */
function lost(acknowledged: ReadonlyMap<number, number>, found: readonly number[]): readonly string[] {
  return [...acknowledged]
    .filter(([writer, count]) => (found[writer] ?? -1) < count)
    .map(([writer, count]) => `writer ${writer}: ${count} was acknowledged, ${found[writer]} is there`);
}

describe("the browser killed in mid-write", () => {
  it("has every acknowledged change, and none that is torn", async () => {
    const profile = temporaryFolder("kills");
    const acknowledged = new Map<number, number>();
    let [last, restored, acknowledgements] = [-1, 0, 0];
    const rounds = dose(200, 3);
    for (let round = 0; round < rounds; round += 1) {
      const browser = await openNotebookPage({ extension, profile });
      // After a crash in the wrong instant Chromium drops its databases; then it is the guard who has every change.
      const { kind } = (await browser.call("guard", false)) as { kind: string };
      expect(["fine", "restored"]).toContain(kind);
      if (kind === "restored") restored += 1;
      expect(lost(acknowledged, await browser.call("lastNumbers"))).toEqual([]);
      expect(await browser.call("faults")).toEqual([]);
      browser.page.on("console", (message) => {
        const count = Number(/^acknowledged (\d+)$/.exec(message.text())?.[1] ?? -1);
        if (count < 0) return;
        acknowledged.set(count % WRITERS, count);
        acknowledgements += 1;
        last = Math.max(last, count);
      });
      browser.call("writeFrom", last + 1000, `${round}`).catch(() => undefined);
      await milliseconds(60, 900);
      await browser.kill();
    }
    const browser = await openNotebookPage({ extension, profile });
    expect(lost(acknowledged, await browser.call("lastNumbers"))).toEqual([]);
    expect(await browser.call("faults")).toEqual([]);
    await browser.close();
    expect(acknowledged.size).toBeGreaterThan(0);
    console.log(`${rounds} kills, ${acknowledgements} acknowledged changes, ${restored} times mended by the guard`);
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
      await first.call("load", { version: 1, stores: { ...v1.stores, people: many } });
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
