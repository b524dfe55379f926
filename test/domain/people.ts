import { ATTRIBUTES, type AnswerValue, type Answers } from "../../src/domain/person/attributes.ts";
import type { Day } from "../../src/domain/history/day.ts";
import { type Organization, organizationFrom } from "../../src/domain/organization/organization.ts";
import { type Person, personFrom } from "../../src/domain/person/person.ts";
import type { Profile } from "../../src/domain/page/profile.ts";

export const TODAY: Day = "2026-11-23";

/** A profile of an invented person on LinkedIn. */
export function profileOf(name: string, more: Partial<Profile> = {}): Profile {
  const slug = name.toLowerCase().replaceAll(" ", "-");
  return {
    site: "linkedin",
    url: `https://www.linkedin.com/in/${slug}`,
    name,
    positions: [],
    sameAs: [],
    witness: {},
    ...more,
  };
}

/** An invented person, kept today. */
export function personOf(name: string, more: Partial<Person> = {}): Person {
  return { ...personFrom(profileOf(name), `id of ${name}`, TODAY), ...more };
}

const VALUES: Readonly<Record<string, AnswerValue>> = { y: "yes", n: "no", u: "unknown" };

/** Five answers written as five letters in the article's order: `y` yes, `n` no, `u` unknown, `-` not answered. */
export function answersOf(letters: string, on: Day = TODAY): Answers {
  const given = ATTRIBUTES.flatMap((attribute, index) => {
    const value = VALUES[letters[index] ?? "-"];
    return value ? [[attribute, { value, on }] as const] : [];
  });
  return Object.fromEntries(given);
}

/** An invented organization without evidence. */
export function organizationOf(name: string, more: Partial<Organization> = {}): Organization {
  return { ...organizationFrom({ name }, `id of ${name}`, TODAY), ...more };
}

/** A list by id. */
export function byId<T extends { readonly id: string }>(...items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
