import type { Day } from "../../domain/history/day.ts";
import type { Evidence } from "../../domain/person/evidence.ts";
import { organizationNameKey, sameOrganizationName } from "../../domain/organization/name.ts";
import type { Incoming, IncomingPerson } from "../import/incoming.ts";
import { withinLimits } from "../import/limits.ts";
import type { Archive, Connection, Named, Station } from "../import/archive.ts";
import { nameKey } from "./messages.ts";

/** The source of facts out of the archive. */
const ARCHIVE_SOURCE = "linkedin-archive";

/** So many endorsements of one person are kept; more say nothing new. */
const MOST_ENDORSEMENTS = 20;

/** Finds the connection a file means: by address, else by a name only one connection has. */
function finder(connections: readonly Connection[]): (named: Named) => string | undefined {
  const keys = new Map<string, string | undefined>();
  for (const connection of connections) {
    const byName = nameKey(connection.name);
    keys.set(byName, keys.has(byName) ? undefined : keyOf(connection));
    if (connection.url !== undefined) keys.set(connection.url, connection.url);
  }
  return ({ url, name }) => (url === undefined ? undefined : keys.get(url)) ?? keys.get(nameKey(name));
}

function keyOf({ url, name }: Connection): string {
  return url ?? nameKey(name);
}

function gathered(archive: Archive): ReadonlyMap<string, readonly Evidence[]> {
  const find = finder(archive.connections);
  const found = new Map<string, Evidence[]>();
  const add = (named: Named, evidence: Evidence): void => {
    const key = find(named);
    if (key === undefined) return;
    const known = found.get(key);
    if (known) known.push(evidence);
    else found.set(key, [evidence]);
  };
  for (const { from, on, ...named } of archive.recommendations) add(named, { from, kind: "recommendation", on });
  for (const { from, on, skill, ...named } of archive.endorsements)
    add(named, { from, kind: "endorsement", ...(on !== undefined && { on }), skill });
  for (const { from, on, text, ...named } of archive.invitations)
    add(named, { from, kind: "invitation", on, ...(text !== undefined && { text }) });
  return found;
}

/** Where the user works now, by the key of the organization's name. */
function currentStations(stations: readonly Station[]): ReadonlyMap<string, Station> {
  const current = stations.filter(({ kind, to }) => kind === "work" && to === undefined);
  return new Map(current.map((station) => [organizationNameKey(station.organization), station]));
}

/**
 * That both are at one organization on the day of the export. The archive doesn't say since when others work somewhere, so no
 * earlier overlap can be known from it.
 */
function overlap(connection: Connection, current: ReadonlyMap<string, Station>, on: Day): readonly Evidence[] {
  const { organization } = connection;
  const station = organization === undefined ? undefined : current.get(organizationNameKey(organization));
  if (!organization || !station || !sameOrganizationName(station.organization, organization)) return [];
  return [{ from: on.slice(0, 7), kind: "overlap", organization: station.organization }];
}

function messages(archive: Archive, connection: Connection): readonly Evidence[] {
  const correspondence =
    archive.correspondence.get(connection.url ?? "") ?? archive.correspondence.get(nameKey(connection.name));
  if (!correspondence) return [];
  const { count, firstOn, lastOn, lastFrom } = correspondence;
  return [{ count, firstOn, kind: "messages", lastFrom, lastOn }];
}

/** What the archive brings: its connections, each with the evidence the other files hold of them. */
export function incomingFromArchive(archive: Archive, on: Day): Incoming {
  const evidenceOf = gathered(archive);
  const current = currentStations(archive.stations);
  const people = archive.connections.map((connection): IncomingPerson => {
    const { name, url, organization, title } = connection;
    const others = evidenceOf.get(keyOf(connection)) ?? [];
    const endorsements = others.filter(({ kind }) => kind === "endorsement").slice(0, MOST_ENDORSEMENTS);
    const evidence: readonly Evidence[] = [
      ...(connection.on === undefined ? [] : [{ kind: "connected" as const, on: connection.on }]),
      ...others.filter(({ kind }) => kind !== "endorsement"),
      ...endorsements,
      ...overlap(connection, current, on),
      // Last, as `joinEvidence` leaves them: the same archive again then changes nothing.
      ...messages(archive, connection),
    ];
    const note = archive.notes.get(keyOf(connection));
    return withinLimits({
      name,
      addresses: url === undefined ? [] : [url],
      ...(organization !== undefined && { organization: { name: organization } }),
      ...(title !== undefined && { title }),
      ...(evidence.length > 0 && { evidence }),
      ...(note !== undefined && { note }),
    });
  });
  const { stations, follows, jobs } = archive;
  return {
    source: ARCHIVE_SOURCE,
    on,
    people,
    isWholeNetwork: archive.connections.length > 0,
    stations,
    follows,
    jobs,
  };
}

/** The day an archive speaks of when its name doesn't say: the newest connection in it. */
export function newestDay(archive: Archive): Day | undefined {
  return archive.connections.reduce<Day | undefined>(
    (newest, { on }) => (on !== undefined && (newest === undefined || on > newest) ? on : newest),
    archive.on,
  );
}
