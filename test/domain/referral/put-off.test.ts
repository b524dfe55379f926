import { describe, expect, it } from "vitest";
import { agendaOf, type Known } from "../../../src/domain/referral/agenda.ts";
import { type KeptStep, keptStepDueOn, type PutOff } from "../../../src/domain/referral/kept-step.ts";
import { backOn, placeOf } from "../../../src/domain/referral/put-off.ts";
import type { Step } from "../../../src/domain/referral/step.ts";
import { answer, type Person } from "../../../src/domain/person/person.ts";
import { answersOf, byId, personOf, TODAY } from "../people.ts";

const TOMORROW = "2026-11-24";
const ada = personOf("Ada Quill", { answers: answersOf("yyyuy") });
const ben = personOf("Ben Short", { answers: answersOf("yuyyy") });

function knownOf(people: readonly Person[], steps: readonly KeptStep[] = [], more: Partial<Known> = {}): Known {
  return { people: byId(...people), organizations: new Map(), exchanges: [], asks: [], steps, ...more };
}

function firstStep(known: Known): Step {
  const [step] = agendaOf(known, TODAY).steps;
  if (!step) throw new Error("There is no step.");
  return step;
}

const whose = (steps: readonly Step[]): readonly (string | undefined)[] => steps.map(({ person }) => person?.id);
const putOff = (step: Step, until?: string): PutOff => ({
  id: "later",
  kind: "putOff",
  ...placeOf(step),
  ...(until !== undefined && { until }),
});

describe("a step that is put off", () => {
  const step = firstStep(knownOf([ada]));

  it("is apart from the others until its day", () => {
    const known = knownOf([ada, ben], [putOff(step, TOMORROW)]);
    expect(whose(agendaOf(known, TODAY).steps)).toEqual([ben.id]);
    expect(whose(agendaOf(known, TODAY).putOff.map(({ step: hidden }) => hidden))).toEqual([ada.id]);
    expect(whose(agendaOf(known, TOMORROW).steps)).toEqual([ada.id, ben.id]);
    expect(agendaOf(known, TOMORROW).putOff).toEqual([]);
  });

  it("doesn't come back where no day was said, nor stays away for what is no day", () => {
    expect(agendaOf(knownOf([ada], [putOff(step)]), "2030-01-01").steps).toEqual([]);
    expect(agendaOf(knownOf([ada], [putOff(step, "some day")]), TODAY).steps).toHaveLength(1);
  });

  it("is another one once what it is about changed", () => {
    const again = answer(ada, "familiarity", "unknown", TOMORROW);
    expect(agendaOf(knownOf([again], [putOff(step)]), TOMORROW).steps).toHaveLength(1);
    const other = answer(answer(ada, "familiarity", "yes", TODAY), "conduct", "unknown", TODAY);
    expect(agendaOf(knownOf([other], [putOff(step)]), TODAY).steps).toHaveLength(1);
  });

  it("of an ask is another one once there is a result to tell", () => {
    const ask = { id: "a", person: ada.id, organization: "o", on: "2026-01-01" };
    const hear = firstStep(knownOf([ada], [], { asks: [ask] }));
    expect(hear.kind).toBe("closeTheLoop");
    const known = knownOf([ada], [putOff(hear)], { asks: [ask] });
    expect(agendaOf(known, TODAY).steps.map(({ kind }) => kind)).not.toContain("closeTheLoop");
    const told = { ...known, asks: [{ ...ask, result: "referred" as const }] };
    expect(agendaOf(told, TODAY).steps.map(({ kind }) => kind)).toContain("closeTheLoop");
  });

  it("twice, on two machines, comes back on the later day", () => {
    expect(backOn([putOff(step, TOMORROW), putOff(step, "2026-12-24")])).toBe("2026-12-24");
    expect(backOn([putOff(step, TOMORROW), putOff(step)])).toBeUndefined();
  });
});

describe("a step of the user's own", () => {
  const own = { id: "own", kind: "own", what: "Write to Priya", on: TODAY } as const;

  it("stands among what is to be done now from its day on, until it is done", () => {
    const stepsOn = (kept: KeptStep, day: string): readonly string[] =>
      agendaOf(knownOf([ada], [kept]), day).steps.map(({ kind }) => kind);
    expect(stepsOn(own, "2026-11-22")).toEqual(["settle"]);
    expect(stepsOn(own, TODAY)).toEqual(["own", "settle"]);
    expect(stepsOn(own, "2026-12-22")).toEqual(["own", "settle"]);
    expect(stepsOn({ ...own, doneOn: TODAY }, TODAY)).toEqual(["settle"]);
    expect(stepsOn({ ...own, on: "some day" }, TODAY)).toEqual(["own", "settle"]);
  });

  it("leads to whom it is about", () => {
    expect(firstStep(knownOf([ada], [{ ...own, person: ada.id }])).person?.id).toBe(ada.id);
    expect(firstStep(knownOf([ada], [{ ...own, person: "gone" }])).person).toBeUndefined();
  });

  it("is due on its day, and a put-off one on the day it comes back", () => {
    expect(keptStepDueOn(own)).toBe(TODAY);
    expect(keptStepDueOn({ ...own, doneOn: TODAY })).toBeUndefined();
    expect(keptStepDueOn({ id: "p", kind: "putOff", step: "ask", until: TOMORROW })).toBe(TOMORROW);
    expect(keptStepDueOn({ id: "p", kind: "putOff", step: "ask" })).toBeUndefined();
  });
});
