import * as fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { redoLast, undoLast } from "../../../src/database/journal/undo.ts";
import { closeNotebook } from "../../../src/database/connection/open.ts";
import { contents, emptyNotebook } from "../fixtures.ts";
import { step } from "../histories.ts";

// 1,000 sequences take minutes on disk, so `npm test` runs a part of them and `npm run test:durability` all.
const RUNS = import.meta.env["VITE_DURABILITY"] === "full" ? 1000 : 25;

beforeEach(emptyNotebook);
afterEach(() => closeNotebook());

it(
  "any sequence of changes, undos and redos goes back to where it began and forth to where it was",
  { timeout: 1_200_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        await emptyNotebook();
        const empty = await contents();
        for (const next of steps) await next();
        const after = await contents();
        let undone = 0;
        while (await undoLast()) undone += 1;
        expect(await contents()).toEqual(empty);
        for (let count = 0; count < undone; count += 1) await redoLast();
        expect(await contents()).toEqual(after);
      }),
      { numRuns: RUNS, seed: 20261123 },
    );
  },
);
