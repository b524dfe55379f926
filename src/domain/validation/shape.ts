import { type Day, isDay } from "../history/day.ts";

/** Where in a record something stands: names of fields, keys, and places in lists. */
export type Place = readonly (string | number)[];

/** Why a value is not what stands in its place. */
export type InvalidValueKind =
  | "noDay"
  | "noMonth"
  | "noAddress"
  | "tooLong"
  | "tooMany"
  | "missing"
  | "double"
  | "notUnderstood";

/** A value that is not what its place wants. */
export interface InvalidValue {
  readonly place: Place;
  readonly value: unknown;
  readonly why: InvalidValueKind;
}

/** So many invalid values of one record are told; more say nothing more. */
const MOST_TOLD = 100;

/**
 * One look at a record. Coming in, what is no good is left out, and the day `on` stands where a day of the user's own words is none.
 * What is stored already keeps its texts, whatever they say, so that the user can see them.
 */
export class Look {
  readonly invalidValues: InvalidValue[] = [];
  readonly place: (string | number)[] = [];

  constructor(readonly on?: Day) {}

  get isIncoming(): boolean {
    return this.on !== undefined;
  }

  tell(why: InvalidValueKind, value: unknown): void {
    if (this.invalidValues.length < MOST_TOLD) this.invalidValues.push({ place: [...this.place], value, why });
  }

  /** Looks at a part in its place. */
  at<T>(step: string | number, shape: Shape<T>, value: unknown): T | undefined {
    this.place.push(step);
    const found = shape.read(value, this);
    this.place.pop();
    return found;
  }
}

/** What a value must be. `read` gives the value itself where all of it is good, a mended copy else, and nothing where it can't stand. */
export interface Shape<T> {
  readonly read: (value: unknown, look: Look) => T | undefined;
  /** Stands in a stored record where this is wanted and isn't. */
  readonly standIn?: T;
  /** Stands wherever this is absent or no good. */
  readonly byDefault?: T;
  /** Stands in what comes in where this is absent. */
  readonly fromLook?: (look: Look) => T | undefined;
}

type Shaped<S> = S extends Shape<infer T> ? T : never;
type Flat<T> = { [K in keyof T]: T[K] };

/** A record as its fields say, each wanted or, in the second list, absent as often as not. */
export type Fields<Wanted, Optional> = Flat<
  { readonly [K in keyof Wanted]: Shaped<Wanted[K]> } & { readonly [K in keyof Optional]?: Shaped<Optional[K]> }
>;

type Bag = Readonly<Record<string, unknown>>;

