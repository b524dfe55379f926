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
