import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv, writeCsv } from "../../src/formats/csv.ts";

describe("CSV", () => {
  it("reads back every cell as it was written, whatever it holds", () => {
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
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const table = [["a", "b", "c"], ...rows];
        expect(readCsv(writeCsv(table))).toEqual(table);
      }),
      { numRuns: 3000 },
    );
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
