import type { Day } from "../../domain/history/day.ts";
import { withCareerNews } from "../../domain/person/career.ts";
import { isEqual } from "../../domain/history/change.ts";
import { joinEvidence } from "../../domain/person/evidence.ts";
import { withLabels } from "../../domain/person/label.ts";
import { type Fact, type Facts, type Person } from "../../domain/person/person.ts";
import { cut, NOTE_CAP } from "../../domain/text/text.ts";
import type { IncomingPerson } from "./incoming.ts";
import { firstAndLast, MOST_ADDRESSES, MOST_EVIDENCE, MOST_LABELS } from "./limits.ts";

/** Where a file's facts come from, and of which day they are. */
export interface Origin {
  readonly source: string;
  readonly on: Day;
}

const FIELDS = ["headline", "location", "name", "organization", "title"] as const satisfies (keyof Facts)[];

function factsOf(incoming: IncomingPerson, { source, on }: Origin): Facts {
  const pairs = FIELDS.flatMap((field) => {
    const value = incoming[field];
    return value === undefined ? [] : [[field, { on, source, value }] as const];
  });
  return Object.fromEntries(pairs);
}

/** A person new to the notebook, as a file states them. */
export function personFromIncoming(incoming: IncomingPerson, id: string, origin: Origin, today: Day): Person {
  const labels = withLabels([], incoming.labels ?? [], MOST_LABELS);
  return {
    addedOn: today,
    addresses: incoming.addresses,
    answers: {},
    corrections: {},
    ...(incoming.evidence && incoming.evidence.length > 0 && { evidence: incoming.evidence }),
    facts: factsOf(incoming, origin),
    id,
    ...(labels.length > 0 && { labels }),
    note: cut(incoming.note ?? "", NOTE_CAP),
  };
}

/** Whether a file's fact stands in place of the kept one: it says something else, and later. */
function isNews(kept: Fact<unknown> | undefined, fresh: Fact<unknown>): boolean {
  if (!kept) return true;
  return kept.on < fresh.on && !isEqual(kept.value, fresh.value) && !isSameOrganizationText(kept.value, fresh.value);
}

/** A file names an organization without its address; the page's fact says more and stays. */
function isSameOrganizationText(kept: unknown, fresh: unknown): boolean {
  const nameOf = (value: unknown) =>
    typeof value === "object" && value !== null && "name" in value ? value.name : undefined;
  return nameOf(kept) !== undefined && nameOf(kept) === nameOf(fresh);
}

/** What was kept, with what is new up to `most`: a file with many rows about one person grows them no further. */
function grown<T>(kept: readonly T[], joined: readonly T[], most: number): readonly T[] {
  return firstAndLast(joined, Math.max(kept.length, most));
}

/**
 * Somebody kept with what a file says of them. Facts follow the later word; of what the user wrote nothing changes: answers,
 * reasons, notes and corrections stay. The same person when the file says nothing new.
 */
export function joinIncoming(kept: Person, incoming: IncomingPerson, origin: Origin): Person {
  const fresh = Object.entries(factsOf(incoming, origin)).filter(([field, fact]) =>
    isNews(kept.facts[field as keyof Facts], fact as Fact<unknown>),
  );
  const facts: Facts = fresh.length > 0 ? { ...kept.facts, ...Object.fromEntries(fresh) } : kept.facts;
  const known = kept.careerNews ?? [];
  const before = kept.facts.organization?.value;
  const careerNews = withCareerNews(known, before, facts.organization?.value, origin.on);
  const evidence = grown(
    kept.evidence ?? [],
    joinEvidence(kept.evidence ?? [], incoming.evidence ?? []),
    MOST_EVIDENCE,
  );
  const labels = withLabels(kept.labels ?? [], incoming.labels ?? [], MOST_LABELS);
  const addresses = grown(kept.addresses, [...new Set([...kept.addresses, ...incoming.addresses])], MOST_ADDRESSES);
  const joined: Person = {
    ...kept,
    facts,
    addresses,
    ...(careerNews !== known && { careerNews }),
    ...(evidence.length > 0 && { evidence }),
    ...(labels.length > 0 && { labels }),
  };
  return isEqual(joined, kept) ? kept : joined;
}
