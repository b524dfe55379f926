import type { Command } from "../../domain/person/command.ts";
import { isCommand } from "../../domain/validation/command.ts";
import type { Person } from "../../domain/person/person.ts";

/** What a surface has been told but the notebook has not acknowledged: somebody, the id they are kept under, and the commands in order. */
export interface PendingWrites {
  readonly person: Person;
  /** Absent for somebody only read from a page. */
  readonly keptAs?: string | undefined;
  readonly commands: readonly Command[];
}

/** Nothing waits, so it doesn't matter about whom. */
interface Nothing {
  readonly person: undefined;
  readonly keptAs?: undefined;
  readonly commands: readonly [];
}

// A popup can be gone before its transaction commits. localStorage takes a text in the same breath as the key that typed it; it is
// our origin's own, so no page and no content script can read it.
// The words `unwritten` and `deeds` are those of version 0.1, which may have left some.
const PREFIX = "unwritten:";

/** Notes down what is not written yet; nothing waiting clears it. Returns whether it is noted. */
export function stash(session: string, { person, keptAs, commands }: PendingWrites | Nothing): boolean {
  if (commands.length === 0) localStorage.removeItem(PREFIX + session);
  else
    try {
      localStorage.setItem(PREFIX + session, JSON.stringify({ person, keptAs, deeds: commands }));
      return true;
    } catch {
      // Only a spare: the notebook itself tells the user when there is no room.
    }
  return false;
}

/** Whether what was noted still is: whoever forgets somebody takes it away in the same breath, whichever page typed it. */
export function isStashed(session: string): boolean {
  return localStorage.getItem(PREFIX + session) !== null;
}

/** Holds a session's place until its page is gone, so that nobody recovers what a living page is about to write. */
export function holdSession(session: string): void {
  void navigator.locks.request(PREFIX + session, () => new Promise<void>(() => undefined));
}

/** The keys of what pages had left unwritten, living pages' included. */
export function pendingWriteKeys(): readonly string[] {
  return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
}

function isThing(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPerson(value: unknown): value is Person {
  if (!isThing(value)) return false;
  const { id, addresses, facts, corrections, answers, note, addedOn, labels, paths, experiences, encounters } = value;
  return (
    [id, note, addedOn].every((text) => typeof text === "string") &&
    Array.isArray(addresses) &&
    addresses.every((address) => typeof address === "string") &&
    [facts, corrections, answers].every(isThing) &&
    [paths, experiences, encounters].every((things) => things === undefined || isThing(things)) &&
    (labels === undefined || Array.isArray(labels))
  );
}

/** What is noted under a key; `undefined` where it can't be read or isn't whole. */
export function readPendingWrites(key: string): PendingWrites | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (!isThing(value)) return undefined;
    const { person, keptAs, deeds: commands } = value;
    if (!isPerson(person) || !Array.isArray(commands) || !commands.every(isCommand)) return undefined;
    if (keptAs !== undefined && typeof keptAs !== "string") return undefined;
    return { person, keptAs, commands };
  } catch {
    return undefined;
  }
}

/** The ids and addresses of whom something noted is about. */
export function pendingWritesAreAbout({ person, keptAs }: PendingWrites): readonly string[] {
  return [...person.addresses, person.id, ...(keptAs === undefined ? [] : [keptAs])];
}

/** Erases what is noted of somebody who was forgotten, by their ids and addresses. */
export function dropPendingWrites(about: readonly string[]): void {
  for (const key of pendingWriteKeys()) {
    const left = readPendingWrites(key);
    const isTheirs = left
      ? pendingWritesAreAbout(left).some((one) => about.includes(one))
      : about.some((one) => localStorage.getItem(key)?.includes(one));
    if (isTheirs) localStorage.removeItem(key);
  }
}
