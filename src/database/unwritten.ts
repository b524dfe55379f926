import { type Deed, perform } from "../domain/deed.ts";
import type { Person } from "../domain/person.ts";
import { changePerson } from "./people.ts";

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

async function recoverOne(key: string): Promise<void> {
  const left = localStorage.getItem(key);
  if (left === null) return;
  const { person, deeds } = JSON.parse(left) as Unwritten;
  for (const deed of deeds)
    await changePerson({ addresses: person.addresses }, (kept) => perform(kept ?? person, deed), key);
  localStorage.removeItem(key);
}

/** Erases what is noted of somebody who was forgotten. */
export function dropUnwritten(addresses: readonly string[]): void {
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
    const { person } = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Unwritten>;
    if (person?.addresses.some((address) => addresses.includes(address))) localStorage.removeItem(key);
  }
}

/** Writes what pages that are gone had left unwritten. Throws `Refusal`; what it could not write waits for the next time. */
export async function recoverUnwritten(): Promise<void> {
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
    await navigator.locks.request(key, { ifAvailable: true }, (lock) => (lock ? recoverOne(key) : undefined));
  }
}
