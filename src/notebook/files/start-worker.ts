import { packagedWorker } from "../trusted-worker.ts";
import type { Order, Report } from "./protocol.ts";

/** A worker at work, and how to leave it: what it has begun to write it writes and tells before it ends, all else ends at once. */
export interface FilesWorker {
  readonly order: (order: Order) => void;
  readonly end: () => void;
}

const WRITING: ReadonlySet<Order["kind"]> = new Set(["import", "undo"]);

/** Starts the worker of the files page. `onReport` also hears when it breaks. */
export function startWorker(onReport: (report: Report) => void): FilesWorker {
  const worker = packagedWorker("files");
  let isEnded = false;
  let isWriting = false;
  const receive = (report: Report): void => {
    if (report.kind !== "progress") isWriting = false;
    // What an ended worker said last is of no matter any more.
    if (!isEnded) onReport(report);
    else if (!isWriting) worker.terminate();
  };
  worker.addEventListener("message", (event: MessageEvent<Report>) => receive(event.data));
  worker.addEventListener("error", () => receive({ kind: "refused", why: "broken" }));
  return {
    order(order) {
      isWriting ||= WRITING.has(order.kind);
      worker.postMessage(order);
    },
    end() {
      isEnded = true;
      // Written and not told, every open page would go on showing what was before.
      if (!isWriting) worker.terminate();
    },
  };
}
