import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** Whose control waits for a moment and can't yet know what a press would mean. */
const WAITING: ReadonlySet<string> = new Set([
  "src/ui/controls/marks-switch.tsx",
  "src/ui/controls/permission-switch.tsx",
  "src/notebook/first-use/first-use.tsx",
]);

it("no control is dead: where something is missing a press says so (`GuardedButton`)", () => {
  const dead = readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((path) => join("src", path).replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".tsx") && !WAITING.has(path))
    .filter((path) =>
      /(?<!aria-)\bdisabled\b(?:=|$| )/m.test(readFileSync(path, "utf8").replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, "")),
    );
  expect(dead).toEqual([]);
});
