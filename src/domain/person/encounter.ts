import type { Day } from "../history/day.ts";

/** A day on which the user met a person, or talked with them, as the user noted it. It is contact, never an answer. */
export interface Encounter {
  /** How and when, so that what is noted twice, here or on another machine, is noted once. */
  readonly id: string;
  readonly how: "met" | "talked";
  readonly on: Day;
}

export const ENCOUNTERS = ["met", "talked"] as const satisfies Encounter["how"][];

/** An encounter on a day. */
export function encounterOn(how: Encounter["how"], on: Day): Encounter {
  return { id: `${how}-${on}`, how, on };
}

/** The last of them; of one day the meeting. */
export function lastEncounter(encounters: Readonly<Record<string, Encounter>> = {}): Encounter | undefined {
  return Object.values(encounters).toSorted((a, b) => (a.on + b.how < b.on + a.how ? 1 : -1))[0];
}
