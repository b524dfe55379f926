import { FIXED, type FixedKey, isUnderstood, QUERY_KEYS } from "./people-query.ts";

/** How many letters are to be put in, left out, changed or swapped with their neighbor to make one word of another. */
function editDistance(one: string, other: string): number {
  let [before, row]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const isSame = one[at - 1] === other[to - 1];
      const isSwapped = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
      next[to] = Math.min(
        (row[to] ?? 0) + 1,
        (next[to - 1] ?? 0) + 1,
        (row[to - 1] ?? 0) + Number(!isSame),
        isSwapped ? (before[to - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return row[other.length] ?? 0;
}

/** The one of these words that is most like a word; `undefined` where none is like it: up to a third of its letters may be others. */
function mostLike(word: string, words: readonly string[]): string | undefined {
  const isBegun = words.filter((other) => word.length > 2 && other.startsWith(word));
  if (isBegun.length === 1) return isBegun[0];
  const near = words.map((other) => ({ other, distance: editDistance(word, other) }));
  const [best] = near.toSorted((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(1, word.length / 3) ? best.other : undefined;
}

/** The word of a search that was likely meant by a part of it that isn't one: `verdict:ready` for `verdit:redy`. */
export function meantWord(part: string): string | undefined {
  const [, sign = "", typed = "", value = ""] = /^(-?)([a-z]+):(.*)$/isu.exec(part) ?? [];
  const key = mostLike(typed.toLowerCase(), QUERY_KEYS);
  if (key === undefined) return undefined;
  const known = Object.hasOwn(FIXED, key) ? mostLike(value.toLowerCase(), FIXED[key as FixedKey]) : undefined;
  const meant = `${sign}${key}:${known ?? value}`;
  return meant !== part && isUnderstood(meant) ? meant : undefined;
}
