/** The worker that syncs: reads, merges, encrypts and writes, so that the page never waits. */
import { refusalFrom } from "../../database/connection/refusal.ts";
import { ownDevice } from "../../database/sync/outbox.ts";
import { syncFolder } from "../../database/sync/folder-database.ts";
import { undoGroup } from "../../database/journal/undo.ts";
import { unbundle } from "../../formats/sync/bundle.ts";
import { MOST_SYNC_BYTES } from "../../formats/sync/sync-file.ts";
import { readSyncName } from "../../formats/sync/file-names.ts";
import { syncRound, letGo, packOwn } from "./sync-round.ts";
import { filesIn, handFolder, troubleFrom, writeFile } from "./folder-files.ts";
import { join, unlockMore } from "./join.ts";
import type { Order, Report } from "./protocol.ts";

const LOCK = "vouchbook-carrying";

function report(message: Report): void {
  postMessage(message);
}

/** Takes files that were synced by hand. This machine's own stay as it wrote them; what is too large is left alone. */
async function take(files: readonly File[]): Promise<void> {
  const [directory, device] = [await handFolder(), await ownDevice()];
  const there = new Set((await filesIn(directory)).map(({ name }) => name));
  for (const file of files) {
    if (file.size > MOST_SYNC_BYTES) continue;
    for (const { name, bytes } of unbundle({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })) {
      const is = readSyncName(name);
      const isOurs = is.kind === "file" || is.kind === "key";
      if (isOurs && !(is.device === device && there.has(name))) await writeFile(directory, name, bytes);
    }
  }
}

async function obey(order: Order): Promise<void> {
  if (order.kind === "undo") {
    report({ kind: "progress", step: "undoing" });
    await undoGroup(order.group);
    return report({ kind: "undone" });
  }
  if (order.kind === "take") await take(order.files);
  if (order.kind === "join" && !(await join(order, report))) return;
  if (order.kind === "unlock" && !(await unlockMore(order.passphrase, report))) return;
  const folder = await syncFolder();
  if (!folder) return;
  if (order.kind === "letGo") return letGo(folder, order.device, report);
  const isDone = await syncRound(folder, order.kind === "sync" && order.isAgreed === true, report);
  if (order.kind === "pack" && isDone) await packOwn(folder, report);
}

addEventListener("message", (event: MessageEvent<Order>) => {
  navigator.locks
    .request(LOCK, () => obey(event.data))
    .catch((error: unknown) => {
      const why = troubleFrom(error);
      report(why ? { kind: "trouble", why } : { kind: "storageRefused", reason: refusalFrom(error).reason });
    });
});
