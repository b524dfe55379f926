// Two ways to do the same, timed against each other inside a page.

/**
 * @typedef {object} Contestant
 * @property {(document: Document) => unknown} run
 * @property {boolean} [changesPage] it runs on a copy of the page; the copying isn't counted
 */

/** @typedef {{ ms: number, peerMs: number, ratio: number }} Result milliseconds of one run; `ratio` is ours to the other */

// Two hundred ticks of the page's clock, and short enough to often pass without another program taking the processor.
const SAMPLE_MS = 1;
const MOST_TIMES = 4096;

/** Where results go, so that no engine may leave out the work. */
let kept = /** @type {unknown} */ (undefined);

/** Milliseconds for one run, from so many in a row. @param {Contestant} contestant @param {number} times */
function sample({ run, changesPage }, times) {
  const documents = Array.from({ length: times }, () =>
    changesPage ? /** @type {Document} */ (document.cloneNode(true)) : document,
  );
  const start = performance.now();
  for (const each of documents) kept = run(each);
  const ms = (performance.now() - start) / times;
  if (kept === undefined) throw new Error("A contestant read nothing.");
  return ms;
}

/** How often in a row makes a sample long enough; running it so often also warms the code up. @param {Contestant} contestant */
function timesOf(contestant) {
  let times = 1;
  while (times < MOST_TIMES && sample(contestant, times) * times < SAMPLE_MS) times *= 2;
  return times;
}

/** The fastest tenth's end: what a busy machine adds is never part of the work itself. @param {number[]} values */
function fast(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 10)] ?? Number.NaN;
}

/**
 * Runs both in turn, each first every other round, so that whatever slows the machine for a while slows both.
 * @param {Contestant} ours @param {Contestant} other @param {number} rounds
 * @returns {Result} the fast tenth of each
 */
export function race(ours, other, rounds) {
  const [ourTimes, otherTimes] = [timesOf(ours), timesOf(other)];
  const [ourMs, otherMs] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let round = 0; round < rounds; round++) {
    if (round % 2) otherMs.push(sample(other, otherTimes));
    ourMs.push(sample(ours, ourTimes));
    if (round % 2 === 0) otherMs.push(sample(other, otherTimes));
  }
  const [ms, peerMs] = [fast(ourMs), fast(otherMs)];
  return { ms, peerMs, ratio: ms / peerMs };
}
