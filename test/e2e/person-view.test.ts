import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { sampleJob, twoPeople } from "../../scripts/sample-pages.mjs";
import { notebookTest, type Scene } from "./scene.ts";

const it = notebookTest({ granted: true, sites: true });

const [ada] = twoPeople();
const job = sampleJob();
let popup: Page;

async function part(title: string): Promise<ReturnType<Page["locator"]>> {
  const details = popup.locator("details.part", { hasText: title });
  if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
  return details;
}

async function openAda({ browser }: Scene): Promise<void> {
  popup = await browser.openPopupAbout(ada.url);
}

/** Nobody knew of Ada yet; now she is open, and her five answers are yes. */
async function answerYes(scene: Scene): Promise<void> {
  await openAda(scene);
  await popup.getByText("No answers yet").waitFor();
  for (const key of ["1", "2", "3", "4", "5"]) await popup.keyboard.press(key);
  await popup.getByText("All five hold; nobody is named yet whom they know.").waitFor();
}

async function addPath(): Promise<void> {
  const paths = await part("Whom they know");
  await paths.getByLabel("The hirer's name").fill("Odalys Wren");
  expect(await paths.getByLabel("Organization").inputValue()).toBe(ada.organization);
  await paths.getByLabel("Opening").fill("Field engineer");
  await paths.getByRole("button", { name: "Add" }).click();
  await paths.getByText(`Odalys Wren · ${ada.organization}`).waitFor();
  // What was said of credibility before anybody was named is about whoever is named now.
  await popup.getByText(`Can refer you at ${ada.organization}`).waitFor();
  await paths.getByLabel("Are they credible with Odalys Wren?").selectOption("yes");
  await popup.getByText(`for a referral at ${ada.organization}`).waitFor();
}

async function addExperience(): Promise<void> {
  const experiences = await part("What they know of you");
  await experiences.getByText("nothing first-hand is noted yet").waitFor();
  await experiences.getByLabel("What did they see").fill("The storm sensors' release");
  await experiences.getByRole("button", { name: "Add" }).click();
  await experiences.getByText("· saw it").waitFor();
}

async function addLabel(): Promise<void> {
  await popup.getByLabel("Add a label").fill("former team");
  await popup.keyboard.press("Enter");
  await popup.getByRole("button", { name: "Take off the label former team" }).waitFor();
}

async function planGuide(): Promise<void> {
  const dealings = await part("Exchanges and asks");
  await dealings.getByLabel("From").fill("2026-11-01");
  await dealings.getByLabel("What you would do").fill("Write their guide");
  await dealings.getByRole("button", { name: "Add" }).click();
  await dealings.getByText(/Write their guide.*Nov 1, 2026 to Nov 30, 2026/).waitFor();
}

async function noteAsk(): Promise<void> {
  const dealings = await part("Exchanges and asks");
  await dealings.getByRole("button", { name: `Note that I asked for ${ada.organization}` }).click();
  await popup.getByText(`what came of ${ada.organization}`).waitFor();
}

/** Ada with something in each of her parts. */
async function fillAllParts(scene: Scene): Promise<void> {
  await answerYes(scene);
  await addPath();
  await addExperience();
  await addLabel();
  await planGuide();
  await noteAsk();
}

