import { cleanName } from "./text.ts";

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
