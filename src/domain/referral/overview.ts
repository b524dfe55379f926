import { hasFirstHand } from "../person/edit.ts";
import { type Attribute, ATTRIBUTES } from "../person/attributes.ts";
import type { Day } from "../history/day.ts";
import { EXCHANGE_KINDS, type Exchange, type ExchangeKind } from "./exchange.ts";
import { isHiringOn, type Organization, outlookOn } from "../organization/organization.ts";
import { isTagged, type Person } from "../person/person.ts";
import type { SortProgress } from "../person/sort.ts";
import { judgeAt, reachedBy, standingOf } from "./verdict-at.ts";
import { workplaces } from "./workplace.ts";

/** How the organization somebody works at does today; `hiring` has an opening and isn't known to grow. */
export const PLACES = ["growing", "hiring", "steady", "shrinking", "unknown"] as const;

export type Place = (typeof PLACES)[number];

/** What people know of the user's work: saw it, will through an exchange under way, or not yet. */
export const KNOWINGS = ["firstHand", "running", "notYet"] as const;

export type Knowing = (typeof KNOWINGS)[number];

/** So many people, and the query of the people page that finds exactly them. */
export interface Counted {
  readonly count: number;
  readonly query: string;
}

/** One attribute of those who have all before it: how many go on, and how many a no or an open question stops. */
export interface FunnelStep {
  readonly attribute: Attribute;
  readonly yes: Counted;
  readonly unknown: Counted;
  readonly no: Counted;
}

/** A target and how many people can refer the user there. */
export interface TargetReach {
  readonly organization: Organization;
  readonly ready: number;
}

/** The three myths held against this network, in numbers. Whoever is set aside counts nowhere but in `sorting`. */
export interface Overview {
  readonly people: number;
  readonly places: Readonly<Record<Place, Counted>>;
  /** By how many can refer, most first, then by name. */
  readonly targets: readonly TargetReach[];
  readonly tagged: number;
  readonly funnel: readonly FunnelStep[];
  readonly knowing: Readonly<Record<Knowing, Counted>>;
  readonly running: Readonly<Record<ExchangeKind, number>>;
  readonly sorting: SortProgress;
}

/** What the overview is drawn from. */
export interface OverviewSource {
  readonly people: ReadonlyMap<string, Person>;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly exchanges: readonly Exchange[];
}

const PLACE_QUERIES: Readonly<Record<Place, string>> = {
  growing: "outlook:growing",
  hiring: "outlook:hiring -outlook:growing",
  steady: "outlook:steady -outlook:hiring",
  shrinking: "outlook:shrinking -outlook:hiring",
  unknown: "outlook:unknown -outlook:hiring",
};

const KNOWING_QUERIES: Readonly<Record<Knowing, string>> = {
  firstHand: "knows:yes",
  running: "exchange:running knows:no",
  notYet: "knows:no -exchange:running",
};

function placeOf(organization: Organization | undefined, today: Day): Place {
  if (!organization) return "unknown";
  const { value } = outlookOn(organization, today);
  return value !== "growing" && isHiringOn(organization, today) ? "hiring" : value;
}

function tally<T, K extends string>(
  people: readonly T[],
  queries: Readonly<Record<K, string>>,
  keyOf: (one: T) => K,
): Readonly<Record<K, Counted>> {
  const keys = Object.keys(queries) as K[];
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const person of people) counts[keyOf(person)] += 1;
  const pairs = keys.map((key) => [key, { count: counts[key], query: queries[key] }]);
  return Object.fromEntries(pairs) as Record<K, Counted>;
}

function placesOf(people: readonly Person[], organizations: ReadonlyMap<string, Organization>, today: Day) {
  const workplaceOf = workplaces(organizations);
  const places = new Map([...organizations.values()].map((one) => [one, placeOf(one, today)]));
  return tally(people, PLACE_QUERIES, (person) => {
    const organization = workplaceOf(person);
    return (organization && places.get(organization)) ?? "unknown";
  });
}

/** How many can refer the user at each target; only a path there makes somebody ready there. */
function targetsOf(people: readonly Person[], organizations: ReadonlyMap<string, Organization>, today: Day) {
  const ready = new Map<string, number>();
  for (const person of people)
    for (const id of reachedBy(person))
      if (judgeAt(person, id, today).kind === "ready") ready.set(id, (ready.get(id) ?? 0) + 1);
  return [...organizations.values()]
    .filter(({ isTarget }) => isTarget)
    .map((organization) => ({ organization, ready: ready.get(organization.id) ?? 0 }))
    .toSorted((a, b) => b.ready - a.ready || (a.organization.name < b.organization.name ? -1 : 1));
}

function funnelOf(tagged: readonly Person[], today: Day): readonly FunnelStep[] {
  let [left, before] = [tagged.map((person) => standingOf(person, today)), ""];
  return ATTRIBUTES.map((attribute) => {
    const queries = {
      yes: `${before}${attribute}:yes`,
      // Whoever has no answer at all has nothing that stops them yet.
      unknown: `${before || "tagged:yes "}${attribute}:unknown`,
      no: `${before}${attribute}:no`,
    };
    const step = { attribute, ...tally(left, queries, ({ answers }) => answers[attribute]?.value ?? "unknown") };
    left = left.filter(({ answers }) => answers[attribute]?.value === "yes");
    before = `${queries.yes} `;
    return step;
  });
}

/** Where most of those who came so far stop, by a no or an open question; `undefined` when nobody stops anywhere. */
export function stopsMost(funnel: readonly FunnelStep[]): FunnelStep | undefined {
  const stopped = ({ no, unknown }: FunnelStep): number => no.count + unknown.count;
  const most = funnel.toSorted((a, b) => stopped(b) - stopped(a))[0];
  return most && stopped(most) > 0 ? most : undefined;
}

/** The overview of a network as of today: one walk over the people for each picture. */
export function overviewOf({ people, organizations, exchanges }: OverviewSource, today: Day): Overview {
  const counted = [...people.values()].filter(({ isSetAside }) => !isSetAside);
  const tagged = counted.filter(isTagged);
  const running = exchanges.filter(({ state }) => state === "running");
  const isWith = new Set(running.map(({ person }) => person));
  return {
    people: counted.length,
    places: placesOf(counted, organizations, today),
    targets: targetsOf(tagged, organizations, today),
    tagged: tagged.length,
    funnel: funnelOf(tagged, today),
    knowing: tally(counted, KNOWING_QUERIES, (person) => {
      if (person.experiences && hasFirstHand(person)) return "firstHand";
      return isWith.size > 0 && isWith.has(person.id) ? "running" : "notYet";
    }),
    running: Object.fromEntries(
      EXCHANGE_KINDS.map((kind) => [kind, running.filter((exchange) => exchange.kind === kind).length]),
    ) as Record<ExchangeKind, number>,
    sorting: {
      tagged: tagged.length,
      aside: people.size - counted.length,
      waiting: counted.length - tagged.length,
    },
  };
}
