import type { Day } from "../../domain/history/day.ts";
import type { FileColumns } from "./columns.ts";

/** Something in a file that couldn't be used, said by the file's name and, where there is one, the line. */
export interface Fault {
  readonly file: string;
  readonly line?: number;
  readonly why: "unreadableRow" | "unknownFile" | "damagedFile" | "emptyFile" | "tooLarge" | "overlapping" | "repeated";
}

/** One row of Connections.csv. Organization and title are as of the day of the export. */
export interface Connection {
  readonly name: string;
  /** The canonical profile address; files from before 2023 have none. */
  readonly url?: string;
  readonly organization?: string;
  readonly title?: string;
  readonly on?: Day;
}

/** Somebody a file names, by address where it has one. */
export interface Named {
  readonly name: string;
  readonly url?: string;
}

/** What was written with one person; the texts are not kept, they are not even looked at. */
export interface Correspondence {
  readonly count: number;
  readonly firstOn: Day;
  readonly lastOn: Day;
  readonly lastFrom: "them" | "me";
}

export interface Recommendation extends Named {
  readonly organization: string;
  readonly from: "them" | "me";
  readonly on: Day;
}

export interface Endorsement extends Named {
  readonly from: "them" | "me";
  readonly skill: string;
  readonly on?: Day;
}

export interface Invitation extends Named {
  readonly from: "them" | "me";
  readonly on: Day;
  /** What the user wrote along; only of their own invitations. */
  readonly text?: string;
}

/** Where the user worked, learned or volunteered: `from` and `to` are `YYYY` or `YYYY-MM`; without `to` it goes on. */
export interface Station {
  readonly kind: "work" | "school" | "volunteering";
  readonly organization: string;
  readonly from?: string;
  readonly to?: string;
}

/** A position the user saved or applied for: a sign that the organization was hiring then. */
export interface JobSeen {
  readonly organization: string;
  readonly title: string;
  readonly on: Day;
  readonly how: "saved" | "applied";
  readonly url?: string;
}

/** Everything we use of LinkedIn's data archive, as plain data; what the files don't have is empty. */
export interface Archive {
  readonly connections: readonly Connection[];
  /** Members who closed or hid their account: the file has only the day of the connection. */
  readonly hidden: number;
  /** By canonical profile address, or by folded name where the file had no addresses. */
  readonly correspondence: ReadonlyMap<string, Correspondence>;
  readonly recommendations: readonly Recommendation[];
  readonly endorsements: readonly Endorsement[];
  readonly invitations: readonly Invitation[];
  readonly stations: readonly Station[];
  readonly follows: readonly string[];
  readonly jobs: readonly JobSeen[];
  /** The user's own notes on LinkedIn, by address or folded name. */
  readonly notes: ReadonlyMap<string, string>;
  readonly faults: readonly Fault[];
  /** What becomes of the columns of each file that was read. */
  readonly columns: readonly FileColumns[];
  /** The day of the export as the ZIP's name says it, else the newest day in it. */
  readonly on?: Day;
}
