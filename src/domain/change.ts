/** A plain record: what a database stores and a journal describes. */
export type Plain = { readonly [field: string]: unknown };

/** One field of a record before and after a change. `field` is a path of at most two steps, `answers.hirer`; `undefined` means absent. */
export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Structural equality of plain values, whatever the order of their fields. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  if (!isPlain(a) || !isPlain(b)) return false;
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...fields].every((field) => isEqual(a[field], b[field]));
}

function compare(field: string, before: unknown, after: unknown): FieldChange[] {
  if (isEqual(before, after)) return [];
  return [{ field, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

/** What differs between two versions of a record, two steps deep, so that each answer and each fact stands for itself. */
export function difference(before: Plain, after: Plain): FieldChange[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].flatMap((field) => {
    const [old, now] = [before[field], after[field]];
    if (!isPlain(old) || !isPlain(now)) return compare(field, old, now);
    const inner = new Set([...Object.keys(old), ...Object.keys(now)]);
    return [...inner].flatMap((part) => compare(`${field}.${part}`, old[part], now[part]));
  });
}

function put(record: Plain, field: string, value: unknown): Plain {
  const { [field]: _before, ...rest } = record;
  return value === undefined ? rest : { ...rest, [field]: value };
}

/** The record with the changes taken back (`before`) or made again (`after`); other fields stay as they are now. */
export function apply(record: Plain, changes: readonly FieldChange[], side: "before" | "after"): Plain {
  return changes.reduce((current, change) => {
    const dot = change.field.indexOf(".");
    if (dot < 0) return put(current, change.field, change[side]);
    const outer = change.field.slice(0, dot);
    const inner = current[outer];
    return put(current, outer, put(isPlain(inner) ? inner : {}, change.field.slice(dot + 1), change[side]));
  }, record);
}
