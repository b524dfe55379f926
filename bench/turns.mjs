// Two ways to do one thing, timed by turns in Node.
import { atMost, median, rounded } from "./row.mjs";

const TURNS = 7;

/** The median times of two ways to do one thing, by turns. @param {() => unknown} ours @param {() => unknown} bare */
export function byTurns(ours, bare) {
  /** @type {[number[], number[]]} */ const times = [[], []];
  for (let turn = 0; turn <= TURNS; turn += 1) {
    for (const [index, work] of [ours, bare].entries()) {
      const start = performance.now();
      work();
      // The first turn only warms up.
      if (turn > 0) times[index]?.push(performance.now() - start);
    }
  }
  return { ms: median(times[0]), peerMs: median(times[1]) };
}

/** @param {string} name @param {number} target @param {{ ms: number, peerMs: number }} times */
export function compared(name, target, { ms, peerMs }) {
  return atMost(name, ms / peerMs, target, { ms: rounded(ms), peerMs: rounded(peerMs) });
}

/** A number that is told, not judged. @param {string} name @param {number} value @returns {import("./row.mjs").Row} */
export function reported(name, value) {
  return { name, ratio: rounded(value), target: "reported", ok: true };
}
