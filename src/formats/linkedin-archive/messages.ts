import type { Day } from "../../domain/history/day.ts";
import { fold } from "../../domain/text/fold.ts";
import { readLenientCsv } from "../csv/lenient-csv.ts";
import { columnReader, type HeaderPlace } from "../csv/table.ts";
import { eachUdsvRow } from "../csv/udsv-rows.ts";
import type { Correspondence } from "../import/archive.ts";
import { addressIn } from "./connections.ts";
import { readDay } from "./day.ts";

/** One message without its words: who wrote it, to whom, when. */
interface Envelope {
  readonly conversation: string;
  readonly from: string;
  readonly to: readonly string[];
  /** The recipients' names where the file has no addresses of theirs (before mid-2023). */
  readonly toNames: string;
  /** Year, month, day and time, so that the last of a day is known. */
  readonly at: string;
}

/** So many rows pass between two reports of progress. */
const REPORT_ROWS = 20_000;

/** Reads addresses as they repeat: each spelling is worked out once. */
function addressMemory(): (cell: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (cell) => {
    if (!known.has(cell)) known.set(cell, addressIn(cell));
    return known.get(cell);
  };
}

function isUsable(flag: string): boolean {
  return flag.toLowerCase() !== "yes";
}

/** The envelopes of messages.csv: no drafts, no spam, no sponsored mail. A message's text is passed over unread. */
export function readEnvelopes(
  text: string,
  header: HeaderPlace,
  onProgress: (rows: number) => void = () => undefined,
): readonly Envelope[] {
  const cell = columnReader({ header: header.names });
  const address = addressMemory();
  const envelopes: Envelope[] = [];
  let rows = 0;
  const take = (row: readonly string[]): void => {
    rows += 1;
    if (rows % REPORT_ROWS === 0) onProgress(rows);
    const from = address(cell(row, "sender profile url"));
    const stamp = cell(row, "date");
    const isWanted = isUsable(cell(row, "is message draft")) && cell(row, "folder").toUpperCase() !== "SPAM";
    if (from === undefined || !isWanted || readDay(stamp) === undefined) return;
    const to = cell(row, "recipient profile urls")
      .split(",")
      .flatMap((part) => address(part.trim()) ?? []);
    envelopes.push({ conversation: cell(row, "conversation id"), from, to, toNames: cell(row, "to"), at: stamp });
  };
  const body = `${text.slice(header.at)}${text.endsWith("\n") ? "" : "\n"}`;
  if (eachUdsvRow(body, header.separator, header.names.length, take)) return envelopes;
  [envelopes.length, rows] = [0, 0];
  for (const { cells } of readLenientCsv(body, header.separator).slice(1)) take(cells);
  return envelopes;
}

/** The user's own address: whoever takes part in the most conversations. */
export function ownAddressIn(envelopes: readonly Envelope[]): string | undefined {
  const conversations = new Map<string, Set<string>>();
  for (const { conversation, from, to } of envelopes)
    for (const address of [from, ...to]) {
      const known = conversations.get(address);
      if (known) known.add(conversation);
      else conversations.set(address, new Set([conversation]));
    }
  const [first, second] = [...conversations].toSorted((a, b) => b[1].size - a[1].size);
  // With one conversation only, the two sides can't be told apart.
  return first && first[1].size > (second?.[1].size ?? 0) ? first[0] : undefined;
}

/** A folded name as a key, for files that name somebody without an address. */
export function nameKey(name: string): string {
  return `name:${fold(name)}`;
}

/** The one other person of each conversation, where the file itself has no recipients' addresses. */
function partners(envelopes: readonly Envelope[], own: string): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const { conversation, from } of envelopes) {
    if (from === own) continue;
    found.set(conversation, found.has(conversation) && found.get(conversation) !== from ? undefined : from);
  }
  return found;
}

function partnerOf(envelope: Envelope, own: string, partnerIn: ReadonlyMap<string, string | undefined>) {
  if (envelope.from !== own) return envelope.from;
  if (envelope.to.length > 0) return envelope.to.length === 1 ? envelope.to[0] : undefined;
  if (partnerIn.has(envelope.conversation)) return partnerIn.get(envelope.conversation);
  // Nobody ever answered; a comma may join several names or stand inside one, so only a name without is one person.
  return envelope.toNames === "" || envelope.toNames.includes(",") ? undefined : nameKey(envelope.toNames);
}

/**
 * How much was written with each person: what they wrote to the user, and what the user wrote to them alone. By canonical address,
 * or by `nameKey`.
 */
export function correspondenceOf(envelopes: readonly Envelope[], own: string): ReadonlyMap<string, Correspondence> {
  const partnerIn = partners(envelopes, own);
  const found = new Map<string, { count: number; first: string; last: string; lastFrom: "them" | "me" }>();
  for (const envelope of envelopes) {
    const partner = partnerOf(envelope, own, partnerIn);
    if (partner === undefined || partner === own) continue;
    const from = envelope.from === own ? "me" : "them";
    const { at } = envelope;
    const known = found.get(partner);
    if (!known) found.set(partner, { count: 1, first: at, last: at, lastFrom: from });
    else {
      known.count += 1;
      if (at < known.first) known.first = at;
      if (at >= known.last) [known.last, known.lastFrom] = [at, from];
    }
  }
  const day = (at: string): Day => readDay(at) ?? at.slice(0, 10);
  return new Map(
    [...found].map(([partner, { count, first, last, lastFrom }]) => [
      partner,
      { count, firstOn: day(first), lastOn: day(last), lastFrom },
    ]),
  );
}
