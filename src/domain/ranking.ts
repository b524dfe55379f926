import { type Attribute, ATTRIBUTES, type Day } from "./attributes.ts";
import { isHiringOn, type Organization } from "./organization.ts";
import { isTagged, type Person, textOf } from "./person.ts";
import { answersAt, reachedBy } from "./verdict-at.ts";

/** How far one person is from referring the user at one organization. */
export interface Reach {
  readonly person: Person;
  readonly organization: Organization;
  /** What is not yes there, in the article's order; each is one step. */
  readonly missing: readonly Attribute[];
  /** How many of them are a no, which takes more than a question. */
  readonly refused: number;
}

/** How far a person is from referring the user at an organization. */
export function reachAt(person: Person, organization: Organization): Reach {
  const answers = answersAt(person, organization.id);
  return {
    person,
    organization,
    missing: ATTRIBUTES.filter((attribute) => answers[attribute]?.value !== "yes"),
    refused: ATTRIBUTES.filter((attribute) => answers[attribute]?.value === "no").length,
  };
}

/** Orders reaches: fewest steps first, of equals fewest noes, then by name. */
export function compareReach(a: Reach, b: Reach): number {
  if (a.missing.length !== b.missing.length) return a.missing.length - b.missing.length;
  if (a.refused !== b.refused) return a.refused - b.refused;
  const [nameA, nameB] = [textOf(a.person, "name"), textOf(b.person, "name")];
  return nameA < nameB ? -1 : Number(nameA > nameB);
}

/** Everybody who counts, each at the growing target they are fewest steps from referring the user to, nearest first. */
export function fewestSteps(
  people: readonly Person[],
  organizations: ReadonlyMap<string, Organization>,
  today: Day,
): readonly Reach[] {
  const growing = [...organizations.values()].filter((target) => target.isTarget && isHiringOn(target, today));
  const [first] = growing;
  if (!first) return [];
  const isGrowing = new Map(growing.map((target) => [target.id, target]));
  return people
    .filter((person) => isTagged(person) && !person.isSetAside)
    .map((person) => {
      const reached = reachedBy(person).flatMap((id) => isGrowing.get(id) ?? []);
      // Without a path every target is as far as the first.
      return [...reached, first].map((target) => reachAt(person, target)).toSorted(compareReach)[0];
    })
    .filter((nearest) => nearest !== undefined)
    .toSorted(compareReach);
}
