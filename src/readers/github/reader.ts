import type { ProfilePage } from "../../domain/page/page.ts";
import { profileAddress, siteOf } from "../../domain/page/profile-address.ts";
import type { NamedOrganization } from "../../domain/page/profile.ts";
import { cleanName, cleanText } from "../text.ts";
import type { Reader } from "../reader.ts";
import { organizationOf, profilePage } from "../structured/facts.ts";
import { absolute } from "../structured/node.ts";
import { find, markupFacts, said } from "../structured/markup.ts";
import { CARD, LOGIN, MARKUP } from "./selectors.ts";

const PAST = /^(ex\b|former|prev|past\b|retired)/i;

/** "@saltwick-robotics" is an account, with a page; other text stands as written; several accounts are no one employer. */
function employer(card: Element): NamedOrganization | undefined {
  const element = find(card, MARKUP.organization);
  const text = cleanText(element?.textContent);
  if (!element || !text || PAST.test(text) || text.split("@").length > 2) return undefined;
  const mention = element.querySelector('a.user-mention[href], a[data-hovercard-type="organization"][href]');
  const isAccount = cleanText(mention?.textContent) === text;
  const href = isAccount ? (mention?.getAttribute("href") ?? "") : "";
  const name = text.replace(/^@/, "");
  // An "@" further in is part of a sentence ("Engineer @acme").
  return name.includes("@") ? undefined : organizationOf(name, absolute(href, "https://github.com"));
}

function read(document: Document, url: URL): ProfilePage | undefined {
  const handle = profileAddress(url.href)?.handle;
  const card = document.querySelector(CARD);
  if (!handle || !card) return undefined;
  // The site changes pages without loading: a card of somebody else is the page before.
  const login = said(card, LOGIN)?.split(/\s/)[0];
  if (login?.toLowerCase() !== handle) return undefined;
  const facts = { ...markupFacts(card, MARKUP, "h-card"), organization: employer(card) };
  if (facts.name) return profilePage(url, "github", [facts]);
  // Many never gave a name; the site itself calls them by their login.
  return profilePage(url, "github", [{ ...facts, name: cleanName(login), witness: "login" }]);
}

/** GitHub's user pages; organizations, repositories and everything else there are nobody's profile. */
export const github: Reader = { isFor: (url) => siteOf(url.href) === "github", read };
