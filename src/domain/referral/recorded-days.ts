import type { Ask } from "./ask.ts";
import { type Answer, type Attribute, ATTRIBUTES } from "../person/attributes.ts";
import type { Day } from "../history/day.ts";
import type { CareerNews } from "../person/career.ts";
import type { Encounter } from "../person/encounter.ts";
import type { Evidence } from "../person/evidence.ts";
import type { Exchange } from "./exchange.ts";
import type { Experience } from "../person/experience.ts";
import type { Path } from "../person/path.ts";
import type { Person } from "../person/person.ts";

type What =
  | { readonly kind: "added" }
  | { readonly kind: "answer"; readonly attribute: Attribute; readonly answer: Answer }
  | { readonly kind: "path"; readonly path: Path }
  | { readonly kind: "experience"; readonly experience: Experience }
  | { readonly kind: "encounter"; readonly encounter: Encounter }
  | { readonly kind: "moved"; readonly news: CareerNews }
  | { readonly kind: "exchangeFrom" | "exchangeUntil"; readonly exchange: Exchange }
  | { readonly kind: "asked" | "closed"; readonly ask: Ask }
  | { readonly kind: "evidence"; readonly evidence: Evidence };

/**
 * A day that what is kept of somebody speaks of: `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where a file says no more. `field` is the
 * field of the record it stands in, as the journal names it, where it does.
 */
export type RecordedDay = What & { readonly on: Day; readonly field?: string };

/** The day an item of evidence speaks of; endorsements are told beside the question alone, there are too many. */
function dayOf(item: Evidence): Day | undefined {
  switch (item.kind) {
    case "messages":
      return item.lastOn;
    case "overlap":
    case "station":
      return item.from;
    case "endorsement":
    case "follow":
      return undefined;
    default:
      return item.on;
  }
}

/** Every day the records of somebody speak of, newest first; what a journal of 30 days no longer knows is told from here. */
export function recordedDays(
  person: Person,
  exchanges: readonly Exchange[],
  asks: readonly Ask[],
): readonly RecordedDay[] {
  const days: readonly RecordedDay[] = [
    { kind: "added", on: person.addedOn, field: "addedOn" },
    ...ATTRIBUTES.flatMap((attribute): RecordedDay[] => {
      const answer = person.answers[attribute];
      return answer ? [{ kind: "answer", attribute, answer, on: answer.on, field: `answers.${attribute}` }] : [];
    }),
    ...Object.values(person.paths ?? {}).map((path): RecordedDay => ({
      kind: "path",
      path,
      on: path.on,
      field: `paths.${path.id}`,
    })),
    ...Object.values(person.experiences ?? {}).map((experience): RecordedDay => ({
      kind: "experience",
      experience,
      on: experience.on,
    })),
    ...Object.values(person.encounters ?? {}).map((encounter): RecordedDay => ({
      kind: "encounter",
      encounter,
      on: encounter.on,
      field: `encounters.${encounter.id}`,
    })),
    ...(person.careerNews ?? []).map((news): RecordedDay => ({
      kind: "moved",
      news,
      on: news.on,
      field: "careerNews",
    })),
    ...exchanges.flatMap((exchange): RecordedDay[] => [
      { kind: "exchangeFrom", exchange, on: exchange.from },
      ...(exchange.until === undefined ? [] : [{ kind: "exchangeUntil", exchange, on: exchange.until } as const]),
    ]),
    ...asks.flatMap((ask): RecordedDay[] => [
      { kind: "asked", ask, on: ask.on },
      ...(ask.closedOn === undefined ? [] : [{ kind: "closed", ask, on: ask.closedOn } as const]),
    ]),
    ...(person.evidence ?? []).flatMap((evidence): RecordedDay[] => {
      const on = dayOf(evidence);
      return on === undefined ? [] : [{ kind: "evidence", evidence, on }];
    }),
  ];
  return days.toSorted((a, b) => (a.on < b.on ? 1 : Number(a.on > b.on) * -1));
}
