import { spawnSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import type { Person } from "../../src/domain/person/person.ts";
import { BETWEEN } from "../../src/domain/history/note-versions.ts";
import { violationsOfTab } from "../e2e/axe.ts";
import { personOf } from "../domain/people.ts";
import { Machine } from "./machine.ts";

const PASSPHRASE = "seven plain words for a folder";
const ADA = personOf("Ada Quill");
const BEN = personOf("Ben Orr");
// Ada again, met apart on the other machine.
const ADA_THERE = personOf("Ada Quill", { id: "another id of Ada", labels: ["chess"] });

/** Two machines with an empty notebook each, and a folder of their own for each test. */
const home = new Machine("Home", "a folder of each test");
const work = new Machine("Work", "a folder of each test");
let folder = "";

beforeAll(async () => {
  await Promise.all([home.start(), work.start()]);
});
beforeEach(async () => {
  folder = temporaryFolder("shared");
  await Promise.all([home.begin(folder), work.begin(folder)]);
});
afterAll(async () => {
  await Promise.all([home.stop(), work.stop()]);
});

function names(): readonly string[] {
  return readdirSync(folder).toSorted();
}

async function same(): Promise<void> {
  expect(await work.people()).toEqual(await home.people());
}

async function meet(): Promise<void> {
  await home.sync();
  await work.sync();
  await home.sync();
}

/** A machine that keeps these people and syncs through the folder. */
async function joined(machine: Machine, people: readonly Person[]): Promise<void> {
  await machine.bringIn(people);
  await machine.join(PASSPHRASE);
  await machine.settled();
}

/** Both machines, in which the same people are. */
async function together(people: readonly Person[]): Promise<void> {
  await joined(home, people);
  await work.join(PASSPHRASE);
  await work.settled();
  await meet();
  await same();
}

describe("two machines and a shared folder", () => {
  it("meet there, and somebody both know is one person", async () => {
    await home.bringIn([ADA, BEN]);
    await work.bringIn([ADA_THERE]);
    expect(await violationsOfTab(home.page)).toEqual({});
    await home.join(PASSPHRASE);
    await home.settled();
    await work.join("not the passphrase");
    await work.page.getByText("That isn’t the passphrase").waitFor();
    await work.page.getByLabel("Passphrase of the folder").fill(PASSPHRASE);
    await work.page.getByRole("button", { name: "Start", exact: true }).click();
    await work.settled();
    await meet();
    await same();
    const [ada] = (await home.people()).filter(({ facts }) => facts.name?.value === "Ada Quill");
    expect([(await home.people()).length, ada?.labels]).toEqual([2, ["chess"]]);
    await home.page.getByText("Work, last wrote").waitFor();
    expect(await violationsOfTab(home.page)).toEqual({});
  });

  it("keep both of two edits of one note, and one edit alone by itself", async () => {
    await together([ADA, BEN]);
    await home.writeNote("Ada Quill", "met at the fair");
    await work.writeNote("Ada Quill", "knows the hirer");
    await work.writeNote("Ben Orr", "only here");
    await meet();
    await same();
    const notes = (await home.people()).map(({ note }) => note);
    expect(notes.toSorted()).toEqual([`met at the fair${BETWEEN}knows the hirer`, "only here"]);
  });

  it("say which files they left alone, and lose nothing by them", async () => {
    await joined(home, [ADA, BEN]);
    const before = await home.people();
    const file = names().find((name) => /-\d+\.age$/.test(name)) ?? "";
    const whole = readFileSync(join(folder, file));
    const copy = file.replace(".age", " (conflicted copy).age");
    copyFileSync(join(folder, file), join(folder, copy));
    copyFileSync(join(folder, file), join(folder, "vouchbook-0123abcd-000009.age"));
    writeFileSync(join(folder, "vouchbook-0123abcd-000001.age"), whole.subarray(0, whole.length / 2));
    writeFileSync(join(folder, "vouchbook-0123abcd-000002.age"), "");
    writeFileSync(join(folder, "vouchbook-0123abcd-000003.age"), "not an encrypted file");
    writeFileSync(join(folder, "holiday.jpg"), "foreign");
    await home.sync();
    for (const words of [
      `${copy} is a copy the carrying program made`,
      "vouchbook-0123abcd-000009.age was renamed",
      "vouchbook-0123abcd-000001.age isn’t whole",
      "vouchbook-0123abcd-000002.age isn’t whole",
      "vouchbook-0123abcd-000003.age has one of our names",
      "holiday.jpg isn’t ours",
    ])
      expect(await home.page.getByText(words).count(), words).toBe(1);
    expect(await home.people()).toEqual(before);
  });

  it("write the key again when it is deleted from the folder, and say so", async () => {
    await together([ADA, BEN]);
    const [key = ""] = names().filter((name) => name.endsWith("-key.age"));
    const before = readFileSync(join(folder, key));
    rmSync(join(folder, key));
    await home.sync();
    await home.page.getByText("The folder’s key file was gone or damaged").waitFor();
    expect(readFileSync(join(folder, key))).toEqual(before);
    await work.sync();
    expect(await work.page.getByText("The folder’s key file").count()).toBe(0);
  });

  it("are opened by the stock age tool and the passphrase, every file", async ({ skip }) => {
    const [age, script] = ["age", "script"].map((program) => spawnSync("which", [program]).status === 0);
    if (!age || !script) skip("age or script isn't installed; on Debian: apt-get install age bsdutils");
    await together([ADA, BEN]);
    await work.writeNote("Ada Quill", "knows the hirer");
    await meet();
    const key = join(temporaryFolder("opened"), "key.txt");
    const keys = names().filter((name) => name.endsWith("-key.age"));
    expect(keys).toHaveLength(1);
    // age asks for a passphrase at a terminal only, so it gets one.
    const opening = `age -d -o ${key} ${join(folder, keys[0] ?? "")}`;
    expect(spawnSync("script", ["-qec", opening, "/dev/null"], { input: `${PASSPHRASE}\n` }).status).toBe(0);
    const files = names().filter((name) => /-\d+\.age$/.test(name));
    const texts = files.map((name) => {
      const command = `age -d -i ${key} ${join(folder, name)} | tee >(head -n 1 >&2) | tail -n +2 | gunzip -q`;
      return spawnSync("bash", ["-c", command], { encoding: "utf8" }).stdout;
    });
    expect(texts.join("")).toContain("knows the hirer");
    expect(texts.every((text) => text.startsWith('["') || text === "")).toBe(true);
    const shown = files.map((name) => readFileSync(join(folder, name), "latin1")).join("");
    expect(shown).not.toContain("Ada");
  });

  it("ask before more than a tenth of the people go", async () => {
    await together([ADA, BEN]);
    const popup = await home.browser.context.newPage();
    await popup.goto(home.browser.address("src/popup/index.html?tab=-1"));
    await popup.getByRole("searchbox").fill("Ben Orr");
    await popup.getByRole("button", { name: "Ben Orr" }).click();
    await popup.getByText("Forget").first().click();
    await popup
      .getByRole("button", { name: /Forget/ })
      .last()
      .click();
    await expect.poll(async () => (await home.people()).length).toBe(1);
    await popup.close();
    await home.sync();
    await work.page.getByRole("button", { name: "Sync now" }).click();
    await work.page.getByText("would remove 1 of your 2 people").waitFor();
    expect(await work.people()).toHaveLength(2);
    await work.page.getByRole("button", { name: "Sync, and let them go" }).click();
    await expect.poll(async () => (await work.people()).length).toBe(1);
    await same();
  });

  it("take it back as a whole, and rest", async () => {
    await together([ADA]);
    await home.bringIn([personOf("Cy Lund")]);
    await home.sync();
    await work.sync();
    await work.page.getByText("1 person came.").waitFor();
    await work.page.getByRole("button", { name: "Undo this sync" }).click();
    await work.page.getByText("Syncing rests").waitFor();
    await work.page.getByText("Taken back.").waitFor();
    expect(await work.people()).toHaveLength(1);
  });

  it("let a machine go without losing what it wrote", async () => {
    await together([ADA, BEN]);
    await home.writeNote("Ada Quill", "met at the fair");
    await work.writeNote("Ben Orr", "only there");
    await meet();
    const before = await home.people();
    await home.page.getByRole("button", { name: "Forget Work" }).click();
    await home.page.getByRole("button", { name: "Yes, forget Work" }).click();
    await home.page.getByText("None has been seen").waitFor();
    expect(names().filter((name) => /-\d+\.age$/.test(name))).toHaveLength(1);
    expect(await home.people()).toEqual(before);
  });

  it("say that the folder isn't there, and go on when it is again", async () => {
    await joined(home, [ADA]);
    renameSync(folder, `${folder}-away`);
    await home.page.getByRole("button", { name: "Sync now" }).click();
    await home.page.getByText("The folder isn’t there").waitFor();
    renameSync(`${folder}-away`, folder);
    await home.sync();
    expect(await home.page.getByText("The folder isn’t there").count()).toBe(0);
  });

  it("ask again when the browser no longer lets them into the folder", async () => {
    const machine = await new Machine("Another", folder).start();
    onTestFinished(() => machine.stop());
    await joined(machine, [ADA]);
    const before = await machine.people();
    await machine.stop();
    machine.ungrant();
    await machine.start();
    await machine.page.getByText("The browser wants to ask you").waitFor();
    await machine.page.getByRole("button", { name: "Allow the folder and sync" }).waitFor();
    expect(await machine.people()).toEqual(before);
  });
});
