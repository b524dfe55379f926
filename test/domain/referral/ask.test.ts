import { describe, expect, it } from "vitest";
import { type Ask, isAskDue } from "../../../src/domain/referral/ask.ts";

const ask: Ask = { id: "a", person: "p", organization: "o", on: "2026-11-01" };

describe("isAskDue", () => {
  it.each<[string, Ask, boolean]>([
    ["two weeks without a word, the day before", { ...ask, on: "2026-11-02" }, false],
    ["two weeks without a word", ask, true],
    ["a result nobody was told about yet", { ...ask, on: "2026-11-15", result: "referred" }, true],
    ["a closed loop", { ...ask, result: "referred", closedOn: "2026-11-03" }, false],
  ])("for %s", (_what, given, wanted) => {
    expect(isAskDue(given, "2026-11-15")).toBe(wanted);
  });
});
