import type { Attribute } from "./attributes.ts";
import type { Day } from "../history/day.ts";

/** What a file shows about the user and a person; drawn beside a question, it never answers it. Days are `YYYY-MM-DD`, months `YYYY-MM` or `YYYY`. */
export type Evidence =
  | { readonly kind: "connected"; readonly on: Day }
  | { readonly kind: "recommendation"; readonly on: Day; readonly from: "them" | "me" }
  | { readonly kind: "endorsement"; readonly on?: Day; readonly from: "them" | "me"; readonly skill: string }
  | {
      readonly kind: "messages";
      readonly count: number;
      readonly firstOn?: Day;
      readonly lastOn: Day;
      readonly lastFrom?: "them" | "me";
    }
  /** `text` is what the user wrote; the words of others are never kept. */
  | { readonly kind: "invitation"; readonly on: Day; readonly from: "them" | "me"; readonly text?: string }
  /** Both were there at once; without `to` both are there still. */
  | { readonly kind: "overlap"; readonly organization: string; readonly from: string; readonly to?: string }
  /** The user was somewhere the person is, as somebody who worked, learned or volunteered there. */
  | {
      readonly kind: "station";
      readonly as: "work" | "school" | "volunteering";
      readonly organization: string;
      readonly from?: string;
      readonly to?: string;
    }
  /** The user follows the organization the person is at. */
  | { readonly kind: "follow"; readonly organization: string }
  /** The user saved or applied for a position at the organization the person is at. */
  | {
      readonly kind: "job";
      readonly as: "saved" | "applied";
      readonly organization: string;
      readonly title: string;
      readonly on: Day;
    };

/** Which questions a kind can help to answer; whom the user follows says nothing of anybody's answers. */
const BESIDE: Readonly<Record<Evidence["kind"], readonly Attribute[]>> = {
  connected: ["familiarity"],
  recommendation: ["ability", "conduct"],
  endorsement: ["ability"],
  messages: ["familiarity"],
  invitation: ["familiarity"],
  overlap: ["ability", "familiarity"],
  station: ["familiarity"],
  follow: [],
  job: ["hirer"],
};

/** The longest text of an invitation that is kept, in code points: as long as the site lets one be. */
export const INVITATION_CAP = 300;

/** The evidence to show beside one attribute's question. */
export function evidenceBeside(evidence: readonly Evidence[], attribute: Attribute): readonly Evidence[] {
  // That both are somewhere now, by the day of an export, tells of no time together in which work was seen.
  const saysNothing = (item: Evidence): boolean =>
    attribute === "ability" && item.kind === "overlap" && item.to === undefined;
  return evidence.filter((item) => BESIDE[item.kind].includes(attribute) && !saysNothing(item));
}

/** What makes two items one: later files say the same again, or more of it. */
function keyOf(item: Evidence): string {
  switch (item.kind) {
    case "messages":
      return item.kind;
    case "invitation":
      return `${item.kind} ${item.from} ${item.on}`;
    case "endorsement":
      return `${item.kind} ${item.from} ${item.skill}`;
    case "overlap":
      return `${item.kind} ${item.to ?? ""} ${item.organization}`;
    default:
      return Object.values(item).join(" ");
  }
}

/** Of two items with one key the one to keep: the newer count, the earlier beginning, whichever says more. */
function better(known: Evidence, item: Evidence): Evidence {
  if (known.kind === "messages" && item.kind === "messages") return item.lastOn < known.lastOn ? known : item;
  if (known.kind === "overlap" && item.kind === "overlap") return item.from < known.from ? item : known;
  return Object.keys(item).length > Object.keys(known).length ? item : known;
}

/** Both lists in one, what they share once, messages last. */
export function joinEvidence(one: readonly Evidence[], other: readonly Evidence[]): readonly Evidence[] {
  const found = new Map<string, Evidence>();
  for (const item of [...one, ...other]) {
    const key = keyOf(item);
    const known = found.get(key);
    found.set(key, known ? better(known, item) : item);
  }
  const messages = found.get("messages");
  found.delete("messages");
  return messages ? [...found.values(), messages] : [...found.values()];
}
