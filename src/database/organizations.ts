import { isSameOrganization, type Organization, organizationKey } from "../domain/organization.ts";
import type { NamedOrganization } from "../domain/profile.ts";
import { notebook } from "./open.ts";
import { write } from "./write.ts";

/** Changes one organization, kept or not, as `changePerson` does a person. Throws `Refusal`; then nothing was written. */
export function changeOrganization(
  id: string,
  how: (organization: Organization | undefined) => Organization | undefined,
  session?: string,
): Promise<Organization | undefined> {
  return write({ kind: "edit", session }, async (writing) => {
    const before = await writing.get("organizations", id);
    const after = how(before);
    if (after) await writing.put("organizations", after);
    else if (before) await writing.remove("organizations", id);
    return after;
  });
}

/** Changes many organizations alike, as one change to undo. */
export function changeOrganizations(
  ids: readonly string[],
  how: (organization: Organization) => Organization,
): Promise<void> {
  return write({ kind: "bulk" }, async (writing) => {
    const organizations = await Promise.all(ids.map((id) => writing.get("organizations", id)));
    for (const organization of organizations) if (organization) await writing.put("organizations", how(organization));
  });
}

/** The kept organization a page or the user names, by address first, then by name or alias; else `fresh`, kept now. */
export function keepOrganization(named: NamedOrganization, fresh: Organization): Promise<Organization> {
  return write({ kind: "edit" }, async (writing) => {
    const store = writing.transaction.objectStore("organizations");
    const at = named.url === undefined ? undefined : await store.index("addresses").get(named.url);
    const like = await store.index("names").getAll(organizationKey(named.name));
    const row = at ?? like.find(({ value }) => isSameOrganization(value, named));
    if (row) return row.value;
    await writing.put("organizations", fresh);
    return fresh;
  });
}

/** The organization with this id, if kept. */
export async function organizationById(id: string): Promise<Organization | undefined> {
  return (await (await notebook()).get("organizations", id))?.value;
}

/** The kept organization a page names, if any. */
export async function organizationNamed(named: NamedOrganization): Promise<Organization | undefined> {
  const store = (await notebook()).transaction("organizations").store;
  const at = named.url === undefined ? undefined : await store.index("addresses").get(named.url);
  if (at) return at.value;
  const rows = await store.index("names").getAll(organizationKey(named.name));
  return rows.map(({ value }) => value).find((organization) => isSameOrganization(organization, named));
}

/** All organizations by id, as verdicts, moves and rankings want them. */
export async function allOrganizations(): Promise<ReadonlyMap<string, Organization>> {
  const rows = await (await notebook()).getAll("organizations");
  return new Map(rows.map(({ value }) => [value.id, value]));
}

/** The organizations the user wants to work at. */
export async function targets(): Promise<readonly Organization[]> {
  return (await (await notebook()).getAllFromIndex("organizations", "target", 1)).map(({ value }) => value);
}
