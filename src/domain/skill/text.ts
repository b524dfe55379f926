import { fold } from "../text/fold.ts";

// Signs that tell one skill from another, and that folding would take away.
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/c\+\+/gi, "cplusplus "],
  [/\b([cf])#/gi, "$1sharp "],
  [/(^|[^\p{L}\p{N}])\.net\b/giu, "$1dotnet "],
];

/** The endings English words take, off: a word and its plural, or the doing and the command, are one. */
function stem(word: string): string {
  const singular =
    word.length > 4 && word.endsWith("ies")
      ? `${word.slice(0, -3)}y`
      : word.length > 3 && /[^suij]s$/.test(word)
        ? word.slice(0, -1)
        : word;
  const bare = singular.length > 5 && singular.endsWith("ing") ? singular.slice(0, -3) : singular;
  return bare.length > 3 ? bare.replace(/([^aeiouls])\1$/, "$1").replace(/e$/, "") : bare;
}

/** The words of a text, folded, with signs such as `#` spelled out. */
function wordsOf(text: string): readonly string[] {
  const spelled = SIGNS.reduce((line, [sign, word]) => line.replace(sign, word), text);
  return fold(spelled).split(" ").filter(Boolean);
}

/** Words in one, only the last without its ending: within a name, "Node JS" and "NodeJS" must stay one. */
function runOf(words: readonly string[]): string {
  return words.slice(0, -1).join("") + stem(words.at(-1) ?? "");
}

/** What the spellings of one skill have in common: "Node.js", "NodeJS" and "node js" are one. */
export function skillKey(name: string): string {
  return runOf(wordsOf(name));
}

/** How long a name is, in words, at most, for it to be looked for in a text. */
const LONGEST = 6;

/** Every run of up to six words of a text, as skills are compared, with the place where it first stands. */
export function runsOf(text: string): ReadonlyMap<string, number> {
  const words = wordsOf(text);
  const runs = new Map<string, number>();
  for (let start = 0; start < words.length; start += 1) {
    for (let end = start + 1; end <= Math.min(start + LONGEST, words.length); end += 1) {
      const run = runOf(words.slice(start, end));
      if (!runs.has(run)) runs.set(run, start);
    }
  }
  return runs;
}

/** Where a text names a skill, as a place to order by; a name of one letter counts only as a capital by itself ("R", "C"). */
export function placeOf(text: string, runs: ReadonlyMap<string, number>, names: readonly string[]): number | undefined {
  const places = names.map((one) => {
    const key = skillKey(one);
    if (key.length > 1) return runs.get(key);
    const alone = new RegExp(`(^|[\\s,;/(])${key.toUpperCase()}([\\s,;/).]|$)`);
    return key !== "" && alone.test(text) ? runs.get(key) : undefined;
  });
  return places.filter((place) => place !== undefined).toSorted((a, b) => a - b)[0];
}
