import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLenientCsv } from "../../../src/formats/csv/lenient-csv.ts";
import { findHeader, readTable, tableAt } from "../../../src/formats/csv/table.ts";

const cell = fc.constantFrom("", "a", "b c", "12", '"x, y"', '"say ""hi"""', '"two\nlines"', "it's", '"q"');
// Of a row without a word nothing is lost, however it is taken.
const row = fc.array(cell, { minLength: 1, maxLength: 5 }).filter((cells) => (cells[0] ?? "") !== "");

describe("a table", () => {
  it("has the same rows however quickly it was read, also where rows don't fit", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.constantFrom("\n", "\r\n"), (rows, end) => {
        const text = ["h1,h2,h3", ...rows.map((cells) => cells.join(","))].join(end);
        const slow = readLenientCsv(text, ",").slice(1);
        const fast = readTable(text)?.rows.map((cells) => JSON.stringify(cells.slice(0, 3))) ?? [];
        const padded = (cells: readonly string[]) => JSON.stringify([...cells, "", ""].slice(0, 3));
        const times = (list: readonly string[], wanted: string) => list.filter((one) => one === wanted).length;
        const all = slow.map(({ cells }) => padded(cells));
        const fits = slow
          .filter(({ cells }) => cells.length >= 3 && cells.slice(3).every((rest) => rest === ""))
          .map(({ cells }) => padded(cells));
        // uDSV may fill up a row that is too short; it may not lose, join or make one.
        for (const one of fits) expect(times(fast, one)).toBeGreaterThanOrEqual(times(fits, one));
        for (const one of fast) expect(times(fast, one)).toBeLessThanOrEqual(times(all, one));
      }),
      { numRuns: 3000 },
    );
  });

  it("is found under its preamble", () => {
    const text = 'Notes:\n"one, two"\n\nA;B\n1;2\n';
    const header = findHeader(text, (keys) => keys.has("b"));
    expect(header).toMatchObject({ line: 4, separator: ";", names: ["A", "B"] });
    expect(header && tableAt(text, header).rows).toEqual([["1", "2"]]);
    expect(findHeader(text, (keys) => keys.has("c"))).toBeUndefined();
  });
});
