import workerAddress from "./files-worker.ts?worker&url";
import type { Order, Report } from "./protocol.ts";

/** A worker at work, and how to end it at once. */
export interface FilesWorker {
  readonly order: (order: Order) => void;
  readonly end: () => void;
}

interface Policy {
  createScriptURL(address: string): URL;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy;
}

let policy: Policy | undefined;

/**
 * Our policy lets nothing but the one packaged worker through: where the browser keeps trusted types (all that we ship for do), an
 * address as plain text starts no worker.
 */
function trusted(address: string): string | URL {
  const types = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return address;
  policy ??= types.createPolicy("vouchbook-worker", {
    createScriptURL(wanted) {
      if (wanted !== workerAddress) throw new TypeError("not our worker");
      return wanted;
    },
  });
  return policy.createScriptURL(address);
}

/** Starts the worker of the files page. `onReport` also hears when it breaks. */
export function startWorker(onReport: (report: Report) => void): FilesWorker {
  const worker = new Worker(trusted(workerAddress), { type: "module" });
  worker.addEventListener("message", (event: MessageEvent<Report>) => onReport(event.data));
  worker.addEventListener("error", () => onReport({ kind: "refused", why: "broken" }));
  return { order: (order) => worker.postMessage(order), end: () => worker.terminate() };
}
