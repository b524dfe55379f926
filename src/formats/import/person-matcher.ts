import { fold } from "../../domain/text/fold.ts";
import { organizationKey } from "../../domain/organization/organization.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import type { IncomingPerson } from "./incoming.ts";

/** Knows who is who while a file is held against the notebook. */
export interface PersonMatcher {
  /** The id of the person a file's row is about, if they are known. */
  readonly match: (incoming: IncomingPerson) => string | undefined;
  readonly ownerOf: (address: string) => string | undefined;
  /** Takes note of somebody, so that a second row about them finds them. */
  readonly learn: (person: Person) => void;
}

/** So many of one name are looked at one by one; more of them are looked up. */
const FEW = 16;

/** What tells two of one name to be one person beyond doubt: connected on one day, or at one organization. */
function cluesOf({
  evidence,
  organization,
}: {
  readonly evidence?: Person["evidence"];
  readonly organization: string;
}) {
  const day = evidence?.find((item) => item.kind === "connected")?.on;
  const place = organizationKey(organization);
  return [...(day === undefined ? [] : [`on ${day}`]), ...(place === "" ? [] : [`at ${place}`])];
}

/** Everybody of one name. */
interface Namesakes {
  readonly people: Map<string, Person>;
  /** Once they are many: their ids by each clue, and the same of those kept without an address. */
  clues?: { readonly all: Map<string, Set<string>>; readonly bare: Map<string, Set<string>> };
}

function cluesOfPerson(person: Person): readonly string[] {
  return cluesOf({ ...person, organization: textOf(person, "organization") });
}

function noteClues({ all, bare }: NonNullable<Namesakes["clues"]>, before: Person | undefined, now: Person): void {
  for (const clue of before ? cluesOfPerson(before) : []) for (const ids of [all, bare]) ids.get(clue)?.delete(now.id);
  for (const clue of cluesOfPerson(now))
    for (const ids of now.addresses.length === 0 ? [all, bare] : [all]) {
      const known = ids.get(clue);
      if (known) known.add(now.id);
      else ids.set(clue, new Set([now.id]));
    }
}

/** The ids of up to two of them who fit: the second is only wanted to know that it isn't one alone. */
function fitting({ people, clues }: Namesakes, incoming: IncomingPerson): ReadonlySet<string> {
  const hasAddress = incoming.addresses.length > 0;
  const wanted = cluesOf({ ...incoming, organization: incoming.organization?.name ?? "" });
  const found = new Set<string>();
  if (!clues) {
    for (const person of people.values()) {
      if (hasAddress && person.addresses.length > 0) continue;
      const own = cluesOfPerson(person);
      if (wanted.some((clue) => own.includes(clue))) found.add(person.id);
    }
    return found;
  }
  for (const clue of wanted)
    for (const id of (hasAddress ? clues.bare : clues.all).get(clue) ?? []) {
      found.add(id);
      if (found.size > 1) return found;
    }
  return found;
}

/**
 * Matches by address. A row without one (exports from before 2023, other people's CSV) is matched by name where exactly one person
 * of that name was connected on the same day or is at the same organization; so is a row with an address, to people kept without.
 */
export function personMatcher(people: readonly Person[]): PersonMatcher {
  const owners = new Map<string, string>();
  const named = new Map<string, Namesakes>();

  function learn(person: Person): void {
    for (const address of person.addresses) owners.set(address, person.id);
    const name = fold(textOf(person, "name"));
    const known = named.get(name);
    if (!known) {
      named.set(name, { people: new Map([[person.id, person]]) });
      return;
    }
    if (known.clues) noteClues(known.clues, known.people.get(person.id), person);
    known.people.set(person.id, person);
    if (known.clues || known.people.size <= FEW) return;
    known.clues = { all: new Map(), bare: new Map() };
    for (const one of known.people.values()) noteClues(known.clues, undefined, one);
  }

  function match(incoming: IncomingPerson): string | undefined {
    const owner = incoming.addresses.map((address) => owners.get(address)).find((id) => id !== undefined);
    if (owner !== undefined) return owner;
    const namesakes = named.get(fold(incoming.name));
    const [id, second] = namesakes ? fitting(namesakes, incoming) : [];
    return second === undefined ? id : undefined;
  }

  for (const person of people) learn(person);
  return { match, learn, ownerOf: (address) => owners.get(address) };
}
