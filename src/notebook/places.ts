import { type Places, placesOf } from "../domain/referral/places.ts";
import type { Network } from "./network.tsx";

let last: { readonly of: Pick<Network, "people" | "organizations">; readonly places: Places } | undefined;

/** The network by its organizations, worked out once until people or organizations change. */
export function placesIn({ people, organizations }: Network): Places {
  if (last?.of.people !== people || last.of.organizations !== organizations)
    last = { of: { people, organizations }, places: placesOf(people.values(), organizations) };
  return last.places;
}
