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
  readonly columns: readonly ColumnId[];
}

export const DEFAULT_COLUMNS: readonly ColumnId[] = ["name", "verdict", "organization", "headline", "labels", "seen"];

const BY_NAME: Sort = { by: "name", isDescending: false };

function isColumn(id: string): id is ColumnId {
  return (COLUMN_IDS as readonly string[]).includes(id);
}

function sortIn(text: string): Sort {
  const by = text.replace(/^-/, "");
  return isColumn(by) ? { by, isDescending: text.startsWith("-") } : BY_NAME;
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
    columns: columns === null ? DEFAULT_COLUMNS : columnsOf(columns.split(",")),
  };
}

/** The address of a view, with somebody open beside it; what is as usual is left out. */
export function viewHash({ query, sort, columns }: PeopleView, person?: string): string {
  const isUsual = columns.join() === DEFAULT_COLUMNS.join();
  return hashOf("people", {
    q: query.trim(),
    sort: sort.by === "name" && !sort.isDescending ? undefined : `${sort.isDescending ? "-" : ""}${sort.by}`,
    columns: isUsual ? undefined : columns.join(","),
    person,
  });
}
