import filesWorker from "./files/files-worker.ts?worker&url";
import syncWorker from "./sync/sync-worker.ts?worker&url";

/** The workers that are packaged with the notebook. */
const WORKERS = { files: filesWorker, sync: syncWorker } as const;

interface Policy {
  createScriptURL(address: string): URL;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy;
}

let policy: Policy | undefined;

/**
 * Our policy lets nothing but the packaged workers through: where the browser keeps trusted types (all that we ship for do), an
 * address as plain text starts no worker.
 */
function trusted(address: string): string | URL {
  const types = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return address;
  policy ??= types.createPolicy("vouchbook-worker", {
    createScriptURL(wanted) {
      if (!Object.values(WORKERS).includes(wanted)) throw new TypeError("not our worker");
      return wanted;
    },
  });
  return policy.createScriptURL(address);
}

/** Starts one of the notebook's workers. */
export function packagedWorker(name: keyof typeof WORKERS): Worker {
  return new Worker(trusted(WORKERS[name]), { type: "module" });
}
