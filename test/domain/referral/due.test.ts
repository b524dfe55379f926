import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueFrom, dueOf, firstDue } from "../../../src/domain/referral/due.ts";
import { judge } from "../../../src/domain/person/verdict.ts";
import { addDays } from "../../../src/domain/history/day.ts";
import { answersOf, byId, organizationOf, personOf, TODAY } from "../people.ts";

const acme = organizationOf("Acme");
const left = [{ from: { name: "acme" }, to: { name: "Birch" }, on: "2026-10-01" }];

function path(on: string, value: "yes" | "no" = "yes") {
  return {
    p: {
      id: "p",
      organization: acme.id,
      hirer: { name: "Hana", person: "id of Hana Lund" },
      on,
      credible: { value, on },
    },
  } as const;
}

describe("due", () => {
  it("agrees with the verdict on every day", () => {
    const days = fc.integer({ min: 0, max: 2000 }).map((count) => addDays("2023-06-01", count));
    fc.assert(
      fc.property(days, days, (on, today) => {
        const verdict = judge(answersOf("yyyyy", on), today, ["o"]);
        expect("due" in verdict && verdict.due.length > 0).toBe(dueFrom(on) <= today);
      }),
    );
  });

  it.each([
    ["yyyyy", "2025-01-10", "2026-01-11"],
    ["nnuu-", "2025-01-10", undefined],
    ["y----", "2024-02-29", "2025-03-01"],
  ])("the first due day of %s given on %s is %s", (letters, on, due) => {
    expect(firstDue(answersOf(letters, on))).toBe(due);
  });

  it.each([
    ["a fresh path", path(TODAY), undefined, undefined, []],
    ["a path older than 12 months", path("2025-01-10"), undefined, undefined, ["old"]],
    ["an old no", path("2025-01-10", "no"), undefined, undefined, []],
    ["a path at the organization the person left since", path("2026-09-01"), left, undefined, ["personMoved"]],
    ["a path answered after they left", path("2026-10-02"), left, undefined, []],
    ["a path whose hirer left since", path("2026-09-01"), undefined, left, ["hirerMoved"]],
  ])("%s", (_what, paths, personNews, hirerNews, why) => {
    const ada = personOf("Ada Quill", { paths, ...(personNews && { careerNews: personNews }) });
    const hana = personOf("Hana Lund", hirerNews && { careerNews: hirerNews });
    const due = dueOf(ada, byId(hana), byId(acme), TODAY);
    expect(due.map((one) => (one.kind === "path" ? one.why : one.kind))).toEqual(why);
  });

  it("lists the answers with the day since when", () => {
    const ada = personOf("Ada Quill", { answers: answersOf("yn---", "2025-01-10") });
    expect(dueOf(ada, new Map(), new Map(), TODAY)).toEqual([{ kind: "answer", attribute: "hirer", on: "2026-01-11" }]);
  });
});
