import type { Answer, Answers, AnswerValue, Attribute } from "./attributes.ts";
import type { Day } from "../history/day.ts";
import { type CareerNews, withCareerNews } from "./career.ts";
import type { Encounter } from "./encounter.ts";
import type { Evidence } from "./evidence.ts";
import type { Experience } from "./experience.ts";
import type { Path } from "./path.ts";
import type { Degree, NamedOrganization, Profile } from "../page/profile.ts";
import { cut, NOTE_CAP, oneLine, REASON_CAP } from "../text/text.ts";

/** One thing a page or file said of a person, the day it was last said, and where (an address or a file's kind). */
export interface Fact<T> {
  readonly value: T;
  readonly on: Day;
  readonly source: string;
}

/** What pages and files said; refreshed whenever the person is seen again, never touched by what the user writes. */
export interface Facts {
  readonly name?: Fact<string>;
  readonly headline?: Fact<string>;
  readonly title?: Fact<string>;
  readonly organization?: Fact<NamedOrganization>;
  readonly location?: Fact<string>;
  readonly school?: Fact<string>;
  readonly degree?: Fact<Degree>;
}

/** What the user put in place of a fact; it stands before the fact until the user clears it. */
interface Corrections {
  readonly name?: string;
  readonly headline?: string;
  readonly organization?: string;
}

export type CorrectableField = keyof Corrections;

/** Our record of somebody: facts, plus what the user wrote. Exists only once the user tagged, noted or imported them. */
export interface Person {
  readonly id: string;
  /** Canonical profile addresses; no two people share one. */
  readonly addresses: readonly string[];
  readonly facts: Facts;
  readonly corrections: Corrections;
  readonly answers: Answers;
  /** Free text, private; empty when there is none. */
  readonly note: string;
  readonly addedOn: Day;
  readonly labels?: readonly string[];
  /** Set aside while sorting: somebody the user doesn't count on, kept all the same. */
  readonly isSetAside?: true;
  /** Where they volunteer, in the user's words: an exchange can begin there. */
  readonly volunteersAt?: string;
  /** Paths and experiences by their ids, so that each is kept, merged and undone by itself. */
  readonly paths?: Readonly<Record<string, Path>>;
  readonly experiences?: Readonly<Record<string, Experience>>;
  /** Days on which the user met them or talked with them, by their ids. */
  readonly encounters?: Readonly<Record<string, Encounter>>;
  /** What the user's own files show; never answers for the user. */
  readonly evidence?: readonly Evidence[];
  /** Changes of organization seen since they are kept, oldest first. */
  readonly careerNews?: readonly CareerNews[];
  /** Ids of people merged into this one. */
  readonly mergedFrom?: readonly string[];
  /** Ids of people the user said are somebody else. */
  readonly apartFrom?: readonly string[];
}

/** The facts one profile states, as seen on a day. */
export function factsFrom(profile: Profile, on: Day): Facts {
  const fact = <T>(value: T): Fact<T> => ({ on, source: profile.url, value });
  return {
    name: fact(profile.name),
    ...(profile.headline !== undefined && { headline: fact(profile.headline) }),
    ...(profile.title !== undefined && { title: fact(profile.title) }),
    ...(profile.organization !== undefined && { organization: fact(profile.organization) }),
    ...(profile.location !== undefined && { location: fact(profile.location) }),
    ...(profile.school !== undefined && { school: fact(profile.school) }),
    ...(profile.degree !== undefined && { degree: fact(profile.degree) }),
  };
}

/** A new person with what the page says and nothing written yet. `sameAs` is a claim of the page, so it joins no addresses by itself. */
export function personFrom(profile: Profile, id: string, on: Day): Person {
  return {
    id,
    addresses: [profile.url],
    facts: factsFrom(profile, on),
    corrections: {},
    answers: {},
    note: "",
    addedOn: on,
  };
}

/** The person with the facts of a profile seen again; a field the page doesn't say keeps its older fact. */
export function refresh(person: Person, profile: Profile, on: Day): Person {
  const fresh = factsFrom(profile, on);
  const isSame = (Object.keys(fresh) as (keyof Facts)[]).every((field) => {
    const before = person.facts[field];
    return before?.on === on && JSON.stringify(before.value) === JSON.stringify(fresh[field]?.value);
  });
  if (isSame) return person;
  const known = person.careerNews ?? [];
  const news = withCareerNews(known, person.facts.organization?.value, fresh.organization?.value, on);
  return {
    ...person,
    facts: { ...person.facts, ...fresh },
    ...(news !== known && { careerNews: news }),
  };
}

/** The person with one attribute answered on a day; the reason given before stays. */
export function answer(person: Person, attribute: Attribute, value: AnswerValue, on: Day): Person {
  const before = person.answers[attribute];
  const given: Answer = {
    value,
    on,
    ...(before?.reason !== undefined && { reason: before.reason }),
  };
  return { ...person, answers: { ...person.answers, [attribute]: given } };
}

/** The person with one answer taken back, its reason with it. */
export function unanswer(person: Person, attribute: Attribute): Person {
  const { [attribute]: _taken, ...answers } = person.answers;
  return { ...person, answers };
}

/** The person with the reason of one answer; a reason without an answer makes it `unknown`, so that no word is lost. */
export function explain(person: Person, attribute: Attribute, reason: string, on: Day): Person {
  const line = cut(reason.replace(/[\r\n]+/g, " "), REASON_CAP);
  const { reason: _before, ...rest } = person.answers[attribute] ?? {
    value: "unknown" as const,
    on,
  };
  const given: Answer = line.trim() === "" ? rest : { ...rest, reason: line };
  return { ...person, answers: { ...person.answers, [attribute]: given } };
}

/** The person with this note in place of the one before. */
export function write(person: Person, note: string): Person {
  return { ...person, note: cut(note, NOTE_CAP) };
}

/** The person with the user's own word for a field; an empty one gives the page's fact its place back. */
export function correct(person: Person, field: CorrectableField, text: string): Person {
  const line = cut(oneLine(text), NOTE_CAP);
  const { [field]: _before, ...rest } = person.corrections;
  const isFact = line === "" || line === factText(person.facts, field);
  return { ...person, corrections: isFact ? rest : { ...rest, [field]: line } };
}

function factText(facts: Facts, field: CorrectableField): string | undefined {
  return field === "organization" ? facts.organization?.value.name : facts[field]?.value;
}

/** What stands for a field: the user's word, else the page's; empty when neither says anything. */
export function textOf(person: Pick<Person, "facts" | "corrections">, field: CorrectableField): string {
  return person.corrections[field] ?? factText(person.facts, field) ?? "";
}

/** Whether the user has said anything of this person. */
export function isTagged(person: Person): boolean {
  return Object.keys(person.answers).length > 0;
}
