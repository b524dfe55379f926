/**
 * A hybrid logical clock (Kulkarni et al. 2014): physical milliseconds, a counter and the device, as one string that sorts by time.
 * `0mcx3k2p1-0002-9f3a61c4` is the third change of one millisecond on device `9f3a61c4`.
 */
export type Clock = string;

const MS_DIGITS = 9;
const COUNT_DIGITS = 4;

/** Another device's clock may push ours so many milliseconds ahead of the wall clock, and no further. */
export const DRIFT_MS = 86_400_000;

/** A clock further ahead than this, ten years, was set wrong: what it wrote is not read before that. */
export const FAR_MS = 3653 * DRIFT_MS;

/** Wall clocks count up to here, the year 5000, so that clocks after that have room in their digits (which end in 5188). */
export const LATEST_MS = Date.UTC(5000, 0, 1);

const DIGITS_END = 36 ** MS_DIGITS - 1;
const COUNT_END = 36 ** COUNT_DIGITS - 1;

/** A wall clock as clocks have it: whole milliseconds, not before 1970 and not after `LATEST_MS`. */
function bounded(nowMs: number): number {
  return Math.max(0, Math.min(LATEST_MS, Math.floor(nowMs) || 0));
}

function write(ms: number, count: number, device: string): Clock {
  return `${ms.toString(36).padStart(MS_DIGITS, "0")}-${count.toString(36).padStart(COUNT_DIGITS, "0")}-${device}`;
}

/** The instant a clock stands for, in milliseconds since 1970. */
export function clockMs(clock: Clock): number {
  return Number.parseInt(clock.slice(0, MS_DIGITS), 36);
}

/** The device that made a clock. */
export function clockDevice(clock: Clock): string {
  return clock.slice(MS_DIGITS + COUNT_DIGITS + 2);
}

/** The clock of the next change on a device: later than `last`, whoever made it and however the wall clock was set. */
export function tick(last: Clock | undefined, nowMs: number, device: string): Clock {
  const lastMs = last === undefined ? -1 : clockMs(last);
  const ms = bounded(nowMs);
  if (ms > lastMs) return write(ms, 0, device);
  const count = Number.parseInt((last ?? "").slice(MS_DIGITS + 1, MS_DIGITS + 1 + COUNT_DIGITS), 36) + 1;
  // A full counter borrows the next millisecond, so that order holds.
  if (count <= COUNT_END) return write(lastMs, count, device);
  // After the very last there is none; nothing heard or written comes near it.
  return lastMs < DIGITS_END ? write(lastMs + 1, 0, device) : write(DIGITS_END, COUNT_END, device);
}

/** The clock itself, or its device's next one after `other` where that is as late or later. */
export function above(clock: Clock, other: Clock): Clock {
  return clock > other ? clock : tick(other, 0, clockDevice(clock));
}

/** A device's last clock once it has heard of another's: the later one, unless that is further ahead than drift may be. */
export function heardClock(own: Clock, other: Clock, nowMs: number): Clock {
  return other > own && clockMs(other) <= bounded(nowMs) + DRIFT_MS ? other : own;
}

/** Whether another device's clock is too far ahead to be true; `own` is our last one, since our wall clock may have fallen back. */
export function isFarAhead(other: Clock, own: Clock, nowMs: number): boolean {
  const now = Math.max(bounded(nowMs), own === "" ? 0 : Math.min(clockMs(own), LATEST_MS));
  return clockMs(other) > now + FAR_MS;
}

/** A clock as old as any can be, which still says whose and which it is. */
export function zeroed(clock: Clock): Clock {
  return "0".repeat(MS_DIGITS) + clock.slice(MS_DIGITS);
}
