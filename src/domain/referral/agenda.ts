import { type Ask, isAskDue, isOpenAsk } from "./ask.ts";
import type { Day } from "../history/day.ts";
import { type Exchange, exchangeDueOn, isUnderWay } from "./exchange.ts";
import { isAhead, isToDo, type KeptStep, type PutOff } from "./kept-step.ts";
import { isHiringOn, type Organization } from "../organization/organization.ts";
import { isTagged, type Person, textOf } from "../person/person.ts";
import { type Around, stepWith } from "./person-step.ts";
import { placeKey, placeOf, putOffOn } from "./put-off.ts";
import { reachesOf } from "./ranking.ts";
import { groupOf, promise, STEP_KINDS, type Step } from "./step.ts";
import { workplaces } from "./workplace.ts";

/** Everything the steps depend on. */
export interface Known {
  readonly people: ReadonlyMap<string, Person>;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly exchanges: readonly Exchange[];
  readonly asks: readonly Ask[];
  /** The user's own, and what they put off. */
  readonly steps: readonly KeptStep[];
}

/** What was promised, by the user to themself too, and is due. */
function promised({ people, organizations, exchanges, asks, steps }: Known, today: Day): readonly Step[] {
  const loops = asks.flatMap((ask): Step[] => {
    const [person, organization] = [people.get(ask.person), organizations.get(ask.organization)];
    return person && isAskDue(ask, today)
      ? [{ kind: "closeTheLoop", ask, person, ...(organization && { organization }) }]
      : [];
  });
  const due = exchanges.flatMap((exchange): Step[] => {
    const on = exchangeDueOn(exchange);
    if (on === undefined || on > today) return [];
    const person = exchange.person === undefined ? undefined : people.get(exchange.person);
    return [
      {
        kind: exchange.state === "planned" ? "beginExchange" : "endExchange",
        exchange,
        on,
        ...(person && { person }),
      },
    ];
  });
  const own = steps.flatMap((kept): readonly Step[] => {
    if (!isToDo(kept) || isAhead(kept, today)) return [];
    const person = kept.person === undefined ? undefined : people.get(kept.person);
    return [{ kind: "own", own: kept, ...(person && { person }) }];
  });
  return [...own, ...loops, ...due];
}

interface Tally {
  ready: number;
  untagged: number;
}

function ofOrganizations(tallies: ReadonlyMap<Organization, Tally>, today: Day): readonly Step[] {
  return [...tallies].flatMap(([organization, { ready, untagged }]): Step[] => {
    if (ready > 0) return isHiringOn(organization, today) ? [] : [{ kind: "lookAgain", organization, ready }];
    return organization.isTarget && untagged > 0 ? [{ kind: "sortPeople", organization, people: untagged }] : [];
  });
}

interface Ranked {
  readonly step: Step;
  readonly by: readonly (number | string)[];
}

function ranked(step: Step, today: Day): Ranked {
  const isNow = groupOf(step) === "now";
  const place = isNow ? 0 : promise(step.organization, today);
  // Within what is to be done now the order is that of its kinds.
  const away = !isNow && "away" in step ? step.away : 0;
  const name = step.person ? textOf(step.person, "name") : (step.organization?.name ?? "");
  return { step, by: [isNow ? 0 : 1, place, away, STEP_KINDS.indexOf(step.kind), name] };
}

function compare(a: Ranked, b: Ranked): number {
  const index = a.by.findIndex((key, at) => key !== b.by[at]);
  if (index < 0) return 0;
  return (a.by[index] ?? 0) < (b.by[index] ?? 0) ? -1 : 1;
}

/** Every step there is, in order, put off or not. */
function allSteps(known: Known, today: Day): readonly Step[] {
  const { people, organizations, exchanges, asks } = known;
  const around: Around = {
    today,
    hasTargets: [...organizations.values()].some(({ isTarget }) => isTarget),
    isUnderWayWith: new Set(exchanges.filter(isUnderWay).flatMap(({ person }) => person ?? [])),
    isAsked: new Set(asks.filter(isOpenAsk).map(({ person }) => person)),
  };
  const workplaceOf = workplaces(organizations);
  const tallies = new Map<Organization, Tally>();
  const tally = (organization: Organization, of: keyof Tally): void => {
    const now = tallies.get(organization) ?? { ready: 0, untagged: 0 };
    now[of] += 1;
    tallies.set(organization, now);
  };
  const steps: Step[] = [...promised(known, today)];
  for (const person of people.values()) {
    if (person.isSetAside) continue;
    const workplace = workplaceOf(person);
    if (!isTagged(person)) {
      if (workplace) tally(workplace, "untagged");
      continue;
    }
    for (const { organization, missing } of reachesOf(person, organizations))
      if (missing.length === 0) tally(organization, "ready");
    const step = stepWith(person, workplace, organizations, around);
    if (step) steps.push(step);
  }
  steps.push(...ofOrganizations(tallies, today));
  return steps
    .map((step) => ranked(step, today))
    .toSorted(compare)
    .map(({ step }) => step);
}

/** A step that would be among the others, with what puts it off. */
interface StepPutOff {
  readonly step: Step;
  readonly by: readonly PutOff[];
}

/** The next steps, and apart from them those that are put off on this day. */
export interface Agenda {
  readonly steps: readonly Step[];
  readonly putOff: readonly StepPutOff[];
}

/**
 * The next steps over the whole network: first what is to be done now (promises kept, then asks), then what brings a referral nearest
 * at a hiring target, at another hiring organization, at a target, and anywhere. One step a person beside their exchanges and asks.
 */
export function agendaOf(known: Known, today: Day): Agenda {
  const steps = allSteps(known, today);
  const hidden = putOffOn(known.steps, today);
  if (hidden.size === 0) return { steps, putOff: [] };
  const by = (step: Step): readonly PutOff[] | undefined => hidden.get(placeKey(placeOf(step)));
  return {
    steps: steps.filter((step) => !by(step)),
    putOff: steps.flatMap((step) => {
      const found = by(step);
      return found ? [{ step, by: found }] : [];
    }),
  };
}

/** The next steps that aren't put off. */
export function agenda(known: Known, today: Day): readonly Step[] {
  return agendaOf(known, today).steps;
}
