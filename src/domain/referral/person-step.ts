import type { Attribute } from "../person/attributes.ts";
import type { Day } from "../history/day.ts";
import { SERVED } from "./finish-exchange.ts";
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

/** The step by which a person comes nearer to referring the user where they have a path. */
function stepTowards({ person, organization, missing, open }: Reach, around: Around): Step | undefined {
  const { today, isUnderWayWith, isAsked } = around;
  const base = { person, organization, away: missing.length };
  if (open) return { ...base, kind: "settle", attribute: open };
  if (missing.includes("hirer")) return around.hasTargets ? { ...base, kind: "askWhomTheyKnow" } : undefined;
  if (missing.includes("credibility")) return { ...base, kind: "anotherHirer" };
  if (missing.length > 0)
    return isUnderWayWith.has(person.id) ? undefined : { ...base, kind: "exchange", fits: fitsFor(person) };
  const verdict = judgeAt(person, organization.id, today);
  const [old] = verdict.kind === "ready" ? verdict.due : [];
  if (old) return { ...base, kind: "confirm", attribute: old };
  // Somebody asked waits to hear the end of it before anything more is asked of them.
  return isHiringOn(organization, today) && !isAsked.has(person.id) ? { kind: "ask", person, organization } : undefined;
}

/** The step for somebody without a path; `organization` is where they work, when the user keeps it. */
function stepWithoutPath(person: Person, organization: Organization | undefined, around: Around): Step | undefined {
  const valueOf = (attribute: Attribute) => person.answers[attribute]?.value ?? "unknown";
  const missing = (["hirer", "credibility", ...SERVED] as const).filter((attribute) => valueOf(attribute) !== "yes");
  const base = { person, ...(organization && { organization }), away: Math.max(1, missing.length) };
  const open = missing.find((attribute) => valueOf(attribute) === "unknown");
  if (open) return { ...base, kind: "settle", attribute: open };
  if (missing.includes("hirer")) return around.hasTargets ? { ...base, kind: "askWhomTheyKnow" } : undefined;
  if (missing.includes("credibility")) return { ...base, kind: "anotherHirer" };
  if (missing.length === 0) return { ...base, kind: "nameHirer" };
  return around.isUnderWayWith.has(person.id) ? undefined : { ...base, kind: "exchange", fits: fitsFor(person) };
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
