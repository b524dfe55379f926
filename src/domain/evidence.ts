import type { Attribute, Day } from "./attributes.ts";
import { isEqual } from "./change.ts";

/** What a file shows about the user and a person; drawn beside a question, it never answers it. Days are `YYYY-MM-DD`, months `YYYY-MM`. */
export type Evidence =
  | { readonly kind: "connected"; readonly on: Day }
  | { readonly kind: "recommendation"; readonly on: Day; readonly from: "them" | "me" }
  | { readonly kind: "endorsement"; readonly on?: Day; readonly from: "them" | "me"; readonly skill: string }
  | { readonly kind: "messages"; readonly count: number; readonly lastOn: Day }
  | { readonly kind: "invitation"; readonly on: Day; readonly from: "them" | "me" }
  | { readonly kind: "overlap"; readonly organization: string; readonly from: string; readonly to?: string };

const BESIDE: Readonly<Record<Evidence["kind"], readonly Attribute[]>> = {
  connected: ["familiarity"],
  recommendation: ["ability", "conduct"],
  endorsement: ["ability"],
  messages: ["familiarity"],
  invitation: ["familiarity"],
  overlap: ["ability", "familiarity"],
};

/** The evidence to show beside one attribute's question. */
export function evidenceBeside(evidence: readonly Evidence[], attribute: Attribute): readonly Evidence[] {
  return evidence.filter(({ kind }) => BESIDE[kind].includes(attribute));
}

/** Both lists in one, what they share once; of two message counts the newer. */
export function joinEvidence(one: readonly Evidence[], other: readonly Evidence[]): readonly Evidence[] {
  const messages = [...one, ...other]
    .filter((item) => item.kind === "messages")
    .toSorted((a, b) => (a.lastOn < b.lastOn ? 1 : -1))
    .slice(0, 1);
  const rest = [...one, ...other].filter((item) => item.kind !== "messages");
  return [...rest.filter((item, index) => rest.findIndex((earlier) => isEqual(earlier, item)) === index), ...messages];
}
