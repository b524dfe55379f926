import { describe, expect, it } from "vitest";
import { addPath, answerPath, removePath } from "../../../src/domain/person/edit.ts";
import { perform } from "../../../src/domain/person/command.ts";
import { type AnswerValue, ATTRIBUTES } from "../../../src/domain/person/attributes.ts";
import type { Person } from "../../../src/domain/person/person.ts";
import { addDays } from "../../../src/domain/history/day.ts";
import {
  askedAnswers,
  judgeAt,
  standingOf,
  verdictOf,
  worthAskingAt,
} from "../../../src/domain/referral/verdict-at.ts";
import { answersOf, byId, organizationOf, personOf, TODAY } from "../people.ts";

function path(id: string, organization: string, credible?: AnswerValue, on = TODAY) {
  return {
    id,
    organization: `id of ${organization}`,
    hirer: { name: "Hana Lund" },
    on,
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
    ["ready through a credible path, whatever was said before", "unyyy", [path("1", "Acme", "yes")], "ready"],
    ["ready through a path that is newer than the no", "nyyyy", [path("1", "Acme", "yes", addDays(TODAY, 1))], "ready"],
    ["short where the user took back since that they know anybody", "nyyyy", [path("1", "Acme", "yes")], "short"],
    ["unsure while the path's credibility is unknown", "yyyyy", [path("1", "Acme", "unknown")], "unsure"],
    ["ready where credibility was answered before anybody was named", "yyyyy", [path("1", "Acme")], "ready"],
    ["unsure while credibility is answered nowhere", "y-yyy", [path("1", "Acme")], "unsure"],
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

// PRODUCT, "Verdict": one function says it, and green is only who can refer the user at somebody named.
describe("the verdict on a person", () => {
  const said = (letters: string, ...paths: readonly ReturnType<typeof path>[]) =>
    verdictOf(withPaths(letters, ...paths), TODAY);

  it("is not ready before somebody is named", () => {
    expect(said("yyyyy").kind).toBe("unplaced");
    expect(said("yyyyy", path("1", "Acme"))).toMatchObject({ kind: "ready", at: ["id of Acme"] });
  });

  it("says everywhere they can refer the user, and where they can't counts for nothing", () => {
    const paths = [path("1", "Acme", "yes"), path("2", "Beta", "no"), path("3", "Gamma", "yes")];
    expect(said("yyyyy", ...paths)).toMatchObject({ kind: "ready", at: ["id of Acme", "id of Gamma"] });
  });

  it("is the nearest of those at their organizations", () => {
    expect(said("yyyyu", path("1", "Acme", "no"), path("2", "Beta", "yes"))).toMatchObject({
      kind: "unsure",
      missing: ["conduct"],
    });
  });

  it.each(["yyyyy", "y-yyy", "nyyyy", "yuyuy", "-----", "ynnyy"])("is told by its own pips, answers %s", (letters) => {
    for (const paths of [[], [path("1", "Acme")], [path("1", "Acme", "no"), path("2", "Beta", "yes")]]) {
      const { answers, verdict } = standingOf(withPaths(letters, ...paths), TODAY);
      const isAll = ATTRIBUTES.every((attribute) => answers[attribute]?.value === "yes");
      expect(isAll).toBe(verdict.kind === "ready" || verdict.kind === "unplaced");
    }
  });

  it("asks the second question about whoever was named last, and the answer is theirs", () => {
    const ada = withPaths("yyyyy", path("1", "Acme", "yes", "2026-01-01"), path("2", "Beta"));
    const after = perform(ada, { kind: "answer", attribute: "credibility", value: "no", on: TODAY });
    expect(after.paths?.["2"]?.credible?.value).toBe("no");
    expect(after.paths?.["1"]?.credible?.value).toBe("yes");
    expect(askedAnswers(after).credibility?.value).toBe("no");
    expect(verdictOf(after, TODAY)).toMatchObject({ kind: "ready", at: ["id of Acme"] });
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
  it("says that they know a hirer, whatever was said, and leaves another no to the user", () => {
    const open = addPath(personOf("Ada Quill", { answers: answersOf("u----") }), path("1", "Acme", "yes"));
    expect(open.answers).toMatchObject({ hirer: { value: "yes" }, credibility: { value: "yes" } });
    const refused = addPath(personOf("Ada Quill", { answers: answersOf("nn---") }), path("1", "Acme", "yes"));
    expect(refused.answers).toEqual(answersOf("yn---"));
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
