import { beforeAll, expect, it } from "vitest";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import { dose } from "./dose.ts";
import { buildTestExtension, openNotebookPage } from "./extension.mjs";
import { WRITERS } from "./work.ts";

let extension = "";
beforeAll(async () => {
  extension = await buildTestExtension();
});

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}

it("a service worker stopped in mid-write loses no acknowledged change and tears none", async () => {
  const browser = await openNotebookPage({ extension, profile: temporaryFolder("workers") });
  const session = await browser.context.newCDPSession(browser.page);
  await session.send("ServiceWorker.enable");
  const acknowledged = new Map<number, number>();
  let [count, stops, answered] = [0, 0, 0];
  const rounds = dose(200, 6);
  while (stops < rounds) {
    // The next message wakes the worker; a stopped one never answers, so nobody waits for it.
    const sent = Array.from({ length: 12 }, async () => {
      const number = (count += 1);
      const answer: unknown = await browser.call("askWorker", { count: number, run: `${stops}` }).catch(() => -1);
      if (answer !== number) return;
      answered += 1;
      acknowledged.set(number % WRITERS, Math.max(number, acknowledged.get(number % WRITERS) ?? -1));
    });
    await after(20 + Math.random() * 200);
    await session.send("ServiceWorker.stopAllWorkers");
    stops += 1;
    await Promise.race([Promise.all(sent), after(300)]);
    const found = (await browser.call("lastNumbers")) as readonly number[];
    const lost = [...acknowledged].filter(([writer, number]) => (found[writer] ?? -1) < number);
    expect(lost).toEqual([]);
  }
  expect(await browser.call("faults")).toEqual([]);
  expect(acknowledged.size).toBeGreaterThan(0);
  await browser.close();
  console.log(`${stops} stops, ${count} changes sent, ${answered} of them acknowledged`);
});
