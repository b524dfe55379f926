import type { Locator, Page } from "playwright";
import { describe, expect } from "vitest";
import type { Ask } from "../../src/domain/referral/ask.ts";
import type { Exchange } from "../../src/domain/referral/exchange.ts";
import { personFrom } from "../../src/domain/person/person.ts";
import { answersOf, organizationOf, personOf, profileOf } from "../domain/people.ts";
import { press } from "./key-sequences.ts";
import { notebookTest } from "./scene.ts";

const TODAY = new Date().toISOString().slice(0, 10);
const ACME = "id of Acme";
const path = { id: "path", organization: ACME, hirer: { name: "Hirer" }, on: TODAY };
const outlook = { value: "growing", on: TODAY, source: "user" } as const;
const opening = { id: "opening", title: "Engineer", on: TODAY, source: "user" };
const exchange: Exchange = {
  id: "exchange",
  kind: "contract",
  state: "running",
  person: "id of Ann Reed",
  what: "Help",
  from: TODAY,
};
const ask: Ask = { id: "ask", person: "id of Ann Reed", organization: ACME, on: TODAY };
const cleo = profileOf("Cleo Twin", { organization: { name: "Vane Works" } });
const contents = {
  people: [
    personOf("Ann Reed", { answers: answersOf("yyyyy", TODAY), paths: { path } }),
    personOf("Bo Unknown", { paths: { path } }),
    personFrom(cleo, "id of Cleo Twin", TODAY),
    personFrom({ ...cleo, url: "https://www.linkedin.com/in/another-cleo" }, "id of another Cleo", TODAY),
  ],
  organizations: [
    organizationOf("Acme", { outlook, openings: { opening } }),
    organizationOf("Acme Limited"),
    organizationOf("Nobody There"),
  ],
  exchanges: [exchange],
  asks: [ask],
};

const it = notebookTest({ contents });

/** How many changes the notebook holds, read from the disk. */
function changes(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open("vouchbook");
        opening.addEventListener("success", () => {
          const reading = opening.result.transaction("state").objectStore("state").getAll();
          reading.addEventListener("success", () => {
            opening.result.close();
            resolve((reading.result as { readonly changes: number }[])[0]?.changes ?? 0);
          });
        });
      }),
  );
}

const button = (page: Page, name: string | RegExp): Locator => page.getByRole("button", { name, exact: true });

async function unfold(page: Page, title: string): Promise<void> {
  await page.locator("summary", { hasText: title }).click();
}

/** A button that writes. */
interface Case {
  readonly what: string;
  readonly at: string;
  /** Leads to the button, with what has to be typed before. */
  readonly lead: (page: Page) => Promise<Locator> | Locator;
  /** How many changes one press makes. */
  readonly makes?: number;
  /** Pressed twice by key it means something twice, as what is switched on and off. */
  readonly isStep?: true;
}

const ANN = "people?person=id+of+Ann+Reed";

