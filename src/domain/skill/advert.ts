import { entryFor, type Skill } from "./skills.ts";
import { placeOf, runsOf, skillKey } from "./text.ts";
import type { WitnessedSkill } from "./witnesses.ts";

/** The skills an advert names, in the order it names them. */
export function skillsIn(advert: string, skills: readonly WitnessedSkill[]): readonly WitnessedSkill[] {
  const runs = runsOf(advert);
  return skills
    .flatMap((skill) => {
      const place = placeOf(advert, runs, [skill.name, ...skill.aliases]);
      return place === undefined ? [] : [{ skill, place }];
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ skill }) => skill);
}

// Written as few words but names of techniques are: `TypeScript`, `SQL`, `C++`, `Node.js`, `S3`.
const TECHNICAL =
  /(?<![\p{L}\p{N}])(?:\p{L}[\p{L}\p{N}]*(?:\+\+|#|\.js)|\p{Lu}[\p{L}\p{N}]*[\p{Lu}\p{N}][\p{L}\p{N}]*)(?![\p{L}\p{N}+#])/gu;

/** Words of an advert written as names of techniques are, not yet among the skills: the user may add them. */
export function unknownWords(
  advert: string,
  list: readonly Skill[],
  skills: readonly WitnessedSkill[],
): readonly string[] {
  const known = new Set(skills.flatMap(({ name, aliases }) => [name, ...aliases].map(skillKey)));
  const found = new Map<string, string>();
  for (const [word] of advert.matchAll(TECHNICAL)) {
    const key = skillKey(word);
    if (key.length > 1 && !known.has(key) && !found.has(key) && !entryFor(list, word)) found.set(key, word);
  }
  return [...found.values()];
}
