import type { Day } from "../history/day.ts";
import type { Person } from "../person/person.ts";
import type { Reach } from "../person/sign.ts";
import { judgeAt } from "./verdict-at.ts";

/**
 * How far the user's people reach into an organization: the best verdict there of those with a path to it, else whether somebody kept
 * works there. People set aside don't count.
 */
export function reachOf(
  organization: string | undefined,
  reaching: readonly Person[],
  working: readonly Person[],
  today: Day,
): Reach {
  const counts = ({ isSetAside }: Person): boolean => isSetAside !== true;
  const verdicts =
    organization === undefined ? [] : reaching.filter(counts).map((one) => judgeAt(one, organization, today).kind);
  for (const kind of ["ready", "unsure"] as const) if (verdicts.includes(kind)) return kind;
  // Whoever has a path is tagged there, so what is left is short.
  if (verdicts.length > 0) return "short";
  return working.some(counts) ? "inside" : "nobody";
}
