import { INVITATION_CAP } from "../../domain/person/evidence.ts";
import { cut } from "../../domain/text/text.ts";
import { oneLine } from "../import/limits.ts";
import { columnReader, type Table } from "../csv/table.ts";
import type { Endorsement, Invitation, Recommendation } from "../import/archive.ts";
import { addressIn, fullName, lineIn } from "./connections.ts";
import { dayOrderOf, readDay } from "./day.ts";
import { nameKey } from "./messages.ts";

/** Recommendations of one file: those received are from them, those given from the user. Drafts and withdrawn ones are left out. */
export function readRecommendations(table: Table, from: "them" | "me"): readonly Recommendation[] {
  const cell = columnReader(table);
  const order = dayOrderOf(table.rows.map((row) => cell(row, "creation date")));
  return table.rows.flatMap((row) => {
    const name = fullName(cell(row, "first name"), cell(row, "last name"));
    const on = readDay(cell(row, "creation date"), order);
    const isShown = !/draft|withdrawn|deleted|rejected/i.test(cell(row, "status"));
    return name !== "" && on !== undefined && isShown
      ? [{ name, on, from, organization: lineIn(cell(row, "company")) }]
      : [];
  });
}

/** No skill on the site has a longer name, in code points. */
const SKILL_LENGTH = 200;

/** Endorsements of one file, only accepted ones. */
export function readEndorsements(table: Table, from: "them" | "me"): readonly Endorsement[] {
  const cell = columnReader(table);
  const who = from === "them" ? "endorser" : "endorsee";
  return table.rows.flatMap((row) => {
    const name = fullName(cell(row, `${who} first name`), cell(row, `${who} last name`));
    const skill = cut(oneLine(cell(row, "skill name")), SKILL_LENGTH);
    const status = cell(row, "endorsement status") || cell(row, "status");
    if (name === "" || skill === "" || (status !== "" && status.toUpperCase() !== "ACCEPTED")) return [];
    const url = addressIn(cell(row, `${who} public url`));
    const on = readDay(cell(row, "endorsement date"));
    return [{ name, skill, from, ...(url !== undefined && { url }), ...(on !== undefined && { on }) }];
  });
}

/** Invitations, with the words of the user's own alone, and the user's own address as the outgoing ones have it. */
export function readInvitations(table: Table): { readonly invitations: readonly Invitation[]; readonly own?: string } {
  const cell = columnReader(table);
  const order = dayOrderOf(table.rows.map((row) => cell(row, "sent at")));
  let own: string | undefined;
  const invitations = table.rows.flatMap((row) => {
    const isMine = cell(row, "direction").toUpperCase() === "OUTGOING";
    const [inviter, invitee] = [addressIn(cell(row, "inviterprofileurl")), addressIn(cell(row, "inviteeprofileurl"))];
    own ??= isMine ? inviter : invitee;
    const url = isMine ? invitee : inviter;
    const name = lineIn(cell(row, isMine ? "to" : "from"));
    const on = readDay(cell(row, "sent at"), order);
    if (on === undefined || (name === "" && url === undefined)) return [];
    const text = isMine ? cut(oneLine(cell(row, "message")), INVITATION_CAP) : "";
    const invitation: Invitation = {
      name,
      from: isMine ? "me" : "them",
      on,
      ...(url !== undefined && { url }),
      ...(text !== "" && { text }),
    };
    return [invitation];
  });
  return { invitations, ...(own !== undefined && { own }) };
}

/** The user's own notes about connections (a file since 2026), by address or folded name. */
export function readNotes(table: Table): ReadonlyMap<string, string> {
  const cell = columnReader(table);
  const notes = new Map<string, string[]>();
  for (const row of table.rows) {
    const name = fullName(cell(row, "connection first name"), cell(row, "connection last name"));
    const key = addressIn(cell(row, "connection profile url")) ?? nameKey(name);
    const note = cell(row, "note");
    const known = notes.get(key);
    if (note !== "" && known) known.push(note);
    else if (note !== "") notes.set(key, [note]);
  }
  return new Map([...notes].map(([key, texts]) => [key, texts.join("\n\n")]));
}
