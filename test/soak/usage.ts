import { readdirSync, readFileSync } from "node:fs";
import type { CDPSession, Page } from "playwright";
import type { ExtensionBrowser } from "../../scripts/extension-browser.mjs";

/** What a long run must not make grow. Sizes in MB, after a collection of garbage. */
export interface Usage {
  readonly heap: number;
  /** Of the page itself: nodes, in the document or not, and listeners. */
  readonly nodes: number;
  readonly listeners: number;
  /** Of the whole browser, where the system tells: open files and resident memory. */
  readonly handles: number | undefined;
  readonly resident: number | undefined;
}

const MB = 1_000_000;
/** A page of memory in the numbers of `/proc`, in bytes. */
const MEMORY_PAGE = 4096;

/** The JavaScript memory in use, in MB. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize / MB;
}

/** Open files and resident memory of all the browser's processes; only Linux tells. */
async function ofProcesses(browser: ExtensionBrowser): Promise<Pick<Usage, "handles" | "resident">> {
  if (process.platform !== "linux") return { handles: undefined, resident: undefined };
  const session = await browser.context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send("SystemInfo.getProcessInfo")) ?? { processInfo: [] };
  await session?.detach();
  let [handles, resident] = [0, 0];
  for (const { id } of processInfo) {
    try {
      handles += readdirSync(`/proc/${id}/fd`).length;
      resident += (Number(readFileSync(`/proc/${id}/statm`, "utf8").split(" ")[1]) * MEMORY_PAGE) / MB;
    } catch {
      // It ended meanwhile.
    }
  }
  return { handles, resident };
}

/** All that lives of a page's own kind: of it alone, for a closed page of the same process is let go when the browser likes. */
async function countOf(session: CDPSession, kind: string, count: string): Promise<number> {
  const { result: prototype } = await session.send("Runtime.evaluate", { expression: `${kind}.prototype` });
  const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: prototype.objectId ?? "" });
  const name = "soakCounted";
  const keep = { objectId: objects.objectId ?? "", functionDeclaration: `function () { globalThis.${name} = this; }` };
  await session.send("Runtime.callFunctionOn", keep);
  const { result } = await session.send("Runtime.evaluate", {
    expression: `(() => { const all = ${name}; delete globalThis.${name}; return ${count}; })()`,
    includeCommandLineAPI: true,
  });
  await session.send("Runtime.releaseObject", { objectId: objects.objectId ?? "" });
  return Number(result.value);
}

/** How much a long-lived page of the extension and the whole browser hold now. */
export async function usageOf(browser: ExtensionBrowser, page: Page): Promise<Usage> {
  const session = await browser.context.newCDPSession(page);
  const heap = await heapOf(session);
  const nodes = await countOf(session, "Node", "all.length");
  const listeners = await countOf(
    session,
    "EventTarget",
    "all.reduce((sum, target) => sum + Object.values(getEventListeners(target)).flat().length, 0)",
  );
  await session.detach();
  return { heap, nodes, listeners, ...(await ofProcesses(browser)) };
}

/** One line of a report. */
export function lineOf(round: number, usage: Usage): string {
  const told = Object.entries(usage).map(([name, value]) => `${name} ${Math.round(Number(value ?? 0) * 10) / 10}`);
  return `round ${String(round).padStart(4)}: ${told.join(", ")}`;
}
