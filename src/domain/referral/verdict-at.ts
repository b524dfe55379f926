import type { Answer, Answers } from "../person/attributes.ts";
import type { Day } from "../history/day.ts";
import { isHiringOn, type Organization } from "../organization/organization.ts";
import { bestAnswer, type Path } from "../person/path.ts";
import type { Person } from "../person/person.ts";
import { judge, type Verdict } from "../person/verdict.ts";

/** The person's paths to one organization. */
export function pathsTo(person: Person, organization: string): readonly Path[] {
  return Object.values(person.paths ?? {}).filter((path) => path.organization === organization);
}

function hirerAt(person: Person, paths: readonly Path[]): Answer | undefined {
  const newest = paths.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
  if (newest) return { value: "yes", on: newest.on };
  const general = person.answers.hirer;
  // Whoever knows no hirer knows none here; whoever knows one somewhere may or may not know one here.
  return general?.value === "no" || general === undefined ? general : { value: "unknown", on: general.on };
}

/** The five answers at an organization: `hirer` and `credibility` from the paths to it, the other three from the person (PRODUCT, "Verdict"). */
export function answersAt(person: Person, organization: string): Answers {
  const paths = pathsTo(person, organization);
  const hirer = hirerAt(person, paths);
  const credibility = bestAnswer(paths.map((path) => path.credible));
  const { hirer: _hirer, credibility: _credibility, ...own } = person.answers;
  return { ...own, ...(hirer && { hirer }), ...(credibility && { credibility }) };
}

/** The verdict at an organization as of `today`. */
export function judgeAt(person: Person, organization: string, today: Day): Verdict {
  return judge(answersAt(person, organization), today);
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
