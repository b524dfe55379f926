import { cut } from "../../domain/person.ts";
import { profileAddress } from "../../domain/profile-address.ts";
import { columnReader, type Table } from "../table.ts";
import type { Connection, Fault } from "./archive.ts";
import { dayOrderOf, readDay } from "./day.ts";
import { COLUMN_ALIASES } from "./file-kind.ts";

/** Caps as for pages (`docs/why.md`, "Caps"). */
const NAME_CAP = 300;
const LINE_CAP = 1000;

function line(text: string, cap: number): string {
  return cut(text.replace(/\s+/g, " ").trim(), cap);
}

/** The canonical address in a cell, also where the file leaves the scheme out. */
export function addressIn(cell: string): string | undefined {
  if (cell === "") return undefined;
  return profileAddress(/^https?:/i.test(cell) ? cell : `https://${cell}`)?.url;
}

/** A name out of two cells, in one line. */
export function fullName(first: string, last: string): string {
  return line(`${first} ${last}`, NAME_CAP);
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
  const faults: Fault[] = table.misfits.map((misfit) => ({ file, line: misfit, why: "unreadableRow" }));
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
    const organization = line(cell(row, "company"), LINE_CAP);
    const title = line(cell(row, "position"), LINE_CAP);
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
