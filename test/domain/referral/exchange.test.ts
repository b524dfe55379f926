import { describe, expect, it } from "vitest";
import { afterExchange, doneOn, type Exchange, reopenedBy } from "../../../src/domain/referral/exchange.ts";
import { answersOf, personOf, TODAY } from "../people.ts";

const trial: Exchange = {
  id: "e",
  kind: "trial",
  state: "running",
  what: "Guide",
  from: "2026-11-01",
  until: "2026-11-30",
};

describe("a finished exchange", () => {
  it("ends on the day it is done when that is sooner, never before it began", () => {
    expect(doneOn(trial, TODAY)).toEqual({ ...trial, state: "done", until: TODAY });
    expect(doneOn(trial, "2026-12-24").until).toBe("2026-11-30");
    expect(doneOn({ ...trial, from: "2026-12-01", until: "2026-12-30" }, TODAY).until).toBe("2026-12-01");
  });

  it("opens the questions it serves again where they were no, and keeps their reasons", () => {
    const before = personOf("Ada", {
      answers: {
        ...answersOf("nnyun", "2026-01-01"),
        ability: { value: "no", on: "2026-01-01", reason: "Saw nothing" },
      },
    });
    expect(reopenedBy(before)).toEqual(["ability", "conduct"]);
    const seen = { id: "x", on: TODAY, what: "The guide", isFirstHand: true, exchange: "e" };
    const after = afterExchange(before, seen, TODAY);
    expect(after.answers).toEqual({
      ...before.answers,
      ability: { value: "unknown", on: TODAY, reason: "Saw nothing" },
      conduct: { value: "unknown", on: TODAY },
    });
    expect(after.experiences).toEqual({ x: seen });
    expect(afterExchange(personOf("Bo"), undefined, TODAY)).toEqual(personOf("Bo"));
  });
});
