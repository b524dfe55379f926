import { browser } from "../browser.ts";
import { SEEN } from "../database/journal.ts";
import { changePerson, personAt } from "../database/people.ts";
import { recoverUnwritten } from "../database/unwritten.ts";
import { type Person, personFrom, refresh } from "../domain/person.ts";
import type { Profile } from "../domain/profile.ts";
import { ANY_PAGE_SCRIPT, readingScript } from "../messages/content-script.ts";
import { sayToPage } from "../messages/send.ts";
import { checkProfile } from "../messages/shapes.ts";
import { today } from "../ui/today.ts";

/** What the popup was opened on. */
export type Subject =
  | {
      readonly kind: "profile";
      readonly person: Person;
      readonly isKept: boolean;
      readonly tab: number;
      readonly address: string;
    }
  | { readonly kind: "other"; readonly tab: number; readonly address: string }
  | { readonly kind: "forbidden" };

/** The tab the popup is about: the active one, or the one its own address names when it was opened as a tab. */
async function subjectTab(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get("tab");
  if (named !== null) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

/** Asks the script in the page, putting it there first when it isn't; rejects where the browser allows no script. */
async function readTab(tab: number): Promise<{ readonly address: string; readonly profile: Profile | undefined }> {
  let answer = await sayToPage(tab, "page/read", null).catch(() => undefined);
  if (!answer) {
    // The button's press shows us the tab's address; a browser page shows none and refuses the script.
    const { url = "" } = await browser.tabs.get(tab);
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [readingScript(url)] });
    answer = await sayToPage(tab, "page/read", null);
  }
  // The page's process is a stranger: what it hands over is checked like any message.
  return {
    address: answer.address,
    profile: answer.page?.kind === "profile" ? checkProfile(answer.page.profile) : undefined,
  };
}

async function personOf(profile: Profile): Promise<{ readonly person: Person; readonly isKept: boolean }> {
  const kept = await personAt([profile.url]);
  if (!kept) return { person: personFrom(profile, crypto.randomUUID(), today()), isKept: false };
  const fresh = refresh(kept, profile, today());
  if (fresh !== kept)
    await changePerson({ id: kept.id }, (person) => person && refresh(person, profile, today()), SEEN);
  return { person: fresh, isKept: true };
}

/** Reads the page the popup was opened on. Throws `Refusal` when the notebook can't be opened. */
export async function findSubject(): Promise<Subject> {
  await recoverUnwritten();
  const tab = await subjectTab();
  if (tab === undefined) return { kind: "forbidden" };
  const read = await readTab(tab).catch(() => undefined);
  if (!read) return { kind: "forbidden" };
  if (!read.profile) return { kind: "other", tab, address: read.address };
  return { kind: "profile", tab, address: read.address, ...(await personOf(read.profile)) };
}

/** What a user may send when a page isn't read: our own words about it, none of its own. Throws where no script may run. */
export async function reportTab(tab: number): Promise<string> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [ANY_PAGE_SCRIPT] });
  const report = await sayToPage(tab, "page/report", null);
  return JSON.stringify({ vouchbook: browser.runtime.getManifest().version, ...report }, null, 2);
}
