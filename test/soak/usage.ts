import { readdirSync, readFileSync } from "node:fs";
import type { CDPSession, Page } from "playwright";
import type { ExtensionBrowser } from "../../scripts/extension-browser.mjs";

/** What a long run must not make grow. Sizes in MB, after a collection of garbage. */
export interface Usage {
  readonly heap: number;
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

/** How much a long-lived page of the extension and the whole browser hold now. */
export async function usageOf(browser: ExtensionBrowser, page: Page): Promise<Usage> {
  const session = await browser.context.newCDPSession(page);
  await session.send("Performance.enable");
  const heap = await heapOf(session);
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
  await session.detach();
  return {
    heap,
    nodes: metric("Nodes"),
    listeners: metric("JSEventListeners"),
    ...(await ofProcesses(browser)),
  };
}

/** One line of a report. */
export function lineOf(round: number, usage: Usage): string {
  const told = Object.entries(usage).map(([name, value]) => `${name} ${Math.round(Number(value ?? 0) * 10) / 10}`);
  return `round ${String(round).padStart(4)}: ${told.join(", ")}`;
}
