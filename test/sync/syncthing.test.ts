import { readdirSync } from "node:fs";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { BETWEEN } from "../../src/domain/history/note-versions.ts";
import { personOf } from "../domain/people.ts";
import { Machine } from "./machine.ts";
import { SyncthingNode } from "./syncthing.ts";

const isFull = process.env["SYNC_DOSE"] === "full";
const PASSPHRASE = "seven plain words for a folder";
const KILLS = 4;
const PEOPLE = 400;

const people = Array.from({ length: PEOPLE }, (_, index) => personOf(`Person ${index}`));
const nodes: SyncthingNode[] = [];
const machines: Machine[] = [];

afterAll(async () => {
  await Promise.all(machines.map((machine) => machine.stop().catch(() => undefined)));
  await Promise.all(nodes.map((node) => node.kill()));
});

/** Both go on syncing until they hold the same. */
async function untilEqual(): Promise<readonly string[]> {
  const [home, work] = machines as [Machine, Machine];
  for (let left = 40; left > 0; left -= 1) {
    await Promise.all([home.sync(), work.sync()]);
    const [ours, theirs] = await Promise.all([home.people(), work.people()]);
    if (ours.length > 0 && JSON.stringify(ours) === JSON.stringify(theirs)) return ours.map(({ note }) => note);
    await pause(1500);
  }
  throw new Error("the machines never became equal");
}

// By `npm run test:sync`; it takes minutes.
describe.runIf(isFull)("two machines whose folders two real Syncthing nodes sync", () => {
  it("meet equal after edits apart and after being killed in the middle", { timeout: 900_000 }, async () => {
    nodes.push(await new SyncthingNode().make(), await new SyncthingNode().make());
    const [here, there] = nodes as [SyncthingNode, SyncthingNode];
    await here.shareWith(there);
    await there.shareWith(here);
    machines.push(await new Machine("Home", here.folder).start(), await new Machine("Work", there.folder).start());
    const [home, work] = machines as [Machine, Machine];

    await home.bringIn(people);
    await home.join(PASSPHRASE);
    await home.settled();
    await expect
      .poll(() => readdirSync(there.folder).some((name) => name.endsWith("-key.age")), { timeout: 60_000 })
      .toBe(true);
    await work.join(PASSPHRASE);
    await work.settled();
    expect(await untilEqual()).toHaveLength(PEOPLE);

    for (let kill = 0; kill < KILLS; kill += 1) {
      await Promise.all(nodes.map((node) => node.kill()));
      await home.writeNote(`Person 1${kill}0`, `home ${kill}`);
      await work.writeNote(`Person 1${kill}0`, `work ${kill}`);
      await work.bringIn([personOf(`Newcomer ${kill}`)]);
      await Promise.all(nodes.map((node) => node.start()));
      for (const machine of machines) await machine.page.getByRole("button", { name: "Sync now" }).click();
      await pause(kill * 350);
      for (const machine of machines) machine.kill();
      await Promise.all(nodes.map((node) => node.kill()));
      await Promise.all([...nodes, ...machines].map((each) => each.start()));
    }

    const notes = await untilEqual();
    expect(notes).toHaveLength(PEOPLE + KILLS);
    for (let kill = 0; kill < KILLS; kill += 1)
      expect(
        notes.filter((note) => note.split(BETWEEN).toSorted().join() === `home ${kill},work ${kill}`),
      ).toHaveLength(1);
    // Nobody writes into another's file, so there is nothing for Syncthing to take for a conflict.
    expect(readdirSync(here.folder).filter((name) => name.includes("conflict"))).toEqual([]);
  });
});
