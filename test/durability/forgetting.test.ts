import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import { TODAY } from "../domain/people.ts";
import { dose } from "./dose.ts";
import { buildTestExtension, openNotebookPage } from "./extension.mjs";
import type { Step } from "./surfaces-page.ts";

let extension = "";
beforeAll(async () => {
  extension = await buildTestExtension({ page: join(import.meta.dirname, "surfaces-page.ts") });
});

const HISTORIES = dose(500, 10);
/** The browser is killed at the end of each so many histories; in the others one page is closed while it works. */
const KILLS_EACH = dose(10, 5);

const pause = fc.integer({ min: 0, max: 6 });

/** What is typed of somebody: every word of it has theirs in it, so that whatever is left of them is found. */
function stepsAbout(word: string): fc.Arbitrary<Step> {
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ kind: fc.constant("type" as const), letters: fc.constant(`${word} `), after: pause }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("do" as const),
        command: fc.constantFrom(
          { kind: "explain" as const, attribute: "hirer" as const, reason: word, on: TODAY },
          { kind: "label" as const, text: word },
          { kind: "correct" as const, field: "headline" as const, text: word },
        ),
        after: pause,
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("draft" as const), text: fc.constant(word), after: pause }) },
  );
}

interface History {
  readonly areKept: readonly [boolean, boolean];
  readonly before: readonly Step[];
  readonly falling: readonly Step[];
  readonly elsewhere: readonly Step[];
  readonly ends: "settled" | "closed";
}

function historyOf(word: string): fc.Arbitrary<History> {
  const some = (most: number): fc.Arbitrary<Step[]> => fc.array(stepsAbout(word), { minLength: 1, maxLength: most });
  return fc.record({
    areKept: fc.tuple(fc.constant(true), fc.boolean()),
    before: some(5),
    falling: some(3),
    elsewhere: some(8),
    ends: fc.constantFrom("settled" as const, "closed" as const),
  });
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

it("nothing typed of somebody in any surface outlives their being forgotten", async () => {
  const profile = temporaryFolder("forgetting");
  const [bystander, forgotten] = ["bystander-stays", [] as string[]];
  let browser = await openNotebookPage({ extension, profile });
  await browser.call("keep", "bystander", bystander);
  let [kills, closes] = [0, 0];
  for (let round = 0; round < HISTORIES; round += 1) {
    const [id, word] = [`gone-${round}`, `quernstone${round}x`];
    const [history] = fc.sample(historyOf(word), { numRuns: 1, seed: round });
    if (!history) throw new Error("no history");
    const other = await browser.newPage();
    for (const page of [browser, other]) await page.call("openNotebook");
    await browser.call("keep", id, word);
    if (round % 3 === 0) await browser.call("snapshot");
    await browser.call("open", id, history.areKept[0]);
    await other.call("open", id, history.areKept[1]);
    // The keys still falling when Forget is confirmed, here and in the other surface.
    const here = browser.call("run", [...history.before, { kind: "forget", after: 0 }, ...history.falling]);
    const there = other.call("run", history.elsewhere).catch(() => undefined);
    if (history.ends === "closed") {
      await other.page.close();
      closes += 1;
    }
    await Promise.all([here, there]);
    forgotten.push(word);
    if (round % KILLS_EACH === KILLS_EACH - 1) {
      await browser.kill();
      kills += 1;
      browser = await openNotebookPage({ extension, profile });
    } else if (history.ends === "settled") {
      await other.call("settled");
      await other.page.close();
    }
    await browser.call("settled");
    await browser.call("openNotebook");
    const everywhere = (await browser.call("everywhere")) as string;
    expect(everywhere).toContain(bystander);
    expect(everywhere.includes(word), `${word}: ${JSON.stringify(history)}`).toBe(false);
  }
  await browser.close();
  const raw = filesBelow(profile).map((path) => [path, readFileSync(path, "latin1")] as const);
  const left = raw.filter(([, text]) => forgotten.some((word) => text.includes(word)));
  const names = [...new Set(left.map(([path]) => path.slice(profile.length + 1).replace(/\d{3,}/g, "#")))];
  console.log(
    `${HISTORIES} histories, ${kills} kills, ${closes} pages closed at work; raw files of the browser with old bytes: ${names.join(", ") || "none"}`,
  );
});
