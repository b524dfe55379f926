import { isSameOrganization, type Organization, organizationKey } from "../organization/organization.ts";
import { organizationAddress } from "../page/profile-address.ts";
import { type Person, textOf } from "../person/person.ts";
import type { NamedOrganization } from "../page/profile.ts";

// Working a key out takes a dozen replacements; a person is another object after each change.
const keys = new WeakMap<Person, string>();

/** What the spellings of the place where somebody works have in common (`organizationKey`); empty when nothing says where. */
export function workplaceKey(person: Person): string {
  const known = keys.get(person);
  if (known !== undefined) return known;
  const key = organizationKey(textOf(person, "organization"));
  keys.set(person, key);
  return key;
}

/** Takes a person's key as the notebook worked it out when it wrote them, so that 30,000 needn't be worked out again at once. */
export function rememberWorkplaceKey(person: Person, key: string): void {
  keys.set(person, key);
}

/** The keys of every name an organization goes by. */
export function namesOf({ name, aliases }: Organization): readonly string[] {
  return [name, ...aliases].map(organizationKey);
}

function placeOf(person: Person): NamedOrganization {
  const { organization: corrected } = person.corrections;
  // A corrected name is the user's own; the page's address belongs to what the page said.
  return corrected === undefined ? (person.facts.organization?.value ?? { name: "" }) : { name: corrected };
}

/** Finds the kept organization that something names, by address first; `key` is the name's, worked out before where it is known. */
export type OrganizationFinder = (named: NamedOrganization, key?: string) => Organization | undefined;

/** A finder for many names: those and addresses of the organizations are looked up once. */
export function organizationFinder(organizations: ReadonlyMap<string, Organization>): OrganizationFinder {
  const found = new Map<string, Organization[]>();
  const add = (key: string, organization: Organization): void => {
    const known = found.get(key);
    if (known) known.push(organization);
    else found.set(key, [organization]);
  };
  for (const organization of organizations.values())
    for (const key of new Set([...namesOf(organization), ...organization.addresses])) add(key, organization);
  if (found.size === 0) return () => undefined;
  return (named, key = organizationKey(named.name)) => {
    const address = named.url === undefined ? undefined : (organizationAddress(named.url) ?? named.url);
    const [at, like] = [address === undefined ? undefined : found.get(address), found.get(key)];
    if (!at && !like) return undefined;
    return [...(at ?? []), ...(like ?? [])].find((organization) => isSameOrganization(organization, named));
  };
}

/** Finds the kept organization somebody works at, for many people. */
export function workplaces(
  organizations: ReadonlyMap<string, Organization>,
): (person: Person) => Organization | undefined {
  if (organizations.size === 0) return () => undefined;
  const find = organizationFinder(organizations);
  // Thousands work at the same place: whether it is one kept is asked once.
  const found = new Map<string, Organization | undefined>();
  return (person) => {
    const named = placeOf(person);
    if (named.url !== undefined) return find(named, workplaceKey(person));
    const known = found.get(named.name);
    if (known || found.has(named.name)) return known;
    const organization = find(named, workplaceKey(person));
    found.set(named.name, organization);
    return organization;
  };
}
