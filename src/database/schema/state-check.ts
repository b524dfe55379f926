import type { NotebookState } from "./records.ts";

const CLOCK = /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-f]{8}$/;

/** Whether something stored is a clock. */
export function isClock(value: unknown): value is string {
  return typeof value === "string" && CLOCK.test(value);
}

/** Whether the state of a notebook is as it was written. Every surface asks it first, so it stands by itself. */
export function isState(row: unknown): row is NotebookState {
  const state = row as NotebookState | null | undefined;
  return Boolean(state && isClock(state.clock) && Number.isInteger(state.changes) && Number.isInteger(state.people));
}
