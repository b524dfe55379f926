import type { Page } from "../../src/domain/page/page.ts";
import { readPage } from "../../src/readers/index.ts";
import { Addresses } from "./addresses.ts";
import { Invention, plain } from "./invention.ts";
import { Leftovers, type Leftover } from "./leftovers.ts";
import { Rewrite } from "./rewrite.ts";
import { Words } from "./words.ts";

/** A page of invented people made from a saved one, or what speaks against it. */
export interface NewPage {
  readonly html: string;
  readonly url: string;
  /** What is read of the new page: the expectation to check by hand. */
  readonly reading: Page | null;
  /** What was read of the saved one has the same fields, or not. */
  readonly isSameShape: boolean;
  /** Names of others on the page; none may come out. */
  readonly others: readonly string[];
  readonly left: readonly Leftover[];
}

/** Shows a page in a frame without running anything of it. */
function shown(html: string): Document {
  const frame = document.body.appendChild(document.createElement("iframe"));
  const page = frame.contentDocument;
  if (!page) throw new Error("The frame has no document.");
  page.replaceChildren();
  page.append(page.importNode(new DOMParser().parseFromString(html, "text/html").documentElement, true));
  return page;
}

function strings(value: unknown, key = ""): string[] {
  if (key === "witness" || key === "site" || key === "kind" || key === "from" || key === "to") return [];
  if (typeof value === "string") return /^https?:/u.test(value) || key === "id" ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => strings(inner, name));
}

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      /^(?:kind|site|degree|isCurrent|isHiring|witness)$/u.test(key) ? inner : shapeOf(inner),
    ]),
  );
}

/** People and organizations the page links to by name. */
function linkedNames(page: Document): string[] {
  const links = [...page.querySelectorAll('a[href*="/in/"], a[rel~="author"], .h-card .p-name, [itemprop="author"]')];
  return links
    .filter((link) => !/\/in\/[^/?#]+\/(?=[^?#])/u.test(link.getAttribute("href") ?? ""))
    .flatMap((link) => [link, ...link.querySelectorAll("p:first-child, h1, h2, h3, span, strong")])
    .filter((element) => element.children.length === 0)
    .map((element) => element.textContent?.replace(/\s+/gu, " ").trim() ?? "")
    .filter((text) => text.length > 1 && text.length < 60 && text.split(" ").length <= 5 && !/\d|^\p{Ll}/u.test(text));
}

/** What people and organizations are called in the page's addresses, their ids included, the longest first. */
function slugsOf(saved: string): string[] {
  const found = saved.matchAll(
    /\/(?:in|company|school|showcase|profile)\/([^/?#"'&\s<>]{3,})|vanityName=([\w%-]{3,})|data-vanity-name="([^"]{3,})"|(?:%3A|:|%22|"|=)(AC[ow]AA[\w-]{10,})/gu,
  );
  const slugs = [...found].flatMap(([, ...groups]) => groups.filter((group) => group !== undefined));
  return [...new Set(slugs.flatMap((slug) => [slug, decoded(slug)]))].toSorted((a, b) => b.length - a.length);
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** Makes a page of invented people of a saved one; the same page always gives the same. */
export function newPage(saved: string, address: string, allowed: readonly string[]): NewPage {
  const url = new URL(address);
  const original = readPage(shown(saved), url) ?? null;
  const page = new DOMParser().parseFromString(saved, "text/html");
  const peopleNames = [...new Set(strings(original).filter((text) => text.length < 120))];
  const isInterface = (name: string) => (plain(name).match(/\p{L}+/gu) ?? []).every((word) => allowed.includes(word));
  // A name made of everyday words ("Will May") is one if the address says so too.
  const slugs = slugsOf(`${address} ${saved}`);
  const isSlug = (name: string) =>
    slugs.some((slug) => plain(slug).startsWith(plain(name).replace(/[^\p{L}]+/gu, "-")));
  const links = linkedNames(page).filter((name) => !isInterface(name) || isSlug(name));
  const taken = new Set([...allowed, ...(plain(page.documentElement.outerHTML).match(/\p{L}+/gu) ?? [])]);
  const invention = new Invention(saved, taken);
  const words = new Words(invention, new Set(allowed), [...peopleNames, ...links]);
  const addresses = new Addresses(words, address);
  const newUrl = addresses.rewrite(address);
  const names = new Set([...peopleNames, ...links].flatMap((name) => plain(name).match(/\p{L}{3,}/gu) ?? []));
  new Rewrite(words, addresses, slugs).document(page);
  const html = `<!DOCTYPE html>\n${page.documentElement.outerHTML}\n`;
  const again = new DOMParser().parseFromString(html, "text/html");
  const left = new Leftovers(words, invention, names).in(again);
  const reading = readPage(shown(html), new URL(newUrl)) ?? null;
  const said = JSON.stringify(reading);
  const others = [...new Set(linkedNames(page))].filter((name) => !said.includes(name) && / /u.test(name)).slice(0, 12);
  const isSameShape = JSON.stringify(shapeOf(reading)) === JSON.stringify(shapeOf(original));
  return { html, url: newUrl, reading, isSameShape, others, left };
}
