import { beforeEach, describe, expect, it } from "vitest";
import { recallSitting, rememberSitting } from "../../../src/database/local/sitting-memory.ts";
import { DAILY_GOAL } from "../../../src/domain/person/sitting.ts";

beforeEach(() => localStorage.clear());

describe("what a sitting remembers", () => {
  it("is the goal of ten at first, and what was changed after", () => {
    expect(recallSitting()).toEqual({ goal: DAILY_GOAL });
    rememberSitting({ tally: { day: "2026-11-23", count: 3 } });
    rememberSitting({ goal: 20, place: "id" });
    expect(recallSitting()).toEqual({ goal: 20, place: "id", tally: { day: "2026-11-23", count: 3 } });
  });

  it.each(["", "null", "[]", '{"goal":0}', '{"goal":"9","tally":{"day":"today","count":-1},"place":3}'])(
    "is nothing when %s is there in its place",
    (text) => {
      localStorage.setItem("sitting", text);
      expect(recallSitting()).toEqual({ goal: DAILY_GOAL });
    },
  );
});
