import { go, hashOf } from "./address.ts";

/**
 * People on their way from one page of the notebook to another. A page with people in view or selected calls `takeOut(ids)`: the part
 * "Export" then opens with "The people you chose" beside "Everybody with an answer" and "Everybody you keep".
 */

/** Where people are taken out. */
const OUT_ADDRESS = "#data/export";

// Ids alone, and only while this page of the browser lives: nothing of anybody outlasts "Forget this person".
let chosen: readonly string[] = [];

/** Hands people over by their ids, in place of those before; an empty list takes them back. */
export function handOver(ids: readonly string[]): void {
  chosen = [...new Set(ids)];
}

/** The people handed over last; empty when there are none. */
export function handedOver(): readonly string[] {
  return chosen;
}

/** Opens "Export" for these people. */
export function takeOut(ids: readonly string[]): void {
  handOver(ids);
  location.hash = OUT_ADDRESS;
}

/** Ids as one value of an address; nothing for nobody. */
export function listed(ids: readonly string[]): string | undefined {
  return ids.length === 0 ? undefined : ids.map(encodeURIComponent).join(",");
}

/** The ids in a value that `listed` made; `undefined` where an address names nobody. */
export function idsIn(list: string | null): readonly string[] | undefined {
  if (!list) return undefined;
  try {
    return [...new Set(list.split(",").map(decodeURIComponent))];
  } catch {
    // An address changed by hand.
    return undefined;
  }
}

/** Goes to sorting exactly these people, in this order. The address says who, so that reload, back and bookmarks hold. */
export function sortThese(ids: readonly string[]): void {
  go(hashOf("people/sort", { these: listed(ids) }));
}
