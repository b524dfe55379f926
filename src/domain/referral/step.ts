import type { Ask } from "./ask.ts";
import type { Attribute } from "../person/attributes.ts";
import type { Day } from "../history/day.ts";
import type { Exchange, ExchangeKind } from "./exchange.ts";
import { isHiringOn, type Organization } from "../organization/organization.ts";
import type { OwnStep } from "./kept-step.ts";
import type { Person } from "../person/person.ts";

/** One next step, with what its reason speaks of. `away` counts what is not yet yes, this step included. */
export type Step = {
  readonly organization?: Organization;
  readonly person?: Person;
} & (
  | { readonly kind: "own"; readonly own: OwnStep }
  | { readonly kind: "closeTheLoop"; readonly ask: Ask; readonly person: Person }
  | { readonly kind: "beginExchange" | "endExchange"; readonly exchange: Exchange; readonly on: Day }
  | { readonly kind: "ask"; readonly person: Person; readonly organization: Organization }
  | { readonly kind: "settle"; readonly person: Person; readonly attribute: Attribute; readonly away: number }
  | { readonly kind: "confirm"; readonly person: Person; readonly attribute: Attribute; readonly away: number }
  | {
      readonly kind: "exchange";
      readonly person: Person;
      readonly fits: readonly ExchangeKind[];
      readonly away: number;
    }
  | { readonly kind: "nameHirer" | "anotherHirer" | "askWhomTheyKnow"; readonly person: Person; readonly away: number }
  /** People can refer the user there, and nothing says any more that it hires. */
  | { readonly kind: "lookAgain"; readonly organization: Organization; readonly ready: number }
  /** People work there of whom the user has said nothing yet. */
  | { readonly kind: "sortPeople"; readonly organization: Organization; readonly people: number }
);

export type StepKind = Step["kind"];

/** What kind of doing a step is: for the groups a list of steps can be narrowed to. */
export type StepGroup = "now" | "questions" | "experience" | "reach";

const GROUPS: Readonly<Record<StepKind, StepGroup>> = {
  own: "now",
  closeTheLoop: "now",
  beginExchange: "now",
  endExchange: "now",
  ask: "now",
  settle: "questions",
  confirm: "questions",
  lookAgain: "questions",
  exchange: "experience",
  nameHirer: "reach",
  anotherHirer: "reach",
  askWhomTheyKnow: "reach",
  sortPeople: "reach",
};

/** The group a step belongs to. */
export function groupOf({ kind }: Step): StepGroup {
  return GROUPS[kind];
}

/** The kinds in the order in which steps that are equal otherwise follow one another. */
export const STEP_KINDS: readonly StepKind[] = Object.keys(GROUPS) as StepKind[];

/** What a step towards an organization promises: 0 a hiring target, 1 another hiring one, 2 a target, 3 anything else. */
export function promise(organization: Organization | undefined, today: Day): number {
  if (!organization) return 3;
  const isHiring = isHiringOn(organization, today);
  if (organization.isTarget) return isHiring ? 0 : 2;
  return isHiring ? 1 : 3;
}
