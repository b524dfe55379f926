import { asksOf } from "../database/asks.ts";
import { exchangesOf } from "../database/exchanges.ts";
import { allOrganizations } from "../database/organizations.ts";
import type { Surroundings } from "../domain/move.ts";

/** What is kept around a person. Throws `Refusal`. */
export async function surroundingsOf(person: string): Promise<Surroundings> {
  const [organizations, exchanges, asks] = await Promise.all([allOrganizations(), exchangesOf(person), asksOf(person)]);
  return { organizations, exchanges, asks };
}
