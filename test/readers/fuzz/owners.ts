import { profileAddress } from "../../../src/domain/page/profile-address.ts";
import { brandData } from "./brand-data.ts";
import { branded, FACE, STRANGER, tokenOf } from "./token.ts";

/** What the fuzz knows of a page case. */
export interface Subject {
  readonly name: string;
  readonly url: string;
  readonly html: string;
  /** The page's kind when it is whole, or nothing. */
  readonly kind: "profile" | "people" | "job" | "organization" | undefined;
  /** The names of the people a right reading has, the profile's own or the list's. */
  readonly people: readonly string[];
  /** Every text a right reading has. */
  readonly fields: readonly string[];
}

/** The attribute that keeps an owner's letter through cloning and moving. */
export const OWNER = "data-owner";
/** The attribute on whatever a field is read from; no site puts a card in there. */
export const FIELD = "data-field";
/** The attribute on the part of a profile page that is the subject's own card. */
export const ZONE = "data-zone";

const ASIDES =
  'aside, .aside-section-container, nav ~ header, [role="dialog"], [componentkey*="SuggestedForYou"], [componentkey*="Browsemap"], ' +
  '[componentkey*="Pymk"], [componentkey^="job-card-component-ref"], [componentkey^="JobDetails_About"], li[data-occludable-job-id]';
const ROWS = [
  '[data-sdui-screen*="SearchResults"] [role="listitem"]',
  '[data-view-name="people-search-result"]',
  '[data-view-name="search-entity-result-universal-template"]',
  '[componentkey^="auto-component-"]',
  ".mn-connection-card",
  ".org-people-profile-card__profile-card-spacing",
  '[data-test-id="employees-at"] li',
  ".hirer-card__hirer-information",
  '[componentkey^="JobDetailsPeopleWhoCanHelp"] section > div',
];
// Where a stranger's card never stands, unless it says of itself that it is beside the point.
const ZONES = [
  '[componentkey$="Topcard"], [componentkey$="ExperienceTopLevelSection"], .top-card-layout, .basic-profile-section',
  '[data-section="experience"], section:has(> h1), section:has(#experience), .account__header, .public-account-header',
  '.h-card, .h-resume, [itemtype$="/Person"], :has(> h1), [role="list"], [componentkey="ConnectionsPage_ConnectionsList"]',
  '.mn-connections, [componentkey^="JobDetailsPeople"], [class*="top-card"], ul:has(> .org-people-profile-card__profile-card-spacing)',
].join(", ");
const CONTACT = 'a[href*="/overlay/contact-info"]';
const TEXTS = ["alt", "aria-label", "title", "data-title"];

const urlOf = (anchor: Element): string | undefined =>
  profileAddress(new URL(anchor.getAttribute("href") ?? "", "https://www.linkedin.com").href)?.url;

function links(root: ParentNode): Element[] {
  return [...root.querySelectorAll('a[href*="/in/"]')].filter((anchor) => {
    const href = anchor.getAttribute("href") ?? "";
    return URL.canParse(href, "https://www.linkedin.com") && urlOf(anchor);
  });
}

/** Everything written in the part is marked as the owner's, save what is somebody else's already. */
function brandPart(root: Element, owner: string, names: readonly string[]): void {
  root.setAttribute(OWNER, owner);
  const isOwn = (element: Element | null) => element?.closest(`[${OWNER}]`) === root;
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (isOwn(node.parentElement) && !node.parentElement?.closest("script, style"))
      node.nodeValue = branded(node.nodeValue ?? "", owner, names);
  }
  for (const element of [root, ...root.querySelectorAll("*")].filter(isOwn)) {
    for (const name of TEXTS) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, branded(value, owner, names));
    }
    const href = element.getAttribute("href");
    if (href?.includes("/in/"))
      element.setAttribute("href", href.replace(/(\/in\/[^/?#]+)/u, `$1-${tokenOf(owner).toLowerCase()}`));
  }
}

/** The largest part around a link that has no link to the page's own person and isn't the page's frame. */
function cardAround(link: Element, own: string): Element {
  let card = link;
  const isFrame = (element: Element) => element.matches("html, body, main, #root, [role=main]");
  const isOwns = (element: Element) => links(element).some((anchor) => urlOf(anchor) === own);
  while (card.parentElement && !isFrame(card.parentElement) && !isOwns(card.parentElement)) card = card.parentElement;
  return card;
}

function brandRows(document: Document, people: readonly string[]): void {
  const selector = ROWS.find((candidate) => document.querySelector(candidate));
  const rows = selector ? [...document.querySelectorAll(selector)] : [];
  rows.forEach((row, index) => {
    const [first] = links(row);
    const url = first && urlOf(first);
    for (const other of links(row))
      if (urlOf(other) !== url) brandPart(other, FACE, [other.textContent?.trim() ?? ""].filter(Boolean));
    // Below "x", the letters of the special owners.
    brandPart(
      row,
      String.fromCodePoint(97 + (index % 23)),
      people.filter((name) => row.textContent?.includes(name)),
    );
  });
}

/** The address the page's links have for its own person; a page opened by member id links to their other address. */
function ownAddress(document: Document, subject: Subject): string {
  const address = profileAddress(subject.url);
  const contact = address?.isMemberId ? document.querySelector(CONTACT) : null;
  return (contact ? urlOf(contact) : address?.url) ?? "";
}

function markFields(document: Document, subject: Subject): void {
  const bare = (text: string) => text.replace(/\s+/gu, "");
  const fields = subject.fields.map(bare);
  for (const element of document.querySelectorAll("body *")) {
    const text = bare(element.textContent ?? "");
    if ((text && fields.some((field) => field.includes(text))) || element.matches('[class*="p-"], [itemprop], .h-card'))
      element.setAttribute(FIELD, "");
  }
}

/** Marks what belongs to whom: every text of a stranger and of each row's person carries its owner's token from now on. */
export function brand(document: Document, subject: Subject): void {
  markFields(document, subject);
  brandData(document, subject);
  const own = ownAddress(document, subject);
  const isLinkedIn = new URL(subject.url).hostname.endsWith("linkedin.com");
  const isFree = (element: Element) => !element.closest(`[${OWNER}]`);
  const contacts = [...document.querySelectorAll(CONTACT)].flatMap((link) => link.closest("section") ?? []);
  for (const zone of [...document.querySelectorAll(ZONES), ...contacts])
    if (!zone.matches("html, body, main")) zone.setAttribute(ZONE, "");
  if (isLinkedIn && subject.kind !== "profile" && subject.kind !== undefined) brandRows(document, subject.people);
  for (const part of document.querySelectorAll(isLinkedIn ? `${ASIDES}, header` : "aside, [role=dialog]"))
    if (isFree(part) && !part.matches(`[${ZONE}] *`)) brandPart(part, STRANGER, []);
  if (isLinkedIn && (subject.kind === "profile" || profileAddress(subject.url))) {
    for (const link of links(document)) {
      if (urlOf(link) !== own && isFree(link)) brandPart(cardAround(link, own), STRANGER, []);
    }
  }
}
