import type { Plain } from "./change.ts";
import { type Clock, clockDevice } from "./clock.ts";
import { type NotePart, type Saw, sawOf, type Stamp, stampOf } from "./stamp.ts";

/** A note as devices merge it (a multi-value register): the versions that stand, and all that were ever seen. */
export interface NoteVersions {
  readonly parts: readonly NotePart[];
  readonly saw: Saw;
}

/** Stands between two versions of a note that were written apart. */
export const BETWEEN = "\n\n⁂\n\n";

function keyOf({ clock, of }: NotePart): string {
  return of === undefined ? clockDevice(clock) : `${clockDevice(clock)}@${of}`;
}

/** Whether a version was seen by whoever saw this much. */
export function isSeen(part: NotePart, saw: Saw): boolean {
  return (saw[keyOf(part)] ?? "") >= part.clock;
}

/** The versions of a record's note. */
export function versionsOf(value: Plain, stamp: Stamp): NoteVersions {
  const { note } = value;
  const alone: NotePart = { clock: stampOf(stamp, "note"), text: typeof note === "string" ? note : "" };
  return { parts: stamp.note?.parts ?? [alone], saw: sawOf(stamp) };
}

/** The same versions in a record of another id, since two turned out to be one. */
export function movedVersions({ parts, saw }: NoteVersions, from: string, to: string): NoteVersions {
  const home = (of: string | undefined): string | undefined => ((of ?? from) === to ? undefined : (of ?? from));
  const moved = parts.map(({ clock, text, of }): NotePart => {
    const now = home(of);
    return { clock, text, ...(now !== undefined && { of: now }) };
  });
  const pairs = Object.entries(saw).map(([key, clock]): [string, Clock] => {
    const [device = "", of] = key.split("@", 2);
    const now = home(of);
    return [now === undefined ? device : `${device}@${now}`, clock];
  });
  return { parts: moved, saw: Object.fromEntries(pairs) };
}

/** All that either has seen. */
export function joinSaw(one: Saw, other: Saw): Saw {
  const pairs = [...new Set([...Object.keys(one), ...Object.keys(other)])].map((key): [string, Clock] => {
    const [a = "", b = ""] = [one[key], other[key]];
    return [key, a > b ? a : b];
  });
  return Object.fromEntries(pairs);
}

function order(a: NotePart, b: NotePart): number {
  if (a.clock !== b.clock) return a.clock < b.clock ? -1 : 1;
  return (a.of ?? "") < (b.of ?? "") ? -1 : Number((a.of ?? "") > (b.of ?? ""));
}

/** Both devices' versions: one that the other device had seen and no longer has is replaced, every other one stands. */
export function mergeVersions(one: NoteVersions, other: NoteVersions): NoteVersions {
  const has = (parts: readonly NotePart[], part: NotePart): boolean => parts.some((each) => order(each, part) === 0);
  const parts = [
    ...one.parts.filter((part) => has(other.parts, part) || !isSeen(part, other.saw)),
    ...other.parts.filter((part) => !has(one.parts, part) && !isSeen(part, one.saw)),
  ];
  const saw = joinSaw(one.saw, other.saw);
  // Each replaced by the other can't be; should it ever seem so, no word is lost.
  const standing = parts.length > 0 ? parts : [...one.parts, ...other.parts];
  return { parts: standing.toSorted(order), saw };
}

/** Whether a text has another in it, as whole lines. */
function hasLines(text: string, other: string): boolean {
  return `\n${text}\n`.includes(`\n${other}\n`);
}

/** The versions as the user reads them, oldest first; what another one contains is not repeated. */
export function shownNote(parts: readonly NotePart[]): string {
  const texts = [...new Set(parts.map(({ text }) => text))].filter((text) => text.trim() !== "");
  const standing = texts.filter((text) => !texts.some((other) => other !== text && hasLines(other, text)));
  return standing.join(BETWEEN);
}

/** Whether a note shows two versions that were written apart. */
export function hasTwoVersions(stamp: Stamp): boolean {
  const { parts } = stamp.note ?? {};
  return parts !== undefined && shownNote(parts).includes(BETWEEN);
}
