import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dose } from "./dose.ts";
import { pairOf } from "./invented.ts";
import { Lab } from "./lab.ts";
import { OBSERVABLES, WITNESS } from "./observables.ts";

const pairs = Array.from({ length: dose(50, 2) }, (_, seed) => pairOf(seed + 1));
let lab: Lab;

beforeAll(async () => {
  lab = await Lab.open(new Map(pairs.flatMap(({ pages }) => [...pages])));
  await lab.page.addInitScript(WITNESS);
  await lab.switchOn(pairs[0]?.profile ?? "");
});
afterAll(() => lab.close());

/** Everything the page observes, each as text, with what it saw coming frozen first. */
async function observed(): Promise<Record<string, string>> {
  const lines = OBSERVABLES.map(([name, expression]) => `[${JSON.stringify(name)}, await (${expression})]`);
  const all = await lab.page.evaluate<[string, unknown][]>(
    `(async () => { seen = structuredClone(seen); return [${lines.join(",\n")}]; })()`,
  );
  return Object.fromEntries(all.map(([name, value]) => [name, JSON.stringify(value)]));
}

describe("a page with marks", () => {
  it("is watched in at least 24 ways", () => {
    expect(OBSERVABLES.length).toBeGreaterThanOrEqual(24);
    expect(new Set(OBSERVABLES.map(([name]) => name)).size).toBe(OBSERVABLES.length);
  });

  it.each(pairs.map((pair) => [pair.address, pair] as const))(
    "is the same with no data and with five answers and a long note: %s",
    async (address, { marks, profile, tag }) => {
      await lab.visit(address, marks);
      const before = await observed();
      await lab.visit(profile, 1);
      await lab.tag(tag);
      await lab.visit(address, marks);
      const after = await observed();
      for (const [name] of OBSERVABLES) expect(after[name], name).toBe(before[name]);
      // The mark itself did change, or there was nothing to hide.
      const { nodes } = (await lab.cdp.send("Accessibility.getFullAXTree")) as {
        nodes: { name?: { value: string } }[];
      };
      const names = nodes.flatMap(({ name }) => (name?.value.startsWith("Vouchbook: ") ? name.value : []));
      expect(new Set(names).size).toBe(marks === 1 ? 1 : 2);
      expect(names).not.toEqual(names.map(() => "Vouchbook: no answers yet"));
    },
  );
});
