import type { Known } from "./agenda.ts";
import { type Attribute, ATTRIBUTES } from "../person/attributes.ts";
import type { Day } from "../history/day.ts";
import { isHiringOn, type Organization } from "../organization/organization.ts";
import type { Overview } from "./overview.ts";
import { isTagged, type Person } from "../person/person.ts";
import { FEW_HUNDRED } from "../person/sort.ts";
import { groupOf, type Step } from "./step.ts";
import { answersAt } from "./verdict-at.ts";

/** The one thing to do next with the whole network; the overview says it in a sentence. */
export type NextStep =
  /** So many promises kept or broken today: asks to close, exchanges to begin or end. */
  | { readonly kind: "due"; readonly count: number }
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
  /** No step leads anywhere that hires, and there are others; or there is none at all. */
  | { readonly kind: "moves" | "rest" };

function isAnywhere({ places }: Overview, people: Iterable<Person>, hiring: ReadonlySet<string>): boolean {
  if (places.growing.count + places.hiring.count > 0) return true;
  for (const person of people) {
    if (!person.paths || person.isSetAside || !isTagged(person)) continue;
    if (Object.values(person.paths).some((path) => hiring.has(path.organization))) return true;
  }
  return false;
}

/** Nothing is next with somebody the user has said nothing of but to sort them, which is counted by itself. */
function isNext(step: Step): boolean {
  return step.kind !== "sortPeople" && (step.kind !== "closeTheLoop" || isTagged(step.person));
}

/**
 * The next step, the first that applies: keep a promise, ask, settle the one open question, sort the first people, find a place to
 * go, sort on up to the few hundred, take the nearest. It is the first of the agenda of the same day, which is given, wherever that
 * leads somewhere that hires.
 */
export function nextStep(
  overview: Overview,
  { people, organizations }: Pick<Known, "people" | "organizations">,
  ranked: readonly Step[],
  goal: number,
  today: Day,
): NextStep {
  const steps = ranked.filter(isNext);
  const due = steps.filter((step) => groupOf(step) === "now" && step.kind !== "ask");
  if (due.length > 0) return { kind: "due", count: due.length };
  const hiring = [...organizations.values()].filter((organization) => isHiringOn(organization, today));
  const isHiring = new Set(hiring.map(({ id }) => id));
  const nearest = steps
    .flatMap((step) =>
      step.person && step.organization && isHiring.has(step.organization.id)
        ? { step, person: step.person, organization: step.organization }
        : [],
    )
    .at(0);
  const { person, organization, step } = nearest ?? {};
  if (step?.kind === "ask") return { kind: "ask", person: step.person, organization: step.organization };
  if (step?.kind === "settle" && step.away === 1 && organization)
    return { kind: "question", person: step.person, organization, attribute: step.attribute };
  const { tagged, waiting } = overview.sorting;
  const sort: NextStep = { kind: "sort", count: Math.min(goal, waiting) };
  if (tagged === 0 && waiting > 0) return sort;
  if (!isAnywhere(overview, people.values(), isHiring))
    return { kind: "nowhere", hiring: hiring.filter(({ isTarget }) => isTarget) };
  if (waiting > 0 && tagged < FEW_HUNDRED.least) return sort;
  if (person && organization) {
    const answers = answersAt(person, organization.id);
    const missing = ATTRIBUTES.filter((attribute) => answers[attribute]?.value !== "yes");
    return { kind: "steps", person, organization, missing };
  }
  return { kind: steps.length > 0 ? "moves" : "rest" };
}
