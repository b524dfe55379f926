// How long an extension's script keeps a page's main thread, from Chromium's own trace.

/**
 * @typedef {object} TraceEvent
 * @property {string} name @property {string} ph @property {number} pid @property {number} tid
 * @property {number} ts µs @property {number} [dur] µs @property {number} [tdur] µs of processor time @property {object} [args]
 */

const CATEGORIES = [
  "-*",
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "disabled-by-default-devtools.timeline.stack",
  "v8",
  "v8.execute",
  "toplevel",
];
const RUNS = new Set(["EvaluateScript", "FunctionCall"]);
const OCCASIONS = new Set([...RUNS, "TimerFire", "EventDispatch"]);

/**
 * What a script ran in, each once: the outermost call that names it, else (a message that comes in runs nothing but microtasks, and
 * those name no script) the microtasks of a task in which something names it and nobody else's timer or event had its turn.
 * @param {TraceEvent[]} events of one thread @param {(event: TraceEvent) => boolean} isOwn
 */
function runsIn(events, isOwn) {
  const found = new Set();
  /** @type {TraceEvent[]} */
  let open = [];
  for (const event of events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    open = open.filter(({ ts, dur = 0 }) => ts + dur >= event.ts);
    if (event.ph === "X") open.push(event);
    if (!isOwn(event)) continue;
    const call = open.find((outer) => RUNS.has(outer.name) && isOwn(outer));
    const microtasks = open.find(({ name }) => name === "RunMicrotasks");
    const isOccasion = open.some(({ name }) => OCCASIONS.has(name));
    if (call) found.add(call);
    else if (microtasks && !isOccasion) found.add(microtasks);
  }
  return [...found];
}

/**
 * Milliseconds of processor time of each run of scripts from an address in a page while something was done: start, calls, timers,
 * and the microtasks that answer messages, in full. What other programs take of the processor meanwhile doesn't count.
 * @param {import("playwright").Page} page @param {string} address @param {() => Promise<void>} act
 */
export async function ownRuns(page, address, act) {
  const browser = page.context().browser();
  if (!browser) throw new Error("The browser is gone.");
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const trace = await browser.stopTracing();
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse(trace.toString());
  const isOwn = (/** @type {TraceEvent} */ { args }) => JSON.stringify(args ?? {}).includes(address);
  // Thread ids are unique on the machine, and only threads of pages name the script while it runs.
  const threads = new Set(traceEvents.filter(isOwn).map(({ tid }) => tid));
  const runs = [...threads].flatMap((thread) =>
    runsIn(
      traceEvents.filter(({ tid }) => tid === thread),
      isOwn,
    ),
  );
  return runs.map(({ tdur = 0 }) => tdur / 1000);
}

/** What those runs come to, in milliseconds. @param {import("playwright").Page} page @param {string} address @param {() => Promise<void>} act */
export async function ownTime(page, address, act) {
  return (await ownRuns(page, address, act)).reduce((sum, ms) => sum + ms, 0);
}
