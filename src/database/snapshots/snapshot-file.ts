import type { IDBPDatabase } from "idb";
import type { Stores } from "../schema/stores.ts";

/** The first line of a snapshot, readable without the rest. */
export interface SnapshotHeader {
  readonly format: "vouchbook-snapshot";
  readonly schema: number;
  readonly notebook: string;
  readonly changes: number;
  readonly people: number;
  /** The notebook's clock when it was taken; files of before the write-ahead log don't say. */
  readonly clock?: string;
  /** The instant it was taken, ISO 8601 in UTC. */
  readonly at: string;
  /** Of the compressed rows that follow the header, in hexadecimal. */
  readonly sha256: string;
}

/** A whole notebook as plain rows by store. */
export interface Snapshot {
  readonly header: SnapshotHeader;
  readonly stores: Stores;
}

/** No header is longer, in bytes. */
const HEADER_BYTES = 1024;

const CHUNK = 500;
const NEWLINE = 10;

/** Everything in a database as JSON lines `[store, row]`, read in one transaction so that it fits together. Throws when a row can't be read. */
export async function linesOf(database: IDBPDatabase): Promise<readonly string[]> {
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores);
  const lines: string[] = [];
  for (const name of stores) {
    const store = transaction.objectStore(name);
    let range: IDBKeyRange | null = null;
    for (;;) {
      const [keys, rows]: [IDBValidKey[], unknown[]] = await Promise.all([
        store.getAllKeys(range, CHUNK),
        store.getAll(range, CHUNK),
      ]);
      lines.push(rows.map((row) => `${JSON.stringify([name, row])}\n`).join(""));
      const last = keys.at(-1);
      if (last === undefined || keys.length < CHUNK) break;
      range = IDBKeyRange.lowerBound(last, true);
    }
  }
  return lines;
}

async function through(
  blob: Blob,
  transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(blob.stream().pipeThrough(transform)).arrayBuffer());
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A snapshot file: the header's line, then the rows compressed. */
export async function packed(
  about: Omit<SnapshotHeader, "format" | "sha256">,
  lines: readonly string[],
): Promise<Blob> {
  const body = await through(new Blob([...lines]), new CompressionStream("gzip"));
  const header: SnapshotHeader = { format: "vouchbook-snapshot", ...about, sha256: await sha256(body) };
  return new Blob([`${JSON.stringify(header)}\n`, body]);
}

function parseHeader(bytes: Uint8Array): SnapshotHeader | undefined {
  const end = bytes.indexOf(NEWLINE);
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as SnapshotHeader;
    return end > 0 && header.format === "vouchbook-snapshot" ? header : undefined;
  } catch {
    return undefined;
  }
}

/** The header of a snapshot file, unless it is no such file. */
export async function headerOf(file: Blob): Promise<SnapshotHeader | undefined> {
  return parseHeader(new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer()));
}

/** The snapshot in a file; `undefined` when a single byte of it is not as it was written. */
export async function unpacked(file: Blob): Promise<Snapshot | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const header = parseHeader(bytes.subarray(0, HEADER_BYTES));
  if (!header) return undefined;
  const body = bytes.slice(bytes.indexOf(NEWLINE) + 1);
  if ((await sha256(body)) !== header.sha256) return undefined;
  const text = new TextDecoder().decode(await through(new Blob([body]), new DecompressionStream("gzip")));
  const stores = new Map<string, unknown[]>();
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const [store, row] = JSON.parse(line) as [string, unknown];
    const rows = stores.get(store);
    if (rows) rows.push(row);
    else stores.set(store, [row]);
  }
  return { header, stores };
}
