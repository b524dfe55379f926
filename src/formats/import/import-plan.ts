import type { Day } from "../../domain/history/day.ts";
import type { CareerNews } from "../../domain/person/career.ts";
import { type Duplicate, findDuplicates } from "../../domain/matching/duplicate.ts";
import type { Organization } from "../../domain/organization/organization.ts";
import type { Person } from "../../domain/person/person.ts";
import type { Incoming, IncomingPerson } from "./incoming.ts";
import { joinIncoming, personFromIncoming } from "./join-incoming.ts";
import { jobsToOrganizations } from "./jobs-to-organizations.ts";
import { personMatcher } from "./person-matcher.ts";
import { withSharedEvidence } from "./shared-evidence.ts";

/** Somebody kept, before and after the import. */
interface Changed {
  readonly before: Person;
  readonly after: Person;
}

/** What an import would do; nothing is written by making it. */
export interface ImportPlan {
  readonly made: readonly Person[];
  /** Whoever the file says something new of. */
  readonly changed: readonly Changed[];
  /** Those of `changed` who are now at another organization, with the news. */
  readonly moved: readonly { readonly person: Person; readonly news: CareerNews }[];
  /** How many kept people the file says nothing new of. */
  readonly same: number;
  /** Kept people who were connected in an earlier export and aren't in this newer one; they stay. */
  readonly missing: readonly Person[];
  /** New people who are likely somebody kept; proposed, never joined. */
  readonly duplicates: readonly Duplicate[];
  readonly organizations: readonly Organization[];
}

/** What is kept, as far as an import is held against it. */
export interface KeptBefore {
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
}

interface Outcome {
  readonly made: Map<string, Person>;
  readonly after: Map<string, Person>;
  readonly seen: Set<string>;
}

function missingFrom(incoming: Incoming, kept: readonly Person[], seen: ReadonlySet<string>): readonly Person[] {
  if (!incoming.isWholeNetwork) return [];
  return kept.filter(
    (person) =>
      !seen.has(person.id) &&
      // Known from an export before: whoever was only met on a page was perhaps never connected.
      person.evidence?.some((evidence) => evidence.kind === "connected" && evidence.on <= incoming.on) &&
      (person.facts.name?.on ?? "") < incoming.on,
  );
}

/** Only addresses nobody else has: two people never share one. */
function withFreeAddresses(
  incoming: IncomingPerson,
  ownerOf: (address: string) => string | undefined,
  id: string | undefined,
): IncomingPerson {
  const addresses = incoming.addresses.filter((address) => (ownerOf(address) ?? id) === id);
  return addresses.length === incoming.addresses.length ? incoming : { ...incoming, addresses };
}

/** Holds a file against the notebook and says what importing it would do. Pure: the same for the same arguments and ids. */
export function planImport(incoming: Incoming, kept: KeptBefore, today: Day, newId: () => string): ImportPlan {
  const matcher = personMatcher(kept.people);
  const withShared = withSharedEvidence(incoming);
  const { made, after, seen }: Outcome = { made: new Map(), after: new Map(), seen: new Set() };
  const byId = new Map(kept.people.map((person) => [person.id, person]));
  for (const stated of incoming.people) {
    const id = matcher.match(stated);
    const before = id === undefined ? undefined : (after.get(id) ?? made.get(id) ?? byId.get(id));
    const row = withFreeAddresses(stated, matcher.ownerOf, id);
    const now = withShared(
      before ? joinIncoming(before, row, incoming) : personFromIncoming(row, newId(), incoming, today),
    );
    matcher.learn(now);
    seen.add(now.id);
    if (byId.has(now.id)) {
      if (now !== before || after.has(now.id)) after.set(now.id, now);
    } else made.set(now.id, now);
  }
  const changed = [...after.values()].map((person) => ({ before: byId.get(person.id) ?? person, after: person }));
  const moved = changed.flatMap(({ before, after: person }) => {
    const news = person.careerNews?.at(-1);
    return news && news !== before.careerNews?.at(-1) ? [{ person, news }] : [];
  });
  return {
    made: [...made.values()],
    changed,
    moved,
    same: [...seen].filter((id) => byId.has(id) && !after.has(id)).length,
    missing: missingFrom(incoming, kept.people, seen),
    duplicates: duplicatesOf([...made.values()], kept.people),
    organizations: jobsToOrganizations(incoming.jobs, kept.organizations, today, newId),
  };
}

/** Pairs of a new person and a kept one; within one file two people of one name are two people. */
function duplicatesOf(made: readonly Person[], kept: readonly Person[]): readonly Duplicate[] {
  if (kept.length === 0) return [];
  const fresh = new Set(made.map(({ id }) => id));
  return findDuplicates([...kept, ...made]).filter(({ one, other }) => fresh.has(one.id) !== fresh.has(other.id));
}
