import { compareDays } from "../../domain/history/day.ts";
import type { Evidence } from "../../domain/person/evidence.ts";
import { joinEvidence } from "../../domain/person/evidence.ts";
import { organizationNameKey, sameOrganizationName } from "../../domain/organization/name.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import type { JobSeen, Station } from "./archive.ts";

/** What a file says of the user's own ways: where they were, whom they follow, what they applied for. */
export interface OwnWays {
  readonly stations?: readonly Station[];
  /** Names of organizations. */
  readonly follows?: readonly string[];
  readonly jobs: readonly JobSeen[];
}

/** Of each kind so many are looked at for one organization; nobody was at one place more often. */
const MOST_AT_ONE = 50;

/** Of the jobs at one organization so many of the newest are kept beside a person. */
const MOST_JOBS = 3;

function byOrganization<T>(things: readonly T[], nameOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    const key = organizationNameKey(nameOf(thing));
    const known = found.get(key);
    if (!known) found.set(key, [thing]);
    else if (known.length < MOST_AT_ONE) known.push(thing);
  }
  return found;
}

/** Finds what is of an organization by its name, each name looked up once. */
function lookUp<T>(things: readonly T[], nameOf: (thing: T) => string): (name: string) => readonly T[] {
  const byKey = byOrganization(things, nameOf);
  const known = new Map<string, readonly T[]>();
  return (name) => {
    if (byKey.size === 0 || name === "") return [];
    const found =
      known.get(name) ??
      (byKey.get(organizationNameKey(name)) ?? []).filter((thing) => sameOrganizationName(nameOf(thing), name));
    known.set(name, found);
    return found;
  };
}

function stationEvidence({ kind, from, to }: Station, organization: string): Evidence {
  return {
    kind: "station",
    as: kind,
    organization,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

/**
 * Adds to a person what the user's own ways have to do with where the person is, by the person's own word for the place. Where both
 * are today is an overlap, which the archive's reader knows.
 */
export function withSharedEvidence({ stations = [], follows = [], jobs }: OwnWays): (person: Person) => Person {
  const byName = ({ organization }: { readonly organization: string }): string => organization;
  const worked = lookUp(
    stations.filter(({ kind, to }) => kind === "work" && to !== undefined),
    byName,
  );
  const learned = lookUp(
    stations.filter(({ kind }) => kind === "school"),
    byName,
  );
  const volunteered = lookUp(
    stations.filter(({ kind }) => kind === "volunteering"),
    byName,
  );
  const followed = lookUp(follows, (name) => name);
  const newestJobs = lookUp(
    jobs.toSorted((a, b) => compareDays(b.on, a.on)),
    byName,
  );
  return (person) => {
    const place = textOf(person, "organization");
    const school = person.facts.school?.value ?? "";
    const volunteersAt = person.volunteersAt ?? "";
    const shared: readonly Evidence[] = [
      ...worked(place).map((station) => stationEvidence(station, place)),
      ...learned(school).map((station) => stationEvidence(station, school)),
      ...volunteered(place).map((station) => stationEvidence(station, place)),
      ...(volunteersAt === place ? [] : volunteered(volunteersAt)).map((station) =>
        stationEvidence(station, volunteersAt),
      ),
      ...followed(place)
        .slice(0, 1)
        .map(() => ({ kind: "follow" as const, organization: place })),
      ...newestJobs(place)
        .slice(0, MOST_JOBS)
        .map(({ how, title, on }) => ({ kind: "job" as const, as: how, organization: place, title, on })),
    ];
    if (shared.length === 0) return person;
    const before = person.evidence ?? [];
    const evidence = joinEvidence(before, shared);
    const isSame = evidence.length === before.length && evidence.every((item, index) => item === before[index]);
    return isSame ? person : { ...person, evidence };
  };
}
