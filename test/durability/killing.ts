import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import { type NotebookPage, openNotebookPage } from "./extension.mjs";
import type { Job } from "./jobs.ts";
import { WRITERS } from "./work.ts";

/** What a browser had said is kept, over all its lives on one profile. */
class Kept {
  readonly acknowledged = new Map<number, number>();
  readonly forgotten: string[] = [];
  count = 0;
  last = -1;

  /** Listens to what one life of the browser acknowledges. */
  listen(browser: NotebookPage): void {
    browser.page.on("console", (message) => {
      const [, forgotten] = /^forgot (.+)$/.exec(message.text()) ?? [];
      if (forgotten !== undefined) this.forgotten.push(forgotten);
      const number = Number(/^acknowledged (\d+)$/.exec(message.text())?.[1] ?? -1);
      if (number < 0) return;
      this.acknowledged.set(number % WRITERS, number);
      this.count += 1;
      this.last = Math.max(this.last, number);
    });
  }

  /** Everything that was acknowledged is there, nothing is torn, and whoever was forgotten is gone. */
  async check(browser: NotebookPage, what: string): Promise<void> {
    const found = (await browser.call("lastNumbers")) as readonly number[];
    const lost = [...this.acknowledged]
      .filter(([writer, count]) => (found[writer] ?? -1) < count)
      .map(([writer, count]) => `writer ${writer}: ${count} was acknowledged, ${found[writer]} is there`);
    const faults = (await browser.call("faults")) as readonly string[];
    const traces = (await browser.call("traces", this.forgotten)) as readonly string[];
    const wrong = [...lost, ...faults, ...traces.map((id) => `${id} was forgotten, and their words are there`)];
    if (wrong.length > 0) throw new Error(`${what}:\n${wrong.join("\n")}`);
  }
}

export function milliseconds(least: number, most: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, least + Math.random() * (most - least)));
}

/** What is done when the browser is killed: writing alone, something else beside it, or the mending of a damaged notebook. */
export type Moment = "write" | Job | "recovery";

/**
 * Kills the browser again and again while it is at something, and looks each time it comes back. A browser that dies by itself is
 * started again as after a kill. Returns a line for the log.
 */
export async function killedWhile(extension: string, moment: Moment, rounds: number, people: number): Promise<string> {
  const profile = temporaryFolder("kills");
  const kept = new Kept();
  let [restored, died] = [0, 0];
  for (let round = 0; round <= rounds; round += 1) {
    const browser = await openNotebookPage({ extension, profile });
    if (round === 0) await browser.call("keep", people);
    try {
      // After a crash in the wrong instant Chromium drops its databases; then it is recovery that has every change.
      const { kind } = (await browser.call("guard", moment === "recovery")) as { kind: string };
      if (kind !== "fine" && kind !== "restored") throw new Error(`${moment}, round ${round}: the notebook is ${kind}`);
      if (kind === "restored") restored += 1;
      await kept.check(browser, `${moment}, round ${round}`);
    } catch (error) {
      if (!isGone(error)) throw error;
      died += 1;
      continue;
    }
    if (round === rounds) {
      await browser.close();
      break;
    }
    kept.listen(browser);
    browser.call("writeFrom", kept.last + 1000, `${round}`).catch(() => undefined);
    if (moment === "recovery") {
      await milliseconds(60, 300);
      browser
        .call("spoil")
        .then(() => browser.call("guard", true))
        .catch(() => undefined);
    } else if (moment !== "write") browser.call("goOn", moment, `${round}`).catch(() => undefined);
    await milliseconds(60, 900);
    await browser.kill();
  }
  if (moment === "write" && kept.count === 0) throw new Error("nothing was acknowledged before a kill");
  return `${moment} at ${people} people: ${rounds} kills, ${kept.count} acknowledged changes, ${kept.forgotten.length} forgotten, ${restored} times mended, ${died} times gone by itself`;
}

/** Whether the browser itself is gone rather than something wrong in it. */
function isGone(error: unknown): boolean {
  return (
    error instanceof Error && /has been closed|Target closed|browser has disconnected|crashed/i.test(error.message)
  );
}
