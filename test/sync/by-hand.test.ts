import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import { BETWEEN } from "../../src/domain/history/note-versions.ts";
import { personOf } from "../domain/people.ts";
import { Machine } from "./machine.ts";

const PASSPHRASE = "seven plain words for a folder";
const stick = temporaryFolder("by-hand");
const [home, work] = [new Machine("Home"), new Machine("Work")];

afterAll(async () => {
  await Promise.all([home.stop(), work.stop()]);
});

/** One click saves a machine's file; its path. */
async function saved(machine: Machine): Promise<string> {
  const button = machine.page.getByRole("button", { name: "Save my file" });
  const [download] = await Promise.all([machine.page.waitForEvent("download"), button.click()]);
  const path = join(stick, `${machine.name}-${download.suggestedFilename()}`);
  writeFileSync(path, readFileSync(await download.path()));
  return path;
}

describe("two machines whose browser can't choose a folder", () => {
  it("sync their files by hand", async () => {
    await Promise.all([home.start(), work.start()]);
    await home.bringIn([personOf("Ada Quill")]);
    await home.join(PASSPHRASE);
    await home.settled();
    await home.writeNote("Ada Quill", "from home");
    const theirs = await saved(home);

    await work.bringIn([personOf("Ada Quill", { id: "another id of Ada" })]);
    await work.join(PASSPHRASE);
    await work.settled();
    await work.writeNote("Ada Quill", "from work");
    await work.page.setInputFiles("input[type=file]", theirs);
    // The two were set up apart, so the other's key is still closed.
    await work.page.getByLabel("Passphrase of the computer that was set up apart").fill(PASSPHRASE);
    await work.page.getByRole("button", { name: "Open its key" }).click();
    await work.page.getByText("A note was written on two computers").waitFor();
    const ours = await saved(work);

    await home.page.setInputFiles("input[type=file]", ours);
    await home.page.getByLabel("Passphrase of the computer that was set up apart").fill(PASSPHRASE);
    await home.page.getByRole("button", { name: "Open its key" }).click();
    await home.page.getByText("Work, last wrote").waitFor();
    expect((await home.people()).map(({ note }) => note)).toEqual([`from home${BETWEEN}from work`]);
    expect(await home.people()).toEqual(await work.people());
  });
});
