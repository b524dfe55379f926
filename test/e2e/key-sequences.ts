// Keys as a quick hand presses them, and what the notebook holds afterwards. `KEYS_RUNS=200` is the whole dose, `KEYS_SEED` begins elsewhere.
import type { Page } from "playwright";
import fc from "fast-check";
import type { Attribute } from "../../src/domain/person/attributes.ts";
import { ATTRIBUTES } from "../../src/domain/person/attributes.ts";
import type { Person } from "../../src/domain/person/person.ts";

const DOSE = Number(process.env["KEYS_RUNS"] || 0);
const SEED = Number(process.env["KEYS_SEED"] || 1);

/** A key, and how many milliseconds pass before the next one. */
interface Press {
  readonly key: string;
  readonly pause: number;
}

/** What one hand does on one computer. */
export interface Sequence {
  readonly presses: readonly Press[];
  /** How many times slower than this one the processor is. */
  readonly slow: number;
}

const pauses = fc.oneof(
  fc.constantFrom(0, 10, 30, 80, 150).map((pause) => () => fc.constant(pause)),
  fc.constant(() => fc.constantFrom(0, 10, 30, 80, 150)),
);

/** Sequences made of these groups of keys, at any of the speeds. */
export function sequencesOf(groups: fc.Arbitrary<readonly string[]>, least = 1): fc.Arbitrary<Sequence> {
  return fc.record({
    presses: pauses.chain((pause) =>
      fc
        .array(
          groups.chain((keys) => fc.tuple(...keys.map((key) => fc.record({ key: fc.constant(key), pause: pause() })))),
          { minLength: least, maxLength: 14 },
        )
        .map((all) => all.flat()),
    ),
    slow: fc.constantFrom(1, 4, 6),
  });
}

/** A sequence as it can be pressed again by hand. */
function told({ presses, slow }: Sequence): string {
  return `${presses.map(({ key, pause }) => `${key} ${pause}`).join(", ")} (key, ms to the next), processor slowed ${slow} times`;
}

/** Holds sequences against a promise: `small` of them in `npm test`. What fails is told with its seed. */
export async function hold(
  sequences: fc.Arbitrary<Sequence>,
  small: number,
  promise: (sequence: Sequence) => Promise<void>,
): Promise<void> {
  const property = fc.asyncProperty(sequences, promise);
  const result = await fc.check(property, { numRuns: DOSE || small, seed: SEED, endOnFailure: true });
  if (!result.failed) return;
  const sequence = result.counterexample?.[0];
  const { actual, expected, message } = result.errorInstance as Error & {
    readonly actual?: unknown;
    readonly expected?: unknown;
  };
  const why = actual === undefined ? message : `is ${JSON.stringify(actual)}\nnot ${JSON.stringify(expected)}`;
  throw new Error(`KEYS_SEED=${SEED}, after ${result.numRuns}: ${sequence ? told(sequence) : "no sequence"}\n${why}`);
}

const CODES: Readonly<Record<string, number>> = {
  Enter: 13,
  Escape: 27,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};

/** Presses keys as the keyboard does: none waits for what the one before it did, only for its time. */
export async function press(page: Page, { presses, slow }: Sequence): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slow });
  const sent: Promise<unknown>[] = [];
  for (const { key, pause } of presses) {
    const text = key === "Enter" ? "\r" : key.length === 1 ? key : undefined;
    const code = CODES[key] ?? key.toUpperCase().charCodeAt(0);
    const what = { key, windowsVirtualKeyCode: code, ...(text !== undefined && { text }) };
    sent.push(session.send("Input.dispatchKeyEvent", { type: "keyDown", ...what }));
    sent.push(session.send("Input.dispatchKeyEvent", { type: "keyUp", key, windowsVirtualKeyCode: code }));
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  await Promise.all(sent);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await session.detach();
}

/** What was said of a person, as short as it can be told: `1 yes 3 no aside “note”`. */
export function saidOf(person: Pick<Person, "answers" | "note"> & { readonly isSetAside?: boolean }): string {
  const answers = ATTRIBUTES.flatMap((attribute: Attribute, at) => {
    const value = person.answers[attribute]?.value;
    return value ? [`${String(at + 1)} ${value}`] : [];
  });
  return [...answers, ...(person.isSetAside ? ["aside"] : []), ...(person.note ? [`“${person.note}”`] : [])].join(" ");
}

/**
 * Runs in a page of ours: everybody kept, read from the disk and not from the page, once nothing waits to be written; nobody until then. It
 * stands alone, so that any driver can send it.
 */
export function readEverybody(): Promise<readonly Person[] | undefined> {
  return new Promise((resolve) => {
    if (Object.keys(localStorage).some((key) => key.startsWith("unwritten:"))) return resolve(undefined);
    const opening = indexedDB.open("vouchbook");
    opening.addEventListener("success", () => {
      const reading = opening.result.transaction("people").objectStore("people").getAll();
      reading.addEventListener("success", () => {
        opening.result.close();
        resolve((reading.result as { readonly value: Person }[]).map(({ value }) => value));
      });
    });
  });
}

/** What was said of each person that anything was said of, by name. */
export function saidByName(people: readonly Person[]): Readonly<Record<string, string>> {
  return Object.fromEntries(people.flatMap((one) => (saidOf(one) ? [[one.facts.name?.value, saidOf(one)]] : [])));
}

/** What was said of everybody, once nothing waits to be written. */
export async function everythingSaid(page: Page): Promise<Readonly<Record<string, string>> | undefined> {
  const kept = await page.evaluate(readEverybody);
  return kept && saidByName(kept);
}
