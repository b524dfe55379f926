import { describe, expect, it } from "vitest";
import { addPath, answerPath, removePath } from "../../../src/domain/person/edit.ts";
import type { AnswerValue } from "../../../src/domain/person/attributes.ts";
import type { Person } from "../../../src/domain/person/person.ts";
import { judgeAt, worthAskingAt } from "../../../src/domain/referral/verdict-at.ts";
import { answersOf, byId, organizationOf, personOf, TODAY } from "../people.ts";

function path(id: string, organization: string, credible?: AnswerValue) {
  return {
    id,
    organization: `id of ${organization}`,
    hirer: { name: "Hana Lund" },
    on: TODAY,
    ...(credible && { credible: { value: credible, on: TODAY } }),
  };
}

function withPaths(letters: string, ...paths: readonly ReturnType<typeof path>[]): Person {
  const ada = personOf("Ada Quill", { answers: answersOf(letters) });
  return { ...ada, paths: Object.fromEntries(paths.map((one) => [one.id, one])) };
}

// PRODUCT, "Verdict": at an organization, hirer and credibility come from the paths to it, the other three from the person.
describe("verdict at an organization", () => {
  it.each([
    ["ready through a credible path, whatever the general answers", "nnyyy", [path("1", "Acme", "yes")], "ready"],
    ["unsure while the path's credibility is unknown", "yyyyy", [path("1", "Acme", "unknown")], "unsure"],
    ["unsure while the path's credibility is unanswered", "yyyyy", [path("1", "Acme")], "unsure"],
    ["short when not credible on the only path", "yyyyy", [path("1", "Acme", "no")], "short"],
    ["ready when one path of two is credible", "yyyyy", [path("1", "Acme", "no"), path("2", "Acme", "yes")], "ready"],
    ["unsure without a path here, though they know a hirer somewhere", "yyyyy", [path("1", "Other", "yes")], "unsure"],
    ["short when they know no hirer at all", "nyyyy", [], "short"],
    ["short when one of the other three is no", "yynyy", [path("1", "Acme", "yes")], "short"],
    ["untagged without answers and paths", "-----", [], "untagged"],
  ])("%s", (_what, letters, paths, kind) => {
    expect(judgeAt(withPaths(letters, ...paths), "id of Acme", TODAY).kind).toBe(kind);
  });
});

describe("worth asking now", () => {
  const growing = { outlook: { value: "growing", on: TODAY, source: "user" } } as const;
  const stale = { outlook: { value: "growing", on: "2026-10-01", source: "user" } } as const;
  const opening = { openings: { o: { id: "o", title: "Cook", on: TODAY, source: "user" } } };

  it.each([
    ["ready at a growing organization", "yyyyy", "yes", growing, 1],
    ["ready at one with an opening", "yyyyy", "yes", opening, 1],
    ["ready where the evidence has faded", "yyyyy", "yes", stale, 0],
    ["ready where nothing is known", "yyyyy", "yes", {}, 0],
    ["unsure at a growing organization", "yyyyu", "yes", growing, 0],
    ["not credible at a growing organization", "yyyyy", "no", growing, 0],
  ] as const)("%s", (_what, letters, credible, more, count) => {
    const acme = organizationOf("Acme", more);
    const ada = withPaths(letters, path("1", "Acme", credible));
    expect(worthAskingAt(ada, byId(acme), TODAY)).toHaveLength(count);
  });
});

describe("a path", () => {
  it("answers what is not settled and leaves a no to the user", () => {
    const open = addPath(personOf("Ada Quill", { answers: answersOf("u----") }), path("1", "Acme", "yes"));
    expect(open.answers).toMatchObject({ hirer: { value: "yes" }, credibility: { value: "yes" } });
    const refused = addPath(personOf("Ada Quill", { answers: answersOf("nn---") }), path("1", "Acme", "yes"));
    expect(refused.answers).toEqual(answersOf("nn---"));
  });

  it("keeps its reason when it is answered again, and leaves nothing when removed", () => {
    const reasoned = {
      ...path("1", "Acme"),
      credible: { value: "unknown", on: TODAY, reason: "one project" } as const,
    };
    const ada = answerPath(addPath(personOf("Ada Quill"), reasoned), "1", "yes", TODAY);
    expect(ada.paths?.["1"]?.credible).toEqual({ value: "yes", on: TODAY, reason: "one project" });
    expect("paths" in removePath(ada, "1")).toBe(false);
  });
});
