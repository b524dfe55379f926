import type { Deed } from "../domain/deed.ts";
import type { Person } from "../domain/person.ts";

/** What a surface has been told but the notebook has not acknowledged: somebody, and the deeds in order. */
export interface Unwritten {
  readonly person: Person;
  readonly deeds: readonly Deed[];
}

// A popup can be gone before its transaction commits. localStorage takes a text in the same breath as the key that typed it; it is
// our origin's own, so no page and no content script can read it.
const PREFIX = "unwritten:";

/** Notes down what is not written yet; nothing waiting clears it. */
export function stash(sitting: string, { person, deeds }: Unwritten): void {
  if (deeds.length === 0) return localStorage.removeItem(PREFIX + sitting);
  try {
    localStorage.setItem(PREFIX + sitting, JSON.stringify({ person, deeds }));
  } catch {
    // Only a spare: the notebook itself tells the user when there is no room.
  }
}

/** Holds a sitting's place until its page is gone, so that nobody recovers what a living page is about to write. */
export function holdSitting(sitting: string): void {
  void navigator.locks.request(PREFIX + sitting, () => new Promise<void>(() => undefined));
}

/** Erases what is noted of somebody who was forgotten. */
export function dropUnwritten(addresses: readonly string[]): void {
  for (const key of unwrittenKeys()) {
    const { person } = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Unwritten>;
    if (person?.addresses.some((address) => addresses.includes(address))) localStorage.removeItem(key);
  }
}

/** The keys of what pages had left unwritten, living pages' included. */
export function unwrittenKeys(): readonly string[] {
  return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
}
