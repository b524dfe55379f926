import { describe, expect, it } from "vitest";
import { addEncounter, removeEncounter } from "../../../src/domain/person/edit.ts";
import { lastEncounter } from "../../../src/domain/person/encounter.ts";
import { mergePeople } from "../../../src/domain/person/merge.ts";
import { personOf, TODAY } from "../people.ts";

const ada = personOf("Ada Quill");

describe("days on which the user met or talked with somebody", () => {
  it("are noted once a day and kind, and the last one is told", () => {
    const met = addEncounter(addEncounter(ada, "met", "2026-11-01"), "met", "2026-11-01");
    expect(Object.values(met.encounters ?? {})).toEqual([{ id: "met-2026-11-01", how: "met", on: "2026-11-01" }]);
    expect(lastEncounter(addEncounter(met, "talked", TODAY).encounters)?.how).toBe("talked");
    expect(lastEncounter(addEncounter(addEncounter(ada, "talked", TODAY), "met", TODAY).encounters)?.how).toBe("met");
    expect(lastEncounter(ada.encounters)).toBeUndefined();
  });

  it("are taken off without a trace", () => {
    expect(removeEncounter(addEncounter(ada, "met", TODAY), `met-${TODAY}`)).toEqual(ada);
    expect(removeEncounter(ada, "nothing")).toEqual(ada);
  });

  it("are no answer, and stay when two become one", () => {
    const met = addEncounter(ada, "met", TODAY);
    expect(met.answers).toEqual(ada.answers);
    const merged = mergePeople(met, addEncounter(personOf("Ada Q"), "talked", "2026-05-01"));
    expect(Object.keys(merged.encounters ?? {}).toSorted()).toEqual([`met-${TODAY}`, "talked-2026-05-01"]);
  });
});
