import { asksOf } from "../../database/stores/asks.ts";
import { exchangesOf } from "../../database/stores/exchanges.ts";
import { allOrganizations } from "../../database/stores/organizations.ts";
import type { ReferralContext } from "../../domain/referral/move.ts";

/** What is kept around a person. Throws `Refusal`. */
export async function referralContextOf(person: string): Promise<ReferralContext> {
  const [organizations, exchanges, asks] = await Promise.all([allOrganizations(), exchangesOf(person), asksOf(person)]);
  return { organizations, exchanges, asks };
}
