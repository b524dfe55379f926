import type { Day } from "../history/day.ts";
import { lastEncounter } from "./encounter.ts";
import type { Evidence } from "./evidence.ts";
import type { Person } from "./person.ts";

/** The day an item of evidence says the two had to do with each other; an endorsement is a press that nobody need have seen. */
function contactOn(item: Evidence): Day | undefined {
  switch (item.kind) {
    case "messages":
      return item.lastOn;
    case "recommendation":
    case "invitation":
    case "connected":
      return item.on;
    default:
      return undefined;
  }
}

/** The last day the user and the person are known to have had to do with each other; `undefined` where nothing tells. */
export function lastContact({ evidence, encounters }: Pick<Person, "evidence" | "encounters">): Day | undefined {
  let last = lastEncounter(encounters)?.on;
  for (const item of evidence ?? []) {
    const on = contactOn(item);
    if (on !== undefined && (last === undefined || on > last)) last = on;
  }
  return last;
}

/** How many messages went between the user and the person, as far as the user's files tell; 0 where they tell of none. */
export function messageCount({ evidence }: Pick<Person, "evidence">): number {
  for (const item of evidence ?? []) if (item.kind === "messages") return item.count;
  return 0;
}