describe("a person in the popup", () => {
  it("is answered by the keys 1 to 5, pressed again for the next answer", async ({ scene }) => {
    await openAda(scene);
    await popup.getByText("No answers yet").waitFor();
    for (const key of ["1", "2", "3", "4", "5", "5", "5"]) await popup.keyboard.press(key);
    await popup.getByText("1 to find out").waitFor();
    await popup.keyboard.press("u");
    await popup.getByText("Short of 1").waitFor();
    await popup.keyboard.press("u");
    await popup.getByText("All five, once you say where").waitFor();
    await popup.keyboard.press("?");
    await popup.getByText("answer question 1 to 5; again").waitFor();
    await popup.keyboard.press("?");
    await popup.keyboard.press("n");
    await popup.keyboard.type("u2 typed into the note is text, not a key");
    await expect
      .poll(() => popup.getByRole("textbox", { name: "Private note" }).inputValue())
      .toBe("u2 typed into the note is text, not a key");
  });

  it("has paths to hirers, with an opening, and the move follows", async ({ scene }) => {
    await answerYes(scene);
    await addPath();
  });

  it("has experiences, said to be missing before the first", async ({ scene }) => {
    await answerYes(scene);
    await addExperience();
    expect(await (await part("What they know of you")).getByText("nothing first-hand").count()).toBe(0);
  });

  it("has labels, exchanges of 30 days and asks", async ({ scene }) => {
    await answerYes(scene);
    await addPath();
    await addLabel();
    await planGuide();
    await noteAsk();
    const dealings = await part("Exchanges and asks");
    await dealings.getByLabel("From").fill("2026-01-01");
    await dealings.getByLabel("What you would do").fill("Review the manual");
    await dealings.getByRole("button", { name: "Add" }).click();
    await dealings.getByText(/Review the manual.*Jan 30, 2026/).waitFor();
    const search = await scene.browser.context.newPage();
    await search.goto(scene.browser.address("src/popup/index.html?tab=-1"));
    await search.getByText("Due today").waitFor();
    await search.close();
    await popup.bringToFront();
    await dealings.getByLabel("Told and thanked").check();
    await popup.getByText(`for a referral at ${ada.organization}`).waitFor();
  });

  it("opens the questions again that a finished exchange serves", async ({ scene }) => {
    await answerYes(scene);
    await addPath();
    await planGuide();
    await popup.check("input[name=conduct][value=no]");
    await popup.getByText("Kept on this computer").waitFor();
    const dealings = await part("Exchanges and asks");
    await dealings.getByLabel("How it stands: Write their guide").selectOption("done");
    await popup.locator("input[name=conduct][value=unknown]:checked").waitFor();
    await popup.check("input[name=conduct][value=yes]");
    await popup.getByText(`for a referral at ${ada.organization}`).waitFor();
  });

  it("keeps what is half typed into a form when the popup closes, until it is added", async ({ scene }) => {
    await answerYes(scene);
    const forms = async (): Promise<readonly [string, string, string]> => {
      const [paths, experiences, dealings] = [
        await part("Whom they know"),
        await part("What they know of you"),
        await part("Exchanges and asks"),
      ];
      return [
        await paths.getByLabel("The hirer's name").inputValue(),
        await experiences.getByLabel("What did they see").inputValue(),
        await dealings.getByLabel("What you would do").inputValue(),
      ];
    };
    expect(await forms()).toEqual(["", "", ""]);
    await (await part("Whom they know")).getByLabel("The hirer's name").fill("Half a na");
    await (await part("What they know of you")).getByLabel("What did they see").fill("half a thing");
    await (await part("Exchanges and asks")).getByLabel("What you would do").fill("half an offer");
    await popup.close();
    await openAda(scene);
    // Open by itself, since something waits in it.
    await popup.getByLabel("The hirer's name").last().waitFor();
    expect(await popup.locator("details.part[open]").count()).toBe(3);
    expect(await forms()).toEqual(["Half a na", "half a thing", "half an offer"]);
    const paths = await part("Whom they know");
    await paths.getByLabel("The hirer's name").fill("Half a name more");
    await paths.getByRole("button", { name: "Add" }).click();
    await paths.getByText(`Half a name more · ${ada.organization}`).waitFor();
    await paths.getByRole("button", { name: "Remove the path to Half a name more" }).click();
    await popup.close();
    await openAda(scene);
    expect(await forms()).toEqual(["", "half a thing", "half an offer"]);
  });

  it("fits a panel of 360 px at 200 %, all parts open", async ({ scene }) => {
    await fillAllParts(scene);
    await popup.setViewportSize({ width: 360, height: 640 });
    await popup.evaluate(() => {
      document.documentElement.style.zoom = "2";
      // The popup has a width of its own; the panel's is the window's.
      document.body.style.minWidth = "0";
    });
    for (const title of ["Whom they know", "What they know of you", "Exchanges and asks"]) await part(title);
    const tooWide = await popup.evaluate(() =>
      [...document.querySelectorAll("body *")]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map(({ tagName, className }) => `${tagName} ${className}`),
    );
    expect(tooWide).toEqual([]);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  it("is placed where the next step asks for it: a name, and where they work is proposed", async ({ scene }) => {
    await answerYes(scene);
    await popup.getByText(/Note whom .+ knows, and where/).waitFor();
    const whom = popup.locator("#whom");
    await whom.getByLabel("The hirer's name").waitFor();
    // Eight presses from the profile to a referral: five answers, the way to the name, the name, and that it is done.
    await popup.keyboard.press("w");
    await popup.keyboard.type("Odalys Wren");
    await popup.keyboard.press("Enter");
    await popup.getByText(`Can refer you at ${ada.organization}`).waitFor();
    await whom.waitFor({ state: "detached" });
    // Asked once: the second question is about her from now on, and has its answer.
    await popup.locator(".question-label", { hasText: "Credible with Odalys Wren" }).waitFor();
  });

  it("stands on the job's page as somebody who can refer the user there", async ({ scene }) => {
    await answerYes(scene);
    await popup.getByText("All five, once you say where").waitFor();
    await popup.getByText(/Note whom .+ knows, and where/).waitFor();
    await addPath();
    await popup.getByText(`Can refer you at ${ada.organization}`).waitFor();
    const onJob = await scene.browser.openPopupAbout(job.url);
    await onJob.getByText("1 can refer you here, 0 nearly").waitFor();
    await onJob.getByText(job.title).waitFor();
    await onJob.getByRole("button", { name: "Note this opening" }).click();
    await onJob.getByRole("button", { name: "Noted" }).waitFor();
    await onJob.getByRole("radio", { name: "Growing" }).check();
    await onJob.getByText("it counts for 30 days").waitFor();
    await onJob.getByRole("checkbox", { name: "I want to work here" }).check();
    await onJob
      .getByRole("button", { name: new RegExp(ada.name) })
      .first()
      .click();
    await onJob.getByRole("textbox", { name: "Private note" }).waitFor();
  });

  it("can be set aside and taken back", async ({ scene }) => {
    await answerYes(scene);
    await popup.getByRole("button", { name: "Set aside" }).click();
    await popup.getByRole("button", { name: "No longer set aside" }).click();
    await popup.getByRole("button", { name: "Set aside" }).waitFor();
  });

  it("is forgotten only after a question, and then without a trace", async ({ scene }) => {
    await fillAllParts(scene);
    await popup.getByRole("textbox", { name: "Private note" }).fill("A word of mine");
    await popup.getByText("Kept on this computer").waitFor();
    await popup.getByRole("button", { name: "Forget…" }).click();
    await popup.getByRole("button", { name: "Keep", exact: true }).click();
    await popup.getByRole("button", { name: "Forget…" }).click();
    await popup.getByRole("button", { name: "Forget", exact: true }).click();
    await popup.getByText("No answers yet").waitFor();
    expect(await popup.getByRole("textbox", { name: "Private note" }).inputValue()).toBe("");
    const search = await scene.browser.context.newPage();
    await search.goto(scene.browser.address("src/popup/index.html?tab=-1"));
    await search.getByText("You keep nobody yet").waitFor();
  });
});
