import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeNotebook } from "../../../src/database/connection/open.ts";
import { undoLast } from "../../../src/database/journal/undo.ts";
import { forgetPerson } from "../../../src/database/stores/forget.ts";
import { changeOrganization, mergeOrganizationInto } from "../../../src/database/stores/organizations.ts";
import { changePerson, mergeInto, removePeople } from "../../../src/database/stores/people.ts";
import {
  addOwnStep,
  changeStep,
  keptSteps,
  putOffStep,
  removeSteps,
  stepsDue,
} from "../../../src/database/stores/steps.ts";
import { organizationOf } from "../../domain/people.ts";
import { contents, emptyNotebook, everything, numbered, TODAY } from "../fixtures.ts";

const TOMORROW = "2026-11-24";

beforeEach(emptyNotebook);
afterEach(() => closeNotebook());

describe("steps of the user's own", () => {
  it("are kept in one line, due on their day until they are done, each change undone", async () => {
    await addOwnStep({ what: " Write \n Priya ", on: TOMORROW }, "own");
    expect(await keptSteps()).toEqual([{ id: "own", kind: "own", what: "Write Priya", on: TOMORROW }]);
    expect(await stepsDue(TODAY)).toEqual([]);
    expect(await stepsDue(TOMORROW)).toHaveLength(1);
    await changeStep("own", (kept) => (kept?.kind === "own" ? { ...kept, doneOn: TODAY } : kept));
    expect(await stepsDue(TOMORROW)).toEqual([]);
    await undoLast();
    expect(await stepsDue(TOMORROW)).toHaveLength(1);
    await removeSteps(["own", "nobody's"]);
    expect(await keptSteps()).toEqual([]);
    await undoLast();
    expect(await keptSteps()).toHaveLength(1);
    await undoLast();
    expect(await keptSteps()).toEqual([]);
  });
});

describe("a step put off", () => {
  it("is put off once, until the day said last", async () => {
    await putOffStep({ step: "nameHirer", person: "p", until: TOMORROW });
    await putOffStep({ step: "nameHirer", person: "p" });
    await putOffStep({ step: "nameHirer", person: "q" });
    expect((await keptSteps()).map((kept) => "until" in kept && kept.until)).toEqual([false, false]);
  });
});

describe("with a person", () => {
  beforeEach(async () => {
    await changePerson({ id: numbered(1).id }, () => numbered(1));
    await changePerson({ id: numbered(2).id }, () => numbered(2));
    await addOwnStep({ what: "Write SECRET", on: TODAY, person: numbered(1).id });
    await putOffStep({ step: "nameHirer", person: numbered(1).id });
  });

  it("their steps go, and come back with them", async () => {
    await removePeople([numbered(1).id]);
    expect(await keptSteps()).toEqual([]);
    await undoLast();
    expect(await keptSteps()).toHaveLength(2);
  });

  it("their steps are forgotten", async () => {
    await forgetPerson(numbered(1).id);
    expect(await keptSteps()).toEqual([]);
    expect(await everything()).not.toContain("SECRET");
  });

  it("their steps follow into whom they are merged", async () => {
    await mergeInto(numbered(2).id, numbered(1).id);
    expect((await keptSteps()).map(({ person }) => person)).toEqual([numbered(2).id, numbered(2).id]);
  });
});

describe("with an organization", () => {
  it("what was put off there follows into what it is merged with", async () => {
    const [one, other] = [organizationOf("Acme"), organizationOf("Acme Corp")];
    for (const each of [one, other]) await changeOrganization(each.id, () => each);
    await putOffStep({ step: "lookAgain", organization: other.id });
    await mergeOrganizationInto(one.id, other.id);
    expect((await contents())["steps"]).toMatchObject([{ organization: one.id }]);
  });
});
