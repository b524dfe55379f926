import type { Day } from "../domain/attributes.ts";
import { fold } from "../domain/fold.ts";
import { organizationKey } from "../domain/organization.ts";
import { type Person, textOf } from "../domain/person.ts";
import type { IncomingPerson } from "./incoming.ts";

/** Knows who is who while a file is held against the notebook. */
export interface PersonMatcher {
  /** The id of the person a file's row is about, if they are known. */
  readonly match: (incoming: IncomingPerson) => string | undefined;
  readonly ownerOf: (address: string) => string | undefined;
  /** Takes note of somebody, so that a second row about them finds them. */
  readonly learn: (person: Person) => void;
}

function connectedOn(evidence: IncomingPerson["evidence"]): Day | undefined {
  return evidence?.find((item) => item.kind === "connected")?.on;
}

/** Whether two of one name are one person beyond doubt: connected on one day, or at one organization. */
function isSame(person: Person, incoming: IncomingPerson): boolean {
  const day = connectedOn(incoming.evidence);
  if (day !== undefined && day === connectedOn(person.evidence)) return true;
  const organization = organizationKey(incoming.organization?.name ?? "");
  return organization !== "" && organization === organizationKey(textOf(person, "organization"));
}

/**
 * Matches by address. A row without one (exports from before 2023, other people's CSV) is matched by name where exactly one person
 * of that name was connected on the same day or is at the same organization; so is a row with an address, to people kept without.
 */
export function personMatcher(people: readonly Person[]): PersonMatcher {
  const owners = new Map<string, string>();
  const named = new Map<string, Map<string, Person>>();

  function learn(person: Person): void {
    for (const address of person.addresses) owners.set(address, person.id);
    const name = fold(textOf(person, "name"));
    const known = named.get(name);
    if (known) known.set(person.id, person);
    else named.set(name, new Map([[person.id, person]]));
  }

  function match(incoming: IncomingPerson): string | undefined {
    const owner = incoming.addresses.map((address) => owners.get(address)).find((id) => id !== undefined);
    if (owner !== undefined) return owner;
    const hasAddress = incoming.addresses.length > 0;
    const candidates = [...(named.get(fold(incoming.name))?.values() ?? [])].filter(
      (person) => (!hasAddress || person.addresses.length === 0) && isSame(person, incoming),
    );
    return candidates.length === 1 ? candidates[0]?.id : undefined;
  }

  for (const person of people) learn(person);
  return { match, learn, ownerOf: (address) => owners.get(address) };
}
