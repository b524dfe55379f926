import { describe, expect, it } from "vitest";
import { answer, write } from "../../../src/domain/person/person.ts";
import { writeNotebookJson } from "../../../src/formats/json/write-notebook.ts";
import { type NotebookFile, readNotebookJson } from "../../../src/formats/json/read-notebook.ts";
import { planRestore, type WholeNotebook } from "../../../src/formats/backup/restore-plan.ts";
import { organizationOf, personOf, TODAY } from "../../domain/people.ts";

const [ada, ben, cleo] = [personOf("Ada Quill"), personOf("Ben Short"), personOf("Cleo Brand")];
const acme = organizationOf("Acme");

function notebook(more: Partial<WholeNotebook> = {}): WholeNotebook {
  return { people: [ada, ben], organizations: [acme], exchanges: [], asks: [], steps: [], ...more };
}

function backup(of: WholeNotebook): NotebookFile {
  const file = readNotebookJson([...writeNotebookJson(of, "private", TODAY)].join(""), TODAY);
  if (typeof file === "string") throw new Error(file);
  return file;
}

describe("a restore", () => {
  it.each(["merge", "replace"] as const)("of an equal notebook changes nothing (%s)", (how) => {
    expect(planRestore(backup(notebook()), notebook(), how)).toEqual({
      put: { people: [], organizations: [], exchanges: [], asks: [], steps: [] },
      remove: { people: [], organizations: [], exchanges: [], asks: [], steps: [] },
      added: 0,
      changed: 0,
      same: 2,
      removed: 0,
    });
  });

  it("of an older version of a person adds nothing twice", () => {
    const rich = personOf("Ada Quill", {
      evidence: [
        { kind: "connected", on: "2020-01-01" },
        { kind: "messages", count: 3, lastOn: TODAY },
      ],
      careerNews: [{ from: { name: "Acme" }, to: { name: "Quillfern" }, on: TODAY }],
      labels: ["friend"],
      note: "words",
    });
    const now = answer(rich, "hirer", "yes", TODAY);
    const plan = planRestore(backup(notebook({ people: [rich] })), notebook({ people: [now] }), "merge");
    expect(plan.put.people).toEqual([]);
  });

  it("into an empty notebook brings back everything", () => {
    const empty = { people: [], organizations: [], exchanges: [], asks: [], steps: [] };
    expect(planRestore(backup(notebook()), empty, "merge").put).toEqual(notebook());
    expect(planRestore(backup(notebook()), empty, "replace").put).toEqual(notebook());
  });

  it("merges: the newer answer stands, no word goes, nobody is removed", () => {
    const old = notebook({ people: [write(answer(ada, "hirer", "no", "2025-01-01"), "old words"), cleo] });
    const now = notebook({ people: [write(answer(ada, "hirer", "yes", TODAY), "new words"), ben] });
    const plan = planRestore(backup(old), now, "merge");
    expect([plan.added, plan.changed, plan.same, plan.removed]).toEqual([1, 1, 1, 0]);
    expect(plan.put.people[0]).toMatchObject({
      answers: { hirer: { value: "yes", on: TODAY } },
      note: "new words\n\nold words",
    });
    expect(plan.put.people[0]?.mergedFrom).toBeUndefined();
  });

  it("finds people and organizations kept under other ids, and leads to them", () => {
    const here = { ...ada, id: "here" };
    const acmeHere = { ...acme, id: "acme here" };
    const path = { id: "p", organization: acme.id, hirer: { name: "Ada", person: ada.id }, on: TODAY };
    const ask = { id: "a", person: ada.id, organization: acme.id, on: TODAY };
    const file = backup(notebook({ people: [ada, { ...ben, paths: { p: path } }], asks: [ask] }));
    const { put } = planRestore(
      file,
      { people: [here], organizations: [acmeHere], exchanges: [], asks: [], steps: [] },
      "merge",
    );
    expect(put.asks).toEqual([{ ...ask, person: "here", organization: "acme here" }]);
    expect(put.people.find(({ id }) => id === ben.id)?.paths?.["p"]).toMatchObject({
      organization: "acme here",
      hirer: { person: "here" },
    });
    expect(put.organizations).toEqual([]);
  });

  it("replaces: exactly what the file holds", () => {
    const plan = planRestore(
      backup(notebook({ people: [ada] })),
      notebook({ people: [write(ada, "later"), ben] }),
      "replace",
    );
    expect(plan.put.people).toEqual([ada]);
    expect(plan.remove.people).toEqual([ben.id]);
    expect([plan.added, plan.changed, plan.same, plan.removed]).toEqual([0, 1, 0, 1]);
  });

  it("never gives two people one address", () => {
    const twin = { ...ada, id: "twin" };
    const { put } = planRestore({ ...backup(notebook()), people: [ada, twin] }, notebook({ people: [] }), "replace");
    expect(put.people.map(({ addresses }) => addresses.length)).toEqual([1, 0]);
  });
});
