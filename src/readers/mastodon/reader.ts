import type { Page } from "../../domain/page/page.ts";
import { type ProfileAddress, profileAddress } from "../../domain/page/profile-address.ts";
import type { Reader } from "../reader.ts";
import { type Facts, profilePage } from "../structured/facts.ts";
import { links, markupFacts, nameBeforeHandle, said } from "../structured/markup.ts";
import { meta } from "../structured/page-marks.ts";
import { web } from "../structured/web.ts";
import { ACCOUNT, HEADER, MARKUP, SERVER_MARKS } from "./selectors.ts";

// Custom emoji are images in the header and :shortcodes: in the title.
const SHORTCODES = /:\w+:/g;

function isAccount(text: string | undefined, address: ProfileAddress, url: URL): boolean {
  const [user, host] = text?.replace(/^@/, "").toLowerCase().split("@") ?? [];
  if (user !== address.handle) return false;
  // A server may be at home under another name than its accounts (social.example for @ada@example): then both agree on the user.
  return host === undefined || new URL(address.url).host === url.host || new URL(address.url).host === host;
}

function fromHeader(document: Document, address: ProfileAddress, url: URL): Facts | undefined {
  const header = [...document.querySelectorAll(HEADER)].find((one) => isAccount(said(one, ACCOUNT), address, url));
  if (!header) return undefined;
  const facts = markupFacts(header, MARKUP, "header");
  const account = said(header, ACCOUNT) ?? "";
  return { ...facts, name: facts.name?.split(account)[0]?.trim() };
}

function fromHead(document: Document, address: ProfileAddress, url: URL): Facts | undefined {
  const account = meta(document, "profile:username");
  if (!account || meta(document, "og:type") !== "profile" || !isAccount(account, address, url)) return undefined;
  const name = nameBeforeHandle(meta(document, "og:title")?.replace(SHORTCODES, ""), account);
  return { witness: "og", name, sameAs: links(document, ['head link[rel~="me"]']) };
}

function read(document: Document, url: URL): Page | undefined {
  const address = profileAddress(url.href);
  if (!address) return undefined;
  if (!document.querySelector(SERVER_MARKS)) return web.read(document, url);
  return profilePage(url, "mastodon", [fromHeader(document, address, url), fromHead(document, address, url)]);
}

/** Account pages of Mastodon servers; any other site that writes `/@name` is read as any page is. */
export const mastodon: Reader = { isFor: (url) => profileAddress(url.href)?.site === "mastodon", read };
