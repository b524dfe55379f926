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
  let isEnded = false;
  const receive = (report: Report): void => {
    // What an ended worker said last is of no matter any more.
    if (!isEnded) onReport(report);
  };
  worker.addEventListener("message", (event: MessageEvent<Report>) => receive(event.data));
  worker.addEventListener("error", () => receive({ kind: "refused", why: "broken" }));
  return {
    order: (order) => worker.postMessage(order),
    end() {
      isEnded = true;
      worker.terminate();
    },
  };
}
