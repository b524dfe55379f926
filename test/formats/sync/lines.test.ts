import { gzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readLines, TooMuch } from "../../../src/formats/sync/lines.ts";
import { lineOf } from "../../../src/formats/sync/schema.ts";
import { tick } from "../../../src/domain/history/clock.ts";
import { stampAt } from "../../../src/domain/history/stamp.ts";
import { personOf } from "../../domain/people.ts";

const CLOCK = tick(undefined, Date.UTC(2026, 10, 23), "9f3a61c4");

function line(name: string, stamp: object = {}): string {
  const row = { store: "people" as const, value: { ...personOf(name) }, stamp: { ...stampAt(CLOCK), ...stamp } };
  return lineOf(row);
}

function packed(text: string): Uint8Array<ArrayBuffer> {
  return gzipSync(new TextEncoder().encode(text));
}

function read(text: string, bounds: { line?: number; text?: number; lines?: number } = {}) {
  return readLines(packed(text), { line: 2 ** 20, text: 2 ** 24, lines: 1000, ...bounds });
}

describe("the lines of a file", () => {
  it("are read across the pieces they come in, and the last one without its end too", async () => {
    const names = Array.from({ length: 100 }, (_, index) => `Ada ⁂ ${index}`);
    const { rows, unreadable } = await read(
      names
        .map((name) => line(name))
        .join("")
        .trimEnd(),
    );
    expect([rows.size, unreadable]).toEqual([100, 0]);
    expect([...rows.values()].at(-1)?.value["id"]).toBe("id of Ada ⁂ 99");
  });

  it("are given up when little unfolds to too much, or to too many", async () => {
    const bomb = gzipSync(new Uint8Array(2 ** 19));
    expect(bomb.length).toBeLessThan(10_000);
    await expect(readLines(bomb, { line: 2 ** 30, text: 2 ** 18, lines: 9 })).rejects.toThrow(TooMuch);
    await expect(readLines(bomb, { line: 2 ** 17, text: 2 ** 30, lines: 9 })).rejects.toThrow(TooMuch);
    await expect(read("1\n".repeat(1001))).rejects.toThrow(TooMuch);
    expect(await read("1\n".repeat(1000))).toMatchObject({ unreadable: 1000 });
  });

  it("nest as deep as they like, and say nothing by that", async () => {
    const deep = `["people",${"[".repeat(20_000)}${"]".repeat(20_000)}]\n`;
    const inside = line("Ben").replace('"addresses"', `"deep":${'{"a":'.repeat(3000)}1${"}".repeat(3000)},"addresses"`);
    const { rows, unreadable } = await read(`${deep}${inside}${line("Ada")}`);
    expect(unreadable).toBe(1);
    expect([...rows.keys()]).toEqual(["people id of Ben", "people id of Ada"]);
    expect(JSON.stringify([...rows])).not.toContain("deep");
  });

  it("say nothing with more clocks than a record has", async () => {
    const fields = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`labels.${n}`, CLOCK]));
    const saw = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}`, CLOCK]));
    const { rows, unreadable } = await read(
      [
        line("Ada", { fields: fields(10_001) }),
        line("Ben", { note: { saw: saw(1001) } }),
        line("Cy", { fields: fields(100), note: { saw: saw(10) } }),
      ].join(""),
    );
    expect([[...rows.keys()], unreadable]).toEqual([["people id of Cy"], 2]);
  });

  it("are refused with clocks of another width", async () => {
    const clocks = [`1${CLOCK}`, CLOCK.slice(1), `${CLOCK}0`, CLOCK.toUpperCase()];
    const { rows, unreadable } = await read(clocks.map((made) => line("Ada", { made })).join(""));
    expect([rows.size, unreadable]).toEqual([0, 4]);
  });
});
