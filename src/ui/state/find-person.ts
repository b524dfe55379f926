import { personAt } from "../../database/stores/person-lookup.ts";
import { type Person, personFrom, refresh } from "../../domain/person/person.ts";
import { profileAddress } from "../../domain/page/profile-address.ts";
import type { Profile } from "../../domain/page/profile.ts";
import { afterPaint } from "./after-paint.ts";
import { today } from "../../today.ts";

/** Who a profile is about: somebody kept, or a new person not kept yet. */
export interface FoundPerson {
  readonly person: Person;
  readonly isKept: boolean;
}

/** A person's facts come from the site they were first kept on; another site of theirs doesn't overwrite them. */
function isHome(person: Person, profile: Profile): boolean {
  return profileAddress(person.addresses[0] ?? "")?.site === profileAddress(profile.url)?.site;
}

function seenAgain(person: Person, profile: Profile): Person {
  const joined = person.addresses.includes(profile.url)
    ? person
    : { ...person, addresses: [...person.addresses, profile.url] };
  return isHome(person, profile) ? refresh(joined, profile, today()) : joined;
}

/** Notes what was seen, while the person is shown already. A notebook that can't be written says so at the first answer. */
async function noteSeen({ id }: Person, profile: Profile): Promise<void> {
  await afterPaint();
  const [{ changePerson }, { SEEN }] = await Promise.all([
    import("../../database/stores/people.ts"),
    import("../../database/schema/journal-entry.ts"),
  ]);
  await changePerson({ id }, (person) => person && seenAgain(person, profile), SEEN);
}

/** The person kept under a profile's address, or under one the page itself claims (`sameAs`), seen again now; else a new one. */
export async function findPerson(profile: Profile): Promise<FoundPerson> {
  const claimed = profile.sameAs.flatMap((address) => profileAddress(address)?.url ?? []);
  const kept = (await personAt([profile.url])) ?? (await personAt(claimed));
  if (!kept) return { person: personFrom(profile, crypto.randomUUID(), today()), isKept: false };
  const seen = seenAgain(kept, profile);
  if (seen !== kept) void noteSeen(kept, profile).catch(() => undefined);
  return { person: seen, isKept: true };
}
