import { type Day, isDay } from "../history/day.ts";
import type { KeptStep, PutOff } from "./kept-step.ts";
import type { Step } from "./step.ts";

/** What tells a suggested step apart from every other, now and after its people or organizations were merged. */
export type StepPlace = Pick<PutOff, "step" | "person" | "organization">;

/** What beside its kind makes a step this one: once any of it is otherwise, it is another step. */
function particulars(step: Step): readonly (string | undefined)[] {
  switch (step.kind) {
    case "own":
      return [step.own.id];
    case "closeTheLoop":
      return [step.ask.id, step.ask.result];
    case "beginExchange":
    case "endExchange":
      return [step.exchange.id, step.on];
    case "settle":
    case "confirm":
      return [step.attribute, step.person.answers[step.attribute]?.on];
    default:
      return [];
  }
}

/** Which step it is: by the person it is with, by the organization only where it is about no person alone. */
export function placeOf(step: Step): StepPlace {
  const { kind, person, organization } = step;
  const isAboutPlace = kind === "ask" || kind === "lookAgain" || kind === "sortPeople";
  return {
    step: [kind, ...particulars(step)].filter((part) => part !== undefined).join(" "),
    ...(person && { person: person.id }),
    ...(isAboutPlace && organization && { organization: organization.id }),
  };
}

/** One step's place as a text, to look it up by. */
export function placeKey({ step, person = "", organization = "" }: StepPlace): string {
  return `${step} · ${person} · ${organization}`;
}

/** What is put off on a day, by `placeKey`; one step may have been put off on two machines. */
export function putOffOn(kept: readonly KeptStep[], today: Day): ReadonlyMap<string, readonly PutOff[]> {
  const found = new Map<string, readonly PutOff[]>();
  for (const one of kept) {
    if (one.kind !== "putOff" || (one.until !== undefined && !(isDay(one.until) && one.until > today))) continue;
    const key = placeKey(one);
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return found;
}

/** The day on which a step comes back that was put off, perhaps on two machines; `undefined` when it doesn't. */
export function backOn(putOff: readonly PutOff[]): Day | undefined {
  const days = putOff.flatMap(({ until }) => until ?? []);
  return days.length < putOff.length ? undefined : days.reduce((last, day) => (day > last ? day : last), "");
}
