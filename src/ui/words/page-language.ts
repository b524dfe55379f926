import { browser } from "../../browser.ts";

/** The language of the words on our pages (BCP 47), and the direction it is written in. */
export interface PageLanguage {
  readonly tag: string;
  readonly direction: "ltr" | "rtl";
}

const RIGHT_TO_LEFT_SCRIPTS = ["Adlm", "Arab", "Hebr", "Nkoo", "Syrc", "Thaa"];

function find(): PageLanguage {
  const words = browser.i18n.getMessage("language");
  // Chromium on a system without a locale says "en-US@posix", which Intl refuses.
  const [wanted = words] = /^[\w-]+/.exec(browser.i18n.getUILanguage()) ?? [];
  // Where we have no words in the browser's language they are English, and so are days, numbers and the direction.
  const tag = wanted.split("-")[0] === words.split("-")[0] ? wanted : words;
  const isRightToLeft = RIGHT_TO_LEFT_SCRIPTS.includes(new Intl.Locale(tag).maximize().script ?? "");
  return { tag, direction: isRightToLeft ? "rtl" : "ltr" };
}

let found: PageLanguage | undefined;

/** The language the browser shows our words in: its own with its region ("es-MX") where we have it, else English. */
export function pageLanguage(): PageLanguage {
  return (found ??= find());
}

/** Tells the browser and screen readers the language and direction of the page; each surface does so before it draws. */
export function markPageLanguage(): void {
  const { tag, direction } = pageLanguage();
  document.documentElement.lang = tag;
  document.documentElement.dir = direction;
}
