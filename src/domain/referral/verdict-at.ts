import type { Answer, Answers } from "../person/attributes.ts";
import type { Day } from "../history/day.ts";
import { isHiringOn, type Organization } from "../organization/organization.ts";
import { bestAnswer, newestPath, type Path } from "../person/path.ts";
import type { Person } from "../person/person.ts";
import { type Marked, pipsOf } from "../person/sign.ts";
import { judge, type Verdict } from "../person/verdict.ts";

/** The person's paths to one organization. */
export function pathsTo(person: Person, organization: string): readonly Path[] {
  return Object.values(person.paths ?? {}).filter((path) => path.organization === organization);
}

function hirerAt(person: Person, paths: readonly Path[]): Answer | undefined {
  const [newest, general] = [newestPath(paths), person.answers.hirer];
  // Who is named is known, unless the user took that back since.
  if (newest) return general?.value === "no" && general.on >= newest.on ? general : { value: "yes", on: newest.on };
  // Whoever knows no hirer knows none here; whoever knows one somewhere may or may not know one here.
  return general?.value === "no" || general === undefined ? general : { value: "unknown", on: general.on };
}

/** Whether anybody is named whom the person knows. */
export function hasPath({ paths }: Person): boolean {
  return Object.keys(paths ?? {}).length > 0;
}

/** Credibility with a path's hirer: what was said of them, else what was said before anybody was named. */
export function credibleWith(person: Person, path: Path): Answer | undefined {
  return path.credible ?? person.answers.credibility;
}

/** The five answers at an organization: `hirer` and `credibility` from the paths to it, the other three from the person (PRODUCT, "Verdict"). */
export function answersAt(person: Person, organization: string): Answers {
  const paths = pathsTo(person, organization);
  const hirer = hirerAt(person, paths);
  const credibility = bestAnswer(paths.map((path) => credibleWith(person, path)));
  const { hirer: _hirer, credibility: _credibility, ...own } = person.answers;
  return { ...own, ...(hirer && { hirer }), ...(credibility && { credibility }) };
}

/** How the person stands where they stand best: the five answers that hold there, and what follows from them. */
export interface Standing {
  readonly answers: Answers;
  readonly verdict: Verdict;
}

/** How the person stands at one organization as of `today`. */
export function standingAt(person: Person, organization: string, today: Day): Standing {
  const answers = answersAt(person, organization);
  return { answers, verdict: judge(answers, today, [organization]) };
}

/** The verdict at an organization as of `today`. */
export function judgeAt(person: Person, organization: string, today: Day): Verdict {
  return standingAt(person, organization, today).verdict;
}

function stepsTo({ verdict }: Standing): number {
  // A no takes more than a question, so of equals it comes second.
  return "missing" in verdict ? verdict.missing.length + (verdict.kind === "short" ? 0.5 : 0) : 0;
}

/**
 * How a person stands: at the organizations they have a path to, the best of them, else by their answers alone. Every surface's
 * verdict, pips and counts of a person come from here, those about one organization from `judgeAt`.
 */
export function standingOf(person: Person, today: Day): Standing {
  const places = reachedBy(person).map((id) => standingAt(person, id, today));
  const [best] = places.toSorted((a, b) => stepsTo(a) - stepsTo(b));
  if (!best) return { answers: person.answers, verdict: judge(person.answers, today, []) };
  if (best.verdict.kind !== "ready") return best;
  const at = places.flatMap(({ verdict }) => (verdict.kind === "ready" ? verdict.at : []));
  return { answers: best.answers, verdict: { ...best.verdict, at } };
}

/** What a mark in a page says of a person. */
export function markOf(person: Person, today: Day): Marked {
  const { answers, verdict } = standingOf(person, today);
  return { pips: pipsOf(answers), kind: verdict.kind };
}

/** The verdict on a person as of `today`, the one every surface shows. */
export function verdictOf(person: Person, today: Day): Verdict {
  return standingOf(person, today).verdict;
}

/** The answers as the five questions show them: the first two are about the hirer named last, once one is named. */
export function askedAnswers(person: Person): Answers {
  const paths = Object.values(person.paths ?? {});
  const newest = newestPath(paths);
  if (!newest) return person.answers;
  const { hirer: general, credibility, ...own } = person.answers;
  const [hirer, credible] = [hirerAt(person, paths), credibleWith(person, newest)];
  const reason = credibility?.reason;
  return {
    ...own,
    ...(hirer && { hirer: { ...hirer, ...(general?.reason !== undefined && { reason: general.reason }) } }),
    ...(credible && { credibility: { ...credible, ...(reason !== undefined && { reason }) } }),
  };
}

/** Where the person can be asked now: ready at an organization that is growing or has an opening, by evidence of the last 30 days. */
export function worthAskingAt(
  person: Person,
  organizations: ReadonlyMap<string, Organization>,
  today: Day,
): readonly Organization[] {
  return reachedBy(person)
    .map((id) => organizations.get(id))
    .filter((organization) => organization !== undefined)
    .filter((organization) => isHiringOn(organization, today))
    .filter(({ id }) => judgeAt(person, id, today).kind === "ready");
}

/** Ids of the organizations the person has a path to, each once. */
export function reachedBy(person: Person): readonly string[] {
  return [...new Set(Object.values(person.paths ?? {}).map((path) => path.organization))];
}
