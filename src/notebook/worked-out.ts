import type { Day } from "../domain/history/day.ts";
import { type Agenda, agendaOf } from "../domain/referral/agenda.ts";
import { type Places, placesOf } from "../domain/referral/places.ts";
import type { Network } from "./network.tsx";

let lastPlaces: { readonly of: Pick<Network, "people" | "organizations">; readonly places: Places } | undefined;

/** The network by its organizations, worked out once until people or organizations change, whichever page asks. */
export function placesIn({ people, organizations }: Network): Places {
  if (lastPlaces?.of.people !== people || lastPlaces.of.organizations !== organizations)
    lastPlaces = { of: { people, organizations }, places: placesOf(people.values(), organizations) };
  return lastPlaces.places;
}

let lastAgenda: { readonly network: Network; readonly day: Day; readonly agenda: Agenda } | undefined;

/** The next steps, ranked once until the network or the day changes, whichever page asks. */
export function agendaIn(network: Network, day: Day): Agenda {
  if (lastAgenda?.network !== network || lastAgenda.day !== day)
    lastAgenda = { network, day, agenda: agendaOf(network, day) };
  return lastAgenda.agenda;
}
