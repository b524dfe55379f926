import { join } from "node:path";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../scripts/extension-browser.mjs";
import { ATTRIBUTES, type Attribute, type AnswerValue } from "../../src/domain/person/attributes.ts";
import type { Command } from "../../src/domain/person/command.ts";
import { BETWEEN } from "../../src/domain/history/note-versions.ts";
import type { Person } from "../../src/domain/person/person.ts";
import { TODAY } from "../domain/people.ts";
import { dose } from "./dose.ts";
import { buildTestExtension, type NotebookPage, openNotebookPage } from "./extension.mjs";
import type { Step } from "./surfaces-page.ts";

let extension = "";
beforeAll(async () => {
  extension = await buildTestExtension({ page: join(import.meta.dirname, "surfaces-page.ts") });
});

type Surface = Pick<NotebookPage, "call">;

/** Letters that one surface types and the other never does. */
const LETTERS = ["abcdefghijklm", "nopqrstuvwxyz"] as const;

const pause = fc.integer({ min: 0, max: 12 });

function stepsOf(letters: string, attributes: readonly Attribute[]): fc.Arbitrary<Step> {
  const value = fc.constantFrom<AnswerValue>("yes", "no", "unknown");
  const command = fc.oneof(
    fc
      .tuple(fc.constantFrom(...attributes), value)
      .map(([attribute, says]): Command => ({ kind: "answer", attribute, value: says, on: TODAY })),
    fc.constantFrom(...letters).map((text): Command => ({ kind: "label", text: `label ${text}` })),
    fc.constantFrom(...letters).map((text): Command => ({ kind: "unlabel", text: `label ${text}` })),
    fc.constantFrom(...letters).map((id): Command => ({
      kind: "addPath",
      path: { id, organization: "o", hirer: { name: `Hirer ${id}` }, on: TODAY },
    })),
  );
  const typed = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant("type" as const), letters: typed, after: pause }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("place" as const), at: fc.nat(60), after: pause }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("do" as const), command, after: pause }) },
  );
}

const history = fc.tuple(
  fc.constantFrom("", "met at a fair", "one\ntwo\n\nthree"),
  fc.array(stepsOf(LETTERS[0], ATTRIBUTES.slice(0, 2)), { minLength: 3, maxLength: 14 }),
  fc.array(stepsOf(LETTERS[1], ATTRIBUTES.slice(2)), { minLength: 3, maxLength: 14 }),
);

function typedIn(steps: readonly Step[]): string {
  return steps.map((step) => (step.kind === "type" ? step.letters : "")).join("");
}

function counted(text: string, letters: string): Readonly<Record<string, number>> {
  return Object.fromEntries([...letters].map((letter) => [letter, text.split(letter).length - 1]));
}

/** The last that was said of each thing: what must stand, since the other surface said nothing of it. */
function lastOf(steps: readonly Step[]): ReadonlyMap<string, string | undefined> {
  const last = new Map<string, string | undefined>();
  for (const step of steps) {
    if (step.kind !== "do") continue;
    const { command } = step;
    if (command.kind === "answer") last.set(command.attribute, command.value);
    if (command.kind === "label" || command.kind === "unlabel")
      last.set(command.text, command.kind === "label" ? "there" : undefined);
    if (command.kind === "addPath") last.set(`path ${command.path.id}`, command.path.hirer.name);
  }
  return last;
}

/** A path that either surface adds answers the first question with yes. */
function mayBe(what: string, said: string | undefined, both: readonly (readonly Step[])[]): readonly unknown[] {
  const hasPath = both.flat().some((step) => step.kind === "do" && step.command.kind === "addPath");
  return what === "hirer" && hasPath ? [said, "yes"] : [said];
}

function standing(person: Person, what: string): string | undefined {
  if (what.startsWith("label")) return person.labels?.includes(what) ? "there" : undefined;
  if (what.startsWith("path")) return person.paths?.[what.slice(5)]?.hirer.name;
  return person.answers[what as Attribute]?.value;
}

async function settle(surfaces: readonly Surface[], id: string): Promise<Person> {
  for (const surface of surfaces) await surface.call("settled");
  return (await surfaces[0]?.call("kept", id)) as Person;
}

describe("two surfaces about one person", () => {
  it("keep every letter and every answer that either was given, and show the same", async () => {
    const browser = await openNotebookPage({ extension, profile: temporaryFolder("two-surfaces") });
    const other = await browser.newPage();
    const surfaces: readonly Surface[] = [browser, other];
    let count = 0;
    await fc.assert(
      fc.asyncProperty(history, async ([note, ...both]) => {
        const id = `two-${(count += 1)}`;
        await browser.call("keep", id, note);
        for (const surface of surfaces) await surface.call("open", id, true);
        await Promise.all(surfaces.map((surface, index) => surface.call("run", both[index])));
        const person = await settle(surfaces, id);
        for (const [index, steps] of both.entries()) {
          const [letters, typed] = [LETTERS[index] ?? "", typedIn(steps)];
          const [had, has, typedCount] = [note, person.note, typed].map((text) => counted(text, letters));
          for (const letter of letters)
            expect(has?.[letter], `${letter} in ${JSON.stringify(person.note)}`).toBeGreaterThanOrEqual(
              (had?.[letter] ?? 0) + (typedCount?.[letter] ?? 0),
            );
          for (const [what, said] of lastOf(steps))
            expect(mayBe(what, said, both), what).toContain(standing(person, what));
        }
        for (const surface of surfaces) await expect.poll(() => surface.call("shown")).toBe(person.note);
      }),
      { numRuns: dose(200, 6), endOnFailure: true },
    );
    await browser.close();
  });

  const texts = ["a".repeat(40), "z".repeat(40)] as const;
  it.each([
    { where: "apart", note: "top: \nend: ", at: 5, may: [`top: ${texts[0]}\nend: ${texts[1]}`] },
    {
      where: "at one place",
      note: "",
      at: 0,
      // Where one had heard the other before its own first letter, nothing collided.
      may: ["", BETWEEN].flatMap((between) => [texts.join(between), texts.toReversed().join(between)]),
    },
  ])("keep 40 letters of each, typed $where", async ({ where, note, at, may }) => {
    const browser = await openNotebookPage({ extension, profile: temporaryFolder("two-places") });
    const other = await browser.newPage();
    const surfaces: readonly Surface[] = [browser, other];
    await browser.call("keep", where, note);
    for (const surface of surfaces) await surface.call("open", where, true);
    const keys = (text: string): readonly Step[] =>
      [...text].map((letters): Step => ({ kind: "type", letters, after: 8 }));
    const first: Step = { kind: "place", at, after: 0 };
    await Promise.all([browser.call("run", [first, ...keys(texts[0])]), other.call("run", keys(texts[1]))]);
    const person = await settle(surfaces, where);
    expect(may).toContain(person.note);
    for (const surface of surfaces) await expect.poll(() => surface.call("shown")).toBe(person.note);
    await browser.close();
  });
});
