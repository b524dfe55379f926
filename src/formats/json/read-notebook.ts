import * as v from "valibot";
import type { Ask } from "../../domain/referral/ask.ts";
import { type Day, isDay } from "../../domain/history/day.ts";
import type { Exchange } from "../../domain/referral/exchange.ts";
import type { KeptStep } from "../../domain/referral/kept-step.ts";
import type { Organization } from "../../domain/organization/organization.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { ASK, EXCHANGE, KEPT_STEP, ORGANIZATION, PERSON, SKILL, takeIn } from "../../domain/validation/records.ts";
import type { InvalidValue, Shape } from "../../domain/validation/shape.ts";
import type { Skill } from "../../domain/skill/skills.ts";
import type { ExportLevel } from "../export/export-level.ts";
import { JSON_VERSION } from "./write-notebook.ts";
import type { SyncStore } from "../../domain/sync/changes.ts";

/** Something of a file that is not taken in, or not as it stands there: in which record, and where in that. */
export interface LeftOut {
  readonly store: SyncStore | "skills";
  /** The record's place among those of its kind, from 1. */
  readonly number: number;
  /** What the record calls itself, where that can be read. */
  readonly name?: string;
  readonly invalidValue: InvalidValue;
  /** Whether the whole record is left out with it. */
  readonly isWhole: boolean;
}

/** A file of ours as read. */
export interface NotebookFile {
  readonly level: ExportLevel;
  /** The day of a backup. */
  readonly on?: Day;
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
  readonly exchanges: readonly Exchange[];
  readonly asks: readonly Ask[];
  readonly steps: readonly KeptStep[];
  readonly skills: readonly Skill[];
  /** How many records couldn't be read and are left out. */
  readonly unreadable: number;
  /** Those records, and what of the others is left out, each with its place. */
  readonly leftOut: readonly LeftOut[];
}

/** Why a text is no file of ours that can be read. */
export type NotebookFileRefusal = "notOurs" | "newer" | "damaged";

const HEAD = v.object({
  format: v.literal("vouchbook"),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

const BODY = v.object({
  level: v.exactOptional(v.picklist(["facts", "answers", "private"]), "private"),
  on: v.exactOptional(v.unknown()),
  people: v.array(v.unknown()),
  organizations: v.exactOptional(v.array(v.unknown()), []),
  exchanges: v.exactOptional(v.array(v.unknown()), []),
  asks: v.exactOptional(v.array(v.unknown()), []),
  steps: v.exactOptional(v.array(v.unknown()), []),
  skills: v.exactOptional(v.array(v.unknown()), []),
});

type Store = LeftOut["store"];

/** What each record calls itself: people and organizations by name, others by what they are about. */
function nameOf(store: Store, value: object): string {
  if (store === "people") return textOf(value as Person, "name");
  const { name, what } = value as { readonly name?: string; readonly what?: string };
  return name ?? what ?? "";
}

/** Reads a file of ours, of this or an older version. Where a day of the user's own words is none, the file's or else `today` stands. */
export function readNotebookJson(text: string, today: Day): NotebookFile | NotebookFileRefusal {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    // Cut short or changed by hand; what it was shows in its beginning.
    return text.slice(0, 10_000_000).includes('"vouchbook"') ? "damaged" : "notOurs";
  }
  const head = v.safeParse(HEAD, value);
  if (!head.success) return "notOurs";
  if (head.output.version > JSON_VERSION) return "newer";
  const body = v.safeParse(BODY, value);
  if (!body.success) return "damaged";
  const { level, people, organizations, exchanges, asks, steps, skills } = body.output;
  // A file whose own day is none isn't trusted to be a whole backup.
  const on = isDay(body.output.on) ? body.output.on : undefined;
  const leftOut: LeftOut[] = [];
  let unreadable = 0;
  const read = <T extends object>(store: Store, shape: Shape<T>, records: readonly unknown[]): readonly T[] => {
    const found = new Map<unknown, T>();
    for (const [index, record] of records.entries()) {
      const { value: taken, invalidValues } = takeIn(shape, record, on ?? today);
      const id = taken && "id" in taken ? taken.id : index;
      const isDouble = taken !== undefined && found.has(id);
      const isWhole = taken === undefined || isDouble;
      if (isWhole) unreadable += 1;
      if (invalidValues.length > 0 || isDouble) {
        const about = { store, number: index + 1, isWhole, ...(taken && { name: nameOf(store, taken) }) };
        leftOut.push(...invalidValues.map((invalidValue) => ({ ...about, invalidValue })));
        if (isDouble) leftOut.push({ ...about, invalidValue: { place: ["id"], value: id, why: "double" } });
      }
      if (taken && !isDouble) found.set(id, taken);
    }
    return [...found.values()];
  };
  return {
    level,
    ...(on !== undefined && { on }),
    people: read("people", PERSON, people),
    organizations: read("organizations", ORGANIZATION, organizations),
    exchanges: read("exchanges", EXCHANGE, exchanges),
    asks: read("asks", ASK, asks),
    steps: read("steps", KEPT_STEP, steps),
    skills: read("skills", SKILL, skills),
    unreadable,
    leftOut,
  };
}
