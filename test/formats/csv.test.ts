import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv, writeCsv } from "../../src/formats/csv.ts";

const cell = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }).map((text) => text.toWellFormed()),
  fc.constantFrom(
    "=1+1",
    "'=1+1",
    ' "=x"',
    "＝x",
    "-",
    "a\r\nb",
    'say "hi"',
    "",
    " spaced ",
    "+49",
    "@a",
    "\ttab",
    "''=1",
    "\ufeff=x",
  ),
);

describe("CSV", () => {
  it("reads back every cell as it was written, whatever it holds", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const table = [["a", "b", "c"], ...rows];
        expect(readCsv(writeCsv(table))).toEqual(table);
      }),
      { numRuns: 1000 },
    );
  });

  it("reads back 100,000 fuzzed cells in tables of all widths", { timeout: 60_000 }, () => {
    const cells = fc.sample(cell, 5000);
    let [done, at] = [0, 0];
    for (let width = 1; done < 100_000; width = (width % 23) + 1) {
      const rows = Array.from({ length: 100 }, () =>
        Array.from({ length: width }, () => cells[(at = (at * 7 + 13) % cells.length)] ?? ""),
      );
      // A row of one empty cell is a blank line, which CSV can't tell from none.
      const table = [
        Array.from({ length: width }, (_, index) => `c${index}`),
        ...rows.filter((row) => row.some((text) => text !== "")),
      ];
      expect(readCsv(writeCsv(table))).toEqual(table);
      done += width * 100;
    }
  });

  it.each(["=cmd|' /C calc'!A0", "  =1", '"=1', "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", "−1"])(
    "makes a formula of %j plain text",
    (cell) => {
      expect(writeCsv([["h"], [cell]])).toContain(`"'`);
    },
  );

  it("leaves ordinary cells bare", () => {
    expect(writeCsv([["Name"], ["Ada Quill"]])).toBe("\ufeffName\r\nAda Quill\r\n");
  });

  it("reads an empty text as no rows", () => {
    expect(readCsv("\ufeff")).toEqual([]);
  });
});
