import * as v from "valibot";
import type { Ask } from "../domain/ask.ts";
import type { Day } from "../domain/attributes.ts";
import type { Exchange } from "../domain/exchange.ts";
import type { Organization } from "../domain/organization.ts";
import type { Person } from "../domain/person.ts";
import type { Skill } from "../domain/skills.ts";
import type { ExportLevel } from "./export-level.ts";
import { JSON_VERSION } from "./notebook-json.ts";
import { ASK, EXCHANGE, ORGANIZATION, PERSON, SKILL } from "./notebook-schema.ts";

/** A file of ours as read. */
export interface NotebookFile {
  readonly level: ExportLevel;
  /** The day of a backup. */
  readonly on?: Day;
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
  readonly exchanges: readonly Exchange[];
  readonly asks: readonly Ask[];
  readonly skills: readonly Skill[];
  /** How many records couldn't be read and are left out. */
  readonly unreadable: number;
}

/** Why a text is no file of ours that can be read. */
export type NotebookFileRefusal = "notOurs" | "newer" | "damaged";

const HEAD = v.object({
  format: v.literal("vouchbook"),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

const BODY = v.object({
  level: v.exactOptional(v.picklist(["facts", "answers", "private"]), "private"),
  on: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
  people: v.array(v.unknown()),
  organizations: v.exactOptional(v.array(v.unknown()), []),
  exchanges: v.exactOptional(v.array(v.unknown()), []),
  asks: v.exactOptional(v.array(v.unknown()), []),
  skills: v.exactOptional(v.array(v.unknown()), []),
});

/** Reads a file of ours, of this or an older version. */
export function readNotebookJson(text: string): NotebookFile | NotebookFileRefusal {
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
  let unreadable = 0;
  const readAll = <T>(schema: v.GenericSchema<unknown, T>, records: readonly unknown[]): readonly T[] =>
    records.flatMap((record) => {
      const parsed = v.safeParse(schema, record);
      if (!parsed.success) unreadable += 1;
      return parsed.success ? [parsed.output] : [];
    });
  const read = <T extends { readonly id: string }>(
    schema: v.GenericSchema<unknown, T>,
    records: readonly unknown[],
  ) => [...new Map(readAll(schema, records).map((record) => [record.id, record])).values()];
  const { level, on, people, organizations, exchanges, asks, skills } = body.output;
  return {
    level,
    ...(on !== undefined && { on }),
    people: read(PERSON, people),
    organizations: read(ORGANIZATION, organizations),
    exchanges: read(EXCHANGE, exchanges),
    asks: read(ASK, asks),
    skills: readAll(SKILL, skills),
    unreadable,
  };
}
