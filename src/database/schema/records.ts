import type { Ask } from "../../domain/referral/ask.ts";
import { type Clock, tick } from "../../domain/history/clock.ts";
import { exchangeDueOn, type Exchange } from "../../domain/referral/exchange.ts";
import { type KeptStep, keptStepDueOn } from "../../domain/referral/kept-step.ts";
import { firstDue } from "../../domain/referral/due.ts";
import { fold } from "../../domain/text/fold.ts";
import { labelKey } from "../../domain/person/label.ts";
import { type Organization, organizationKey } from "../../domain/organization/organization.ts";
import { type Person, textOf } from "../../domain/person/person.ts";
import { RECORDS, sound } from "../../domain/validation/records.ts";
import type { Shape } from "../../domain/validation/shape.ts";
import type { Saw, Stamp } from "../../domain/history/stamp.ts";
import { judge } from "../../domain/person/verdict.ts";
import { reachedBy } from "../../domain/referral/verdict-at.ts";
import type { Skill } from "../../domain/skill/skills.ts";

/** What each store of records holds. */
export interface Records {
  readonly people: Person;
  readonly organizations: Organization;
  readonly exchanges: Exchange;
  readonly asks: Ask;
  readonly steps: KeptStep;
}

export type RecordStore = keyof Records;

export const RECORD_STORES = ["people", "organizations", "exchanges", "asks", "steps"] as const satisfies RecordStore[];

/** The stores whose records are about one person, and go and are joined with them. */
export const DEPENDENT_STORES = ["exchanges", "asks", "steps"] as const satisfies RecordStore[];

/** Where a person stands in the notebook: their verdict, or set aside. */
export type Standing = "ready" | "short" | "unsure" | "untagged" | "aside";

/**
 * What the indexes of each store look at beside the record; worked out from it at every write, never read back as truth. A change
 * of how they follow from it is a change of the schema: its migration rewrites the rows.
 */
interface Keys {
  readonly people: {
    readonly name: string;
    /** Absent for the untagged, who are most of an import and are found by their name alone. */
    readonly standing?: Exclude<Standing, "untagged">;
    readonly organization?: string;
    /** The first day an answer is due to be confirmed. */
    readonly due?: string;
    readonly labels?: readonly string[];
    /** Ids of the organizations a path leads to, and of the kept people it leads through. */
    readonly reaches?: readonly string[];
    readonly hirers?: readonly string[];
  };
  readonly organizations: { readonly names: readonly string[]; readonly target?: 1 };
  readonly exchanges: { readonly due?: string };
  readonly asks: { readonly open?: 1 };
  readonly steps: { readonly due?: string };
}

/** A record as it is stored: itself, its index keys, and the stamp by which two devices can be merged field by field. */
export interface Row<S extends RecordStore = RecordStore> {
  readonly value: Records[S];
  readonly keys: Keys[S];
  readonly stamp: Stamp;
}

/** Ids of the kept people a person's paths lead through. */
function hirersOf(person: Person): readonly string[] {
  const ids = Object.values(person.paths ?? {}).map(({ hirer }) => hirer.person);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

function standingOf(person: Person): Keys["people"]["standing"] {
  if (person.isSetAside) return "aside";
  // No kind of verdict depends on the day, only what is due does. Where they know somebody is no matter of this index.
  const { kind } = judge(person.answers, person.addedOn, []);
  if (kind === "untagged") return undefined;
  return kind === "short" || kind === "unsure" ? kind : "ready";
}

function personKeys(person: Person): Keys["people"] {
  const standing = standingOf(person);
  const organization = organizationKey(textOf(person, "organization"));
  const due = person.isSetAside ? undefined : firstDue(person.answers);
  const labels = (person.labels ?? []).map(labelKey);
  const [reaches, hirers] = [reachedBy(person), hirersOf(person)];
  return {
    name: fold(textOf(person, "name")),
    ...(standing !== undefined && { standing }),
    ...(organization !== "" && { organization }),
    ...(due !== undefined && { due }),
    ...(labels.length > 0 && { labels }),
    ...(reaches.length > 0 && { reaches }),
    ...(hirers.length > 0 && { hirers }),
  };
}

function dueKey(due: string | undefined): { readonly due?: string } {
  return due === undefined ? {} : { due };
}

const KEYS: { readonly [S in RecordStore]: (value: Records[S]) => Keys[S] } = {
  people: personKeys,
  organizations: ({ name, aliases, isTarget }) => ({
    names: [name, ...aliases].map(organizationKey),
    ...(isTarget && { target: 1 as const }),
  }),
  exchanges: (exchange) => dueKey(exchangeDueOn(exchange)),
  asks: (ask) => (ask.closedOn === undefined ? { open: 1 as const } : {}),
  steps: (kept) => dueKey(keptStepDueOn(kept)),
};

/** A record with its keys, ready to be stored. */
export function rowOf<S extends RecordStore>(store: S, value: Records[S], stamp: Stamp): Row<S> {
  return { value, keys: KEYS[store](shown(store, value)), stamp };
}

/** What keys follow from: an older version may have left anything in a record. */
function shown<S extends RecordStore>(store: S, value: Records[S]): Records[S] {
  return sound(RECORDS[store] as Shape<Records[S]>, value) ?? value;
}

/** The people a record belongs to: the person themself and hirers on their paths, or whom an exchange, ask or step is about. */
export function peopleIn<S extends RecordStore>(store: S, stored: Records[S]): readonly string[] {
  const value = shown(store, stored);
  if (store === "people") return [value.id, ...hirersOf(value as Person)];
  if (store === "organizations") return [];
  const { person } = value as Exchange | Ask | KeptStep;
  return person === undefined ? [] : [person];
}

/** What was deleted and when, so that another device doesn't bring it back; ids only. */
export interface Tombstone {
  readonly store: RecordStore;
  readonly id: string;
  /** When this device deleted it, or heard that it is deleted. */
  readonly clock: Clock;
  /** The clock that counts between devices, where it isn't `clock`. */
  readonly since?: Clock;
  readonly into?: readonly string[];
  readonly isForgotten?: true;
  readonly saw?: Saw;
}

/** The notebook about itself, one record. */
export interface NotebookState {
  readonly id: "state";
  /** A random id made with the notebook; another one means that it was emptied and made anew. */
  readonly notebook: string;
  /** A random id of this browser profile; the author in clocks. */
  readonly device: string;
  readonly clock: Clock;
  /** How many changes were ever made; it never falls. */
  readonly changes: number;
  readonly people: number;
  /** The user's own list of skills, where they made one. */
  readonly skills?: readonly Skill[];
  /** Somebody was forgotten and the snapshots that knew them are still to be erased. */
  readonly isForgetting?: true;
}

/** The state a new notebook begins with. */
export function freshState(): NotebookState {
  const device = crypto.randomUUID().slice(0, 8);
  const clock = tick(undefined, Date.now(), device);
  return { id: "state", notebook: crypto.randomUUID(), device, clock, changes: 0, people: 0 };
}
