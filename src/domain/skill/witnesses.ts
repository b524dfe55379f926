import { ATTRIBUTES } from "../person/attributes.ts";
import type { Day } from "../history/day.ts";
import type { Experience } from "../person/experience.ts";
import { type Person, textOf } from "../person/person.ts";
import type { Skill } from "./skills.ts";
import { placeOf, runsOf, skillKey } from "./text.ts";

/** How somebody can speak for a skill: they saw it, endorsed it on a site, or heard of it. Only the first is first-hand. */
type WitnessKind = "saw" | "endorsed" | "heard";

const KINDS: readonly WitnessKind[] = ["saw", "endorsed", "heard"];

/** Somebody who can speak for a skill, with what is strongest of what they know of it. */
export interface Witness {
  readonly person: Person;
  readonly kind: WitnessKind;
  /** What they saw or heard of, the newest first; none for an endorsement. */
  readonly experiences: readonly Experience[];
  /** Whether they also wrote the user a recommendation, whatever it says. */
  readonly isRecommending: boolean;
}

/** One skill of the user with everybody who can speak for it, the best witness first. */
export interface WitnessedSkill {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly witnesses: readonly Witness[];
}

function newest(experiences: readonly Experience[]): Day {
  return experiences[0]?.on ?? "";
}

function answersGiven({ answers }: Person): number {
  return ATTRIBUTES.filter((attribute) => answers[attribute]?.value === "yes").length;
}

/** Whoever saw more of it, pledges the user's ability, and saw it last, before others. */
function compareWitnesses(a: Witness, b: Witness): number {
  const pledges = ({ person }: Witness): number => Number(person.answers.ability?.value === "yes");
  const [dayA, dayB] = [newest(a.experiences), newest(b.experiences)];
  const [nameA, nameB] = [textOf(a.person, "name"), textOf(b.person, "name")];
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    pledges(b) - pledges(a) ||
    Number(b.isRecommending) - Number(a.isRecommending) ||
    b.experiences.length - a.experiences.length ||
    answersGiven(b.person) - answersGiven(a.person) ||
    (dayA === dayB ? 0 : dayA < dayB ? 1 : -1) ||
    (nameA < nameB ? -1 : Number(nameA > nameB))
  );
}

function endorsedBy(person: Person): readonly string[] {
  return (person.evidence ?? []).flatMap((item) =>
    item.kind === "endorsement" && item.from === "them" ? [item.skill] : [],
  );
}

function isRecommending({ evidence = [] }: Person): boolean {
  return evidence.some((item) => item.kind === "recommendation" && item.from === "them");
}

function newestFirst(experiences: readonly Experience[]): readonly Experience[] {
  return experiences.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
}

interface Entry {
  readonly skill: Skill;
  readonly witnesses: Witness[];
}

/** Skills by each of their keys, while witnesses are gathered. */
type Entries = ReadonlyMap<string, Entry>;

function entriesOf(list: readonly Skill[], named: Iterable<string>): Entries {
  const entries = new Map<string, Entry>();
  const enter = (skill: Skill): void => {
    const entry = { skill, witnesses: [] };
    for (const name of [skill.name, ...skill.aliases]) entries.set(skillKey(name), entry);
  };
  for (const skill of list) enter(skill);
  for (const name of new Set(named))
    if (skillKey(name) !== "" && !entries.has(skillKey(name))) enter({ name, aliases: [] });
  return entries;
}

/** The skills an experience is about: those it names, and those its words mention. */
function entriesIn(experience: Experience, entries: Entries): ReadonlySet<Entry> {
  const named = (experience.skills ?? []).map((name) => entries.get(skillKey(name)));
  const runs = runsOf(experience.what);
  const mentioned = [...runs.keys()].map((run) => {
    const entry = entries.get(run);
    return entry && placeOf(experience.what, runs, [entry.skill.name, ...entry.skill.aliases]) !== undefined
      ? entry
      : undefined;
  });
  return new Set([...named, ...mentioned].filter((entry) => entry !== undefined));
}

function bearWitness(person: Person, entries: Entries): void {
  const about = new Map<Entry, Experience[]>();
  for (const experience of Object.values(person.experiences ?? {}))
    for (const entry of entriesIn(experience, entries)) about.set(entry, [...(about.get(entry) ?? []), experience]);
  const endorsed = new Set(endorsedBy(person).flatMap((name) => entries.get(skillKey(name)) ?? []));
  for (const entry of new Set([...about.keys(), ...endorsed])) {
    const all = newestFirst(about.get(entry) ?? []);
    const seen = all.filter((one) => one.isFirstHand);
    const kind = seen.length > 0 ? "saw" : endorsed.has(entry) ? "endorsed" : "heard";
    const experiences = { saw: seen, endorsed: [], heard: all }[kind];
    entry.witnesses.push({ person, kind, experiences, isRecommending: isRecommending(person) });
  }
}

/**
 * The user's skills, by name, with who can speak for each: those of their list, and those that experiences and endorsements name.
 * A skill taken off the list is left out; whoever is set aside speaks for none.
 */
export function skillsWitnessed(people: Iterable<Person>, list: readonly Skill[]): readonly WitnessedSkill[] {
  const speaking = [...people].filter(
    (person) => !person.isSetAside && (person.experiences !== undefined || endorsedBy(person).length > 0),
  );
  const named = speaking.flatMap((person) => [
    ...Object.values(person.experiences ?? {}).flatMap(({ skills = [] }) => skills),
    ...endorsedBy(person),
  ]);
  const entries = entriesOf(list, named);
  for (const person of speaking) bearWitness(person, entries);
  return [...new Set(entries.values())]
    .filter(({ skill }) => !skill.isRemoved)
    .map(({ skill: { name, aliases }, witnesses }) => ({
      name,
      aliases,
      witnesses: witnesses.toSorted(compareWitnesses),
    }))
    .toSorted((a, b) => (skillKey(a.name) < skillKey(b.name) ? -1 : 1));
}

/** Who saw most of some skills first-hand, with which. */
export function bestWitnesses(
  skills: readonly WitnessedSkill[],
): readonly { readonly person: Person; readonly skills: readonly string[] }[] {
  const byPerson = new Map<string, { readonly person: Person; readonly skills: string[] }>();
  for (const { name, witnesses } of skills)
    for (const { person, kind } of witnesses) {
      if (kind !== "saw") continue;
      const entry = byPerson.get(person.id) ?? { person, skills: [] };
      entry.skills.push(name);
      byPerson.set(person.id, entry);
    }
  return [...byPerson.values()].toSorted((a, b) => b.skills.length - a.skills.length);
}
