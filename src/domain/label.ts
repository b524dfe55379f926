import { fold } from "./fold.ts";

/** The longest label, in code points. */
export const LABEL_CAP = 40;

/** A label as it is kept: one line, spaces collapsed, cut at its cap; empty when nothing is left. */
export function cleanLabel(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return [...line].slice(0, LABEL_CAP).join("").trim();
}

/** The labels with one more; the same label in another spelling is there already. */
export function withLabel(labels: readonly string[], text: string): readonly string[] {
  const label = cleanLabel(text);
  const isThere = label === "" || labels.some((other) => labelKey(other) === labelKey(label));
  return isThere ? labels : [...labels, label];
}

/** The labels without one, in whatever spelling. */
export function withoutLabel(labels: readonly string[], text: string): readonly string[] {
  return labels.filter((label) => labelKey(label) !== labelKey(text));
}

/** What two spellings of one label have in common; a label of signs alone is its own key. */
export function labelKey(label: string): string {
  return fold(label) || cleanLabel(label);
}
