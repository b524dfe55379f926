import type { Day } from "../history/day.ts";
import { isHiringOn, type Organization } from "../organization/organization.ts";
import { type Person, textOf } from "../person/person.ts";
import { compareReach, type Reach, reachesOf } from "./ranking.ts";
import { type OrganizationFinder, organizationFinder, workplaceKey, workplaces } from "./workplace.ts";

/** The user's people at one organization; nobody set aside is among them. */
export interface PeopleAt {
  /** Who can refer the user there. */
  readonly ready: readonly Reach[];
  /** Who has a path there and isn't ready, fewest steps first. */
  readonly nearly: readonly Reach[];
  readonly working: readonly Person[];
  /** Who worked there and no longer does, as far as news of careers and the user's own files tell. */
  readonly worked: readonly Person[];
}

/** A place of work that pages and files name and the user doesn't keep. */
export interface Workplace {
  readonly key: string;
  readonly name: string;
  readonly people: number;
}

/** The whole network by its organizations. */
export interface Places {
  readonly at: (organization: string) => PeopleAt;
  /** Places of work not kept, those of most people first. */
  readonly unkept: readonly Workplace[];
}

type Gathered = { readonly [K in keyof PeopleAt]: PeopleAt[K][number][] };

const NOBODY: PeopleAt = { ready: [], nearly: [], working: [], worked: [] };

/** Ids of the kept organizations somebody left. */
function leftBy(person: Person, find: OrganizationFinder): readonly string[] {
  if (!person.careerNews && !person.evidence) return [];
  const news = (person.careerNews ?? []).map(({ from }) => find(from));
  const overlaps = (person.evidence ?? []).map((item) =>
    item.kind === "overlap" && item.to !== undefined ? find({ name: item.organization }) : undefined,
  );
  return [...new Set([...news, ...overlaps].flatMap((organization) => organization?.id ?? []))];
}

/** The network by its organizations, in one walk over everybody. */
export function placesOf(people: Iterable<Person>, organizations: ReadonlyMap<string, Organization>): Places {
  const at = new Map<string, Gathered>();
  const gathered = (id: string): Gathered => {
    const known = at.get(id) ?? { ready: [], nearly: [], working: [], worked: [] };
    at.set(id, known);
    return known;
  };
  const unkept = new Map<string, { readonly key: string; readonly name: string; people: number }>();
  const [find, workplaceOf] = [organizationFinder(organizations), workplaces(organizations)];
  for (const person of people) {
    if (person.isSetAside) continue;
    for (const reach of reachesOf(person, organizations))
      gathered(reach.organization.id)[reach.missing.length === 0 ? "ready" : "nearly"].push(reach);
    const workplace = workplaceOf(person);
    const key = workplace ? "" : workplaceKey(person);
    if (workplace) gathered(workplace.id).working.push(person);
    else if (key !== "") {
      const known = unkept.get(key);
      if (known) known.people += 1;
      else unkept.set(key, { key, name: textOf(person, "organization"), people: 1 });
    }
    for (const id of leftBy(person, find)) if (id !== workplace?.id) gathered(id).worked.push(person);
  }
  for (const { ready, nearly } of at.values()) {
    ready.sort(compareReach);
    nearly.sort(compareReach);
  }
  return {
    at: (id) => at.get(id) ?? NOBODY,
    unkept: [...unkept.values()].toSorted((a, b) => b.people - a.people || (a.key < b.key ? -1 : 1)),
  };
}

/** Orders organizations as the user goes through them: targets first, of these and the others the hiring ones, then by name. */
export function byWish(organizations: Iterable<Organization>, today: Day): readonly Organization[] {
  const rank = (organization: Organization): number =>
    (organization.isTarget ? 0 : 2) + (isHiringOn(organization, today) ? 0 : 1);
  return [...organizations]
    .map((organization) => ({ organization, rank: rank(organization), name: organization.name.toLowerCase() }))
    .toSorted((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : Number(a.name > b.name)))
    .map(({ organization }) => organization);
}
