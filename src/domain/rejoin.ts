import { isEqual } from "./change.ts";
import { isBag, type Place } from "./shape.ts";

/**
 * A stored record after a change to what was shown of it: what the change left alone is as it was stored, understood or not, so that
 * no edit of one field loses what another holds.
 */
export function rejoined<T>(stored: T, shown: T, after: T): T {
  if (shown === stored) return after;
  return joined(stored, shown, after) as T;
}

function joined(stored: unknown, shown: unknown, after: unknown): unknown {
  if (isEqual(shown, after)) return stored;
  if (!isBag(stored) || !isBag(shown) || !isBag(after)) return after;
  const keys = new Set([...Object.keys(stored), ...Object.keys(after)]);
  const own = (record: object, key: string): unknown =>
    Object.hasOwn(record, key) ? (record as Readonly<Record<string, unknown>>)[key] : undefined;
  const entries = [...keys].map((key) => [key, joined(own(stored, key), own(shown, key), own(after, key))] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** The record with another value at a place, or without what stands there; a place it hasn't changes nothing. */
export function withAt(record: unknown, [step, ...rest]: Place, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(record)) {
    const inner = withAt(record[Number(step)], rest, value);
    return inner === undefined ? record.toSpliced(Number(step), 1) : record.with(Number(step), inner);
  }
  if (!isBag(record)) return record;
  const inner = withAt(record[step], rest, value);
  const others = Object.entries(record).filter(([key]) => key !== step);
  return Object.fromEntries(inner === undefined ? others : [...others, [step, inner]]);
}
