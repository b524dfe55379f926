/**
 * A hybrid logical clock (Kulkarni et al. 2014): physical milliseconds, a counter and the device, as one string that sorts by time.
 * `0mcx3k2p1-0002-9f3a61c4` is the third change of one millisecond on device `9f3a61c4`.
 */
export type Clock = string;

const MS_DIGITS = 9;
const COUNT_DIGITS = 4;

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
