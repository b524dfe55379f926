import { fold } from "../text/fold.ts";
import { cut, oneLine } from "../text/text.ts";

/** The longest label, in code points. */
export const LABEL_CAP = 40;

/** A label as it is kept: one line, spaces collapsed, cut at its cap; empty when nothing is left. */
export function cleanLabel(text: string): string {
  const line = oneLine(text);
  return cut(line, LABEL_CAP).trim();
}

/** The labels with one more; the same label in another spelling is there already. */
export function withLabel(labels: readonly string[], text: string): readonly string[] {
  const label = cleanLabel(text);
  const isThere = label === "" || labels.some((other) => labelKey(other) === labelKey(label));
  return isThere ? labels : [...labels, label];
}

/**
 * The labels with several more, `most` at most; each is worked out once, however many there are. The same list when nothing is new.
 */
export function withLabels(labels: readonly string[], texts: readonly string[], most: number): readonly string[] {
  if (texts.length === 0 || labels.length >= most) return labels;
  const keys = new Set(labels.map(labelKey));
  const added: string[] = [];
  for (const text of texts) {
    if (labels.length + added.length >= most) break;
    const label = cleanLabel(text);
    const key = labelKey(label);
    if (label === "" || keys.has(key)) continue;
    keys.add(key);
    added.push(label);
  }
  return added.length > 0 ? [...labels, ...added] : labels;
}

/** The labels without one, in whatever spelling. */
export function withoutLabel(labels: readonly string[], text: string): readonly string[] {
  return labels.filter((label) => labelKey(label) !== labelKey(text));
}

/** What two spellings of one label have in common; a label of signs alone is its own key. */
export function labelKey(label: string): string {
  return fold(label) || cleanLabel(label);
}
