import { type SyncCursors, NO_CURSORS } from "../../database/schema/sync-cursors.ts";
import {
  changeSyncFolder,
  dropForgotten,
  dropSyncFolder,
  type SyncFolder,
  syncFolder,
} from "../../database/sync/folder-database.ts";
import { syncCursors } from "../../database/sync/outbox.ts";
import { dropTraces } from "../../database/local/traces.ts";
import { hear } from "../../news.ts";
import { packagedWorker } from "../trusted-worker.ts";
import { hasPermission } from "./folder-permission.ts";
import type { Order, Report } from "./protocol.ts";

/** What a page shows of sync. */
export interface SyncState {
  /** `undefined` until it is known; `none` where this machine isn't set up. */
  readonly folder: SyncFolder | "none" | undefined;
  readonly marks: SyncCursors;
  /** The browser wants to be asked again before the folder is touched. */
  readonly mustAsk: boolean;
  /** What is going on, or how the last thing ended. */
  readonly report: Report | undefined;
  /** the last round that went through, with what it left alone. */
  readonly last: Extract<Report, { readonly kind: "synced" }> | undefined;
}

/** After the last of several changes so many milliseconds pass until they are synced. */
const QUIET_MS = 5000;

let state: SyncState = { folder: undefined, marks: NO_CURSORS, mustAsk: false, report: undefined, last: undefined };
let worker: Worker | undefined;
const listeners = new Set<() => void>();

function set(more: Partial<SyncState>): void {
  state = { ...state, ...more };
  for (const listener of listeners) listener();
}

/** How sync stands now. */
export function syncState(): SyncState {
  return state;
}

/** Calls back whenever that changes, until the returned function is called. */
export function watchSync(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function look(): Promise<void> {
  const [folder, marks] = [await syncFolder(), await syncCursors()];
  const mustAsk = folder?.handle !== undefined && !(await hasPermission(folder.handle));
  set({ folder: folder ?? "none", marks, mustAsk });
}

/** Drops what pages hold half typed about whom another machine forgot; the worker can't reach it. */
function dropTracesElsewhere(): void {
  // What can't be opened now waits for the next page.
  dropForgotten((people) => dropTraces(people.flatMap(({ id, addresses }) => [id, ...addresses]))).catch(
    () => undefined,
  );
}

function onReport(report: Report): void {
  if (report.kind === "synced") set({ report, last: report, marks: report.marks });
  else set({ report });
  if (report.kind !== "progress") dropTracesElsewhere();
  const isLost = report.kind === "trouble" && report.why === "permission";
  if (isLost || (report.kind === "synced" && state.folder === "none")) void look();
}

/** Gives the worker something to do. */
export function order(what: Order): void {
  set({ report: { kind: "progress", step: what.kind === "undo" ? "undoing" : "reading" } });
  if (!worker) {
    worker = packagedWorker("sync");
    worker.addEventListener("message", (event: MessageEvent<Report>) => onReport(event.data));
    worker.addEventListener("error", () => onReport({ kind: "trouble", why: "broken" }));
  }
  worker.postMessage(what);
}

function isReady(): boolean {
  const { folder, mustAsk, report } = state;
  if (!folder || folder === "none" || !folder.handle || folder.isResting || mustAsk) return false;
  // What waits for the user's answer goes on waiting.
  return report?.kind !== "asks" && report?.kind !== "asksAway";
}

/** Takes back what a round brought; from then on sync rests, or it would be handed on before the user has looked. */
export async function undoSync(group: string): Promise<void> {
  await changeSyncFolder((folder) => ({ ...folder, isResting: true }));
  await look();
  order({ kind: "undo", group });
}

/** Syncs again, after a rest too. The press of a button, so that the browser may ask. */
export async function syncNow(isAgreed = false): Promise<void> {
  await changeSyncFolder(({ isResting: _rested, ...folder }) => folder);
  await look();
  if (state.mustAsk) return;
  order({ kind: "sync", ...(isAgreed && { isAgreed }) });
}

/** Ends sync on this machine; its files stay in the folder. */
export async function stopSync(): Promise<void> {
  await dropSyncFolder();
  set({ folder: "none", mustAsk: false, report: undefined, last: undefined });
}

/** Learns how sync stands, and syncs if it may; from then on a little after each change. */
export async function startSync(): Promise<void> {
  dropTracesElsewhere();
  await look();
  if (isReady()) order({ kind: "sync" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  hear(({ kind }) => {
    if (kind === "forgotten") dropTracesElsewhere();
    if (kind === "closed" || kind === "blocked" || kind === "forgotten") return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isReady()) order({ kind: "sync" });
    }, QUIET_MS);
  });
}
