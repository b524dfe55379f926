import { describe, expect, it } from "vitest";
import { placeAfter } from "../../../src/notebook/people/grid-place.ts";

const size = { rows: 100, columns: 5, page: 10, isRightToLeft: false };

describe("where a key leads in the table", () => {
  it.each([
    [3, 2, "ArrowDown", false, 4, 2],
    [99, 2, "ArrowDown", false, 99, 2],
    [0, 2, "ArrowUp", false, -1, 2],
    [-1, 2, "ArrowUp", false, -1, 2],
    [3, 2, "ArrowUp", true, 0, 2],
    [3, 2, "ArrowDown", true, 99, 2],
    [3, 4, "ArrowRight", false, 3, 4],
    [3, 2, "ArrowRight", false, 3, 3],
    [3, 0, "ArrowLeft", false, 3, 0],
    [3, 2, "Home", false, 3, 0],
    [3, 2, "End", false, 3, 4],
    [3, 2, "Home", true, 0, 2],
    [3, 2, "End", true, 99, 2],
    [3, 2, "PageDown", false, 13, 2],
    [-1, 2, "PageDown", false, 10, 2],
    [3, 2, "PageUp", false, 0, 2],
    [95, 2, "PageDown", false, 99, 2],
  ])("%i,%i %s (control: %s) → %i,%i", (row, column, key, isControl, nextRow, nextColumn) => {
    expect(placeAfter({ row, column }, key, isControl, size)).toEqual({ row: nextRow, column: nextColumn });
  });

  it("is the other way round where rows run from right to left", () => {
    const turned = { ...size, isRightToLeft: true };
    expect(placeAfter({ row: 3, column: 2 }, "ArrowLeft", false, turned)).toEqual({ row: 3, column: 3 });
    expect(placeAfter({ row: 3, column: 2 }, "ArrowRight", false, turned)).toEqual({ row: 3, column: 1 });
  });

  it("is nowhere for other keys", () => {
    expect(placeAfter({ row: 3, column: 2 }, "x", false, size)).toBeUndefined();
  });

  it("stays at the headings of a table without anybody", () => {
    expect(placeAfter({ row: -1, column: 1 }, "ArrowDown", false, { ...size, rows: 0 })).toEqual({
      row: -1,
      column: 1,
    });
  });
});
