import { cleanName } from "./text.ts";

/** Headings that never carry the subject's name: other people's cards, what is hidden from everybody, dialogs. */
const NOT_THE_SUBJECT = "aside, nav, dialog, [role=dialog], [inert], [aria-hidden=true]";

/** The heading that shows this name, where a mark belongs; `undefined` when the page shows it in none. */
export function nameAnchor(document: Document, name: string): Element | undefined {
  for (const scope of ["main h1, main h2", "h1, h2"]) {
    for (const heading of document.querySelectorAll(scope)) {
      if (cleanName(heading.textContent) === name && !heading.closest(NOT_THE_SUBJECT)) return heading;
    }
  }
  return undefined;
}
