import { describe, expect, it } from "vitest";
import { type Evidence, evidenceBeside, joinEvidence } from "../../../src/domain/person/evidence.ts";
import { standingEvidence } from "../../../src/domain/person/standing-evidence.ts";
import { personOf } from "../people.ts";

describe("evidence", () => {
  it("stands beside the questions it speaks to, joined once", () => {
    const recommendation = { kind: "recommendation", on: "2024-01-01", from: "them" } as const;
    const joined = joinEvidence(
      [recommendation, { kind: "messages", count: 40, lastOn: "2026-01-01" }],
      [recommendation, { kind: "messages", count: 42, lastOn: "2026-05-01" }],
    );
    expect(joined).toHaveLength(2);
    expect(evidenceBeside(joined, "ability")).toEqual([recommendation]);
    expect(evidenceBeside(joined, "familiarity")).toEqual([{ kind: "messages", count: 42, lastOn: "2026-05-01" }]);
    expect(evidenceBeside(joined, "hirer")).toEqual([]);
  });

  it("is not shown where it can't change an answer", () => {
    const both = { kind: "overlap", organization: "Acme", from: "2026-11" } as const;
    expect(evidenceBeside([{ kind: "follow", organization: "Acme" }, both], "hirer")).toEqual([]);
    expect(evidenceBeside([both], "ability")).toEqual([]);
    expect(evidenceBeside([both], "familiarity")).toEqual([both]);
    const past = { ...both, from: "2014-02", to: "2017-05" } as const;
    expect(evidenceBeside([past], "ability")).toEqual([past]);
  });

  it("keeps of the same thing said twice what says more", () => {
    const bare: Evidence = { kind: "invitation", on: "2020-01-01", from: "me" };
    const worded: Evidence = { ...bare, text: "We met at the fair" };
    const now: Evidence = { kind: "overlap", organization: "Acme", from: "2026-11" };
    expect(joinEvidence([bare, now], [worded, { ...now, from: "2026-12" }])).toEqual([worded, now]);
    expect(joinEvidence([worded], [bare])).toEqual([worded]);
    const older: Evidence = { kind: "messages", count: 42, lastOn: "2026-05-01" };
    const same: Evidence = { ...older, firstOn: "2015-01-01", lastFrom: "them" };
    expect(joinEvidence([older], [same])).toEqual([same]);
    expect(joinEvidence([same], [{ kind: "messages", count: 3, lastOn: "2025-05-01" }])).toEqual([same]);
  });

  it("says nothing of a place the person has left", () => {
    const follow: Evidence = { kind: "follow", organization: "Acme" };
    const connected: Evidence = { kind: "connected", on: "2020-01-01" };
    const ada = { ...personOf("Ada Quill"), evidence: [follow, connected] };
    expect(standingEvidence({ ...ada, corrections: { organization: "Acme" } })).toEqual([follow, connected]);
    expect(standingEvidence({ ...ada, corrections: { organization: "Elsewhere" } })).toEqual([connected]);
    expect(standingEvidence({ ...ada, corrections: {}, volunteersAt: "Acme" })).toEqual([follow, connected]);
  });
});
