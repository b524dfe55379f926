import { type Answer, type Answers, type Attribute, ATTRIBUTES } from "./attributes.ts";
import { joinEvidence } from "./evidence.ts";
import { withLabel } from "./label.ts";
import { type CorrectableField, type Facts, type Person, textOf } from "./person.ts";
import { cut, REASON_CAP } from "../text/text.ts";

type FactField = keyof Facts;

/** One of two people who become one. */
export type MergeSide = "kept" | "other";

/** Whose text or answer stands where the two differ; what isn't chosen follows the rule. */
export interface MergeChoices {
  readonly texts?: Partial<Readonly<Record<CorrectableField, MergeSide>>>;
  readonly answers?: Partial<Readonly<Record<Attribute, MergeSide>>>;
}

const TEXTS: readonly CorrectableField[] = ["name", "headline", "organization"];

function newerFacts(kept: Facts, other: Facts): Facts {
  const fields = new Set([...Object.keys(kept), ...Object.keys(other)]) as Set<FactField>;
  const pairs = [...fields].map((field) => {
    const [one, two] = [kept[field], other[field]];
    return [field, !one || (two && two.on > one.on) ? two : one];
  });
  return Object.fromEntries(pairs) as Facts;
}

function newerSide(kept: { readonly on: string }, other: { readonly on: string }): MergeSide {
  return other.on > kept.on ? "other" : "kept";
}

function joinAnswers(kept: Answer | undefined, other: Answer | undefined, side?: MergeSide): Answer | undefined {
  if (!kept || !other) return kept ?? other;
  const [first, second] = (side ?? newerSide(kept, other)) === "other" ? [other, kept] : [kept, other];
  const reasons = [...new Set([first.reason, second.reason].filter((reason) => reason !== undefined))];
  return { ...first, ...(reasons.length > 0 && { reason: cut(reasons.join(" · "), REASON_CAP) }) };
}

function mergeAnswers(kept: Answers, other: Answers, choices: MergeChoices["answers"] = {}): Answers {
  const pairs = ATTRIBUTES.map(
    (attribute) => [attribute, joinAnswers(kept[attribute], other[attribute], choices[attribute])] as const,
  );
  return Object.fromEntries(pairs.filter(([, answer]) => answer));
}

/** Facts and corrections by which the chosen texts stand; with a place of work goes the title there. */
function chosenTexts(
  kept: Person,
  other: Person,
  choices: MergeChoices["texts"] = {},
): Pick<Person, "facts" | "corrections"> {
  const facts: Record<string, unknown> = { ...newerFacts(kept.facts, other.facts) };
  const corrections: Record<string, string | undefined> = { ...other.corrections, ...kept.corrections };
  for (const field of TEXTS) {
    const side = choices[field];
    if (side === undefined) continue;
    const from = side === "kept" ? kept : other;
    if (from.facts[field]) facts[field] = from.facts[field];
    if (field === "organization" && from.facts.organization) facts["title"] = from.facts.title;
    corrections[field] = from.corrections[field];
  }
  return { facts: given(facts), corrections: given(corrections) };
}

function given(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
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
 * nothing goes (both notes, both reasons of an answer, all labels, paths and experiences). `kept` gives the id and wins ties;
 * where the user chose, their choice stands.
 */
export function mergePeople(kept: Person, other: Person, choices: MergeChoices = {}): Person {
  const volunteersAt = kept.volunteersAt ?? other.volunteersAt;
  const labels = (other.labels ?? []).reduce(withLabel, kept.labels ?? []);
  const apart = union(kept.apartFrom, other.apartFrom).filter((id) => id !== kept.id && id !== other.id);
  const news = [...(kept.careerNews ?? []), ...(other.careerNews ?? [])];
  return {
    id: kept.id,
    addresses: union(kept.addresses, other.addresses),
    ...chosenTexts(kept, other, choices.texts),
    answers: mergeAnswers(kept.answers, other.answers, choices.answers),
    note: joinNotes(kept.note, other.note),
    addedOn: other.addedOn < kept.addedOn ? other.addedOn : kept.addedOn,
    ...orNothing("labels", labels),
    ...(kept.isSetAside && other.isSetAside && { isSetAside: true as const }),
    ...(volunteersAt !== undefined && { volunteersAt }),
    ...orNothing("paths", { ...other.paths, ...kept.paths }),
    ...orNothing("experiences", { ...other.experiences, ...kept.experiences }),
    ...orNothing("encounters", { ...other.encounters, ...kept.encounters }),
    ...orNothing("evidence", joinEvidence(kept.evidence ?? [], other.evidence ?? [])),
    ...orNothing(
      "careerNews",
      news.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))),
    ),
    mergedFrom: [...union(kept.mergedFrom, other.mergedFrom), other.id],
    ...orNothing("apartFrom", apart),
  };
}

/** Where both say something and not the same, and whose stands unless the user chooses otherwise. */
export function differencesOf(kept: Person, other: Person): Required<MergeChoices> {
  const merged = mergePeople(kept, other);
  const texts = TEXTS.filter((field) => {
    const [one, two] = [textOf(kept, field), textOf(other, field)];
    return one !== "" && two !== "" && one !== two;
  }).map((field) => [field, textOf(merged, field) === textOf(kept, field) ? "kept" : "other"] as const);
  const answers = ATTRIBUTES.flatMap((attribute) => {
    const [one, two] = [kept.answers[attribute], other.answers[attribute]];
    return one && two && one.value !== two.value ? [[attribute, newerSide(one, two)] as const] : [];
  });
  return { texts: Object.fromEntries(texts), answers: Object.fromEntries(answers) };
}

/** Which of two people gives the id: whoever more was answered of, of equals whoever was kept first. */
export function keptOf(one: Person, other: Person): readonly [kept: Person, other: Person] {
  const more = Object.keys(other.answers).length - Object.keys(one.answers).length;
  return more > 0 || (more === 0 && other.addedOn < one.addedOn) ? [other, one] : [one, other];
}
