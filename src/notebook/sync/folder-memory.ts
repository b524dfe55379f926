import { keepSeenFiles, type SeenFile, seenFiles } from "../../database/sync/folder-database.ts";
import type { FolderFile } from "./folder-files.ts";

/** A file this young may still be on its way, though its size is already that of the whole. */
const YOUNG_MS = 60_000;

/** What a folder says of a file without opening it. */
export type Stat = Pick<File, "size" | "lastModified">;

/** What was found out about the folder's files, so that what hasn't changed since isn't tried again on the same day. */
export class FolderMemory {
  readonly #before: ReadonlyMap<string, SeenFile>;
  readonly #now: Map<string, SeenFile>;
  readonly #nowMs: number;

  constructor(before: ReadonlyMap<string, SeenFile>, all: readonly FolderFile[], nowMs: number) {
    const there = new Set(all.map(({ name }) => name));
    this.#before = before;
    this.#now = new Map([...before].filter(([name]) => there.has(name)));
    this.#nowMs = nowMs;
  }

  /** What is remembered of these files. Throws `Refusal`. */
  static async of(all: readonly FolderFile[]): Promise<FolderMemory> {
    return new FolderMemory(await seenFiles(), all, Date.now());
  }

  get #today(): string {
    return new Date(this.#nowMs).toISOString().slice(0, 10);
  }

  /** How a file was found that is as it was, whatever the day. */
  unchanged(name: string, { size, lastModified }: Stat): SeenFile | undefined {
    const seen = this.#now.get(name);
    return seen?.size === size && seen.modified === lastModified ? seen : undefined;
  }

  /** How a file was found today that is as it was. */
  today(name: string, stat: Stat): SeenFile | undefined {
    const seen = this.unchanged(name, stat);
    return seen?.on === this.#today ? seen : undefined;
  }

  /** Notes how a file was found; `why` is what is wrong with it. */
  note(name: string, { size, lastModified: modified }: Stat, why?: string): void {
    if (why === "damaged" && Math.abs(this.#nowMs - modified) < YOUNG_MS) this.#now.delete(name);
    else this.#now.set(name, { name, size, modified, on: this.#today, ...(why !== undefined && { why }) });
  }

  /** Lets go of what was noted for a reason. */
  dropNoted(isDropped: (why: string | undefined) => boolean): void {
    for (const [name, { why }] of this.#now) if (isDropped(why)) this.#now.delete(name);
  }

  /** Remembers it all for the next time. Throws `Refusal`. */
  async keep(): Promise<void> {
    const isSame =
      this.#now.size === this.#before.size && [...this.#now].every(([name, seen]) => this.#before.get(name) === seen);
    if (!isSame) await keepSeenFiles([...this.#now.values()]);
  }
}
