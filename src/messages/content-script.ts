import anyPage from "../content/any-page.ts?script&iife";
import linkedin from "../content/main.ts?script&iife";
import { markableSite } from "../domain/sites.ts";

// The leading slash keeps Firefox from resolving a path against the calling page.

/** The packaged path of the content script of sites with marks: small, since it runs on every page of theirs. */
export const CONTENT_SCRIPT = `/${linkedin}`;

/** The packaged path of the script for any other page, only ever injected when the popup is opened there; it can also report a page. */
export const ANY_PAGE_SCRIPT = `/${anyPage}`;

/** The script that reads the page at an address. */
export function readingScript(address: string): string {
  return markableSite(address) ? CONTENT_SCRIPT : ANY_PAGE_SCRIPT;
}
