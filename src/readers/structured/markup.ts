import { cleanName, cleanText } from "../text.ts";
import type { Facts } from "./facts.ts";

/** Where one site's markup says what about the subject: selectors within the subject's own part of the page, newest first. */
export interface Markup {
  readonly name: readonly string[];
  readonly headline?: readonly string[];
  readonly title?: readonly string[];
  readonly organization?: readonly string[];
  readonly location?: readonly string[];
  /** Links to the same person elsewhere. */
  readonly links?: readonly string[];
}

/** The first element of the first selector that has readable text. */
export function find(scope: ParentNode, selectors: readonly string[] = []): Element | undefined {
  for (const selector of selectors) {
    for (const element of scope.querySelectorAll(selector)) if (cleanText(element.textContent)) return element;
  }
  return undefined;
}

/** The text that `find` finds. */
export function said(scope: ParentNode, selectors?: readonly string[]): string | undefined {
  return cleanText(find(scope, selectors)?.textContent);
}

/** The absolute http(s) addresses of the links. */
export function links(scope: ParentNode, selectors: readonly string[] = []): readonly string[] {
  if (!selectors.length) return [];
  return [...scope.querySelectorAll(selectors.join(","))]
    .slice(0, 30)
    .map((link) => link.getAttribute("href")?.trim() ?? "")
    .filter((href) => /^https?:/i.test(href));
}

/** What a site's markup says in this part of the page; the organization is left to the site's reader. */
export function markupFacts(scope: ParentNode, markup: Markup, witness: string): Facts {
  return {
    witness,
    name: cleanName(find(scope, markup.name)?.textContent),
    headline: said(scope, markup.headline),
    title: said(scope, markup.title),
    location: said(scope, markup.location),
    sameAs: links(scope, markup.links),
  };
}

/** The name in a title of the shape "Name (@handle) …", when the handle in it is the expected one. */
export function nameBeforeHandle(title: string | null | undefined, handle: string): string | undefined {
  // Some sites count unread things in front.
  const text = title?.slice(0, 2000).replace(/^\s*\(\d+\+?\)\s*/, "") ?? "";
  const at = [`(@${handle})`, `(${handle})`]
    .map((tail) => text.toLowerCase().indexOf(tail.toLowerCase()))
    .find((index) => index > 0);
  return at === undefined ? undefined : cleanName(text.slice(0, at));
}
