import type { NamedOrganization } from "../domain/page/profile.ts";
import type { Person } from "../domain/person/person.ts";
import { reachOf } from "../domain/referral/reach.ts";
import type { Reach } from "../domain/person/sign.ts";
import { organizationNamed } from "../database/stores/organizations.ts";
import { firstPeople, peopleReaching } from "../database/stores/people-queries.ts";
import { today } from "../today.ts";

/** How far the user's people reach into an organization a page names. */
export async function reachInto(named: NamedOrganization): Promise<Reach> {
  const [organization, working] = await Promise.all([
    organizationNamed(named),
    firstPeople({ of: "organization", name: named.name }),
  ]);
  const reaching: readonly Person[] = organization ? await peopleReaching(organization.id) : [];
  return reachOf(organization?.id, reaching, working, today());
}
