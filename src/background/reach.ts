import type { NamedOrganization } from "../domain/profile.ts";
import type { Person } from "../domain/person.ts";
import { reachOf } from "../domain/reach.ts";
import type { Reach } from "../domain/sign.ts";
import { organizationNamed } from "../database/organizations.ts";
import { firstPeople, peopleReaching } from "../database/people-queries.ts";
import { today } from "./today.ts";

/** How far the user's people reach into an organization a page names. */
export async function reachInto(named: NamedOrganization): Promise<Reach> {
  const [organization, working] = await Promise.all([
    organizationNamed(named),
    firstPeople({ of: "organization", name: named.name }),
  ]);
  const reaching: readonly Person[] = organization ? await peopleReaching(organization.id) : [];
  return reachOf(organization?.id, reaching, working, today());
}
