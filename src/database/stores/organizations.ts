import { isSameOrganization, type Organization, organizationKey } from "../../domain/organization/organization.ts";
import { mergeOrganizations } from "../../domain/organization/edit.ts";
import type { Path } from "../../domain/person/path.ts";
import type { Person } from "../../domain/person/person.ts";
import type { NamedOrganization } from "../../domain/page/profile.ts";
import { notebook } from "../connection/open.ts";
import { soundValue, soundValues } from "../schema/sound-rows.ts";
import { write } from "../transaction/write.ts";
import type { ChangeSet } from "../transaction/change-set.ts";

/** Changes one organization, kept or not, as `changePerson` does a person. Throws `Refusal`; then nothing was written. */
export function changeOrganization(
  id: string,
  how: (organization: Organization | undefined) => Organization | undefined,
  session?: string,
): Promise<Organization | undefined> {
  return write({ kind: "edit", session }, async (changeSet) => {
    const before = await changeSet.get("organizations", id);
    const after = how(before);
    if (after) await changeSet.put("organizations", after);
    else if (before) await changeSet.remove("organizations", id);
    return after;
  });
}

/** Changes many organizations alike, as one change to undo. */
export function changeOrganizations(
  ids: readonly string[],
  how: (organization: Organization) => Organization,
): Promise<void> {
  return write({ kind: "bulk" }, async (changeSet) => {
    const organizations = await Promise.all(ids.map((id) => changeSet.get("organizations", id)));
    for (const organization of organizations) if (organization) await changeSet.put("organizations", how(organization));
  });
}

/** The kept organization a page or the user names, by address first, then by name or alias; else `fresh`, kept now. */
export function keepOrganization(named: NamedOrganization, fresh: Organization): Promise<Organization> {
  return write({ kind: "edit" }, async (changeSet) => {
    const store = changeSet.transaction.objectStore("organizations");
    const at = named.url === undefined ? undefined : await store.index("addresses").get(named.url);
    const like = await store.index("names").getAll(organizationKey(named.name));
    const found =
      soundValue("organizations", at) ??
      soundValues("organizations", like).find((one) => isSameOrganization(one, named));
    if (found) return found;
    await changeSet.put("organizations", fresh);
    return fresh;
  });
}

function led(person: Person, from: string, to: string): Person {
  const paths = Object.values(person.paths ?? {}).map((path): [string, Path] => [
    path.id,
    path.organization === from ? { ...path, organization: to } : path,
  ]);
  return { ...person, paths: Object.fromEntries(paths) };
}

async function hand(changeSet: ChangeSet, from: string, to: string): Promise<void> {
  const { transaction } = changeSet;
  for (const row of await transaction.objectStore("people").index("reaches").getAll(from)) {
    const person = changeSet.meet("people", row.value.id, row);
    if (person) await changeSet.put("people", led(person, from, to));
  }
  for (const row of await transaction.objectStore("asks").index("organization").getAll(from)) {
    const ask = changeSet.meet("asks", row.value.id, row);
    if (ask) await changeSet.put("asks", { ...ask, organization: to });
  }
  for (const row of await transaction.objectStore("exchanges").getAll()) {
    if (row.value.organization !== from) continue;
    const exchange = changeSet.meet("exchanges", row.value.id, row);
    if (exchange) await changeSet.put("exchanges", { ...exchange, organization: to });
  }
  for (const row of await transaction.objectStore("steps").getAll()) {
    const kept = changeSet.meet("steps", row.value.id, row);
    if (kept?.kind === "putOff" && kept.organization === from)
      await changeSet.put("steps", { ...kept, organization: to });
  }
}

/** Makes one organization out of two that are the same; paths, asks, exchanges and steps follow. One change to undo. */
export function mergeOrganizationInto(keptId: string, otherId: string): Promise<void> {
  return write({ kind: "merge" }, async (changeSet) => {
    const [kept, other] = [await changeSet.get("organizations", keptId), await changeSet.get("organizations", otherId)];
    if (!kept || !other || keptId === otherId) return;
    await hand(changeSet, otherId, keptId);
    await changeSet.put("organizations", mergeOrganizations(kept, other));
    await changeSet.remove("organizations", otherId);
  });
}

/** The organization with this id, if kept. */
export async function organizationById(id: string): Promise<Organization | undefined> {
  return soundValue("organizations", await (await notebook()).get("organizations", id));
}

/** The kept organization a page names, if any. */
export async function organizationNamed(named: NamedOrganization): Promise<Organization | undefined> {
  const store = (await notebook()).transaction("organizations").store;
  const at = named.url === undefined ? undefined : await store.index("addresses").get(named.url);
  if (at) return soundValue("organizations", at);
  const rows = await store.index("names").getAll(organizationKey(named.name));
  return soundValues("organizations", rows).find((organization) => isSameOrganization(organization, named));
}

/** All organizations by id, as verdicts, moves and rankings want them. */
export async function allOrganizations(): Promise<ReadonlyMap<string, Organization>> {
  const rows = await (await notebook()).getAll("organizations");
  return new Map(soundValues("organizations", rows).map((organization) => [organization.id, organization]));
}

/** The organizations the user wants to work at. */
export async function targets(): Promise<readonly Organization[]> {
  return soundValues("organizations", await (await notebook()).getAllFromIndex("organizations", "target", 1));
}