const CASES: readonly Case[] = [
  {
    what: "a path",
    at: ANN,
    makes: 2,
    async lead(page) {
      await unfold(page, "Whom they know");
      const form = page.locator("form", { has: page.getByLabel("The hirer's name") });
      await form.getByLabel("The hirer's name").fill("Vera");
      await form.getByLabel("Organization").fill("Newplace");
      return form.getByRole("button", { name: "Add" });
    },
  },
  {
    what: "an experience",
    at: ANN,
    async lead(page) {
      await unfold(page, "What they know of you");
      const form = page.locator("form", { has: page.getByLabel("What did they see or hear of your work?") });
      await form.getByLabel("What did they see or hear of your work?").fill("A talk");
      return form.getByRole("button", { name: "Add" });
    },
  },
  {
    what: "an exchange of a person",
    at: ANN,
    async lead(page) {
      await unfold(page, "Exchanges and asks");
      const form = page.locator("form", { has: page.getByLabel("What you would do") });
      await form.getByLabel("What you would do").fill("Translate");
      return form.getByRole("button", { name: "Add" });
    },
  },
  {
    what: "an ask of a person",
    at: "people?person=id+of+Bo+Unknown",
    async lead(page) {
      await unfold(page, "Exchanges and asks");
      await button(page, "Note that I asked for Acme").click();
      return button(page, "Note it all the same");
    },
  },
  {
    what: "a path removed",
    at: ANN,
    async lead(page) {
      await unfold(page, "Whom they know");
      return page.locator(".people-aside li").getByRole("button", { name: /Hirer/ });
    },
  },
  {
    what: "a person set aside",
    at: ANN,
    isStep: true,
    lead: (page) => page.locator(".people-aside").getByRole("button", { name: "Set aside" }),
  },
  {
    what: "a new exchange",
    at: "moves?new=exchange",
    async lead(page) {
      await page.getByLabel("What you would do").fill("Translate");
      return button(page, "Add");
    },
  },
  {
    what: "a new ask",
    at: "moves?new=ask&person=id+of+Bo+Unknown&organization=id+of+Acme",
    lead: (page) => button(page, /^Log (this ask|it all the same)$/),
  },
  {
    what: "an exchange finished",
    at: "moves?exchange=exchange&do=finish",
    async lead(page) {
      await page.locator("form textarea").fill("My work");
      return button(page, "Finish");
    },
  },
  {
    what: "an exchange removed",
    at: "moves?exchange=exchange&do=edit",
    lead: (page) => page.locator("form").getByRole("button", { name: "Remove" }),
  },
  {
    what: "an ask changed",
    at: "moves?ask=ask",
    async lead(page) {
      await page.locator("form textarea").fill("They like me");
      return button(page, "Keep the changes");
    },
  },
  {
    what: "an organization",
    at: "organizations",
    async lead(page) {
      await page.getByLabel("Add an organization by its name").fill("Newplace");
      return button(page, "Add");
    },
  },
  { what: "a target", at: "organizations", lead: (page) => button(page, "Make it a target: Vane Works") },
  {
    what: "an opening",
    at: "organizations?organization=id+of+Acme",
    async lead(page) {
      await unfold(page, "Note an opening");
      const form = page.locator("details[open] form");
      await form.getByLabel("Title").fill("Designer");
      return form.getByRole("button", { name: "Add" });
    },
  },
  {
    what: "an opening closed",
    at: "organizations?organization=id+of+Acme",
    isStep: true,
    lead: (page) => button(page, "Close: Engineer"),
  },
  {
    what: "an opening removed",
    at: "organizations?organization=id+of+Acme",
    lead: (page) => button(page, "Remove: Engineer"),
  },
  {
    what: "organizations merged",
    at: "organizations?organization=id+of+Acme",
    async lead(page) {
      await unfold(page, "Merge or remove");
      await page.getByLabel("The same as").selectOption("id of Acme Limited");
      return button(page, "Merge them");
    },
  },
  {
    what: "an organization removed",
    at: "organizations?organization=id+of+Nobody+There",
    async lead(page) {
      await unfold(page, "Merge or remove");
      return button(page, "Remove it from the notebook");
    },
  },
  { what: "two kept apart", at: "duplicates", lead: (page) => button(page, /^Not the same person/) },
  {
    what: "two merged",
    at: "duplicates?one=id+of+Cleo+Twin&other=id+of+another+Cleo",
    lead: (page) => button(page, "Merge into one person"),
  },
  {
    what: "a label of many",
    at: "people",
    async lead(page) {
      await page.getByRole("checkbox", { name: "Choose everybody shown" }).click();
      await page.getByPlaceholder("Label for all of them").fill("friends");
      return button(page, "Add");
    },
  },
  {
    what: "an answer of many",
    at: "people",
    async lead(page) {
      await page.getByRole("checkbox", { name: "Choose everybody shown" }).click();
      return button(page, "Answer for all");
    },
  },
  {
    what: "many removed",
    at: "people",
    async lead(page) {
      await page.getByRole("checkbox", { name: "Choose everybody shown" }).click();
      await button(page, "Remove…").click();
      return button(page, "Remove");
    },
  },
  {
    what: "a skill",
    at: "skills",
    async lead(page) {
      await page.getByLabel("A skill of yours").fill("Weaving");
      return button(page, "Add");
    },
  },
  { what: "somebody set aside while sorting", at: "sort", isStep: true, lead: (page) => button(page, /^Set aside/) },
];

/** Exactly so many changes came, and none after them. */
async function expectChanges(page: Page, before: number, makes: number): Promise<void> {
  await expect.poll(() => changes(page)).toBeGreaterThanOrEqual(before + makes);
  // Whatever the second press began has begun by now.
  for (let times = 0; times < 10; times += 1) await page.evaluate(() => new Promise((done) => setTimeout(done, 20)));
  expect(await changes(page)).toBe(before + makes);
}

describe("a button that writes, pressed twice at once, writes once", () => {
  it.for(CASES)("$what", async ({ at, lead, makes = 1, isStep }, { browser, page, keep }) => {
    const open = async (): Promise<{ readonly before: number; readonly pressed: Locator }> => {
      await page.goto(browser.address(`src/notebook/index.html#${at}`));
      const pressed = await lead(page);
      await pressed.waitFor();
      return { before: await changes(page), pressed };
    };
    const twice = await open();
    await twice.pressed.dblclick();
    await expectChanges(page, twice.before, makes);
    if (isStep) return;
    await keep(contents);
    const again = await open();
    await again.pressed.focus();
    await press(page, {
      presses: [
        { key: "Enter", pause: 0 },
        { key: "Enter", pause: 0 },
      ],
      slow: 4,
    });
    await expectChanges(page, again.before, makes);
  });
});
