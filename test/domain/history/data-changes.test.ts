import { describe, expect, it } from "vitest";
import messages from "../../../_locales/en/messages.json" with { type: "json" };
import { changesSince, DATA_CHANGES } from "../../../src/domain/history/data-changes.ts";

describe("changesSince", () => {
  const changes = [
    { version: "0.2.0", id: "a" },
    { version: "0.10", id: "b" },
    { version: "1.0.1", id: "c" },
  ];

  it.each([
    ["0.1.9", ["a", "b", "c"]],
    ["0.2.0", ["b", "c"]],
    ["0.9.12", ["b", "c"]],
    ["0.10.0", ["c"]],
    ["1.0.1", []],
    ["2", []],
  ])("gives what came after %s", (version, wanted) => {
    expect(changesSince(version, changes).map(({ id }) => id)).toEqual(wanted);
  });

  it("has a sentence for each change there ever was", () => {
    expect(DATA_CHANGES.filter(({ id }) => !(`changed_${id}` in messages))).toEqual([]);
  });
});
