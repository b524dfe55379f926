// One line of the benchmark: a ratio, what it should be, and whether it is.

/**
 * @typedef {object} Row
 * @property {string} name what is compared, and how it was measured where that isn't plain
 * @property {number} ratio
 * @property {number | string} target a number is the most the ratio may be; ">=50" is the least
 * @property {boolean} ok
 * @property {number} [ms] of ours, for one time
 * @property {number} [peerMs] of what it is held against
 */

/** @param {number} value */
export function rounded(value) {
  return Number(value.toPrecision(3));
}

/**
 * A row whose ratio should stay at or below the target.
 * @template {object} More
 * @param {string} name @param {number} ratio @param {number} target @param {More} more
 * @returns {Row & More}
 */
export function atMost(name, ratio, target, more) {
  return { name, ratio: rounded(ratio), target, ok: ratio <= target, ...more };
}

/**
 * A row whose ratio should reach the target.
 * @template {object} More
 * @param {string} name @param {number} ratio @param {number} target @param {More} more
 * @returns {Row & More}
 */
export function atLeast(name, ratio, target, more) {
  return { name, ratio: rounded(ratio), target: `>=${target}`, ok: ratio >= target, ...more };
}

/** The middle one, which a busy moment of the machine doesn't move. @param {readonly number[]} values */
export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
