import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const DOCUMENT = "ARCHITECTURE.md";
const text = readFileSync(DOCUMENT, "utf8");

/** The steps of the walks: a file, a name in it, and what happens there. */
const steps = text.split("\n").flatMap((line) => {
  const [, path, name] = /^\d+\. `([^`]+)` `([^`]+)`: \S/.exec(line) ?? [];
  return path !== undefined && name !== undefined ? [{ path, name }] : [];
});

/** The folders of the rooms, with the rooms in them as far as the table names any. */
const rooms = [...text.matchAll(/^\| `(src\/\w+)` \|(.*)\|$/gm)].flatMap(([, room = "", inner = ""]) =>
  [...inner.matchAll(/`([\w-]+)`/g)].map(([, name]) => `${room}/${name}`),
);

describe("the walks through the house", () => {
  it("are three, and every numbered line is a step", () => {
    expect(text.match(/^1\. /gm)).toHaveLength(3);
    expect(steps).toHaveLength(text.match(/^\d+\. /gm)?.length ?? 0);
    expect(steps.length).toBeGreaterThan(20);
  });

  it.each(steps)("go by $name in $path", ({ path, name }) => {
    expect(existsSync(path), path).toBe(true);
    expect(readFileSync(path, "utf8")).toMatch(
      new RegExp(`^(?:export )?(?:async )?(?:function\\*?|class|const|interface|type) ${name}\\b`, "m"),
    );
  });

  it.each(rooms)("name a room that is there: %s", (path) => {
    expect(existsSync(path)).toBe(true);
  });
});
