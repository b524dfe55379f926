import { hashOf } from "../address.ts";
import { COLUMN_IDS, type ColumnId } from "./columns.ts";

export interface Sort {
  readonly by: ColumnId;
  readonly isDescending: boolean;
}

/** What the people page shows: whom, in which order and columns. */
export interface PeopleView {
  readonly query: string;
  readonly sort: Sort;
  /** The columns the user chose; without a choice the usual ones that say something (`shown-columns.ts`). */
  readonly columns?: readonly ColumnId[];
}

/** Whoever is nearest to a referral first. */
export const NEAREST: Sort = { by: "verdict", isDescending: false };

function isColumn(id: string): id is ColumnId {
  return (COLUMN_IDS as readonly string[]).includes(id);
}

function sortIn(text: string): Sort {
  const by = text.replace(/^-/, "");
  return isColumn(by) ? { by, isDescending: text.startsWith("-") } : NEAREST;
}

/** A sort as an address writes it, `-added`. */
export function sortText({ by, isDescending }: Sort): string {
  return isDescending ? `-${by}` : by;
}

/** Columns as they stand: in their order, each once, the name always. */
export function columnsOf(ids: readonly string[]): readonly ColumnId[] {
  return COLUMN_IDS.filter((id) => id === "name" || ids.includes(id));
}

/** The view an address carries. */
export function viewIn(address: URLSearchParams): PeopleView {
  const columns = address.get("columns");
  return {
    query: address.get("q") ?? "",
    sort: sortIn(address.get("sort") ?? ""),
    ...(columns !== null && { columns: columnsOf(columns.split(",")) }),
  };
}

/** The address of a view, with somebody open beside it; what is as usual is left out. */
export function viewHash({ query, sort, columns }: PeopleView, person?: string): string {
  return hashOf("people", {
    q: query.trim(),
    sort: sortText(sort) === sortText(NEAREST) ? undefined : sortText(sort),
    columns: columns?.join(","),
    person,
  });
}
