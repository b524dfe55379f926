import type { Day } from "../history/day.ts";
import { isHiringOn, type Organization } from "../organization/organization.ts";
import type { Person } from "../person/person.ts";
import type { PeopleAt, Places } from "./places.ts";
import { groupOf, promise, type Step } from "./step.ts";

/** An organization with the user's people there. */
export interface At {
  readonly organization: Organization;
  readonly people: PeopleAt;
}

/** The answer to who can refer the user, and where. */
export interface WhoCanRefer {
  /** Where somebody can: hiring targets first, then other hiring ones, targets, the rest; of equals where most can. */
  readonly ready: readonly At[];
  /** Everybody who can, each once, however many the places. */
  readonly people: ReadonlySet<Person>;
  /** Steps of those whom one answer, or the name of a hirer, makes able to. */
  readonly near: readonly Step[];
  /** Targets and hiring organizations where nobody can, in the same order. */
  readonly nowhere: readonly At[];
  /** What was promised and is due today. */
  readonly due: readonly Step[];
}

function isOneAnswer(step: Step): boolean {
  return step.kind === "nameHirer" || (step.kind === "settle" && step.away === 1);
}

/** Who can refer the user where, of all that is kept; `steps` is the agenda of the same day. */
export function whoCanRefer(
  organizations: Iterable<Organization>,
  places: Places,
  steps: readonly Step[],
  today: Day,
): WhoCanRefer {
  const all = [...organizations]
    .map((organization): At => ({ organization, people: places.at(organization.id) }))
    .toSorted(
      (a, b) =>
        promise(a.organization, today) - promise(b.organization, today) ||
        b.people.ready.length - a.people.ready.length ||
        (a.organization.name < b.organization.name ? -1 : 1),
    );
  const ready = all.filter(({ people }) => people.ready.length > 0);
  return {
    ready,
    people: new Set(ready.flatMap(({ people }) => people.ready.map(({ person }) => person))),
    near: steps.filter(isOneAnswer),
    nowhere: all.filter(
      ({ organization, people }) =>
        people.ready.length === 0 && (organization.isTarget || isHiringOn(organization, today)),
    ),
    due: steps.filter((step) => groupOf(step) === "now" && step.kind !== "ask"),
  };
}
