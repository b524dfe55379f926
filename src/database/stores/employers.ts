import { employerKeys, isSameEmployer } from "../../domain/organization/employer-name.ts";
import { type Organization, organizationKey } from "../../domain/organization/organization.ts";
import { isSameSite } from "../../domain/organization/web-domain.ts";
import type { NamedOrganization } from "../../domain/page/profile.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { notebook } from "../connection/open.ts";
import { soundValues } from "../schema/sound-rows.ts";
import { allOrganizations, organizationNamed } from "./organizations.ts";

function namesOf({ name, aliases }: Organization): readonly string[] {
  return [name, ...aliases];
}

/**
 * The kept organization a page means, however its board writes it: the one of that name, else the only one whose name is the same without
 * code, country and "Group", or whose web address is on the same domain. Two that fit are the user's to tell apart.
 */
export async function organizationMeant(named: NamedOrganization): Promise<Organization | undefined> {
  const exact = await organizationNamed(named);
  if (exact) return exact;
  const { name, url } = named;
  const [meant, ...others] = [...(await allOrganizations()).values()].filter(
    (one) =>
      namesOf(one).some((known) => isSameEmployer(known, name)) ||
      (url !== undefined && one.addresses.some((address) => isSameSite(address, url))),
  );
  return others.length === 0 ? meant : undefined;
}

/** The people who work where a page names, as far as pages and files said; `organization` is the kept one it means. */
export async function peopleAtEmployer(
  named: NamedOrganization,
  organization: Organization | undefined,
): Promise<readonly Person[]> {
  const names = [named.name, ...(organization ? namesOf(organization) : [])];
  const isThere = (person: Person): boolean => {
    const workplace = textOf(person, "organization");
    return names.some(
      (name) => organizationKey(name) === organizationKey(workplace) || isSameEmployer(name, workplace),
    );
  };
  const index = (await notebook()).transaction("people").store.index("organization");
  const found = new Map<string, Person>();
  for (const key of new Set(names.flatMap((name) => [organizationKey(name), ...employerKeys(name)]))) {
    // An empty key is nobody's; behind a name may stand a country or "Group".
    const ranges =
      key === "" ? [] : [IDBKeyRange.bound([key], [key, []]), IDBKeyRange.bound([`${key} `], [`${key} \uffff`])];
    for (const range of ranges) {
      const people = soundValues("people", await index.getAll(range));
      for (const person of people) if (isThere(person)) found.set(person.id, person);
    }
  }
  return [...found.values()];
}
