import type { SyncStore } from "../../domain/sync/changes.ts";
import type { InvalidValue } from "../../domain/validation/shape.ts";

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
