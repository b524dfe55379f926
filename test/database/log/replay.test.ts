import { describe, expect, it } from "vitest";
import { changesAfter } from "../../../src/database/log/replay.ts";
import { changeIn, type LoggedChange } from "../../../src/database/log/write-ahead-log.ts";

function change(after: string, clock: string, more: Partial<LoggedChange["header"]> = {}): LoggedChange {
  const header = { format: "vouchbook-log", schema: 3, notebook: "n", after, clock, rows: 0, ...more } as const;
  return { header, rows: [], isWhole: true };
}

function clocks(from: string, logged: readonly LoggedChange[]): readonly [readonly string[], boolean] {
  const { changes, isComplete } = changesAfter(from, logged, "n", 3);
  return [changes.map(({ header }) => header.clock), isComplete];
}

describe("the changes after a clock", () => {
  it("follow one another, in whatever order the files are read", () => {
    expect(clocks("a", [change("b", "c"), change("a", "b"), change("c", "d")])).toEqual([["b", "c", "d"], true]);
    expect(clocks("b", [change("b", "c"), change("a", "b"), change("c", "d")])).toEqual([["c", "d"], true]);
    expect(clocks("d", [change("b", "c"), change("a", "b"), change("c", "d")])).toEqual([[], true]);
  });

  it("leave out one that was never made: its twin is what others go on from", () => {
    expect(clocks("a", [change("a", "b"), change("a", "c"), change("c", "d")])).toEqual([["c", "d"], true]);
    // Also where the clock of the machine was set back in between.
    expect(clocks("a", [change("a", "c"), change("a", "b"), change("b", "d")])).toEqual([["b", "d"], true]);
    expect(clocks("a", [change("a", "b"), change("a", "c")])).toEqual([["c"], true]);
    expect(clocks("c", [change("a", "d")])).toEqual([[], true]);
  });

  it("say where one is missing or torn, and leave nothing else out", () => {
    expect(clocks("a", [change("a", "b"), change("c", "d")])).toEqual([["b", "d"], false]);
    expect(clocks("a", [{ ...change("a", "b"), isWhole: false }, change("b", "c")])).toEqual([["b", "c"], false]);
  });

  it("are of the same notebook and version", () => {
    expect(clocks("a", [change("a", "b", { notebook: "other" })])).toEqual([[], true]);
    expect(clocks("a", [change("a", "b", { schema: 2 })])).toEqual([[], true]);
  });
});

describe("a file of the log", () => {
  it("that isn't one says nothing", () => {
    expect(changeIn("")).toBeUndefined();
    expect(changeIn('["people",{}]\n')).toBeUndefined();
    expect(changeIn("00000000 {}\n")).toBeUndefined();
  });
});
