import { packagedWorker } from "../trusted-worker.ts";
import type { Order, Report } from "./protocol.ts";

/** A worker at work, and how to end it at once. */
export interface FilesWorker {
  readonly order: (order: Order) => void;
  readonly end: () => void;
}

/** Starts the worker of the files page. `onReport` also hears when it breaks. */
export function startWorker(onReport: (report: Report) => void): FilesWorker {
  const worker = packagedWorker("files");
  worker.addEventListener("message", (event: MessageEvent<Report>) => onReport(event.data));
  worker.addEventListener("error", () => onReport({ kind: "refused", why: "broken" }));
  return { order: (order) => worker.postMessage(order), end: () => worker.terminate() };
}
