import { notebook } from "../connection/open.ts";

/** How many changes were ever made in this notebook; it never falls. Throws `Refusal`. */
export async function changesMade(): Promise<number> {
  return (await (await notebook()).get("state", "state"))?.changes ?? 0;
}
