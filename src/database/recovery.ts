import { perform } from "../domain/deed.ts";
import { changePerson } from "./people.ts";
import { type Unwritten, unwrittenKeys } from "./unwritten.ts";

async function recoverOne(key: string): Promise<void> {
  const left = localStorage.getItem(key);
  if (left === null) return;
  const { person, deeds } = JSON.parse(left) as Unwritten;
  for (const deed of deeds)
    await changePerson({ addresses: person.addresses }, (kept) => perform(kept ?? person, deed), key);
  localStorage.removeItem(key);
}

/** Writes what pages that are gone had left unwritten. Throws `Refusal`; what it could not write waits for the next time. */
export async function recoverUnwritten(): Promise<void> {
  for (const key of unwrittenKeys())
    await navigator.locks.request(key, { ifAvailable: true }, (lock) => (lock ? recoverOne(key) : undefined));
}
