import { notebook } from "../connection/open.ts";
import { Refusal } from "../connection/refusal.ts";
import { isState } from "../schema/state-check.ts";
import type { NotebookState } from "../schema/records.ts";
import type { SnapshotHeader } from "../snapshots/snapshot-file.ts";

/** What we note of the notebook outside of it, so that its loss is seen. Nothing personal: content scripts can read `storage.local`. */
export interface CanaryNote {
  readonly schema: number;
  readonly notebook: string;
  readonly changes: number;
  readonly people: number;
}

/** Where the note is kept: `storage.local` under one key, handed in by whoever may reach the browser. */
export interface Canary {
  read(): Promise<unknown>;
  write(note: CanaryNote): Promise<void>;
}

/** The note as read, if it is one. */
export function noteFrom(value: unknown): CanaryNote | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { schema, notebook, changes, people } = value as Partial<Record<keyof CanaryNote, unknown>>;
  const isNote =
    typeof schema === "number" &&
    typeof notebook === "string" &&
    typeof changes === "number" &&
    typeof people === "number";
  return isNote ? { schema, notebook, changes, people } : undefined;
}

/** What can be wrong with a notebook: it was emptied and made anew, it is older than it was, or some of it can't be read or isn't as it was written. */
export type Damage = "emptied" | "rolledBack" | "damaged";

/** The damage that shows without reading everything: in the state of the notebook, beside what was noted and the newest snapshot. */
export function damageOf(
  state: NotebookState | undefined,
  people: number,
  noted: CanaryNote | undefined,
  newest: SnapshotHeader | undefined,
): Damage | undefined {
  if (!isState(state)) return "damaged";
  for (const known of [noted, newest]) {
    if (!known || known.notebook === "") continue;
    if (known.notebook !== state.notebook) return "emptied";
    if (known.changes > state.changes) return "rolledBack";
  }
  return people === state.people ? undefined : "damaged";
}

/**
 * What a surface asks before it reads or writes first: whether the note and the state agree, a few milliseconds. Where they don't, the
 * whole guard is to be called. Throws `Refusal` when there is no storage at all.
 */
export async function passesQuickCheck(canary: Canary): Promise<boolean> {
  const noted = noteFrom(await canary.read());
  try {
    const state = await (await notebook()).get("state", "state");
    return noted !== undefined && !damageOf(state, state?.people ?? 0, noted, undefined) && !state?.isForgetting;
  } catch (error) {
    if (error instanceof Refusal && error.reason !== "storageBroken") throw error;
    return false;
  }
}
