import { type Answer, type Answers, ATTRIBUTES } from "./attributes.ts";
import { joinEvidence } from "./evidence.ts";
import { withLabel } from "./label.ts";
import { cut, type Facts, type Person, REASON_CAP } from "./person.ts";

type FactField = keyof Facts;

function newerFacts(kept: Facts, other: Facts): Facts {
  const fields = new Set([...Object.keys(kept), ...Object.keys(other)]) as Set<FactField>;
  const pairs = [...fields].map((field) => {
    const [one, two] = [kept[field], other[field]];
    return [field, !one || (two && two.on > one.on) ? two : one];
  });
  return Object.fromEntries(pairs) as Facts;
}

function joinAnswers(kept: Answer | undefined, other: Answer | undefined): Answer | undefined {
  if (!kept || !other) return kept ?? other;
  const [newer, older] = other.on > kept.on ? [other, kept] : [kept, other];
  const reasons = [...new Set([newer.reason, older.reason].filter((reason) => reason !== undefined))];
  return { ...newer, ...(reasons.length > 0 && { reason: cut(reasons.join(" · "), REASON_CAP) }) };
}

function mergeAnswers(kept: Answers, other: Answers): Answers {
  const pairs = ATTRIBUTES.map((attribute) => [attribute, joinAnswers(kept[attribute], other[attribute])] as const);
  return Object.fromEntries(pairs.filter(([, answer]) => answer));
}

function joinNotes(kept: string, other: string): string {
  if (kept.includes(other)) return kept;
  if (other.includes(kept)) return other;
  // Not cut at the cap: merging must not lose a word.
  return `${kept.trimEnd()}\n\n${other}`;
}

function union(one: readonly string[] | undefined, other: readonly string[] | undefined): readonly string[] {
  return [...new Set([...(one ?? []), ...(other ?? [])])];
}

function orNothing<K extends string, T extends object>(field: K, value: T): { readonly [key in K]?: T } {
  return Object.keys(value).length > 0 ? ({ [field]: value } as { [key in K]: T }) : {};
}

/**
 * One person out of two who are the same, field by field: the newer fact and the newer answer stand, of the user's own words
 * nothing goes (both notes, both reasons of an answer, all labels, paths and experiences). `kept` gives the id and wins ties.
 */
export function mergePeople(kept: Person, other: Person): Person {
  const volunteersAt = kept.volunteersAt ?? other.volunteersAt;
  const labels = (other.labels ?? []).reduce(withLabel, kept.labels ?? []);
  const apart = union(kept.apartFrom, other.apartFrom).filter((id) => id !== kept.id && id !== other.id);
  const news = [...(kept.careerNews ?? []), ...(other.careerNews ?? [])];
  return {
    id: kept.id,
    addresses: union(kept.addresses, other.addresses),
    facts: newerFacts(kept.facts, other.facts),
    corrections: { ...other.corrections, ...kept.corrections },
    answers: mergeAnswers(kept.answers, other.answers),
    note: joinNotes(kept.note, other.note),
    addedOn: other.addedOn < kept.addedOn ? other.addedOn : kept.addedOn,
    ...orNothing("labels", labels),
    ...(kept.isSetAside && other.isSetAside && { isSetAside: true as const }),
    ...(volunteersAt !== undefined && { volunteersAt }),
    ...orNothing("paths", { ...other.paths, ...kept.paths }),
    ...orNothing("experiences", { ...other.experiences, ...kept.experiences }),
    ...orNothing("evidence", joinEvidence(kept.evidence ?? [], other.evidence ?? [])),
    ...orNothing(
      "careerNews",
      news.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))),
    ),
    mergedFrom: [...union(kept.mergedFrom, other.mergedFrom), other.id],
    ...orNothing("apartFrom", apart),
  };
}
