import { type Ask, isOpenAsk } from "./ask.ts";
import type { Attribute, Day } from "./attributes.ts";
import { isHiringOn, type Organization } from "./organization.ts";
import type { Overview } from "./overview.ts";
import type { Person } from "./person.ts";
import { fewestSteps } from "./ranking.ts";
import { FEW_HUNDRED } from "./sitting.ts";
import { worthAskingAt } from "./verdict-at.ts";

/** The one thing to do next with the whole network; the overview says it in a sentence. */
export type NextStep =
  | { readonly kind: "bringIn" }
  | { readonly kind: "ask"; readonly person: Person; readonly organization: Organization }
  | {
      readonly kind: "question";
      readonly person: Person;
      readonly organization: Organization;
      readonly attribute: Attribute;
    }
  | { readonly kind: "sort"; readonly count: number }
  /** Nobody works at or reaches an organization that hires; `hiring` are the targets that do all the same. */
  | { readonly kind: "nowhere"; readonly hiring: readonly Organization[] }
  | {
      readonly kind: "steps";
      readonly person: Person;
      readonly organization: Organization;
      readonly missing: readonly Attribute[];
    }
  | { readonly kind: "rest" };

/** What the next step is found in. */
export interface NextStepSource {
  readonly people: ReadonlyMap<string, Person>;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly asks: readonly Ask[];
}

/** Somebody to ask now who doesn't wait to hear of an earlier ask. */
function worthAsking({ people, organizations, asks }: NextStepSource, today: Day): NextStep | undefined {
  const waiting = new Set(asks.filter(isOpenAsk).map(({ person }) => person));
  for (const person of people.values()) {
    if (person.isSetAside || !person.paths || waiting.has(person.id)) continue;
    const organization = worthAskingAt(person, organizations, today)[0];
    if (organization) return { kind: "ask", person, organization };
  }
  return undefined;
}

function isAnywhere({ places }: Overview, { people, organizations }: NextStepSource, today: Day): boolean {
  if (places.growing.count + places.hiring.count > 0) return true;
  const hiring = new Set([...organizations.values()].filter((one) => isHiringOn(one, today)).map(({ id }) => id));
  if (hiring.size === 0) return false;
  return [...people.values()].some(
    ({ isSetAside, paths }) => !isSetAside && Object.values(paths ?? {}).some((path) => hiring.has(path.organization)),
  );
}

/** The next step, the first that applies: ask, settle the one open question, sort the first, find a place to go, sort on, take the nearest. */
export function nextStep(overview: Overview, source: NextStepSource, goal: number, today: Day): NextStep {
  if (source.people.size === 0) return { kind: "bringIn" };
  const ask = worthAsking(source, today);
  if (ask) return ask;
  // Without a missing attribute somebody was asked already: what comes of it is theirs to tell.
  const nearest = fewestSteps([...source.people.values()], source.organizations, today).find(
    ({ missing }) => missing.length > 0,
  );
  const [open] = nearest?.missing ?? [];
  if (nearest && open && nearest.missing.length === 1 && nearest.refused === 0) {
    const { person, organization } = nearest;
    return { kind: "question", person, organization, attribute: open };
  }
  const { tagged, waiting } = overview.sorting;
  const sort: NextStep = { kind: "sort", count: Math.min(goal, waiting) };
  if (tagged === 0 && waiting > 0) return sort;
  if (!isAnywhere(overview, source, today)) {
    const hiring = [...source.organizations.values()].filter((one) => one.isTarget && isHiringOn(one, today));
    return { kind: "nowhere", hiring };
  }
  if (waiting > 0 && tagged < FEW_HUNDRED.least) return sort;
  if (nearest) {
    const { person, organization, missing } = nearest;
    return { kind: "steps", person, organization, missing };
  }
  return { kind: "rest" };
}
