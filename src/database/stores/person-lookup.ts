import type { Person } from "../../domain/person/person.ts";
import { notebook } from "../connection/open.ts";
import { soundValue } from "../schema/sound-rows.ts";

/** The person with this id, if kept. */
export async function personById(id: string): Promise<Person | undefined> {
  return soundValue("people", await (await notebook()).get("people", id));
}

/** The person who has one of these addresses, if kept. */
export async function personAt(addresses: readonly string[]): Promise<Person | undefined> {
  const found = await peopleAt(addresses);
  return addresses.map((address) => found.get(address)).find((person) => person !== undefined);
}

/** The people kept under these addresses, by address; an address nobody has is absent. */
export async function peopleAt(addresses: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  const index = (await notebook()).transaction("people").store.index("addresses");
  const found = await Promise.all(
    addresses.map(async (address) => [address, soundValue("people", await index.get(address))] as const),
  );
  return new Map(found.filter((pair): pair is [string, Person] => pair[1] !== undefined));
}
