import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { writeCalendar } from "../../src/formats/icalendar/icalendar.ts";
import { personMarkdown } from "../../src/formats/markdown/markdown.ts";
import { writeNotebookJson } from "../../src/formats/json/write-notebook.ts";
import { peopleTable } from "../../src/formats/csv/people-table.ts";
import { writeVcard } from "../../src/formats/vcard/write-vcard.ts";
import type { Network } from "../../src/notebook/network.tsx";
import { emptyNotebook, TODAY } from "../database/fixtures.ts";
import { caseOf, randomFrom } from "./broken.ts";
import { networkOf, settled, showNothing, showPages } from "./shown.tsx";
import { OTHERS } from "./whole-network.ts";

vi.mock("../../src/browser.ts", () => import("./browser-stub.ts"));

/** So many notebooks, each with one broken value. `FUZZ_ROWS=10000` is the whole dose. */
const DOSE = Number(import.meta.env["FUZZ_ROWS"] || 20);
const SEED = Number(import.meta.env["FUZZ_SEED"] || 1);

/** Everything that goes out to files. */
function takeOut({ people, organizations, exchanges, asks, steps }: Network): string {
  const all = [...people.values()];
  const names = new Map(all.map(({ id }) => [id, id]));
  const calendar = { exchanges, asks, steps, people: names, organizations: names };
  return [
    ...writeNotebookJson(
      { people: all, organizations: [...organizations.values()], exchanges, asks, steps },
      "private",
      TODAY,
    ),
    ...all.map((person) => writeVcard(person, "private", "4.0") + personMarkdown(person, "private", TODAY, "##")),
    JSON.stringify([...peopleTable(all, "private", TODAY)]),
    writeCalendar(calendar, "private", {
      exchange: (_kind, name) => name,
      ask: (name) => name,
      own: (what) => what,
      putOff: (name) => name,
    }),
  ].join("\n");
}

/** What no page may ever say. */
const NONSENSE = /Invalid Date|\bNaN\b|\bundefined\b|\[object |\bInfinity\b/;

describe("a notebook with a broken value", () => {
  const uncaught: string[] = [];
  const told = vi.spyOn(console, "error").mockImplementation((thrown: unknown) => {
    uncaught.push(thrown instanceof Error ? (thrown.stack?.split("\n").slice(0, 3).join(" ") ?? "") : String(thrown));
  });
  const hear = (event: ErrorEvent | PromiseRejectionEvent): void => {
    const error: unknown = "reason" in event ? event.reason : event.error;
    uncaught.push(error instanceof Error ? `${error.message} ${error.stack?.split("\n")[1] ?? ""}` : String(error));
    event.preventDefault();
  };

  beforeEach(async () => {
    uncaught.length = 0;
    await emptyNotebook();
    addEventListener("error", hear);
    addEventListener("unhandledrejection", hear);
    location.hash = "#people?organization=quillfern";
  });

  afterAll(() => told.mockRestore());

  afterEach(() => {
    showNothing();
    removeEventListener("error", hear);
    removeEventListener("unhandledrejection", hear);
  });

  it("opens on every page and shows the rest", { timeout: 60_000 + DOSE * 1000 }, async () => {
    const random = randomFrom(SEED);
    const found: string[] = [];
    for (let round = 0; round < DOSE; round += 1) {
      const { name, stored } = caseOf(random);
      const told = (what: string): void => void (found.length < 200 && found.push(`${name}: ${what}`));
      try {
        const network = networkOf(stored);
        const host = showPages(network, round, [
          "people",
          "organizations",
          "steps",
          "overview",
          "people/sort",
          "overview/skills",
          "people/duplicates",
        ]);
        const missing = (): readonly string[] =>
          [OTHERS[0], OTHERS[3], "Brackenhall"].filter((other) => !host.textContent.includes(other));
        await settled();
        // The table is filled a frame or two later.
        for (let frames = 0; frames < 10 && missing().length > 0; frames += 1) await settled();
        for (const part of host.querySelectorAll(".failing, .people-row .hint")) told(part.textContent.slice(0, 200));
        const text = host.textContent;
        const nonsense = NONSENSE.exec(text);
        if (nonsense) told(text.slice(Math.max(0, nonsense.index - 60), nonsense.index + 40));
        for (const other of missing()) told(`${other} is not shown`);
        const out = takeOut(network);
        for (const other of OTHERS) if (!out.includes(other)) told(`${other} is not taken out`);
      } catch (error) {
        told(
          error instanceof Error
            ? `${error.message} ${error.stack?.split("\n").slice(1, 4).join(" ") ?? ""}`
            : String(error),
        );
      }
      for (const error of uncaught.splice(0)) told(error);
    }
    expect(found).toEqual([]);
  });
});
