import { fold } from "../text/fold.ts";
import { isNicknameOf } from "./nicknames.ts";
import { organizationKey } from "../organization/organization.ts";
import { type Person, textOf } from "../person/person.ts";

/** Why two people may be the same: one name at one organization, in one of these spellings. */
export type DuplicateReason = "sameName" | "otherSpelling" | "otherOrder" | "nickname" | "middleName";

/** Two people who are likely the same; proposed, never joined by themselves. */
export interface Duplicate {
  readonly one: Person;
  readonly other: Person;
  readonly reason: DuplicateReason;
}

interface Name {
  readonly written: string;
  readonly words: readonly string[];
}

function nameOf(person: Person): Name {
  const written = textOf(person, "name").trim();
  // What follows a comma is a title or a degree ("Ada Quill, PhD").
  const words = fold(written.split(",")[0] ?? "")
    .split(" ")
    .filter(Boolean);
  return { written, words };
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

/** Why two names may be one person's, if they may. */
function reasonFor(a: Name, b: Name): DuplicateReason | undefined {
  if (a.words.length < 2 || b.words.length < 2) return undefined;
  if (sameWords(a.words, b.words)) return a.written === b.written ? "sameName" : "otherSpelling";
  if (sameWords(a.words.toSorted(), b.words.toSorted())) return "otherOrder";
  if (a.words.at(-1) !== b.words.at(-1)) return undefined;
  const [firstA = "", firstB = ""] = [a.words[0], b.words[0]];
  if (firstA === firstB) return a.words.length === b.words.length ? undefined : "middleName";
  return isNicknameOf(firstA, firstB) ? "nickname" : undefined;
}

function blocksOf(name: Name, organization: string): readonly string[] {
  const [first = "", last = ""] = [name.words[0], name.words.at(-1)];
  return [...new Set([first, last])].map((word) => `${organization}\n${word}`);
}

/** What of a person two are compared by. */
interface Keys {
  readonly name: Name;
  readonly blocks: readonly string[];
}

// Folding names is nearly the whole cost, and whoever wasn't changed is the same object each time.
const keysKnown = new WeakMap<Person, Keys>();

function keysOf(person: Person): Keys {
  const known = keysKnown.get(person);
  if (known) return known;
  const organization = organizationKey(textOf(person, "organization"));
  const name = nameOf(person);
  const keys = { name, blocks: organization === "" ? [] : blocksOf(name, organization) };
  keysKnown.set(person, keys);
  return keys;
}

/** Of so many with one word of their names at one organization each is compared with the others; beyond, names tell nobody apart. */
const LARGEST_BLOCK = 500;

/** So many of those added before are proposed beside one person. */
const MOST_PAIRS = 20;

/** Finds duplicates while people are given to it one by one: `add` returns the pairs of a person with those added before. */
export function duplicateFinder(): { readonly add: (person: Person) => readonly Duplicate[] } {
  const blocks = new Map<string, Person[]>();
  return {
    add(person) {
      const { name, blocks: own } = keysOf(person);
      const found = new Map<string, Duplicate>();
      for (const key of own) {
        const block = blocks.get(key) ?? [];
        for (const earlier of block) {
          if (found.size >= MOST_PAIRS) break;
          const reason = reasonFor(keysOf(earlier).name, name);
          if (!reason || found.has(earlier.id) || areApart(earlier, person)) continue;
          found.set(earlier.id, { one: earlier, other: person, reason });
        }
        if (block.length < LARGEST_BLOCK) block.push(person);
        blocks.set(key, block);
      }
      return [...found.values()];
    },
  };
}

/** The pairs who are likely the same person: same name, as people write names, at the same organization; those kept apart left out. */
export function findDuplicates(people: readonly Person[]): readonly Duplicate[] {
  const finder = duplicateFinder();
  return people.flatMap(finder.add);
}

function areApart(one: Person, other: Person): boolean {
  return Boolean(one.apartFrom?.includes(other.id) || other.apartFrom?.includes(one.id));
}
