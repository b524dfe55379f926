import { webAddress } from "../../domain/page/profile-address.ts";
import { cleanText, comparisonKey } from "../text.ts";
import { absolute, structuredText } from "./node.ts";

/** Where a thing says it lives: on this page, on another page of this site, or nothing that decides (nowhere, another site). */
export type Standing = "here" | "elsewhere" | "unsaid";

// On a personal site these pages are about the owner just as the front page is.
const ABOUT_OWNER = /^\/(about([-_]?me)?|bio|cv|me|r[eé]sum[eé]|curriculum|lebenslauf|ueber-mich)?(\/|\.html?)?$/i;
const POST_TYPE = /^(article|book|product|video|music)/;
const POST_META = 'meta[property^="article:"]';
const ENTRIES = ".h-entry, .hentry";
const COMPANY =
  /(?:^|[\s,])(gmbh|mbh|inc|llc|llp|ltd|limited|plc|corp|corporation|foundation|university|universität|institute|e\. ?v|b\.v|n\.v|s\.a|s\.r\.l|s\.p\.a)\.?$|株式会社|有限公司|주식회사/i;
const SEPARATOR = /\s+[|·•—–-]\s+/;

/** The content of the page's first meta tag of that name. */
export function meta(document: Document, name: string): string | undefined {
  const tag = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
  return structuredText(tag?.getAttribute("content"));
}

/** The page's title up to the first separator: on a page about a person usually the name. */
export function titleStart(document: Document): string | undefined {
  return cleanText(document.querySelector("head > title")?.textContent?.slice(0, 500).split(SEPARATOR)[0]);
}

/** The text of the page's heading, if it has exactly one first-level heading. */
export function heading(document: Document): string | undefined {
  const all = document.querySelectorAll("h1");
  return all.length === 1 ? cleanText(all[0]?.textContent) : undefined;
}

/** Whether the page's heading or title is this name and nothing else, or, when that will do, has it in it. */
export function isHeadline(document: Document, name: string, mayMention = false): boolean {
  const key = comparisonKey(name);
  return [heading(document), titleStart(document)].some((text) => {
    const said = comparisonKey(text ?? "");
    return said === key || (mayMention && said.includes(key));
  });
}

/** Whether the page gives itself out as an article or a post: its author is not its subject. */
export function isMarkedAsPost(document: Document, place: Place): boolean {
  if (POST_TYPE.test(meta(document, "og:type") ?? "") || document.querySelector(POST_META)) return true;
  const entries = [...document.querySelectorAll(ENTRIES)].slice(0, 50);
  const isAlone = entries.length === 1 && !entries[0]?.closest(".h-feed, .hfeed");
  // An entry that calls this page its own is what the page is; so is a lone one that doesn't say where it is.
  return entries.some((entry) => {
    const link = [...entry.querySelectorAll("a.u-url, a[rel~=bookmark]")].find(
      (one) => !one.closest(".h-card, .vcard"),
    );
    const stands = standing(place, [link?.getAttribute("href") ?? "#"]);
    return stands === "here" || (isAlone && stands === "unsaid");
  });
}

/** Whether a name can only be a company's. */
export function isCompanyName(name: string): boolean {
  return COMPANY.test(name);
}

/** Whether the path is a personal site's front page or one about its owner. */
export function isOwnerPage(url: URL): boolean {
  return ABOUT_OWNER.test(url.pathname);
}

function key(address: string): string | undefined {
  // http and https, with and without www are the same page; a hash is part of the page and so another thing.
  return webAddress(address)?.replace(/^https?:\/\/(www\.)?/, "");
}

/** A page seen from outside: its address, and the addresses that mean the page itself. */
export interface Place {
  readonly url: URL;
  readonly here: ReadonlySet<string | undefined>;
}

/** The page's place, by its address and the canonical one it states on the same host. */
export function placeOf(document: Document, url: URL): Place {
  const canonical = absolute(document.querySelector("link[rel=canonical]")?.getAttribute("href"), url.href);
  return { url, here: new Set([key(url.href), canonical?.startsWith(`${url.origin}/`) ? key(canonical) : undefined]) };
}

/** Where the addresses say that a thing lives, seen from the page. */
export function standing({ url, here }: Place, addresses: readonly string[]): Standing {
  let found: Standing = "unsaid";
  for (const address of addresses) {
    const target = absolute(address, url.href);
    if (!target?.startsWith("http")) continue;
    // A hash names a thing on a page (`#ada`), except in JSON-LD ids, which callers strip.
    if (here.has(key(target)) && !target.includes("#")) return "here";
    if (!here.has(key(target)) && target.startsWith(`${url.origin}/`)) found = "elsewhere";
  }
  return found;
}
