import { fold } from "../text/fold.ts";

/** What can be found by its name; `more` is what else a search may go by, folded already. */
export interface Named {
  readonly name: string;
  readonly more?: string;
}

/** How well a name answers a query, the less the better: the whole name, its beginning, a word's beginning, anywhere, only `more`. */
type Rank = 0 | 1 | 2 | 3 | 4;

function rankOf(name: string, more: string, query: string, words: readonly string[]): Rank | undefined {
  if (words.every((word) => name.includes(word))) {
    if (name === query) return 0;
    if (name.startsWith(query)) return 1;
    return words.every((word) => name.startsWith(word) || name.includes(` ${word}`)) ? 2 : 3;
  }
  return words.every((word) => name.includes(word) || more.includes(word)) ? 4 : undefined;
}

// Folding a name takes longer than comparing it with a query; who changes is another object.
const folded = new WeakMap<Named, string>();

function foldedName(one: Named): string {
  const known = folded.get(one);
  if (known !== undefined) return known;
  const name = fold(one.name);
  folded.set(one, name);
  return name;
}

/** Those whose name, or what else is known of them, has every word of the query, the best `most` of them, best first; equals by their order. */
export function findNamed<T extends Named>(all: Iterable<T>, query: string, most: number): readonly T[] {
  const wanted = fold(query);
  const words = wanted.split(" ");
  const ranks: readonly T[][] = [[], [], [], [], []];
  for (const one of all) {
    const rank = rankOf(foldedName(one), one.more ?? "", wanted, words);
    const among = rank === undefined ? undefined : ranks[rank];
    if (among && among.length < most) among.push(one);
  }
  return ranks.flat().slice(0, most);
}
