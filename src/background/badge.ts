import { browser } from "../browser.ts";
import type { Pips } from "../domain/person/sign.ts";

// Ink blue and paper, as in the light theme: the toolbar's own color isn't known.
const [BACKGROUND, TEXT] = ["#2a4b9b", "#ffffff"];

/** Shows how many of the five are yes over the toolbar button of a tab; nothing for somebody nobody tagged. A tab that is gone is left alone. */
export async function showBadge(tabId: number, pips: Pips | undefined): Promise<void> {
  const text = pips ? String(pips.filter((pip) => pip === "yes").length) : "";
  try {
    await browser.action.setBadgeText({ tabId, text });
    if (text === "") return;
    await browser.action.setBadgeBackgroundColor({ tabId, color: BACKGROUND });
    await browser.action.setBadgeTextColor({ tabId, color: TEXT });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Takes the badge off every tab: the marks it went with were switched off. The pages where they are still on ask again. */
export async function clearBadges(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : showBadge(id, undefined))));
}
