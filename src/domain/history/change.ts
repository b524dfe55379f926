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

// A name out of a file may be `__proto__`, which every object seems to have.
function own(record: Plain, field: string): unknown {
  return Object.hasOwn(record, field) ? record[field] : undefined;
}

/** Structural equality of plain values, whatever the order of their fields. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  if (!isPlain(a) || !isPlain(b)) return false;
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...fields].every((field) => isEqual(own(a, field), own(b, field)));
}

function compare(field: string, before: unknown, after: unknown): FieldChange[] {
  if (isEqual(before, after)) return [];
  return [{ field, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

// Optional fields that hold things by id: the first of them comes out of nothing, and with the last the field goes.
const GROWN: ReadonlySet<string> = new Set(["paths", "experiences", "encounters"]);

/** What differs between two versions of a record, two steps deep, so that each answer and each fact stands for itself. */
export function difference(before: Plain, after: Plain): FieldChange[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].flatMap((field) => {
    const absent = GROWN.has(field) ? {} : undefined;
    const [old, now] = [own(before, field) ?? absent, own(after, field) ?? absent];
    if (!isPlain(old) || !isPlain(now)) return compare(field, old, now);
    const inner = new Set([...Object.keys(old), ...Object.keys(now)]);
    return [...inner].flatMap((part) => compare(`${field}.${part}`, own(old, part), own(now, part)));
  });
}

function put(record: Plain, field: string, value: unknown): Plain {
  const { [field]: _before, ...rest } = record;
  return value === undefined ? rest : { ...rest, [field]: value };
}

/** What a record holds at a field of at most two steps. */
export function valueAt(record: Plain, field: string): unknown {
  const dot = field.indexOf(".");
  if (dot < 0) return own(record, field);
  const outer = own(record, field.slice(0, dot));
  return isPlain(outer) ? own(outer, field.slice(dot + 1)) : undefined;
}

function withValue(record: Plain, field: string, value: unknown): Plain {
  const dot = field.indexOf(".");
  if (dot < 0) return put(record, field, value);
  const outer = field.slice(0, dot);
  const before = own(record, outer);
  const inner = put(isPlain(before) ? before : {}, field.slice(dot + 1), value);
  return put(record, outer, GROWN.has(outer) && Object.keys(inner).length === 0 ? undefined : inner);
}

/** The record with the changes taken back (`before`) or made again (`after`); other fields stay as they are now. */
export function apply(record: Plain, changes: readonly FieldChange[], side: "before" | "after"): Plain {
  return changes.reduce((current, change) => withValue(current, change.field, change[side]), record);
}

/** As `apply`, but a field that was changed again since keeps what it holds now. */
export function applyWhereItStands(record: Plain, changes: readonly FieldChange[], side: "before" | "after"): Plain {
  const other = side === "before" ? "after" : "before";
  return apply(
    record,
    changes.filter((change) => isEqual(valueAt(record, change.field), change[other])),
    side,
  );
}

/** Two changes of one record, the second right after the first, as one; what ends as it began is no change. */
export function joinChanges(first: readonly FieldChange[], second: readonly FieldChange[]): readonly FieldChange[] {
  const fields = [...new Set([...first, ...second].map(({ field }) => field))];
  return fields.flatMap((field) => {
    const [one, two] = [first, second].map((changes) => changes.find((change) => change.field === field));
    return compare(field, (one ?? two)?.before, (two ?? one)?.after);
  });
}
