import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv, writeCsv } from "../../../src/formats/csv/csv.ts";

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
    "a;=1+1",
    "a;'=1+1",
    "x\t=1",
    ";\t'\r\n=",
    "a, -b; 'c",
    "a|\u2028@b",
    'a;"=1',
  ),
);

/** A file cut up without any care for quotes, at one separator, as a spreadsheet set to it does with ours. */
function cutAt(text: string, separator: string): readonly string[] {
  return text.split(/[\r\n\u0085\u2028\u2029]+/).flatMap((line) => line.split(separator));
}

const RUN = /^[\s\p{Cc}\p{Cf}"]*[=+\-@\u2212\uff1d\uff0b\uff0d\uff20]/u;

describe("CSV", () => {
  it.each([",", ";"] as const)("with %j begins no formula, wherever a spreadsheet may split it", (between) => {
    const risky = fc.string({ unit: fc.constantFrom(..."=+-@;,|\t\r\n\v\u2028\u0085\"' \u200baあ＝"), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(risky, risky), { minLength: 1, maxLength: 4 }), (rows) => {
        const text = writeCsv([["a", "b"], ...rows], between);
        for (const separator of [",", ";", "\t", "|", "\v"])
          expect(cutAt(text, separator).filter((cell) => RUN.test(cell))).toEqual([]);
        expect(readCsv(text)).toEqual([["a", "b"], ...rows]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["a;=1+1", `"a;'=1+1"`],
    ["x\t=1", `"x\t'=1"`],
    ['a;"=1"', `"a;'""=1"""`],
    ["a, b; c", `"a, b; c"`],
  ])("writes %j so that it runs nowhere", (cell, written) => {
    expect(writeCsv([["h"], [cell]])).toBe(`\ufeffh\r\n${written}\r\n`);
  });

  it.each([",", ";"] as const)("with %j reads back every cell, whatever it holds", { timeout: 60_000 }, (between) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const table = [["a", "b", "c"], ...rows];
        expect(readCsv(writeCsv(table, between))).toEqual(table);
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
