import { isEqual } from "../history/change.ts";
import { invalidValuesIn, sound } from "./records.ts";
import { isBag, type InvalidValue, type Place, type Shape } from "./shape.ts";

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

function valueAt(record: unknown, place: Place): unknown {
  return place.reduce<unknown>((held, step) => {
    if (Array.isArray(held)) return held[Number(step)] as unknown;
    return isBag(held) && Object.hasOwn(held, step) ? held[step] : undefined;
  }, record);
}

/**
 * The record without what isn't understood at a place. Where what surrounds it makes no sense without it they go too; what every record
 * has gets what is shown in its place.
 */
export function withoutInvalidValue<T>(shape: Shape<T>, record: unknown, place: Place): unknown {
  for (let { length } = place; length > 0; length -= 1) {
    const left = withAt(record, place.slice(0, length), undefined);
    const isWanted = (invalidValue: InvalidValue): boolean =>
      invalidValue.why === "missing" && invalidValue.place.join("\n") === place.slice(0, length).join("\n");
    if (!invalidValuesIn(shape, left).some(isWanted)) return left;
  }
  const top = place.slice(0, 1);
  return withAt(record, top, valueAt(sound(shape, record), top));
}
