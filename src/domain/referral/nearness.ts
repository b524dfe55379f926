import type { Day } from "../history/day.ts";
import type { Person } from "../person/person.ts";
import { likelyCloseness } from "../person/sort.ts";
import type { Verdict } from "../person/verdict.ts";
import { verdictOf } from "./verdict-at.ts";

const KINDS: readonly Verdict["kind"][] = ["ready", "unplaced", "unsure", "short", "untagged"];

/** More than any verdict and what it misses make. */
const ASIDE = 100;

/**
 * How far somebody is from a referral, as a number to put people in order by; the least is the nearest, and it is never shown.
 * First counts the verdict: who can refer, who only lacks a name and a place, who has open questions (the fewest first), who is short
 * of something (of the least first), who isn't tagged. Within all that who is likely closest by the evidence (`likelyCloseness`) comes
 * first; whoever is set aside comes last, among themselves in the same order.
 */
export function nearness(person: Person, today: Day): number {
  const verdict = verdictOf(person, today);
  const steps = KINDS.indexOf(verdict.kind) * 10 + ("missing" in verdict ? verdict.missing.length : 0);
  return (person.isSetAside ? ASIDE : 0) + steps + 1 / (1 + likelyCloseness(person, today));
}
