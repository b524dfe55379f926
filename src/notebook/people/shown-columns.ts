import type { Person } from "../../domain/person/person.ts";
import type { TableAround } from "./column.ts";
import { type ColumnId, columnOf } from "./columns.ts";
import { columnsOf } from "./view.ts";

/** The columns there are without a choice, in their order, those of least use last. */
const USUAL_COLUMNS: readonly ColumnId[] = [
  "name",
  "verdict",
  "organization",
  "headline",
  "labels",
  "messages",
  "last",
  "added",
];

/** By these people are known, whatever else stands there. */
const ALWAYS: readonly ColumnId[] = ["name", "verdict"];

/** Why a usual column isn't there: nobody has anything in it, everybody has the same, or there is no room. */
export type Hidden = "empty" | "same" | "noRoom";

/** Two people who differ in a column; without the other everybody has what the first has. */
interface Difference {
  readonly one: Person;
  readonly other?: Person;
}

/** In which of the usual columns people differ, as far as that is known; what it was found in stands beside it. */
export interface Differences {
  readonly around: TableAround;
  readonly in: ReadonlyMap<ColumnId, Difference>;
}

function differenceIn(id: ColumnId, around: TableAround, before: Differences | undefined): Difference | undefined {
  const { people, organizations, today } = around;
  const { keyOf, dependsOnOthers } = columnOf(id);
  const isAlike = before?.around.today === today && (!dependsOnOthers || before.around.organizations === organizations);
  const known = isAlike ? before.in.get(id) : undefined;
  const isStill = (person: Person | undefined): boolean => person !== undefined && people.get(person.id) === person;
  if (known && isStill(known.one) && isStill(known.other)) return known;
  const reference = known && isStill(known.one) && !known.other ? known.one : undefined;
  let one = reference;
  for (const person of people.values()) {
    one ??= person;
    // Whoever had what everybody has, and is the same still, has it now.
    if (reference && before?.around.people.get(person.id) === person) continue;
    if (keyOf(person, around) !== keyOf(one, around)) return { one, other: person };
  }
  return one && { one };
}

/**
 * In which of the usual columns the people of the whole notebook differ, whomever a search finds, so that none comes and goes while
 * one types. After a change only whoever is another is looked at.
 */
export function differencesIn(around: TableAround, before?: Differences): Differences {
  const found = new Map<ColumnId, Difference>();
  for (const id of USUAL_COLUMNS) {
    const difference = ALWAYS.includes(id) ? undefined : differenceIn(id, around, before);
    if (difference) found.set(id, difference);
  }
  return { around, in: found };
}

function whyHidden(id: ColumnId, { around, in: found }: Differences): Hidden | undefined {
  const difference = found.get(id);
  if (!difference || difference.other) return undefined;
  if (columnOf(id).keyOf(difference.one, around) === undefined) return "empty";
  // Of one person alone everything is worth a look.
  return around.people.size > 1 ? "same" : undefined;
}

/** The columns there are without a choice, and why the other usual ones aren't. */
export interface ShownColumns {
  readonly ids: readonly ColumnId[];
  readonly hidden: ReadonlyMap<ColumnId, Hidden>;
}

/** The usual columns that say something and fit into so many pixels beside the tick box; the one people are sorted by always does. */
export function shownColumns(differences: Differences, room: number, sortedBy: ColumnId): ShownColumns {
  const hidden = new Map<ColumnId, Hidden>();
  const isKept = (id: ColumnId): boolean => ALWAYS.includes(id) || id === sortedBy;
  const wanted = USUAL_COLUMNS.filter((id) => isKept(id) || !whyHidden(id, differences));
  let left = room - wanted.filter(isKept).reduce((sum, id) => sum + columnOf(id).width[0], 0);
  const ids = wanted.filter((id) => {
    if (isKept(id)) return true;
    left -= columnOf(id).width[0];
    return left >= 0;
  });
  for (const id of USUAL_COLUMNS) if (!ids.includes(id)) hidden.set(id, whyHidden(id, differences) ?? "noRoom");
  return { ids: columnsOf([...ids, sortedBy]), hidden };
}
