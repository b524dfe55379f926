function isInOrder(keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index += 1) if ((keys[index - 1] ?? "") > (keys[index] ?? "")) return false;
  return true;
}

function set(record: Record<string, unknown>, key: string, value: unknown): void {
  // A name out of a file; plain assignment would take it for something else.
  if (key === "__proto__") Object.defineProperty(record, key, { value, enumerable: true, configurable: true });
  else record[key] = value;
}

function listInOrder(list: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let index = 0; index < list.length; index += 1) {
    const item = inOrder(list[index]);
    if (item === list[index]) continue;
    copy ??= [...list];
    copy[index] = item;
  }
  return copy ?? list;
}

/** The value itself where its fields are in order already, all the way down, as most are; else a copy in order. */
function inOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return listInOrder(value);
  const record = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(record);
  const isOrdered = isInOrder(keys);
  let copy: Record<string, unknown> | undefined = isOrdered ? undefined : {};
  for (const key of isOrdered ? keys : keys.toSorted()) {
    const inner = inOrder(record[key]);
    if (isOrdered && inner === record[key]) continue;
    copy ??= { ...record };
    set(copy, key, inner);
  }
  return copy ?? record;
}

/** The JSON of a plain value with the fields of every record sorted by name, so that equal values give equal texts. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(inOrder(value));
}
