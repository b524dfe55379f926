import { LABEL_CAP } from "../../domain/person/label.ts";
import { NOTE_CAP, cut, isLonger } from "../../domain/text/text.ts";
import type { IncomingPerson } from "./incoming.ts";

/** The most a file may bring of one person; nobody's own files come near it. Lengths are in code points. */
export const MOST_LABELS = 100;
export const MOST_ADDRESSES = 50;
export const MOST_EVIDENCE = 500;
const NAME_CAP = 300;
export const LINE_CAP = 1000;

/** A text in one line, without control characters; not cut yet. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** `most` of a list: the first ones, and the last, which in evidence is what was written with each other. */
export function firstAndLast<T>(list: readonly T[], most: number): readonly T[] {
  return list.length <= most ? list : [...list.slice(0, most - 1), ...list.slice(-1)];
}

const LINES = ["headline", "title", "location"] as const;

/** A person as a file states them, cut to what is kept of one; `isCut` tells that there was more. */
export function withinLimits(stated: IncomingPerson): IncomingPerson {
  const { name, addresses, labels = [], note = "", organization, evidence = [] } = stated;
  const kept = labels.slice(0, MOST_LABELS);
  const isCut =
    isLonger(name, NAME_CAP) ||
    isLonger(organization?.name ?? "", LINE_CAP) ||
    LINES.some((field) => isLonger(stated[field] ?? "", LINE_CAP)) ||
    isLonger(note, NOTE_CAP) ||
    addresses.length > MOST_ADDRESSES ||
    labels.length > MOST_LABELS ||
    kept.some((label) => isLonger(label, LABEL_CAP)) ||
    evidence.length > MOST_EVIDENCE;
  if (!isCut) return stated;
  const lines = LINES.flatMap((field) => {
    const text = stated[field];
    return text === undefined ? [] : [[field, cut(text, LINE_CAP)] as const];
  });
  return {
    ...stated,
    ...Object.fromEntries(lines),
    name: cut(name, NAME_CAP),
    addresses: addresses.slice(0, MOST_ADDRESSES),
    ...(organization && { organization: { ...organization, name: cut(organization.name, LINE_CAP) } }),
    ...(stated.labels && { labels: kept.map((label) => cut(label, LABEL_CAP)) }),
    ...(stated.note !== undefined && { note: cut(note, NOTE_CAP) }),
    ...(stated.evidence && { evidence: firstAndLast(evidence, MOST_EVIDENCE) }),
    isCut: true,
  };
}
