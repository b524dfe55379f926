import type { Day } from "../domain/history/day.ts";
import { type Organization, organizationFrom } from "../domain/organization/organization.ts";
import type { Path } from "../domain/person/path.ts";
import type { Person } from "../domain/person/person.ts";
import { personByHand } from "../domain/person/person-by-hand.ts";

/** Whom the invented person may know, and where: named, they can refer the user there. */
export const HIRER = "Anselm Thackery";
/** The invented organization that grows, and where the user wants to be. */
export const PLACE = "Quillfern Labs";
/** The id of the path to that hirer. */
export const PATH = "path";

const ORGANIZATION = "organization";

/** Somebody invented, with nothing said of them yet. */
export function inventedPerson(on: Day): Person {
  return personByHand({ name: "Ilse Varnhagen", headline: `Staff Engineer · ${PLACE}` }, "person", on);
}

/** Where the invented hirer hires, by id. */
export function inventedOrganizations(on: Day): ReadonlyMap<string, Organization> {
  const place = organizationFrom({ name: PLACE }, ORGANIZATION, on);
  return new Map([[place.id, { ...place, isTarget: true, outlook: { value: "growing", on, source: "user" } }]]);
}

/** The way to the invented hirer. */
export function inventedPath(on: Day): Path {
  return { id: PATH, organization: ORGANIZATION, hirer: { name: HIRER }, on };
}
