import { keepSyncFolder, syncFolder, type SyncFolder } from "../../../src/database/sync/folder-database.ts";
import { packSyncFile, openSyncFile, type SyncFile } from "../../../src/formats/sync/sync-file.ts";
import { lockIdentity, newIdentity, recipientOf } from "../../../src/formats/sync/key.ts";
import { readSyncName, syncFileName, syncKeyName } from "../../../src/formats/sync/file-names.ts";
import { ownDevice } from "../../../src/database/sync/outbox.ts";
import { syncRound } from "../../../src/notebook/sync/sync-round.ts";
import { writeFile } from "../../../src/notebook/sync/folder-files.ts";
import type { Report } from "../../../src/notebook/sync/protocol.ts";
import { SimulatedDevice } from "../../domain/simulated-device.ts";

export const PASSPHRASE = "seven plain words for a folder";

/** A shared folder in the browser's own space, with a key in it that costs nothing to open. */
export class SharedFolder {
  readonly directory: FileSystemDirectoryHandle;
  readonly identity: string;
  readonly #name: string;

  private constructor(directory: FileSystemDirectoryHandle, identity: string, name: string) {
    this.directory = directory;
    this.identity = identity;
    this.#name = name;
  }

  /** Makes the folder and sets the notebook up with it. */
  static async make(): Promise<SharedFolder> {
    const name = `shared-${crypto.randomUUID()}`;
    const root = await navigator.storage.getDirectory();
    const directory = await root.getDirectoryHandle(name, { create: true });
    const identity = await newIdentity();
    const folder = new SharedFolder(directory, identity, name);
    const key = { name: syncKeyName(await ownDevice()), bytes: await lockIdentity(identity, PASSPHRASE, 1) };
    await writeFile(directory, key.name, key.bytes);
    await keepSyncFolder({ machine: "Here", identity, identities: [identity], handle: directory, key });
    return folder;
  }

  async erase(): Promise<void> {
    await (await navigator.storage.getDirectory()).removeEntry(this.#name, { recursive: true });
  }

  async names(): Promise<readonly string[]> {
    const names: string[] = [];
    for await (const name of this.directory.keys()) names.push(name);
    return names.toSorted();
  }

  async bytes(name: string): Promise<Uint8Array> {
    const file = await (await this.directory.getFileHandle(name)).getFile();
    return new Uint8Array(await file.arrayBuffer());
  }

  put(name: string, bytes: Uint8Array): Promise<void> {
    return writeFile(this.directory, name, bytes);
  }
}

/** One round as the worker does it; how it ended. */
export async function syncOnce(isAgreed = false): Promise<Report | undefined> {
  let last: Report | undefined;
  await syncRound((await syncFolder()) as SyncFolder, isAgreed, (report) => (last = report));
  return last;
}

/** A round that is expected to go through. */
export async function synced(isAgreed = false): Promise<Extract<Report, { readonly kind: "synced" }>> {
  const report = await syncOnce(isAgreed);
  if (report?.kind !== "synced") throw new Error(`it ended with ${JSON.stringify(report)}`);
  return report;
}

/** Another machine, whose notebook is simulated and whose files are real. */
export class OtherMachine {
  readonly device: SimulatedDevice;
  readonly #folder: SharedFolder;
  #sequence = 0;

  constructor(id: string, folder: SharedFolder, skewMs = 0) {
    this.device = new SimulatedDevice(id, skewMs);
    this.#folder = folder;
  }

  async write(isWhole = true): Promise<string> {
    this.#sequence += 1;
    const { id } = this.device;
    const at = new Date().toISOString();
    const about = { device: id, sequence: this.#sequence, isWhole, machine: `Machine ${id}`, at };
    const name = syncFileName(id, this.#sequence);
    const recipient = await recipientOf(this.#folder.identity);
    await this.#folder.put(name, await packSyncFile(about, this.device.write(isWhole), recipient));
    return name;
  }

  /** Reads every other machine's files; returns whether anything is different now. */
  async read(): Promise<boolean> {
    let isChanged = false;
    for (const name of await this.#folder.names()) {
      const is = readSyncName(name);
      if (is.kind !== "file" || is.device === this.device.id) continue;
      const file = (await openSyncFile(await this.#folder.bytes(name), [this.#folder.identity])) as SyncFile;
      isChanged = this.device.read(file, Date.now()) || isChanged;
    }
    return isChanged;
  }
}
