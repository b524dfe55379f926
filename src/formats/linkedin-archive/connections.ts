import { cut } from "../../domain/text/text.ts";
import { profileAddress } from "../../domain/page/profile-address.ts";
import { LINE_CAP, oneLine } from "../import/limits.ts";
import { columnReader, type Table } from "../csv/table.ts";
import type { Connection, Fault } from "../import/archive.ts";
import { dayOrderOf, readDay } from "./day.ts";
import { COLUMN_ALIASES } from "./file-kind.ts";

/** A cell in one line, as long as it is kept; a person's own are cut later, where that can be told. */
export function lineIn(cell: string): string {
  return cut(oneLine(cell), LINE_CAP);
}

/** The canonical address in a cell, also where the file leaves the scheme out. */
export function addressIn(cell: string): string | undefined {
  if (cell === "") return undefined;
  return profileAddress(/^https?:/i.test(cell) ? cell : `https://${cell}`)?.url;
}

/** A name out of two cells, in one line. */
export function fullName(first: string, last: string): string {
  return oneLine(`${first} ${last}`);
}

/** The people of Connections.csv, how many rows are of members who hid themselves, and the rows that say nothing we can use. */
export function readConnections(
  table: Table,
  file: string,
): { readonly connections: readonly Connection[]; readonly hidden: number; readonly faults: readonly Fault[] } {
  const cell = columnReader(table, COLUMN_ALIASES);
  // Unknown languages name the column differently; addresses are known by what they are.
  const order = dayOrderOf(table.rows.map((row) => cell(row, "connected on")));
  const connections: Connection[] = [];
  const faults: Fault[] = table.invalidValues.map((invalidValue) => ({
    file,
    line: invalidValue,
    why: "unreadableRow",
  }));
  let hidden = 0;
  table.rows.forEach((row, index) => {
    const name = fullName(cell(row, "first name"), cell(row, "last name"));
    const url = addressIn(cell(row, "url"));
    const dayCell = cell(row, "connected on");
    const on = readDay(dayCell, order);
    if (name === "") {
      const isHidden = url === undefined && on !== undefined && row.filter((text) => text.trim() !== "").length === 1;
      if (isHidden) hidden += 1;
      else if (row.some((text) => text.trim() !== ""))
        faults.push({ file, line: table.lineOf(index), why: "unreadableRow" });
      return;
    }
    const organization = oneLine(cell(row, "company"));
    const title = oneLine(cell(row, "position"));
    connections.push({
      name,
      ...(url !== undefined && { url }),
      ...(organization !== "" && { organization }),
      ...(title !== "" && { title }),
      ...(on !== undefined && { on }),
    });
  });
  return { connections, hidden, faults };
}
