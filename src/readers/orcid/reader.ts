import type { ProfilePage } from "../../domain/page/page.ts";
import { profileAddress, siteOf } from "../../domain/page/profile-address.ts";
import type { Position } from "../../domain/page/profile.ts";
import type { Reader } from "../reader.ts";
import { organizationOf, profilePage } from "../structured/facts.ts";
import { find, nameBeforeHandle, said } from "../structured/markup.ts";
import { meta } from "../structured/page-marks.ts";
import { cleanName, cleanText } from "../text.ts";
import { AFFILIATION_NAME, EDUCATION, EMPLOYMENT, ID, NAME } from "./selectors.ts";

const MOST = 50;

/** "Tidewright: Cork, IE" without the place; a colon inside the name stays. */
function affiliated(heading: Element): string | undefined {
  return cleanText(heading.textContent?.replace(/:\s[^:]*$/, ""));
}

/** The line under an affiliation's name up to its line break: "2022-05 to present | Title (Department)". */
function lineUnder(heading: Element): string {
  const block = heading.nextElementSibling;
  let line = "";
  for (const node of block?.childNodes ?? []) {
    if (node.nodeName === "BR" || (node.nodeType === 1 && (node as Element).matches(".type"))) break;
    line += node.textContent?.slice(0, 1000) ?? "";
  }
  return line;
}

function position(heading: Element): Position | undefined {
  const organization = affiliated(heading);
  const [dates = "", ...rest] = lineUnder(heading).split("|");
  const title = cleanText(rest.join("|").replace(/\s\([^()]*\)\s*$/, ""));
  const [from, to] = [...dates.matchAll(/\d{4}(?:-\d\d)?(?!\d)(?:-\d\d)?/g)].map(([date]) => date.slice(0, 7));
  if (!organization) return undefined;
  // "2022-05 to present" in any language is one date with a word after it.
  const isCurrent = from !== undefined && !to && /\p{L}/u.test(dates.slice(dates.indexOf(from) + 4));
  return { title: title ?? "", organization, ...(from && { from }), ...(to && { to }), isCurrent };
}

function headings(document: Document, panel: string): readonly Element[] {
  return [...(document.querySelector(panel)?.querySelectorAll(AFFILIATION_NAME) ?? [])].slice(0, MOST);
}

function read(document: Document, url: URL): ProfilePage | undefined {
  const handle = profileAddress(url.href)?.handle;
  // The record must be this one's: the site changes records without loading.
  if (!handle || !(said(document, ID) ?? meta(document, "profile:username"))?.endsWith(handle)) return undefined;
  const positions = headings(document, EMPLOYMENT)
    .map(position)
    .filter((one) => one !== undefined);
  const now = positions.find((one) => one.isCurrent);
  const school = headings(document, EDUCATION).map(affiliated)[0];
  const title = meta(document, "og:title") ?? document.querySelector("head > title")?.textContent;
  return profilePage(url, "orcid", [
    {
      witness: "heading",
      name: cleanName(find(document, NAME)?.textContent),
      title: now?.title,
      organization: organizationOf(now?.organization),
      school,
      positions: positions.filter((one) => one.title),
    },
    { witness: "title", name: nameBeforeHandle(title, handle) },
  ]);
}

/** ORCID records, once the page has drawn them. */
export const orcid: Reader = { isFor: (url) => siteOf(url.href) === "orcid", read };
