/** The worker that carries: reads, merges, encrypts and writes, so that the page never waits. */
import { refusalFrom } from "../../database/refusal.ts";
import { syncFolder } from "../../database/sync-folder.ts";
import { undoGroup } from "../../database/journal.ts";
import { unbundle } from "../../formats/sync-bundle.ts";
import { readSyncName } from "../../formats/sync-names.ts";
import { carry, letGo, packOwn } from "./carry.ts";
import { handFolder, troubleFrom, writeFile } from "./folder-files.ts";
import { join, unlockMore } from "./join.ts";
import type { Order, Report } from "./protocol.ts";

const LOCK = "vouchbook-carrying";

function report(message: Report): void {
  postMessage(message);
}

async function take(files: readonly File[]): Promise<void> {
  const directory = await handFolder();
  for (const file of files)
    for (const { name, bytes } of unbundle({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))
      if (["file", "key"].includes(readSyncName(name).kind)) await writeFile(directory, name, bytes);
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
  const isDone = await carry(folder, order.kind === "carry" && order.isAgreed === true, report);
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
