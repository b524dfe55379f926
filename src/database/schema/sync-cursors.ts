import type { Clock } from "../../domain/history/clock.ts";

/** Another machine as it was last seen in the folder. */
export interface SeenDevice {
  /** What its user calls it; empty when they didn't say. */
  readonly machine: string;
  /** The instant its newest file was written, ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * How far this machine and the shared folder are in sync, one record. It is kept with the notebook, so that one restored from a
 * snapshot reads again what it heard since.
 */
export interface SyncCursors {
  readonly id: "marks";
  /** All changes up to here are in this machine's own files. */
  readonly written: Clock;
  /** The number of this machine's newest file. */
  readonly sequence: number;
  /** The numbers of this machine's files that make up what it has handed on, the whole one first. */
  readonly own: readonly number[];
  /** By those numbers, the SHA-256 of each file, so that one that was changed in the folder is noticed. */
  readonly sums?: Readonly<Record<string, string>>;
  /** Bytes of the whole one, and of what came after it. */
  readonly wholeBytes: number;
  readonly moreBytes: number;
  /** By device, the numbers of its files that were read. */
  readonly read: Readonly<Record<string, readonly number[]>>;
  readonly devices: Readonly<Record<string, SeenDevice>>;
  /** Devices that were let go: this machine hands on what they wrote. */
  readonly adopted: readonly string[];
  /** The instant of the last exchange, ISO 8601 in UTC; empty before the first. */
  readonly at: string;
}

/** The marks before the first exchange. */
export const NO_CURSORS: SyncCursors = {
  id: "marks",
  written: "",
  sequence: 0,
  own: [],
  wholeBytes: 0,
  moreBytes: 0,
  read: {},
  devices: {},
  adopted: [],
  at: "",
};
