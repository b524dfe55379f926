import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forgetPerson } from "../../../src/database/stores/forget.ts";
import { receive } from "../../../src/database/sync/inbox.ts";
import { importRecords } from "../../../src/database/stores/import.ts";
import { closeNotebook, notebook } from "../../../src/database/connection/open.ts";
import { allPeople, importPeople, mergeInto, personById } from "../../../src/database/stores/people.ts";
import { prune } from "../../../src/database/journal/pruning.ts";
import { type SyncTombstone, type SyncChanges, keyOf } from "../../../src/domain/sync/changes.ts";
import { tick } from "../../../src/domain/history/clock.ts";
import type { Person } from "../../../src/domain/person/person.ts";
import { stampAt } from "../../../src/domain/history/stamp.ts";
import { planImport } from "../../../src/formats/import/import-plan.ts";
import { writeNotebookJson } from "../../../src/formats/json/write-notebook.ts";
import { type NotebookFile, readNotebookJson } from "../../../src/formats/json/read-notebook.ts";
import { readVcards } from "../../../src/formats/vcard/read-vcard.ts";
import { planRestore, type RestoreHow } from "../../../src/formats/backup/restore-plan.ts";
import { emptyNotebook, numbered, TODAY } from "../../database/fixtures.ts";

const DAY_MS = 86_400_000;
const [ada, ben, cy] = [numbered(1), numbered(2), numbered(3)];

beforeEach(emptyNotebook);
afterEach(() => closeNotebook());

async function keep(...people: readonly Person[]): Promise<void> {
  await importPeople(people, (person) => person);
}

async function ids(): Promise<readonly string[]> {
  return (await allPeople()).map(({ id }) => id);
}

/** Restores a file that somebody wrote, with the claims they made in it. */
async function restore(people: readonly Person[], how: RestoreHow = "merge"): Promise<void> {
  const file = readNotebookJson([...writeNotebookJson({ people }, "private", TODAY)].join(""), TODAY) as NotebookFile;
  await importRecords((kept) => {
    const { put, remove } = planRestore(file, kept, how);
    return { put, remove };
  });
}

function changesFrom(people: readonly Person[], tombstones: readonly SyncTombstone[] = []): SyncChanges {
  const stamp = stampAt(tick(undefined, Date.now() + 1000, "bbbbbbbb"));
  return {
    rows: new Map(
      people.map((person) => [keyOf("people", person.id), { store: "people", value: { ...person }, stamp }]),
    ),
    tombstones: new Map(tombstones.map((tombstone) => [keyOf(tombstone.store, tombstone.id), tombstone])),
  };
}

/** Hears another machine; a notebook of few people would ask before one of them goes. */
function hearFrom(people: readonly Person[], tombstones: readonly SyncTombstone[] = []) {
  return receive([changesFrom(people, tombstones)], (marks) => marks, true);
}

function forgotten(id: string): SyncTombstone {
  return { store: "people", id, since: tick(undefined, Date.now(), "bbbbbbbb"), isForgotten: true };
}

describe("forgetting somebody of whom a file claims that others were merged into them", () => {
  it("leaves who stands on their own, whoever claimed it in a JSON file", async () => {
    await keep(ben);
    await restore([{ ...ada, mergedFrom: [ben.id, cy.id] }, cy]);
    expect((await personById(ada.id))?.mergedFrom).toBeUndefined();
    await forgetPerson(ada.id);
    expect(await ids()).toEqual([ben.id, cy.id]);
  });

  it("leaves who comes only after the claim", async () => {
    await restore([{ ...ada, mergedFrom: [ben.id] }]);
    await keep(ben);
    await forgetPerson(ada.id);
    expect(await ids()).toEqual([ben.id]);
  });

  it("is not made out of a claim: who is claimed to be made of somebody forgotten stays", async () => {
    await keep(ada, ben, cy);
    await forgetPerson(cy.id);
    await restore([{ ...ada, mergedFrom: [cy.id] }]);
    await hearFrom([{ ...ben, mergedFrom: [cy.id] }], [forgotten(cy.id)]);
    expect(await ids()).toEqual([ada.id, ben.id]);
  });

  it("leaves who stands on their own, whichever machine claimed it", async () => {
    await keep(ada, ben);
    await hearFrom([{ ...ada, mergedFrom: [ben.id] }]);
    expect((await personById(ada.id))?.mergedFrom).toEqual([ben.id]);
    await forgetPerson(ada.id);
    expect(await ids()).toEqual([ben.id]);
  });

  it("leaves who stands on their own when another machine forgets", async () => {
    await keep(ada, ben, cy);
    await hearFrom([{ ...ada, mergedFrom: [ben.id] }]);
    await hearFrom([], [forgotten(ada.id)]);
    expect(await ids()).toEqual([ben.id, cy.id]);
    await hearFrom([{ ...cy, mergedFrom: [ben.id] }]);
    await hearFrom([], [forgotten(ben.id)]);
    expect(await ids()).toEqual([cy.id]);
  });

  it("hears no claim from a vCard at all", async () => {
    await keep(ben);
    const card = [
      "BEGIN:VCARD",
      "VERSION:4.0",
      "FN:Ada Quill",
      `URL:${ada.addresses[0]}`,
      `X-VOUCHBOOK-MERGED-FROM:${ben.id}`,
      `X-VOUCHBOOK-MERGEDFROM:${ben.id}`,
      `RELATED:urn:uuid:${ben.id}`,
      "END:VCARD",
    ].join("\r\n");
    const { people } = readVcards(card, "contacts.vcf");
    await importRecords((kept) => {
      const incoming = { source: "vcard", on: TODAY, people, isWholeNetwork: false, jobs: [] };
      return { put: { people: planImport(incoming, kept, TODAY, () => ada.id).made } };
    });
    expect((await personById(ada.id))?.mergedFrom).toBeUndefined();
    await forgetPerson(ada.id);
    expect(await ids()).toEqual([ben.id]);
  });
});

describe("forgetting somebody whom others were really merged into", () => {
  it("takes them along, here and wherever they come from later", async () => {
    await keep(ada, ben, cy);
    await mergeInto(ada.id, ben.id);
    await forgetPerson(ada.id);
    await hearFrom([ada, ben]);
    expect(await ids()).toEqual([cy.id]);
  });

  it("takes the one who stays when another machine forgets the one who was merged, half a year later too", async () => {
    await keep(ada, ben, cy);
    await mergeInto(ada.id, ben.id);
    await prune(Date.now() + 400 * DAY_MS);
    await hearFrom([], [forgotten(ben.id)]);
    expect(await ids()).toEqual([cy.id]);
  });

  it("takes them along after a backup was restored in an empty notebook", async () => {
    await restore([{ ...ada, mergedFrom: [ben.id] }, cy], "replace");
    expect((await personById(ada.id))?.mergedFrom).toEqual([ben.id]);
    await forgetPerson(ada.id);
    expect(await (await notebook()).get("tombstones", ["people", ben.id])).toMatchObject({ isForgotten: true });
    await hearFrom([ben]);
    expect(await ids()).toEqual([cy.id]);
  });
});
