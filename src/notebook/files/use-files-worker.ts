import { useEffect, useRef, useState } from "preact/hooks";
import type { Order, Report } from "./protocol.ts";
import { packagedWorker } from "../trusted-worker.ts";

/** A worker at work, and how to leave it: what it has begun to write it writes and tells before it ends, all else ends at once. */
interface FilesWorker {
  readonly order: (order: Order) => void;
  readonly end: () => void;
}

const WRITING: ReadonlySet<Order["kind"]> = new Set(["import", "undo"]);

/** Starts the worker of the files page. `onReport` also hears when it breaks. */
function startWorker(onReport: (report: Report) => void): FilesWorker {
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

/** A worker's last word to a part of the page; `idle` before the first order and after a cancel. */
export type Progressing = Report | { readonly kind: "idle" };

/** One worker for one part of the page, started at the first order and ended with the part or by `cancel`. */
export function useFilesWorker(): {
  readonly report: Progressing;
  readonly order: (order: Order) => void;
  readonly cancel: () => void;
} {
  const worker = useRef<FilesWorker | undefined>(undefined);
  const [report, setReport] = useState<Progressing>({ kind: "idle" });

  function end(): void {
    worker.current?.end();
    worker.current = undefined;
  }

  useEffect(() => end, []);
  return {
    report,
    order(order) {
      worker.current ??= startWorker(setReport);
      worker.current.order(order);
    },
    cancel() {
      end();
      setReport({ kind: "idle" });
    },
  };
}
