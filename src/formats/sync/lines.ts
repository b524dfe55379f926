import { type SyncTombstone, type SyncChanges, type SyncRow, keyOf, rowKey } from "../../domain/sync/changes.ts";
import { readLine } from "./schema.ts";

/** What the lines of a file say. */
export interface FileLines extends SyncChanges {
  /** How many lines couldn't be understood and are left out. */
  readonly unreadable: number;
  /** How many values in the other lines are no good and are left out. */
  readonly leftOut: number;
}

/** Bounds of what a file may unfold to: characters of a line and of all lines, and lines. Ours of 100,000 people stay under a third. */
interface LineBounds {
  readonly line: number;
  readonly text: number;
  readonly lines: number;
}

const BOUNDS: LineBounds = { line: 2 ** 24, text: 2 ** 29, lines: 1_000_000 };

/** A file unfolds to more than any of ours; it is given up as soon as that is seen. */
export class TooMuch extends Error {}

/** Gathers lines out of pieces of text. */
class Lines {
  readonly rows = new Map<string, SyncRow>();
  readonly tombstones = new Map<string, SyncTombstone>();
  unreadable = 0;
  leftOut = 0;
  readonly #bounds: LineBounds;
  readonly #open: string[] = [];
  #openLength = 0;
  #length = 0;
  #count = 0;

  constructor(bounds: LineBounds) {
    this.#bounds = bounds;
  }

  add(piece: string): void {
    this.#length += piece.length;
    if (this.#length > this.#bounds.text) throw new TooMuch();
    const [first = "", ...others] = piece.split("\n");
    // The pieces of a long line are joined once, at its end.
    this.#open.push(first);
    this.#openLength += first.length;
    if (this.#openLength > this.#bounds.line) throw new TooMuch();
    for (const next of others) {
      this.end();
      this.#open.push(next);
      this.#openLength = next.length;
    }
  }

  end(): void {
    this.take(this.#open.join(""));
    this.#open.length = 0;
  }

  take(line: string): void {
    if (line === "") return;
    this.#count += 1;
    if (this.#count > this.#bounds.lines) throw new TooMuch();
    const read = readLine(line);
    this.unreadable += read ? 0 : 1;
    if (!read) return;
    const { item, invalidValues } = read;
    this.leftOut += invalidValues.length;
    if ("value" in item) this.rows.set(rowKey(item), item);
    else this.tombstones.set(keyOf(item.store, item.id), item);
  }
}

/** Reads compressed lines piece by piece, so that little packed into much is never held whole. Throws `TooMuch`, or what is no gzip. */
export async function readLines(bytes: BlobPart, bounds = BOUNDS): Promise<FileLines> {
  const lines = new Lines(bounds);
  const decoder = new TextDecoder();
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      lines.add(decoder.decode(value, { stream: true }));
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  lines.add(decoder.decode());
  lines.end();
  const { rows, tombstones, unreadable, leftOut } = lines;
  return { rows, tombstones, unreadable, leftOut };
}
