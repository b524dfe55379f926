import anyPage from "../content/any-page.ts?script&iife";
import jobBoard from "../content/job-board.ts?script&iife";
import linkedin from "../content/main.ts?script&iife";
import otherSites from "../content/other-sites.ts?script&iife";
import scout from "../content/scout.ts?script&iife";
import { isReadBoard } from "../domain/page/job-boards.ts";
import { type MarkableSite, markableSite } from "../domain/page/markable-sites.ts";

// The leading slash keeps Firefox from resolving a path against the calling page.

/** The packaged path of the script that runs on every page of a site with marks: on LinkedIn, one that only calls for the other. */
export function registeredScript(site: MarkableSite): string {
  return site.site === "linkedin" ? `/${scout}` : marksScript(site);
}

/** The packaged path of the script that draws a site's marks and reads its pages. */
export function marksScript({ site }: MarkableSite): string {
  return `/${site === "linkedin" ? linkedin : otherSites}`;
}

/** The packaged path of the script for any other page, only ever injected when the popup is opened there; it can also report a page. */
export const ANY_PAGE_SCRIPT = `/${anyPage}`;

/** The script that reads the page at an address. */
export function readingScript(address: string): string {
  const site = markableSite(address);
  if (site) return marksScript(site);
  return isReadBoard(address) ? `/${jobBoard}` : ANY_PAGE_SCRIPT;
}
