import { changeExchange } from "../../database/stores/exchanges.ts";
import { changeOrganization } from "../../database/stores/organizations.ts";
import { changePerson } from "../../database/stores/people.ts";
import { BARE, COLLEAGUE, NEARLY, PERSON, SURROUNDINGS } from "./invented.ts";

/** Keeps the invented people in the developers' page's own notebook, for the parts that look somebody up. */
export async function keepInvented(): Promise<void> {
  for (const person of [PERSON, BARE, COLLEAGUE, NEARLY]) await changePerson({ id: person.id }, () => person);
  for (const organization of SURROUNDINGS.organizations.values())
    await changeOrganization(organization.id, () => organization);
  for (const exchange of SURROUNDINGS.exchanges) await changeExchange(exchange.id, () => exchange);
}
