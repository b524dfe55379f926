import { findNamed, type Named } from "../../domain/matching/find.ts";
import { queryWord } from "../../domain/matching/people-query.ts";
import { labelKey } from "../../domain/person/label.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { fold } from "../../domain/text/fold.ts";
import { say } from "../../ui/words/words.ts";
import { hashOf, organizationAddress, peopleFoundBy, personAddress } from "../address.ts";
import type { Network } from "../network.tsx";
import { PLACES, SETTINGS } from "../places.ts";

export const FINDING_KINDS = ["person", "organization", "label", "place", "act"] as const;

/** What kind of thing was found; each kind is a group of the list. */
type FindingKind = (typeof FINDING_KINDS)[number];

/** One thing the finder leads to: an address to go to, or what is done at once. */
export interface Finding extends Named {
  readonly kind: FindingKind;
  readonly name: string;
  /** What tells it from another of the same name. */
  readonly hint?: string;
  readonly to: { readonly address: string } | { readonly act: "help" | "undo" } | { readonly add: string };
}

function findingOf(finding: Omit<Finding, "key">): Finding {
  return { ...finding, key: fold(finding.name) };
}

/** Of each kind so many are shown: more are found faster by another letter. */
const MOST: Readonly<Record<FindingKind, number>> = { person: 8, organization: 5, label: 4, place: 5, act: 5 };

// A person is another object after each change.
const people = new WeakMap<Person, Finding>();

function ofPerson(person: Person): Finding {
  const known = people.get(person);
  if (known) return known;
  const organization = textOf(person, "organization");
  const finding = findingOf({
    kind: "person",
    name: textOf(person, "name"),
    hint: organization,
    more: fold(organization),
    to: { address: personAddress(person.id) },
  });
  people.set(person, finding);
  return finding;
}

function labelsIn(network: Network): readonly Finding[] {
  const labels = new Map<string, string>();
  for (const person of network.people.values())
    for (const label of person.labels ?? []) if (!labels.has(labelKey(label))) labels.set(labelKey(label), label);
  return [...labels.values()].map((name) =>
    findingOf({ kind: "label", name, to: { address: peopleFoundBy(queryWord("label", name)) } }),
  );
}

function places(): readonly Finding[] {
  return [...PLACES, SETTINGS].flatMap(({ title, views }) =>
    views.map(({ title: own, address }) => {
      const [name, place] = [say(own), say(title)];
      const hint = name === place ? {} : { hint: place };
      return findingOf({ kind: "place", name, ...hint, more: fold(place), to: { address: hashOf(address) } });
    }),
  );
}

function act(name: string, to: Finding["to"]): Finding {
  return findingOf({ kind: "act", name, to });
}

function acts(): readonly Finding[] {
  return [
    act(say("find_ask"), { address: hashOf("steps", { new: "ask" }) }),
    act(say("find_exchange"), { address: hashOf("steps", { new: "exchange" }) }),
    act(say("find_undo"), { act: "undo" }),
    act(say("find_keys"), { act: "help" }),
  ];
}

/** Everything the finder looks through, in a notebook as it is now. */
export interface Findable {
  readonly find: (query: string) => readonly Finding[];
  /** Folds the names of the people from one index up to another, so that no key has to; whether any are left. */
  readonly warm: (from: number, to: number) => boolean;
}

/** The finder's answers in a network: for no words the places and what can be done, else the best of each kind, and at last to add them. */
export function findableIn(network: Network): Findable {
  const everybody = [...network.people.values()];
  let ofEverybody: readonly Finding[] | undefined;
  const others: readonly Finding[] = [
    ...[...network.organizations.values()].map(({ id, name }) =>
      findingOf({ kind: "organization", name, to: { address: organizationAddress(id) } }),
    ),
    ...labelsIn(network),
    ...places(),
    ...acts(),
  ];
  const allOf = (kind: FindingKind): readonly Finding[] =>
    kind === "person" ? (ofEverybody ??= everybody.map(ofPerson)) : others.filter((other) => other.kind === kind);
  return {
    warm(from, to) {
      everybody.slice(from, to).forEach(ofPerson);
      return to < everybody.length;
    },
    find(query) {
      const text = query.trim();
      if (text === "") return others.filter(({ kind }) => kind === "place" || kind === "act");
      return [
        ...FINDING_KINDS.flatMap((kind) => findNamed(allOf(kind), text, MOST[kind])),
        act(say("find_search", text), { address: peopleFoundBy(text) }),
        act(say("find_add", text), { add: text }),
      ];
    },
  };
}
