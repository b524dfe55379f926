import { CSV_FIELDS, type CsvMapping } from "../../formats/csv/column-mapping.ts";
import { columnKey } from "../../formats/csv/table.ts";

const KEY = "csv-mappings";
/** So many headers are remembered; older ones are dropped. */
const MOST = 10;

type Memory = readonly (readonly [header: string, mapping: CsvMapping])[];

/** Our pages' own storage, which no site and no content script can read. */
function memory(): Memory {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(value) ? (value as Memory) : [];
  } catch {
    return [];
  }
}

function keyOf(header: readonly string[]): string {
  return JSON.stringify(header.map(columnKey));
}

/** The mapping chosen before for a file with this header. */
export function rememberedMapping(header: readonly string[]): CsvMapping | undefined {
  const found = memory().find(([key]) => key === keyOf(header))?.[1];
  if (!found) return undefined;
  const pairs = CSV_FIELDS.flatMap((field) => {
    const at = found[field];
    return typeof at === "number" && at >= 0 && at < header.length ? [[field, at] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** Remembers a mapping for files with this header. */
export function rememberMapping(header: readonly string[], mapping: CsvMapping): void {
  const others = memory().filter(([key]) => key !== keyOf(header));
  localStorage.setItem(KEY, JSON.stringify([[keyOf(header), mapping], ...others].slice(0, MOST)));
}
