import { readFileSync } from "node:fs";

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly url?: string; readonly host?: string };
  }[];
}

// The browser's own errands, with or without an extension: nothing a package of ours could have asked for.
const BROWSERS_OWN =
  /^https?:\/\/(?:[\w.-]+\.)?(?:google\.com|googleapis\.com|gstatic\.com|gvt1\.com)(?::\d+)?(?:\/|$)/;

/** The log of a browser that ended in order, or of one that left its list open. */
function whole(text: string): NetLog {
  try {
    return JSON.parse(text) as NetLog;
  } catch {
    return JSON.parse(`${text.replace(/,$/, "")}]}`) as NetLog;
  }
}

/**
 * What a browser asked the network for, from Chromium's own log, whoever asked (pages, workers, extensions), but for its own errands:
 * addresses fetched, and hosts looked up that aren't those of pages the user went to (the browser connects to these ahead).
 */
export function askedOfNetwork(path: string, visited: readonly string[]): string[] {
  const { constants, events } = whole(readFileSync(path, "utf8").trim());
  const { URL_REQUEST_START_JOB: fetched, HOST_RESOLVER_MANAGER_REQUEST: lookedUp } = constants.logEventTypes;
  if (fetched === undefined || lookedUp === undefined) throw new Error("This browser's log has other names.");
  const origins = new Set(visited.map((url) => new URL(url).origin));
  const asked = events.flatMap(({ type, params }) => {
    if (type === fetched) return params?.url ?? [];
    return type === lookedUp && params?.host !== undefined && !origins.has(params.host) ? params.host : [];
  });
  return asked.filter((address) => /^(?:https?|wss?):/.test(address) && !BROWSERS_OWN.test(address));
}
