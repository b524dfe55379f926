import { cleanName } from "../text.ts";
import { type Node, structuredText } from "./node.ts";

/*
 * The few properties of h-card (microformats2, 2010) and hCard (classic, 2004) that a profile needs, read after
 * microformats.org/wiki/microformats2-parsing and kept to its published tests (test/readers/structured/h-card.test.ts).
 */
export const CARDS = ".h-card, .vcard";

// A property belongs to the nearest of these; `h-adr` and `h-geo` are left out so that a card's locality is the card's.
// By name and not `[class*=h-]`: style sheets are full of `h-full` and `h-10`.
const ROOTS = `${CARDS}, .h-entry, .h-event, .h-feed, .h-item, .h-org, .h-product, .h-review, .h-cite, .h-resume, .hentry, .vevent, .hresume, .hreview`;

/** An element's properties of these class names that aren't those of something nested in it. */
export function properties(root: Element, ...names: readonly string[]): readonly Element[] {
  const selector = names.map((name) => `.${name}`).join(",");
  return [...root.querySelectorAll(selector)]
    .slice(0, 20)
    .filter((element) => element.parentElement?.closest(ROOTS) === root);
}

/** The text of a `p-` property: its value-class parts, an abbreviation's title, an image's alternative, else its text. */
function plain(element: Element): string | undefined {
  const parts = [...element.querySelectorAll(".value")].filter(
    (part) => part.closest(ROOTS) === element.closest(ROOTS),
  );
  if (parts.length)
    return structuredText(parts.map((part) => (part.getAttribute("title") ?? part.textContent ?? "").trim()).join(""));
  const attribute = /^(abbr|link)$/i.test(element.tagName)
    ? "title"
    : /^(data|input)$/i.test(element.tagName)
      ? "value"
      : "alt";
  const written = /^(abbr|link|data|input|img|area)$/i.test(element.tagName) ? element.getAttribute(attribute) : null;
  return structuredText(written ?? element.textContent);
}

/** The text of the first of these properties that has any. */
export function first(root: Element, ...names: readonly string[]): string | undefined {
  for (const element of properties(root, ...names)) {
    const isCard = element.matches(CARDS);
    const found = (isCard && cardName(element)) || plain(element);
    if (found) return found;
  }
  return undefined;
}

function linkOf(element: Element): string | undefined {
  return (
    element.getAttribute("href") ??
    (element.hasAttribute("src") ? undefined : element.querySelector("a[href]")?.getAttribute("href")) ??
    undefined
  );
}

/** The name a card states, or that its only content implies. */
export function cardName(card: Element): string | undefined {
  const stated = first(card, "p-name", "fn");
  if (stated) return cleanName(stated);
  const parts = [first(card, "p-given-name", "given-name"), first(card, "p-family-name", "family-name")];
  if (parts.every(Boolean)) return cleanName(parts.join(" "));
  // Nothing is implied in the classic format; and with other properties around, the whole text is anything but a name.
  if (!card.matches(".h-card")) return undefined;
  if (card.querySelector('[class^="p-"], [class*=" p-"], [class^="e-"], .org, .adr, .title, .note')) return undefined;
  const own = /^(img|area|abbr)$/i.test(card.tagName)
    ? card
    : card.querySelector("img[alt]:only-child, area[alt]:only-child, abbr[title]:only-child");
  const isNested = own !== card && own?.closest(ROOTS) !== card;
  return cleanName((own && !isNested ? plain(own) : undefined) ?? structuredText(card.textContent));
}

const IMPLIED_LINK = [":scope", ":scope > :only-child:not(.h-card)"]
  .map((parent) => `${parent} > :is(a, area)[href]:only-of-type:not(.h-card)`)
  .join();

/** The addresses a card calls its own, as written. */
export function cardLinks(card: Element): readonly string[] {
  const stated = properties(card, "u-url", "url").map(linkOf);
  const implied = card.hasAttribute("href") ? card : card.querySelector(IMPLIED_LINK);
  return (stated.length || !card.matches(".h-card") ? stated : [implied?.getAttribute("href")]).filter(
    (link) => typeof link === "string",
  );
}

/** What a card says, in the shape of a schema.org Person; `undefined` when it is a company's card or nobody's. */
export function cardNode(card: Element): Node | undefined {
  const name = cardName(card);
  const [organization] = properties(card, "p-org", "org");
  const employer = organization && first(card, "p-org", "org");
  if (!name || name === employer || organization?.matches(".p-name, .fn")) return undefined;
  return {
    name,
    jobTitle: first(card, "p-job-title", "p-role", "title", "role"),
    worksFor: employer && { name: employer, url: organization && linkOf(organization) },
    address: {
      addressLocality: first(card, "p-locality", "locality"),
      addressRegion: first(card, "p-region", "region"),
      addressCountry: first(card, "p-country-name", "country-name"),
    },
    description: first(card, "p-note", "note"),
    url: cardLinks(card),
  };
}
