import { fold } from "../text/fold.ts";

/** What can be found by its name, as `fold` writes it; `more` is what else a search may go by, folded too. */
export interface Named {
  readonly key: string;
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

/** Those whose name, or what else is known of them, has every word of the query, the best `most` of them, best first; equals by their order. */
export function findNamed<T extends Named>(all: Iterable<T>, query: string, most: number): readonly T[] {
  const wanted = fold(query);
  const words = wanted.split(" ");
  const ranks: readonly T[][] = [[], [], [], [], []];
  for (const one of all) {
    const rank = rankOf(one.key, one.more ?? "", wanted, words);
    const among = rank === undefined ? undefined : ranks[rank];
    if (among && among.length < most) among.push(one);
  }
  return ranks.flat().slice(0, most);
}
