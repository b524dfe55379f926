import { ATTRIBUTES, type Answers, type Attribute } from "./attributes.ts";
import type { Day } from "../history/day.ts";

/**
 * What follows from the five answers: an AND, never a score (PRODUCT, "Verdict").
 * `missing` lists what is not yes, in the article's order; `due` lists the yes answers older than 12 months. `unplaced` is five times
 * yes while nobody is named whom they know and where; `ready` says at which organizations, by their ids, `at` least one.
 */
export type Verdict =
  | { readonly kind: "untagged" }
  | {
      readonly kind: "short";
      readonly missing: readonly Attribute[];
      readonly due: readonly Attribute[];
    }
  | {
      readonly kind: "unsure";
      readonly missing: readonly Attribute[];
      readonly due: readonly Attribute[];
    }
  | { readonly kind: "unplaced"; readonly due: readonly Attribute[] }
  | { readonly kind: "ready"; readonly due: readonly Attribute[]; readonly at: readonly string[] };

/** Twelve months before a day, so that an answer given on that day is not yet due. */
function yearBefore(day: Day): Day {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, "0")}${day.slice(4)}`;
}

/** The verdict over five answers as of `today`, which hold at these organizations. Surfaces ask `verdictOf` or `judgeAt`. */
export function judge(answers: Answers, today: Day, at: readonly string[]): Verdict {
  const given = ATTRIBUTES.filter((attribute) => answers[attribute]);
  if (given.length === 0) return { kind: "untagged" };
  const missing = ATTRIBUTES.filter((attribute) => answers[attribute]?.value !== "yes");
  const limit = yearBefore(today);
  const due = given.filter((attribute) => {
    const answer = answers[attribute];
    return answer?.value === "yes" && answer.on < limit;
  });
  if (missing.length === 0) return at.length > 0 ? { kind: "ready", due, at } : { kind: "unplaced", due };
  const isShort = ATTRIBUTES.some((attribute) => answers[attribute]?.value === "no");
  return { kind: isShort ? "short" : "unsure", missing, due };
}
