import { ATTRIBUTES } from "../person/attributes.ts";
import type { Day } from "../history/day.ts";
import { firstGap, type Gap } from "./gap.ts";
import { fitsFor } from "./move.ts";
import { isHiringOn, type Organization } from "../organization/organization.ts";
import type { Person } from "../person/person.ts";
import { bestReach, type Reach } from "./ranking.ts";
import type { Step } from "./step.ts";
import { judgeAt } from "./verdict-at.ts";

/** What a person's step depends on beside their own answers and paths. */
export interface Around {
  readonly today: Day;
  readonly hasTargets: boolean;
  readonly isUnderWayWith: ReadonlySet<string>;
  readonly isAsked: ReadonlySet<string>;
}

type Base = Pick<Step, "person" | "organization"> & { readonly person: Person; readonly away: number };

/** The step that closes a gap, if there is one to be done now. */
function stepFor(gap: Gap, base: Base, { hasTargets, isUnderWayWith }: Around): Step | undefined {
  switch (gap.kind) {
    case "open":
      return { ...base, kind: "settle", attribute: gap.attribute };
    case "hirer":
      return hasTargets ? { ...base, kind: "askWhomTheyKnow" } : undefined;
    case "credibility":
      return { ...base, kind: "anotherHirer" };
    case "experience":
      return isUnderWayWith.has(base.person.id) ? undefined : { ...base, kind: "exchange", fits: fitsFor(base.person) };
  }
}

/** The step by which a person comes nearer to referring the user where they have a path. */
function stepTowards({ person, organization, missing, gap }: Reach, around: Around): Step | undefined {
  const { today, isAsked } = around;
  const base = { person, organization, away: missing.length };
  if (gap) return stepFor(gap, base, around);
  const verdict = judgeAt(person, organization.id, today);
  const [old] = verdict.kind === "ready" ? verdict.due : [];
  if (old) return { ...base, kind: "confirm", attribute: old };
  // Somebody asked waits to hear the end of it before anything more is asked of them.
  return isHiringOn(organization, today) && !isAsked.has(person.id) ? { kind: "ask", person, organization } : undefined;
}

/** The step for somebody without a path; `organization` is where they work, when the user keeps it. */
function stepWithoutPath(person: Person, organization: Organization | undefined, around: Around): Step | undefined {
  const missing = ATTRIBUTES.filter((attribute) => person.answers[attribute]?.value !== "yes");
  const base = { person, ...(organization && { organization }), away: Math.max(1, missing.length) };
  const gap = firstGap(person.answers);
  return gap ? stepFor(gap, base, around) : { ...base, kind: "nameHirer" };
}

/** The one next step with a person who is tagged and not set aside; `workplace` when the user keeps it. */
export function stepWith(
  person: Person,
  workplace: Organization | undefined,
  organizations: ReadonlyMap<string, Organization>,
  around: Around,
): Step | undefined {
  const reach = bestReach(person, organizations, around.today);
  return reach ? stepTowards(reach, around) : stepWithoutPath(person, workplace, around);
}
