import { beforeEach, describe, expect, it, vi } from "vitest";
import { keepDraft, readDraft } from "../../../src/database/local/drafts.ts";
import { keepCommands } from "../../../src/database/stores/person-commands.ts";
import { forgetPerson } from "../../../src/database/stores/forget.ts";
import { allPeople, importPeople, mergeInto, personById, removePeople } from "../../../src/database/stores/people.ts";
import { recoverPendingWrites } from "../../../src/database/local/recover-pending.ts";
import { recallSort, rememberSort } from "../../../src/database/local/sort-memory.ts";
import { dropTracesOfForgotten, hearForgetting, putUnreadableDraftsAside } from "../../../src/database/local/traces.ts";
import { stash } from "../../../src/database/local/pending-writes.ts";
import type { Command } from "../../../src/domain/person/command.ts";
import { emptyNotebook, numbered } from "../fixtures.ts";

const [gone, stays] = [numbered(1, { note: "the whole old note" }), numbered(2)];
const commands: readonly Command[] = [{ kind: "write", note: "the whole old note and more", base: gone.note }];
const DAY_MS = 86_400_000;

beforeEach(async () => {
  localStorage.clear();
  await emptyNotebook();
  await importPeople([gone, stays], (kept) => kept);
});

function leaveTraces(): void {
  stash("gone", { person: { ...gone, id: "draft" }, keptAs: gone.id, commands });
  stash("stays", { person: { ...stays, id: "draft" }, keptAs: stays.id, commands });
  keepDraft([...gone.addresses, gone.id], "path", { hirer: "Odal" });
  keepDraft([...stays.addresses, stays.id], "path", { hirer: "Wren" });
  rememberSort({ place: gone.id });
}

describe("what was noted down beside the notebook of somebody forgotten", () => {
  it("goes when the forgetting is heard, and what is about others stays", async () => {
    leaveTraces();
    const deaf = hearForgetting();
    await forgetPerson(gone.id);
    deaf();
    expect(Object.keys(localStorage).toSorted()).toEqual([
      `draft:path:${stays.addresses[0] ?? ""}`,
      "sitting",
      "unwritten:stays",
    ]);
    expect(recallSort().place).toBeUndefined();
  });

  it("goes at the next opening where nobody was there to hear it", async () => {
    await forgetPerson(gone.id);
    leaveTraces();
    await dropTracesOfForgotten(Date.now());
    expect(readDraft(gone.addresses, "path")).toBeUndefined();
    expect(readDraft(stays.addresses, "path")).toEqual({ hirer: "Wren" });
    expect(localStorage.getItem("unwritten:gone")).toBeNull();
    expect(recallSort().place).toBeUndefined();
  });

  it("of somebody removed waits as long as they can come back", async () => {
    keepDraft([...gone.addresses, gone.id], "path", { hirer: "Odal" });
    await removePeople([gone.id]);
    await dropTracesOfForgotten(Date.now());
    expect(readDraft(gone.addresses, "path")).toEqual({ hirer: "Odal" });
    await dropTracesOfForgotten(Date.now() + 31 * DAY_MS);
    expect(readDraft(gone.addresses, "path")).toBeUndefined();
  });
});

describe("what waits about somebody", () => {
  it.each([
    ["forgotten", () => forgetPerson(gone.id)],
    ["removed", () => removePeople([gone.id])],
  ])("who was %s is not written by the next page", async (_how, letGo) => {
    await letGo();
    leaveTraces();
    expect(await recoverPendingWrites()).toBe(0);
    expect((await allPeople()).map(({ id }) => id)).toEqual([stays.id]);
    expect(localStorage.getItem("unwritten:gone")).toBeNull();
  });

  it("who was made from a page and forgotten since makes nobody again, either", async () => {
    const draft = numbered(3);
    await keepCommands({ person: draft }, commands);
    await forgetPerson(draft.id);
    expect(await keepCommands({ person: draft }, commands)).toBe("gone");
    expect(await keepCommands({ person: { ...draft, id: "visited again" } }, commands)).toMatchObject({
      id: "visited again",
    });
  });

  it("who was merged into somebody is written to whom they are now", async () => {
    await mergeInto(stays.id, gone.id);
    leaveTraces();
    await recoverPendingWrites();
    expect((await personById(stays.id))?.note).toContain("and more");
    expect(await allPeople()).toHaveLength(1);
  });

  it("and would lead to somebody forgotten, is left out", async () => {
    await forgetPerson(gone.id);
    const path: Command = {
      kind: "addPath",
      path: { id: "p", organization: "o", hirer: { name: "Person 1", person: gone.id }, on: "2026-11-23" },
    };
    expect(await keepCommands({ person: stays, keptAs: stays.id }, [path])).not.toHaveProperty("paths");
  });
});

describe("what can't be read", () => {
  it("is put aside with its day, and keeps nobody from opening", async () => {
    const broken = ["{", '"text"', '{"person":{"id":"x"},"deeds":[]}', '{"person":null,"deeds":[{"kind":"write"}]}'];
    for (const [index, text] of broken.entries()) localStorage.setItem(`unwritten:${index}`, text);
    stash("wrong", { person: stays, keptAs: stays.id, commands: [{ kind: "write" } as unknown as Command] });
    localStorage.setItem("draft:path:x", "[");
    stash("fine", { person: stays, keptAs: stays.id, commands: [{ kind: "write", note: "fine" }] });
    expect(putUnreadableDraftsAside()).toBe(1);
    expect(await recoverPendingWrites()).toBe(broken.length + 1);
    expect((await personById(stays.id))?.note).toBe("fine");
    const keys = Object.keys(localStorage);
    expect(keys).toHaveLength(broken.length + 2);
    expect(keys.every((key) => /^damaged:\d{4}-\d\d-\d\d:(unwritten|draft):/.test(key))).toBe(true);
    expect(await recoverPendingWrites()).toBe(0);
  });

  it("goes with whom it was about", async () => {
    localStorage.setItem(`damaged:2026-11-23:draft:path:${gone.addresses[0] ?? ""}`, "{");
    localStorage.setItem(`damaged:2026-11-23:draft:path:${stays.addresses[0] ?? ""}`, "{");
    localStorage.setItem("damaged:2026-11-23:unwritten:x", `{"person":{"id":"${gone.id}"`);
    const deaf = hearForgetting();
    await forgetPerson(gone.id);
    deaf();
    expect(Object.keys(localStorage)).toEqual([`damaged:2026-11-23:draft:path:${stays.addresses[0] ?? ""}`]);
  });
});

it("what the disk doesn't take now waits for the next time", async () => {
  leaveTraces();
  const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  expect(await recoverPendingWrites()).toBe(0);
  put.mockRestore();
  expect(localStorage.getItem("unwritten:gone")).not.toBeNull();
  await recoverPendingWrites();
  expect((await personById(gone.id))?.note).toBe("the whole old note and more");
});
