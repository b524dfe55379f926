import { type Answers, type Attribute, ATTRIBUTES } from "../person/attributes.ts";
import { type Day, addDays, addMonths } from "../history/day.ts";
import { isSameOrganization, type Organization } from "../organization/organization.ts";
import type { Path } from "../person/path.ts";
import type { Person } from "../person/person.ts";
import { credibleWith, hasPath } from "./verdict-at.ts";

/** A yes counts as confirmed for so many months (PRODUCT, "Verdict"). */
export const CONFIRMED_MONTHS = 12;

/** The first day on which a yes given on a day is due to be confirmed. */
export function dueFrom(on: Day): Day {
  return addDays(addMonths(on, CONFIRMED_MONTHS), 1);
}

/** The day the first of the yes answers falls due; `undefined` without a yes. */
export function firstDue(answers: Answers): Day | undefined {
  return ATTRIBUTES.map((attribute) => answers[attribute])
    .filter((answer) => answer?.value === "yes")
    .map((answer) => dueFrom(answer?.on ?? ""))
    .toSorted()[0];
}

/** Why a path's answer wants to be confirmed. */
export type PathDue = "old" | "personMoved" | "hirerMoved";

/** What of a person wants to be confirmed today. */
export type Due =
  | { readonly kind: "answer"; readonly attribute: Attribute; readonly on: Day }
  | { readonly kind: "path"; readonly path: Path; readonly why: PathDue; readonly on: Day };

function leftOn(person: Person | undefined, organization: Organization | undefined): Day | undefined {
  if (!person || !organization) return undefined;
  return person.careerNews?.findLast((news) => isSameOrganization(organization, news.from))?.on;
}

/** Why a path's credibility is due, if it is: old, or given before its person or its hirer left the organization. */
export function pathDue(
  path: Path,
  person: Person,
  hirer: Person | undefined,
  organization: Organization | undefined,
  today: Day,
): { readonly why: PathDue; readonly on: Day } | undefined {
  const credible = credibleWith(person, path);
  const given = credible?.on ?? path.on;
  const personLeft = leftOn(person, organization);
  if (personLeft !== undefined && given < personLeft) return { why: "personMoved", on: personLeft };
  const hirerLeft = leftOn(hirer, organization);
  if (hirerLeft !== undefined && given < hirerLeft) return { why: "hirerMoved", on: hirerLeft };
  const old = dueFrom(given);
  return credible?.value === "yes" && old <= today ? { why: "old", on: old } : undefined;
}

/** Everything of a person that is due today; `people` and `organizations` hold at least those the paths name. */
export function dueOf(
  person: Person,
  people: ReadonlyMap<string, Person>,
  organizations: ReadonlyMap<string, Organization>,
  today: Day,
): readonly Due[] {
  // Once somebody is named the first two are their path's, which is looked at below.
  const own = ATTRIBUTES.filter((one) => !hasPath(person) || (one !== "hirer" && one !== "credibility"));
  const answers = own.flatMap((attribute): Due[] => {
    const answer = person.answers[attribute];
    if (answer?.value !== "yes" || dueFrom(answer.on) > today) return [];
    return [{ kind: "answer", attribute, on: dueFrom(answer.on) }];
  });
  const paths = Object.values(person.paths ?? {}).flatMap((path): Due[] => {
    const hirer = path.hirer.person === undefined ? undefined : people.get(path.hirer.person);
    const due = pathDue(path, person, hirer, organizations.get(path.organization), today);
    return due ? [{ kind: "path", path, ...due }] : [];
  });
  return [...answers, ...paths];
}
