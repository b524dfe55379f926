import { describe, expect, it } from "vitest";
import { recordedDays } from "../../../src/domain/referral/recorded-days.ts";
import { answersOf, personOf } from "../people.ts";

describe("the days the records speak of", () => {
  it("stand newest first, each with the field it stands in", () => {
    const person = personOf("Ada Quill", {
      addedOn: "2025-02-02",
      answers: answersOf("y----", "2026-03-03"),
      evidence: [
        { kind: "overlap", organization: "Acme", from: "2014-05", to: "2017" },
        { kind: "connected", on: "2020-01-01" },
        { kind: "endorsement", from: "them", skill: "Cooking", on: "2021-01-01" },
      ],
    });
    const exchange = {
      id: "x",
      kind: "trial",
      state: "done",
      what: "",
      from: "2025-06-01",
      until: "2025-06-30",
    } as const;
    const ask = { id: "a", person: person.id, organization: "o", on: "2026-04-04", closedOn: "2026-05-05" };
    expect(recordedDays(person, [exchange], [ask]).map(({ kind, on, field }) => [kind, on, field])).toEqual([
      ["closed", "2026-05-05", undefined],
      ["asked", "2026-04-04", undefined],
      ["answer", "2026-03-03", "answers.hirer"],
      ["exchangeUntil", "2025-06-30", undefined],
      ["exchangeFrom", "2025-06-01", undefined],
      ["added", "2025-02-02", "addedOn"],
      ["evidence", "2020-01-01", undefined],
      ["evidence", "2014-05", undefined],
    ]);
  });
});