/** Whether it is a record of fields: no list, no day object, nothing empty. */
export function isBag(value: unknown): value is Bag {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

type Shapes = Readonly<Record<string, Shape<unknown>>>;

/** A record of these fields; a field nobody knows is left out of what comes in, and stays in what is stored. */
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- no optional fields at all
export function fields<const W extends Shapes, const O extends Shapes = Record<never, never>>(
  wanted: W,
  optional?: O,
  standIn?: Fields<W, O>,
): Shape<Fields<W, O>> {
  const shapes = new Map<string, Shape<unknown>>([...Object.entries(optional ?? {}), ...Object.entries(wanted)]);
  const required = Object.keys(wanted);
  const read = (value: unknown, look: Look): Fields<W, O> | undefined => {
    if (!isBag(value)) {
      look.tell("notUnderstood", value);
      return undefined;
    }
    let mended: Record<string, unknown> | undefined;
    const change = (): Record<string, unknown> => (mended ??= Object.fromEntries(Object.entries(value)));
    for (const key of Object.keys(value)) {
      const held = value[key];
      const shape = shapes.get(key);
      // Held, but nothing: the same as absent, and safer so for whoever walks over the values.
      if (held === undefined && shape) delete change()[key];
      if (held === undefined || (!shape && !look.isIncoming)) continue;
      if (!shape) look.at(key, UNKNOWN, held);
      const found = shape && look.at(key, shape, held);
      if (found === held) continue;
      if (found === undefined) delete change()[key];
      else change()[key] = found;
    }
    for (const key of required) {
      if ((mended ?? value)[key] !== undefined) continue;
      const shape = shapes.get(key);
      const other = shape?.byDefault ?? (look.isIncoming ? shape?.fromLook?.(look) : shape?.standIn);
      if (value[key] === undefined && shape?.byDefault === undefined) look.at(key, MISSING, undefined);
      if (other === undefined) return undefined;
      change()[key] = other;
    }
    return (mended ?? value) as Fields<W, O>;
  };
  return { read, ...(standIn !== undefined && { standIn }) };
}

/** Nothing can stand there. */
function nothing(why: InvalidValueKind): Shape<never> {
  return {
    read: (value, look) => {
      look.tell(why, value);
      return undefined;
    },
  };
}

const UNKNOWN = nothing("notUnderstood");
const MISSING = nothing("missing");

/** The shape with what stands where it is absent or no good. */
export function orElse<T>(shape: Shape<T>, byDefault: T): Shape<T> {
  return { ...shape, byDefault };
}

/** The shape of what makes sense only together: what comes in and doesn't is left out whole. */
export function sensible<T>(shape: Shape<T>, makesSense: (value: T) => boolean): Shape<T> {
  const read = (value: unknown, look: Look): T | undefined => {
    const found = shape.read(value, look);
    if (found === undefined || !look.isIncoming || makesSense(found)) return found;
    look.tell("notUnderstood", value);
    return undefined;
  };
  return { ...shape, read };
}

/** A list of at most so many. */
export function list<T>(item: Shape<T>, most: number): Shape<readonly T[]> {
  const read = (value: unknown, look: Look): readonly T[] | undefined => {
    if (!Array.isArray(value)) {
      look.tell("notUnderstood", value);
      return undefined;
    }
    const held: readonly unknown[] = look.isIncoming ? value.slice(0, most) : value;
    if (held.length < value.length) look.tell("tooMany", value.length);
    const found = held.map((one, index) => look.at(index, item, one));
    const passesFullCheck = found.every((one, index) => one !== undefined && one === value[index]);
    return passesFullCheck && held.length === value.length ? value : found.filter((one) => one !== undefined);
  };
  return { read, standIn: [] };
}

/** Things with an id, each under that id; at most a thousand. */
export function byId<T extends { readonly id: string }>(item: Shape<T>): Shape<Readonly<Record<string, T>>> {
  const read = (value: unknown, look: Look): Readonly<Record<string, T>> | undefined => {
    if (!isBag(value)) {
      look.tell("notUnderstood", value);
      return undefined;
    }
    const keys = Object.keys(value);
    const kept = look.isIncoming ? keys.slice(0, 1000) : keys;
    if (kept.length < keys.length) look.tell("tooMany", keys.length);
    let passesFullCheck = kept.length === keys.length;
    const entries = kept.flatMap((key): readonly (readonly [string, T])[] => {
      const found = look.at(key, item, value[key]);
      // Under another id it could be neither changed nor removed.
      const own = found === undefined || found.id === key ? found : { ...found, id: key };
      if (own !== found) look.at(key, UNKNOWN, found?.id);
      passesFullCheck &&= own !== undefined && own === value[key];
      return own === undefined ? [] : [[key, own]];
    });
    return passesFullCheck ? (value as Readonly<Record<string, T>>) : Object.fromEntries(entries);
  };
  return { read, standIn: {} };
}

/** One of several records, told apart by their `kind`. */
export function kinds<T>(of: Readonly<Record<string, Shape<T>>>): Shape<T> {
  const shapes = new Map(Object.entries(of));
  return {
    read: (value, look) => {
      const kind = isBag(value) ? value["kind"] : undefined;
      const shape = typeof kind === "string" ? shapes.get(kind) : undefined;
      if (!shape) look.tell("notUnderstood", value);
      return shape?.read(value, look);
    },
  };
}

/** The day a record of the user's own words was written: where it is none, the day of what brings it stands in its place. */
export const dayWritten: Shape<Day> = {
  standIn: "",
  fromLook: ({ on }) => on,
  read: (value, look) => {
    if (isDay(value)) return value;
    look.tell("noDay", value);
    return look.on ?? (typeof value === "string" || Number.isFinite(value) ? String(value) : "");
  },
};
