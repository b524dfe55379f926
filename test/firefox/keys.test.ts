import { describe, expect } from "vitest";
import { readEverybody, saidByName } from "../e2e/key-sequences.ts";
import { people, sightOf, SortModel } from "../e2e/sort-keys-model.ts";
import type { Person } from "../../src/domain/person/person.ts";
import { firefoxTest } from "./scene.ts";

const it = firefoxTest({ contents: { people } });

/** Keys with one pause between them all, in milliseconds. */
const SEQUENCES: readonly { readonly keys: string; readonly pause: number }[] = [
  { keys: "1 → s 1 → 1 s u u 2", pause: 0 },
  { keys: "s s 1 u 3 → n 1 s a Escape → 2", pause: 0 },
  { keys: "1 1 → 2 ← u 4 → → u u", pause: 10 },
  { keys: "n a b Escape u 1 → 1 u s u Enter 5", pause: 30 },
  { keys: "s s s s s s s 1 u u ← 2", pause: 80 },
];
const NAMES: Readonly<Record<string, string>> = { "→": "ArrowRight", "←": "ArrowLeft" };

describe("keys pressed while sorting in Firefox", () => {
  for (const { keys, pause } of SEQUENCES)
    it(`${keys}, every ${String(pause)} ms, is about whoever was current`, async ({ browser, page }) => {
      const model = new SortModel();
      const presses = keys.split(" ").map((key) => NAMES[key] ?? key);
      for (const key of presses) model.press(key);
      await page.goto(browser.address("src/notebook/index.html#sort"));
      await page.until(`document.querySelector("#sort-name")`);
      await page.bringToFront();
      await page.keysApart(presses, pause);
      await expect
        .poll(async () => {
          const kept = (await page.evaluate(`(${readEverybody.toString()})()`)) as readonly Person[] | undefined;
          return { said: kept && saidByName(kept), sight: await page.evaluate(`(${sightOf.toString()})()`) };
        })
        .toEqual({ said: model.people.all(), sight: model.sight });
    });
});
