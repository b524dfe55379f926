import { deleteDB } from "idb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { syncCursors, outgoing } from "../../../src/database/sync/outbox.ts";
import { redo, undo, undoLast } from "../../../src/database/journal/undo.ts";
import { MIGRATIONS } from "../../../src/database/schema/migrations.ts";
import { closeNotebook, NOTEBOOK_NAME } from "../../../src/database/connection/open.ts";
import { allPeople, personAt, personById } from "../../../src/database/stores/people.ts";
import v1 from "../notebooks/v1.json" with { type: "json" };
import v2 from "../notebooks/v2.json" with { type: "json" };
import v3 from "../notebooks/v3.json" with { type: "json" };
import v4 from "../notebooks/v4.json" with { type: "json" };
import { addOwnStep, keptSteps } from "../../../src/database/stores/steps.ts";
import { peopleReaching } from "../../../src/database/stores/people-queries.ts";
import { targets } from "../../../src/database/stores/organizations.ts";
import { contents } from "../fixtures.ts";
import { load } from "../stored-notebook.ts";

beforeEach(async () => {
  await closeNotebook();
  await deleteDB(NOTEBOOK_NAME);
});
afterEach(() => closeNotebook());

describe("a notebook of version 1", () => {
  beforeEach(() => load(NOTEBOOK_NAME, v1));

  it("opens with everybody as they were", async () => {
    expect(await allPeople()).toEqual(v1.stores.people);
  });

  it("still finds people by address and still undoes what was done before, facts seen since left alone", async () => {
    const ada = await personAt(["https://www.linkedin.com/in/ada-quill"]);
    expect(ada?.note).toMatch(/^We met/);
    await undo(ada?.id ?? "");
    const before = await personAt(["https://www.linkedin.com/in/ada-quill"]);
    expect(before?.note).toBe("");
    expect(before?.facts.headline?.value).toBe("Staff engineer at Larkfield");
    await undo(ada?.id ?? "");
    expect((await personAt(["https://www.linkedin.com/in/ada-quill"]))?.answers.ability).toBeUndefined();
  });

  it("makes undone changes again", async () => {
    await redo("5b1f5a0e-0001-4000-8000-000000000002");
    const ben = await personById("5b1f5a0e-0001-4000-8000-000000000002");
    expect(ben?.answers.hirer).toBeUndefined();
  });

  it("brings back whoever was deleted before", async () => {
    await undo("5b1f5a0e-0001-4000-8000-000000000003");
    expect((await allPeople()).map((person) => person.facts.name?.value)).toContain("Cy Böhm");
  });
});

describe("a notebook of version 2", () => {
  beforeEach(() => load(NOTEBOOK_NAME, v2));

  it("opens with everything as it was", async () => {
    expect(await contents()).toEqual({
      people: v2.stores.people.map(({ value }) => value),
      organizations: v2.stores.organizations.map(({ value }) => value),
      exchanges: v2.stores.exchanges.map(({ value }) => value),
      asks: v2.stores.asks.map(({ value }) => value),
      steps: [],
    });
  });

  it("is found by its indexes and undone to its beginning", async () => {
    expect((await peopleReaching("o-larkfield")).map(({ facts }) => facts.name?.value)).toEqual(["Ada Quill"]);
    expect(await targets()).toHaveLength(1);
    let undone = 0;
    while (await undoLast()) undone += 1;
    expect(undone).toBeGreaterThan(15);
    expect(await contents()).toEqual({ people: [], organizations: [], exchanges: [], asks: [], steps: [] });
  });

  it("hands on all that was written in it, once it has another machine to tell", async () => {
    const all = await outgoing("", []);
    const count = v2.stores.people.length + v2.stores.organizations.length;
    expect(all.rows.size).toBe(count + v2.stores.exchanges.length + v2.stores.asks.length);
    expect(all.tombstones.size).toBe(v2.stores.tombstones.length);
  });
});

describe("a notebook of version 3", () => {
  beforeEach(() => load(NOTEBOOK_NAME, v3));

  it("opens with what it heard of another machine, and hands on only its own since", async () => {
    const person = await personById("person-000007");
    expect([person?.note, person?.labels]).toEqual(["written at home", ["chess"]]);
    expect((await syncCursors()).read).toEqual({ bbbbbbbb: [1] });
    const clock = v3.stores.state[0]?.clock ?? "";
    expect((await outgoing(clock, [])).rows.size).toBe(0);
    expect((await outgoing("", [])).rows.get("people person-000007")?.stamp.note?.saw).toHaveProperty("bbbbbbbb");
  });

  it("has room for steps", async () => {
    expect(await keptSteps()).toEqual([]);
    await addOwnStep({ what: "Write Priya", on: "2026-11-30" });
    expect(await keptSteps()).toHaveLength(1);
  });
});

describe("a notebook of version 4", () => {
  beforeEach(() => load(NOTEBOOK_NAME, v4));

  it("opens with the steps the user wrote and put off, and with whom they met", async () => {
    expect(await keptSteps()).toEqual(v4.stores.steps.map(({ value }) => value));
    const person = await personById("person-000007");
    expect(Object.keys(person?.encounters ?? {})).toEqual(["met-2026-11-20"]);
    await undoLast();
    expect(await keptSteps()).toHaveLength(v4.stores.steps.length - 1);
  });

  it("is the newest version there is: a change of the schema needs a stored notebook of its own", () => {
    expect(v4.version).toBe(MIGRATIONS.length);
  });
});
