import { columnKey } from "../csv/table.ts";
import { type Becomes, columnsOf, type FileColumns } from "../import/columns.ts";
import { COLUMN_ALIASES, type FileKind } from "./file-kind.ts";

/** Each of these columns becomes the same. */
function all(becomes: Becomes, ...keys: readonly string[]): readonly (readonly [string, Becomes])[] {
  return keys.map((key) => [key, becomes] as const);
}

function endorsement(who: "endorser" | "endorsee"): ReadonlyMap<string, Becomes> {
  return new Map([
    ...all("endorsement", "endorsement date", "skill name"),
    ...all("endorsement", `${who} first name`, `${who} last name`, `${who} public url`),
    ...all("lookedAt", "endorsement status", "status"),
  ]);
}

/** What is read of each kind of file, by column keys; every other column is left out unread. */
const KEPT: Readonly<Record<FileKind, ReadonlyMap<string, Becomes>>> = {
  connections: new Map([
    ...all("name", "first name", "last name"),
    ...all("address", "url"),
    ...all("organization", "company"),
    ...all("title", "position"),
    ...all("connected", "connected on"),
  ]),
  messages: new Map([
    ...all("messages", "sender profile url", "recipient profile urls", "to", "date"),
    ...all("lookedAt", "conversation id", "is message draft", "folder"),
  ]),
  invitations: new Map([
    ...all("invitation", "from", "to", "sent at", "direction", "inviterprofileurl", "inviteeprofileurl"),
    ...all("invitationWords", "message"),
  ]),
  recommendations: new Map([
    ...all("recommendation", "first name", "last name", "creation date"),
    ...all("lookedAt", "status"),
  ]),
  endorsementsReceived: endorsement("endorser"),
  endorsementsGiven: endorsement("endorsee"),
  positions: new Map(all("station", "company name", "started on", "finished on")),
  education: new Map(all("station", "school name", "start date", "end date")),
  volunteering: new Map(all("station", "company name", "started on", "finished on")),
  follows: new Map(all("follow", "organization")),
  savedJobs: new Map(all("job", "saved date", "company name", "job title", "job url")),
  applications: new Map(all("job", "application date", "company name", "job title", "job url")),
  notes: new Map([
    ...all("name", "connection first name", "connection last name"),
    ...all("address", "connection profile url"),
    ...all("note", "note"),
  ]),
};

/** What becomes of the columns of one file of the archive. */
export function archiveColumns(file: string, kind: FileKind, header: readonly string[]): FileColumns {
  return columnsOf(file, header, (name) => {
    const key = columnKey(name);
    return KEPT[kind].get(key) ?? (kind === "connections" ? KEPT[kind].get(COLUMN_ALIASES.get(key) ?? "") : undefined);
  });
}
