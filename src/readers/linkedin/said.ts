import type { ProfileAddress } from "../../domain/page/profile-address.ts";
import type { Degree, Mutual, NamedOrganization, Position, Profile } from "../../domain/page/profile.ts";

/** A value and how it was found; the witness is one of the readers' own words, never page text. */
export interface Said<Value> {
  readonly value: Value;
  readonly witness: string;
}

/** What a page may say about one person, field by field. */
export interface Saying {
  readonly name: Said<string> | undefined;
  readonly headline?: Said<string> | undefined;
  readonly title?: Said<string> | undefined;
  readonly organization?: Said<NamedOrganization> | undefined;
  readonly location?: Said<string> | undefined;
  readonly school?: Said<string> | undefined;
  readonly degree?: Said<Degree> | undefined;
  readonly positions?: Said<readonly Position[]> | undefined;
  readonly mutual?: Said<Mutual> | undefined;
  readonly isHiring?: Said<true> | undefined;
}

/** The value with its witness, or `undefined` when there is no value. */
export function said<Value>(value: Value | undefined, witness: string): Said<Value> | undefined {
  return value === undefined ? undefined : { value, witness };
}

/** The one value several readings agree on, by `key`; `undefined` when there is none or more than one. */
export function only<Value>(
  values: readonly (Value | undefined)[],
  key: (value: Value) => unknown = (value) => value,
): Value | undefined {
  const found = new Map<unknown, Value>();
  for (const value of values) if (value !== undefined && !found.has(key(value))) found.set(key(value), value);
  const [first] = found.values();
  return found.size === 1 ? first : undefined;
}

/** A LinkedIn profile of what was said, or `undefined` without a name: nobody is kept unnamed. */
export function linkedinProfile(address: ProfileAddress, saying: Saying): Profile | undefined {
  const { name } = saying;
  if (!name) return undefined;
  const fields = Object.entries(saying).filter((field): field is [string, Said<unknown>] => field[1] !== undefined);
  return {
    site: "linkedin",
    url: address.url,
    name: name.value,
    positions: [],
    sameAs: [],
    ...Object.fromEntries(fields.map(([field, { value }]) => [field, value])),
    witness: Object.fromEntries(fields.map(([field, { witness }]) => [field, witness])),
  };
}
