import { type Attribute, ATTRIBUTES } from "../person/attributes.ts";
import type { Day } from "../history/day.ts";
import { isHiringOn, type Organization } from "../organization/organization.ts";
import { isTagged, type Person, textOf } from "../person/person.ts";
import { firstGap, type Gap } from "./gap.ts";
import { promise } from "./step.ts";
import { answersAt, reachedBy } from "./verdict-at.ts";

/** How far one person is from referring the user at one organization. */
export interface Reach {
  readonly person: Person;
  readonly organization: Organization;
  /** What is not yes there, in the article's order; each is one step. */
  readonly missing: readonly Attribute[];
  /** How many of them are a no, which takes more than a question. */
  readonly refused: number;
  /** What stands first between the person and a referral there. */
  readonly gap: Gap | undefined;
}

/** How far a person is from referring the user at an organization. */
function reachAt(person: Person, organization: Organization): Reach {
  const answers = answersAt(person, organization.id);
  const missing = ATTRIBUTES.filter((attribute) => answers[attribute]?.value !== "yes");
  const isRefused = (attribute: Attribute): boolean => answers[attribute]?.value === "no";
  return {
    person,
    organization,
    missing,
    refused: missing.filter(isRefused).length,
    gap: firstGap(answers),
  };
}

// A person and an organization are other objects after each change, so what was found stands as long as they do.
const found = new WeakMap<Person, readonly Reach[]>();
const NOWHERE: readonly Reach[] = [];

/** How far a person is from each kept organization they have a path to. */
export function reachesOf(person: Person, organizations: ReadonlyMap<string, Organization>): readonly Reach[] {
  if (!person.paths) return NOWHERE;
  const kept = reachedBy(person).flatMap((id) => organizations.get(id) ?? []);
  const known = found.get(person);
  if (known?.length === kept.length && known.every((reach, index) => reach.organization === kept[index])) return known;
  const reaches = kept.map((organization) => reachAt(person, organization));
  found.set(person, reaches);
  return reaches;
}

/** The most promising reach of a person, which every next step with them is about: where it hires, then the fewest steps, then targets. */
export function bestReach(
  person: Person,
  organizations: ReadonlyMap<string, Organization>,
  today: Day,
): Reach | undefined {
  const reaches = reachesOf(person, organizations);
  if (reaches.length < 2) return reaches[0];
  const isQuiet = ({ organization }: Reach): number => Number(!isHiringOn(organization, today));
  return reaches.toSorted(
    (a, b) =>
      isQuiet(a) - isQuiet(b) ||
      a.missing.length - b.missing.length ||
      promise(a.organization, today) - promise(b.organization, today) ||
      a.refused - b.refused,
  )[0];
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
