import { cleanName } from "./text.ts";

/** What never carries the subject's name: other people's cards, what is hidden from everybody, dialogs. */
const NOT_THE_SUBJECT = "aside, nav, dialog, [role=dialog], [inert], [aria-hidden=true]";

// What shows a name alone: headings, parts of them (GitHub's login stands in the same one), and names outside of headings that
// sites label for programs (Scholar, XING, Bluesky).
const SCOPES = [
  "main h1, main h2",
  "h1, h2",
  "h1 *, h2 *",
  '#gsc_prf_in, [itemprop=name], [data-qa="malt-profile-display-name"], [data-testid="profileHeaderDisplayName"]',
];

/** What shows this name as the page's subject, where a mark belongs; `undefined` when nothing does. */
export function nameAnchor(document: Document, name: string): Element | undefined {
  for (const scope of SCOPES) {
    for (const heading of document.querySelectorAll(scope)) {
      if (cleanName(heading.textContent) === name && !heading.closest(NOT_THE_SUBJECT)) return heading;
    }
  }
  return undefined;
}
