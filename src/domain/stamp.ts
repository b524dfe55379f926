import type { FieldChange } from "./change.ts";
import type { Clock } from "./clock.ts";

/** When a record last changed, and when each field did since it was made; a field not listed is as old as `made`. */
export interface Stamp {
  readonly made: Clock;
  readonly at: Clock;
  readonly fields?: Readonly<Record<string, Clock>>;
}

/** The stamp of a record made at a clock. */
export function stampAt(clock: Clock): Stamp {
  return { made: clock, at: clock };
}

/** The stamp after some fields changed. */
export function restamp(stamp: Stamp, changes: readonly FieldChange[], clock: Clock): Stamp {
  const fields = { ...stamp.fields, ...Object.fromEntries(changes.map(({ field }) => [field, clock])) };
  return { ...stamp, at: clock, fields };
}

/** When a field was last set. */
export function stampOf(stamp: Stamp, field: string): Clock {
  return stamp.fields?.[field] ?? stamp.made;
}
