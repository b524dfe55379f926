import type { AnswerValue } from "./attributes.ts";
import type { Day } from "../history/day.ts";
import { type Encounter, encounterOn } from "./encounter.ts";
import type { Experience } from "./experience.ts";
import { withLabel, withoutLabel } from "./label.ts";
import type { Path } from "./path.ts";
import { answer, type Person } from "./person.ts";
import { cut, oneLine, REASON_CAP } from "../text/text.ts";

/** The longest text of an experience, in code points. */
const EXPERIENCE_CAP = 2000;

/** Removes a field where nothing is left in it, so that a person without labels equals one whose labels were taken off. */
function settled<K extends "labels" | "paths" | "experiences" | "encounters" | "apartFrom">(
  person: Person,
  field: K,
  value: NonNullable<Person[K]>,
): Person {
  if (Object.keys(value).length > 0) return { ...person, [field]: value };
  const { [field]: _before, ...rest } = person;
  return rest as Person; // the five fields are optional, so without one it is a person still
}

/** The person with a label more. */
export function label(person: Person, text: string): Person {
  return settled(person, "labels", withLabel(person.labels ?? [], text));
}

/** The person with a label less. */
export function unlabel(person: Person, text: string): Person {
  return settled(person, "labels", withoutLabel(person.labels ?? [], text));
}

/** The person set aside, or taken back among those who count. */
export function setAside(person: Person, isSetAside: boolean): Person {
  const { isSetAside: _before, ...rest } = person;
  return isSetAside ? { ...rest, isSetAside } : rest;
}

/** The person with where they volunteer; an empty text takes it off. */
export function noteVolunteering(person: Person, text: string): Person {
  const { volunteersAt: _before, ...rest } = person;
  const line = cut(oneLine(text), REASON_CAP);
  return line === "" ? rest : { ...rest, volunteersAt: line };
}

/**
 * The person with a path added or changed. Naming a hirer says that they know one, whatever was said before; a credible path that they
 * are credible there, where that wasn't settled.
 */
export function addPath(person: Person, path: Path): Person {
  const added = settled(person, "paths", { ...person.paths, [path.id]: path });
  const isNew = person.paths?.[path.id] === undefined;
  const isKnown = added.answers.hirer?.value === "yes" || (!isNew && isSettled(added, "hirer"));
  const knows = isKnown ? added : answer(added, "hirer", "yes", path.on);
  if (path.credible?.value !== "yes" || isSettled(knows, "credibility")) return knows;
  return answer(knows, "credibility", "yes", path.credible.on);
}

function isSettled(person: Person, attribute: "hirer" | "credibility"): boolean {
  const value = person.answers[attribute]?.value;
  return value === "yes" || value === "no";
}

/** The person with one path's credibility answered on a day; its reason stays. */
export function answerPath(person: Person, id: string, value: AnswerValue, on: Day): Person {
  const path = person.paths?.[id];
  if (!path) return person;
  const reason = path.credible?.reason;
  return addPath(person, { ...path, credible: { value, on, ...(reason !== undefined && { reason }) } });
}

/** The person without a path; answers stay, they are the user's words. */
export function removePath(person: Person, id: string): Person {
  const { [id]: _removed, ...paths } = person.paths ?? {};
  return settled(person, "paths", paths);
}

/** The person with an experience added or changed. */
export function addExperience(person: Person, experience: Experience): Person {
  const kept = { ...experience, what: cut(experience.what, EXPERIENCE_CAP) };
  return settled(person, "experiences", { ...person.experiences, [experience.id]: kept });
}

/** The person without an experience. */
export function removeExperience(person: Person, id: string): Person {
  const { [id]: _removed, ...experiences } = person.experiences ?? {};
  return settled(person, "experiences", experiences);
}

/** The person met or talked with on a day. */
export function addEncounter(person: Person, how: Encounter["how"], on: Day): Person {
  const encounter = encounterOn(how, on);
  return settled(person, "encounters", { ...person.encounters, [encounter.id]: encounter });
}

/** The person without a day on which they were met or talked with. */
export function removeEncounter(person: Person, id: string): Person {
  const { [id]: _removed, ...encounters } = person.encounters ?? {};
  return settled(person, "encounters", encounters);
}

/** Whether anything first-hand is noted; `ability: yes` without it is allowed and said ("nothing first-hand noted yet"). */
export function hasFirstHand(person: Person): boolean {
  return Object.values(person.experiences ?? {}).some((experience) => experience.isFirstHand);
}

/** The person with all career news read. */
export function readCareerNews(person: Person): Person {
  if (!person.careerNews?.some((news) => !news.isRead)) return person;
  return { ...person, careerNews: person.careerNews.map((news) => ({ ...news, isRead: true as const })) };
}

/** The person known to be somebody else than another, so that the two are not proposed again. */
export function keepApart(person: Person, other: string): Person {
  const known = person.apartFrom ?? [];
  return known.includes(other) ? person : settled(person, "apartFrom", [...known, other]);
}
