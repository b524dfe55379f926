import { beforeEach, describe, expect, it } from "vitest";
import { recallSort, rememberSort } from "../../../src/database/local/sort-memory.ts";
import { DAILY_GOAL } from "../../../src/domain/person/sort.ts";

beforeEach(() => localStorage.clear());

describe("what sorting remembers", () => {
  it("is the goal of ten at first, and what was changed after", () => {
    expect(recallSort()).toEqual({ goal: DAILY_GOAL });
    rememberSort({ tally: { day: "2026-11-23", count: 3 } });
    rememberSort({ goal: 20, place: "id" });
    expect(recallSort()).toEqual({ goal: 20, place: "id", tally: { day: "2026-11-23", count: 3 } });
  });

  it.each(["", "null", "[]", '{"goal":0}', '{"goal":"9","tally":{"day":"today","count":-1},"place":3}'])(
    "is nothing when %s is there in its place",
    (text) => {
      localStorage.setItem("sitting", text);
      expect(recallSort()).toEqual({ goal: DAILY_GOAL });
    },
  );
});
