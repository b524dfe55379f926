import { SKILL_CAP } from "../person/experience.ts";
import { cut, oneLine } from "../text/text.ts";
import { skillKey } from "./text.ts";

/** One entry of the user's own list: what they call a skill, and the other names they joined to it. */
export interface Skill {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Taken off the list, though experiences or endorsements name it still. */
  readonly isRemoved?: true;
}

/** A skill's name as it is kept: one line, spaces collapsed, cut at its cap; empty when nothing is left. */
export function cleanSkill(name: string): string {
  return cut(oneLine(name), SKILL_CAP).trim();
}

/** Names of skills as typed, with commas or semicolons between, each once. */
export function skillsFrom(text: string): readonly string[] {
  const names = text.split(/[,;、،\n]/).map(cleanSkill);
  return [...new Map(names.filter((name) => skillKey(name) !== "").map((name) => [skillKey(name), name])).values()];
}

function keysOf({ name, aliases }: Skill): readonly string[] {
  return [name, ...aliases].map(skillKey);
}

/** The entry that stands for a name, under whichever of its names. */
export function entryFor(list: readonly Skill[], name: string): Skill | undefined {
  const key = skillKey(name);
  return list.find((skill) => keysOf(skill).includes(key));
}

function joined(one: Skill, other: Skill, name: string): Skill {
  const own = skillKey(name);
  const byKey = new Map(
    [one.name, ...one.aliases, other.name, ...other.aliases].map((alias) => [skillKey(alias), alias]),
  );
  byKey.delete(own);
  return { name, aliases: [...byKey.values()] };
}

function without(list: readonly Skill[], ...gone: readonly (Skill | undefined)[]): readonly Skill[] {
  return list.filter((skill) => !gone.includes(skill));
}

/** The list with a skill more; one that was removed is there again. */
export function addSkill(list: readonly Skill[], text: string): readonly Skill[] {
  const name = cleanSkill(text);
  if (skillKey(name) === "") return list;
  const known = entryFor(list, name);
  if (known && !known.isRemoved) return list;
  return [...without(list, known), { name: known?.name ?? name, aliases: known?.aliases ?? [] }];
}

/** The list with a skill under another name; given the name of another skill, the two are one from then on. */
export function renameSkill(list: readonly Skill[], from: string, to: string): readonly Skill[] {
  const name = cleanSkill(to);
  if (skillKey(name) === "" || name === from) return list;
  const before = entryFor(list, from) ?? { name: from, aliases: [] };
  const other = entryFor(list, name) ?? { name, aliases: [] };
  return [...without(list, before, other), joined(before, other, name)];
}

/** Two lists as one: what either names is there, and where both name a skill the first has the word. */
export function joinSkills(list: readonly Skill[], others: readonly Skill[]): readonly Skill[] {
  const isKnown = ({ name, aliases }: Skill): boolean => [name, ...aliases].some((one) => entryFor(list, one));
  const added = others.filter((skill) => !isKnown(skill));
  return added.length > 0 ? [...list, ...added] : list;
}

/** The list without a skill, whoever may name it still. */
export function removeSkill(list: readonly Skill[], name: string): readonly Skill[] {
  const known = entryFor(list, name) ?? { name, aliases: [] };
  return [...without(list, known), { ...known, isRemoved: true }];
}
