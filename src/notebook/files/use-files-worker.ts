import { useEffect, useRef, useState } from "preact/hooks";
import type { Order, Report } from "./protocol.ts";
import { type FilesWorker, startWorker } from "./start-worker.ts";

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
