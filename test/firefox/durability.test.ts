import { beforeAll, expect, it } from "vitest";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import { launchFirefoxWithExtension } from "../../scripts/firefox-extension.mjs";
import { dose } from "../durability/dose.ts";
import { buildTestExtension } from "../durability/extension.mjs";
import { WRITERS } from "../durability/work.ts";

let extension = "";
beforeAll(async () => {
  extension = await buildTestExtension({ isForFirefox: true });
});

it("Firefox killed in mid-write has every acknowledged change, and none that is torn", async () => {
  const profile = temporaryFolder("firefox-kills");
  const acknowledged = new Map<number, number>();
  const rounds = dose(50, 1);
  let [last, restored, kept] = [-1, 0, 0];
  for (let round = 0; round <= rounds; round += 1) {
    const browser = await launchFirefoxWithExtension({ profile, extension });
    const page = await browser.openPage(browser.address("page.html"));
    const { kind } = (await page.evaluate("subject.guard(false)")) as { kind: string };
    expect(["fine", "restored"]).toContain(kind);
    if (kind === "restored") restored += 1;
    const found = (await page.evaluate("subject.lastNumbers()")) as readonly number[];
    const lost = [...acknowledged].filter(([writer, count]) => (found[writer] ?? -1) < count);
    expect(lost).toEqual([]);
    expect(await page.evaluate("subject.faults()")).toEqual([]);
    const first = last + 1000;
    if (round === rounds) {
      await browser.close();
      break;
    }
    // What is acknowledged is fetched again and again: the browser tells no events of an extension's pages.
    await page.evaluate(
      `void (console.log = (text) => { window.acknowledged = Number(/^acknowledged (\\d+)$/.exec(text)?.[1]); })`,
    );
    await page.evaluate(`void subject.writeFrom(${first}, "${round}")`);
    const enough = first + 10 + Math.random() * 40;
    while (last < enough) {
      const upTo = ((await page.evaluate("window.acknowledged")) as number | undefined) ?? first - 1;
      // Numbers are written in order, so that all before the last acknowledged one are acknowledged too.
      for (let count = Math.max(first, last + 1); count <= upTo; count += 1) acknowledged.set(count % WRITERS, count);
      last = Math.max(last, upTo);
    }
    kept += last - first + 1;
    await browser.kill();
  }
  expect(acknowledged.size).toBeGreaterThan(0);
  console.log(`Firefox: ${rounds} kills, ${kept} acknowledged changes, ${restored} times mended by the guard`);
}, 3_600_000);
