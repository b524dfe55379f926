import { chromium, type Browser, type Page as Tab } from "playwright";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { QUIET_FLAGS, chromiumPath } from "../../scripts/chromium.mjs";
import type { Counterexample } from "../readers/fuzz/inside.ts";
import type { Subject } from "../readers/fuzz/owners.ts";
import { pageCases, type PageCase } from "./cases.ts";

/** So many find again what was ever found; `npm run test:fuzz` looks for more. */
const PAGES = Number(process.env["FUZZ_PAGES"] ?? 2500);
const SEED = Number(process.env["FUZZ_SEED"] ?? 3);
const TABS = 2;

interface Person {
  readonly name: string;
}

function subjectOf({ name, url, html, expect: expected }: PageCase): Subject {
  const { kind, profile, people, job } = (expected ?? {}) as {
    kind?: Subject["kind"];
    profile?: Person;
    people?: readonly Person[];
    job?: { hiringTeam?: readonly Person[] };
  };
  const fields = JSON.stringify(expected ?? {}).match(/(?<=:|,|\[)"[^"]+"/gu) ?? [];
  const persons = [profile ?? [], people ?? [], job?.hiringTeam ?? []].flat();
  return {
    name,
    url,
    html,
    kind,
    people: persons.map((person) => person.name),
    fields: fields.map((field) => field.slice(1, -1)),
  };
}

const SUBJECTS = pageCases().map(subjectOf);

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: false,
      lib: { entry: `${import.meta.dirname}/../readers/fuzz/inside.ts`, formats: ["iife"], name: "inside" },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !("output" in first)) throw new Error("The fuzz could not be bundled.");
  return first.output[0].code;
}

let browser: Browser;
let tabs: Tab[];

beforeAll(async () => {
  const code = await bundle();
  browser = await chromium.launch({ executablePath: chromiumPath(), args: QUIET_FLAGS });
  tabs = await Promise.all(
    Array.from({ length: TABS }, async () => {
      const context = await browser.newContext({ offline: true });
      const tab = await context.newPage();
      await tab.goto("about:blank");
      await tab.addScriptTag({ content: code });
      return tab;
    }),
  );
});
afterAll(() => browser.close());

async function eachInTurn<Result>(work: (tab: Tab, subject: Subject) => Promise<Result>): Promise<Result[]> {
  const left = [...SUBJECTS];
  const results: Result[] = [];
  await Promise.all(
    tabs.map(async (tab) => {
      for (let subject = left.shift(); subject; subject = left.shift()) results.push(await work(tab, subject));
    }),
  );
  return results;
}

test("with everybody's words marked, each page is still read as before", async () => {
  const wrong = await eachInTurn(async (tab, subject) => {
    const expression = `inside.readWhole(${JSON.stringify(subject)})`;
    const { broken, reading } = await tab.evaluate<{ broken?: string; reading: { kind?: string } | null }>(expression);
    const said = JSON.stringify(reading);
    const isRead = reading?.kind === subject.kind && subject.people.every((name) => said.includes(name));
    return broken || !isRead ? [{ subject: subject.name, broken, reading }] : [];
  });
  expect(wrong.flat()).toEqual([]);
});

test(`in ${PAGES} mutated pages nobody's words are taken for another's, and nothing is touched`, async () => {
  const runs = Math.ceil(PAGES / SUBJECTS.length);
  const broken = await eachInTurn((tab, subject) =>
    tab.evaluate<Counterexample | undefined>(`inside.fuzz(${JSON.stringify(subject)}, ${runs}, ${SEED})`),
  );
  // With the page itself: it is the next page case.
  expect(broken.filter((one) => one !== undefined)).toEqual([]);
}, 300_000);
