import type { Page } from "../domain/page/page.ts";
import type { MarkKind } from "../domain/page/markable-sites.ts";
import { cleanName } from "./text.ts";

/** The name of somebody in a list: the link that says who they are now, and where a mark stands beside it. */
export interface NamePlace {
  readonly link: Element;
  /** The canonical profile address the link leads to. */
  readonly url: string;
  /** What the mark is put into, at its end, or right behind where that would be inside of a text. */
  readonly beside: Element;
  readonly isBehind: boolean;
}

/** Where a site's pages have room for marks. Like a reader it looks and touches nothing. */
export interface Places {
  /** The kinds of marks a page at this address may carry, told without a look at the page; none for most. */
  readonly kindsAt: (url: URL) => readonly MarkKind[];
  /** What carries the name of whom or what the page is about; a mark is put at its end. */
  readonly subject: (document: Document, page: Page) => Element | undefined;
  /** The parts of the page that list people. */
  readonly lists: (document: Document, url: URL) => readonly Element[];
  /** The names in a part of a list, or in the row it belongs to, in document order; `undefined` after each link that is none, so that a long list can be walked in turns. */
  readonly names: (part: Element, list: Element) => Iterable<NamePlace | undefined>;
  /** The person a link leads to now. */
  readonly personOf: (link: Element) => string | undefined;
}

/** What never carries the subject's name: other people's cards, what is hidden from everybody, dialogs. */
const NOT_THE_SUBJECT = "aside, nav, dialog, [role=dialog], [inert], [aria-hidden=true]";

const HEADINGS = ["main h1, main h2", "h1, h2"];

/** What shows this name as the page's subject, where a mark belongs: a heading, or what `more` selects. `undefined` when nothing does. */
export function nameAnchor(document: Document, name: string, more: readonly string[] = []): Element | undefined {
  for (const scope of [...HEADINGS, ...more]) {
    for (const heading of document.querySelectorAll(scope)) {
      if (cleanName(heading.textContent) === name && !heading.closest(NOT_THE_SUBJECT)) return heading;
    }
  }
  return undefined;
}
