import type { OrganizationPage } from "../../domain/page/page.ts";
import type { Profile } from "../../domain/page/profile.ts";
import { cleanText } from "../text.ts";
import { textOf } from "./lines.ts";
import { addressOf, organizationUrl } from "./links.ts";
import { beginsWith, nameIn, titleOf } from "./names.ts";
import { degreeIn, personNamed } from "./person-row.ts";
import { linkedinProfile, only, said } from "./said.ts";
import { ORGANIZATION } from "./selectors.ts";

// The organization's own tabs, in its header and nowhere else.
const TAB = /\/company\/[^/]+\/(?:about|people|posts|jobs|life|insights)\//u;

/** The addresses the page itself gives the organization: its tabs, or what it says to search engines. */
function ownUrls(document: Document): (string | undefined)[] {
  const tabs = [...document.querySelectorAll('main a[href*="/company/"]')].filter(
    (anchor) => TAB.test(addressOf(anchor)) && anchor.closest("nav"),
  );
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
  return [...tabs.map((tab) => organizationUrl(addressOf(tab))), organizationUrl(canonical)];
}

function profileIn(card: Element): Profile | undefined {
  const element = card.querySelector(ORGANIZATION.personName);
  const name = nameIn(textOf(element, "doubled"));
  const address = name && personNamed(card, element, name);
  if (!address) return undefined;
  return linkedinProfile(address, {
    name: said(name, "row-link"),
    headline: said(cleanText(textOf(card.querySelector(ORGANIZATION.personHeadline), "doubled")), "row-line"),
    degree: said(degreeIn(card.querySelector(ORGANIZATION.personDegree), "doubled"), "row-badge"),
  });
}

/** Reads an organization's page and the people it lists; heading, title and the page's own address must agree. */
export function readOrganization(document: Document, url: URL): OrganizationPage | undefined {
  const heading = document.querySelector(ORGANIZATION.name) ?? document.querySelector(ORGANIZATION.anyName);
  const name = cleanText(textOf(heading));
  const title = titleOf(document);
  const address = organizationUrl(url.pathname);
  if (!heading || !name || !title || !beginsWith(title, name) || !address) return undefined;
  const urls = ownUrls(document).filter((own) => own !== undefined);
  // A numeric address shows a page that links to itself by slug; the slug is what others link to.
  const own = /\/\d+$/u.test(address) ? (only(urls) ?? address) : address;
  // A login page has a heading too; only the organization's own has its tabs, its address or its class.
  if (urls.length > 0 ? only(urls) !== own : !heading.matches(ORGANIZATION.name)) return undefined;
  const cards = [...document.querySelectorAll(ORGANIZATION.people)].slice(0, 200);
  return {
    kind: "organization",
    organization: { name, url: own },
    people: cards.flatMap((card) => profileIn(card) ?? []),
  };
}
