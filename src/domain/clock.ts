/**
 * A hybrid logical clock (Kulkarni et al. 2014): physical milliseconds, a counter and the device, as one string that sorts by time.
 * `0mcx3k2p1-0002-9f3a61c4` is the third change of one millisecond on device `9f3a61c4`.
 */
export type Clock = string;

const MS_DIGITS = 9;
const COUNT_DIGITS = 4;

/** Another device's clock may push ours so many milliseconds ahead of the wall clock, and no further. */
export const DRIFT_MS = 86_400_000;

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
  if (nowMs > lastMs) return write(nowMs, 0, device);
  const count = Number.parseInt((last ?? "").slice(MS_DIGITS + 1, MS_DIGITS + 1 + COUNT_DIGITS), 36) + 1;
  // A full counter borrows the next millisecond, so that order holds.
  return count < 36 ** COUNT_DIGITS ? write(lastMs, count, device) : write(lastMs + 1, 0, device);
}

/** The clock itself, or its device's next one after `other` where that is as late or later. */
export function above(clock: Clock, other: Clock): Clock {
  return clock > other ? clock : tick(other, 0, clockDevice(clock));
}

/** A device's last clock once it has heard of another's: the later one, unless that is further ahead than drift may be. */
export function heardClock(own: Clock, other: Clock, nowMs: number): Clock {
  return other > own && clockMs(other) <= nowMs + DRIFT_MS ? other : own;
}

/** A clock as old as any can be, which still says whose and which it is. */
export function zeroed(clock: Clock): Clock {
  return "0".repeat(MS_DIGITS) + clock.slice(MS_DIGITS);
}
