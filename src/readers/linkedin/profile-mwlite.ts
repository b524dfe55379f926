import type { Profile } from "../../domain/page/profile.ts";
import { linkedinAddress, type ProfileAddress } from "../../domain/page/profile-address.ts";
import { cleanText, comparisonKey } from "../text.ts";
import { degreeNamed } from "./degree.ts";
import { textOf } from "./lines.ts";
import { agreedName } from "./names.ts";
import { linkedinProfile, only, said } from "./said.ts";
import { MWLITE } from "./selectors.ts";

/** Whom the page says it is about: its canonical address, the connect button, the address it offers to share. */
function peopleNamed(document: Document, section: Element): string[] {
  const canonical = document.querySelector(MWLITE.canonical)?.getAttribute("href") ?? "";
  const vanities = [...section.querySelectorAll(MWLITE.vanity)].map(
    (button) => `/in/${button.getAttribute("data-vanity-name") ?? ""}`,
  );
  const shared = [...section.querySelectorAll(MWLITE.shared)].map((item) => item.getAttribute("data-url") ?? "");
  return [canonical, ...vanities, ...shared].flatMap((address) => {
    const absolute = address.startsWith("/") ? `https://www.linkedin.com${address}` : address;
    return linkedinAddress(absolute)?.url ?? [];
  });
}

/** The text nodes right inside an element, without its children's. */
function bareText(element: Element): string {
  return [...element.childNodes].flatMap((node) => (node.nodeType === 3 ? (node.nodeValue ?? "") : [])).join(" ");
}

/** Reads the mobile page; it has no telling title, so the address must be confirmed by what the page links to. */
export function readMwliteProfile(document: Document, address: ProfileAddress): Profile | undefined {
  const section = document.querySelector(MWLITE.section);
  const heading = section?.querySelector("h1");
  const container = heading?.parentElement?.parentElement;
  if (!section || !heading || !container || only(peopleNamed(document, section)) !== address.url) return undefined;
  const sharedAs = section.querySelector(MWLITE.shared)?.getAttribute("data-title");
  const name = agreedName(textOf(heading), undefined, "heading+canonical");
  // "LinkedIn: Profile of NAME", in whatever language, has the name in it.
  if (!name || (sharedAs && !comparisonKey(sharedAs).includes(comparisonKey(name.value)))) return undefined;
  const rows = [...container.children].filter((row) => row.compareDocumentPosition(heading) & 2);
  const company = cleanText(textOf(container.querySelector(MWLITE.company)));
  const headlines = rows.flatMap((row) =>
    [...row.querySelectorAll(MWLITE.headline)].filter((span) => !span.matches(MWLITE.company)),
  );
  const degrees = [...(heading.parentElement?.querySelectorAll(MWLITE.degree) ?? [])].map(
    (marker) => degreeNamed(textOf(marker)) ?? degreeNamed(marker.getAttribute("title")?.split(/\s/u)[0]),
  );
  const places = rows.map((row) => cleanText(bareText(row))).filter((text) => text !== undefined);
  return linkedinProfile(address, {
    name,
    headline: said(cleanText(textOf(headlines[0])), "headline-class"),
    organization: said(company ? { name: company } : undefined, "company-class"),
    location: said(only(places), "text-node"),
    degree: said(only(degrees), "distance-badge"),
  });
}
