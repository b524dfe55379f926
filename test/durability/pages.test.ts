import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import { dose } from "./dose.ts";
import { buildTestExtension, openNotebookPage } from "./extension.mjs";

let extension = "";
beforeAll(async () => {
  extension = await buildTestExtension();
});

interface Contents {
  readonly people: readonly { readonly answers: object }[];
}

describe("two pages editing at once", () => {
  it("keep both answers and one person", async () => {
    const browser = await openNotebookPage({ extension, profile: temporaryFolder("pages") });
    const other = await browser.newPage();
    const rounds = dose(100, 8);
    for (let round = 0; round < rounds; round += 1)
      await Promise.all([
        browser.call("answer", `both-${round}`, "hirer", "yes"),
        other.call("answer", `both-${round}`, "conduct", "no"),
        browser.call("answer", `both-${round}`, "ability", "unknown"),
        other.call("answer", `both-${round}`, "familiarity", "yes"),
      ]);
    const { people } = (await browser.call("contents")) as Contents;
    expect(people).toHaveLength(rounds);
    expect(people.every(({ answers }) => Object.keys(answers).length === 4)).toBe(true);
    expect(await browser.call("faults")).toEqual([]);
    await browser.close();
  });
});

describe("a full disk", () => {
  it("is said, keeps what was kept, and can still be read", async () => {
    const limited = await buildTestExtension({ permissions: ["storage"] });
    const browser = await openNotebookPage({ extension: limited, profile: temporaryFolder("full") });
    const session = await browser.context.newCDPSession(browser.page);
    const origin = `chrome-extension://${browser.id}`;
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 3_000_000 });
    const { reason, kept, found } = (await browser.call("refusalOfFilling")) as {
      reason: string;
      kept: number;
      found: number;
    };
    expect(reason).toBe("storageFull");
    expect(found).toBe(kept);
    await session.send("Storage.overrideQuotaForOrigin", { origin });
    await browser.call("writeNote", "kept-after", "room again");
    expect(await browser.call("faults")).toEqual([]);
    await browser.close();
  });
});
