import { isAddress } from "../../domain/page/profile-address.ts";
import { columnReader, type Table } from "../csv/table.ts";
import type { JobSeen, Station } from "../import/archive.ts";
import { lineIn } from "./connections.ts";
import { dayOrderOf, readDay, readMonth } from "./day.ts";

interface StationColumns {
  readonly organization: string;
  readonly from: string;
  readonly to: string;
}

const STATION_COLUMNS: Readonly<Record<Station["kind"], StationColumns>> = {
  work: { organization: "company name", from: "started on", to: "finished on" },
  volunteering: { organization: "company name", from: "started on", to: "finished on" },
  school: { organization: "school name", from: "start date", to: "end date" },
};

/** Where the user worked, learned or volunteered. */
export function readStations(table: Table, kind: Station["kind"]): readonly Station[] {
  const cell = columnReader(table);
  const columns = STATION_COLUMNS[kind];
  return table.rows.flatMap((row) => {
    const organization = lineIn(cell(row, columns.organization));
    const [from, to] = [readMonth(cell(row, columns.from)), readMonth(cell(row, columns.to))];
    if (organization === "") return [];
    return [{ kind, organization, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  });
}

/** Names of the organizations the user follows. */
export function readFollows(table: Table): readonly string[] {
  const cell = columnReader(table);
  return table.rows.map((row) => lineIn(cell(row, "organization"))).filter((name) => name !== "");
}

function addressOf(cell: string): string | undefined {
  return isAddress(cell) ? cell : undefined;
}

/** Positions the user saved or applied for. */
export function readJobs(table: Table, how: JobSeen["how"]): readonly JobSeen[] {
  const dayColumn = how === "saved" ? "saved date" : "application date";
  const cell = columnReader(table);
  const order = dayOrderOf(table.rows.map((row) => cell(row, dayColumn)));
  return table.rows.flatMap((row) => {
    const on = readDay(cell(row, dayColumn), order);
    const [organization, title] = [lineIn(cell(row, "company name")), lineIn(cell(row, "job title"))];
    const url = addressOf(cell(row, "job url"));
    if (on === undefined || organization === "" || title === "") return [];
    return [{ organization, title, on, how, ...(url !== undefined && { url }) }];
  });
}
