import * as fc from "fast-check";
import { readPage } from "../../../src/readers/index.ts";
import { KINDS, mutate, type Mutation } from "./mutation.ts";
import { brand, type Subject } from "./owners.ts";
import { brokenPromise } from "./promises.ts";
import { markupOf } from "./unclobbered.ts";

/** A page that made a reader break a promise, as small as it could be made. */
export interface Counterexample {
  readonly subject: string;
  readonly broken: string;
  readonly mutations: readonly Mutation[];
  readonly hasLayout: boolean;
  readonly html: string;
  readonly reading: string;
}

const MUTATION = fc.record({ kind: fc.constantFrom(...KINDS), at: fc.nat(100_000), to: fc.nat(100_000) });
const RUN = fc.record({
  mutations: fc.array(MUTATION, { minLength: 1, maxLength: 12, size: "max" }),
  // One in five without style sheets, as a page kept as a file.
  hasLayout: fc.integer({ min: 0, max: 4 }).map((dice) => dice > 0),
});

let frame: HTMLIFrameElement | undefined;

/** The page in a frame that is laid out, or as a document that isn't; each time from the same parsed original. */
function opened(original: Document, hasLayout: boolean): Document {
  if (!hasLayout) return original.cloneNode(true) as Document;
  frame ??= document.body.appendChild(document.createElement("iframe"));
  const shown = frame.contentDocument;
  if (!shown) throw new Error("The frame has no document.");
  shown.replaceChildren();
  shown.append(shown.importNode(original.documentElement, true));
  return shown;
}

function original(subject: Subject): Document {
  const parsed = new DOMParser().parseFromString(subject.html, "text/html");
  brand(parsed, subject);
  return parsed;
}

/** The page with everybody's words marked, but otherwise as it is: what is read of it, and the promise that breaks. */
export function readWhole(subject: Subject): { broken: string | undefined; reading: unknown } {
  const page = opened(original(subject), true);
  return { broken: brokenPromise(page, subject, true), reading: readPage(page, new URL(subject.url)) ?? null };
}

/** Mutates one page many times over; `undefined` when every promise held each time. */
export function fuzz(subject: Subject, runs: number, seed: number): Counterexample | undefined {
  const whole = original(subject);
  const mutated = (mutations: readonly Mutation[], hasLayout: boolean): Document => {
    const page = opened(whole, hasLayout);
    mutate(page, mutations);
    return page;
  };
  const holds = fc.property(
    RUN,
    ({ mutations, hasLayout }) => brokenPromise(mutated(mutations, hasLayout), subject, hasLayout) === undefined,
  );
  const result = fc.check(holds, { numRuns: runs, seed });
  const [first] = result.counterexample ?? [];
  if (!first) return undefined;
  const page = mutated(first.mutations, first.hasLayout);
  const reading = JSON.stringify(readPage(page, new URL(subject.url)) ?? null);
  const broken = brokenPromise(page, subject, first.hasLayout) ?? "";
  return { subject: subject.name, broken, ...first, reading, html: markupOf(page) };
}
