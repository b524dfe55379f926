import { fold } from "./fold.ts";
import { isNicknameOf } from "./nicknames.ts";
import { organizationKey } from "./organization.ts";
import { type Person, textOf } from "./person.ts";

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

/** The pairs who are likely the same person: same name, as people write names, at the same organization; those kept apart left out. */
export function findDuplicates(people: readonly Person[]): readonly Duplicate[] {
  const blocks = new Map<string, { readonly person: Person; readonly name: Name }[]>();
  const seen = new Set<string>();
  const found: Duplicate[] = [];
  for (const person of people) {
    const organization = organizationKey(textOf(person, "organization"));
    if (organization === "") continue;
    const name = nameOf(person);
    for (const key of blocksOf(name, organization)) {
      const block = blocks.get(key) ?? [];
      for (const earlier of block) {
        const reason = reasonFor(earlier.name, name);
        const pair = `${earlier.person.id} ${person.id}`;
        if (!reason || seen.has(pair) || areApart(earlier.person, person)) continue;
        seen.add(pair);
        found.push({ one: earlier.person, other: person, reason });
      }
      block.push({ person, name });
      blocks.set(key, block);
    }
  }
  return found;
}

function areApart(one: Person, other: Person): boolean {
  return Boolean(one.apartFrom?.includes(other.id) || other.apartFrom?.includes(one.id));
}
