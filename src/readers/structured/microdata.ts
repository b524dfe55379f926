import type { Graph, Node } from "./node.ts";

const MOST_ITEMS = 60;
const SCHEMA = /^\s*https?:\/\/(?:www\.)?schema\.org\//i;

// Only what is asked for is kept, so that a page can't choose our keys.
const KNOWN = new Set(
  (
    "name givenName familyName honorificPrefix jobTitle worksFor affiliation alumniOf address homeLocation workLocation " +
    "addressLocality addressRegion addressCountry description url sameAs mainEntity mainEntityOfPage about title " +
    "hiringOrganization jobLocation identifier value endDate roleName hasOccupation"
  ).split(" "),
);

const ADDRESS_ATTRIBUTES = ["content", "href", "src", "data", "datetime", "value"];

function valueOf(element: Element, depth: number): unknown {
  if (element.hasAttribute("itemscope")) return depth > 4 ? undefined : nodeOf(element, depth + 1);
  for (const name of ADDRESS_ATTRIBUTES) {
    // A link around a name is the name; only address properties are wanted from an `href`.
    const value = element.getAttribute(name);
    if (value === null) continue;
    if (name === "href" && !/\b(url|sameAs|mainEntityOfPage)\b/.test(element.getAttribute("itemprop") ?? "")) break;
    return value;
  }
  return element.textContent;
}

function nodeOf(item: Element, depth: number): Node {
  const node: Record<string, unknown[]> = Object.create(null);
  node["@type"] = (item.getAttribute("itemtype") ?? "").split(/\s+/);
  const itemId = item.getAttribute("itemid");
  if (itemId) node["@id"] = [itemId];
  for (const element of [...item.querySelectorAll("[itemprop]")].slice(0, 300)) {
    if (element.parentElement?.closest("[itemscope]") !== item) continue;
    const value = valueOf(element, depth);
    for (const name of (element.getAttribute("itemprop") ?? "").split(/\s+/)) {
      if (KNOWN.has(name)) (node[name] ??= []).push(value);
    }
  }
  return node;
}

/** The elements of the schema.org items that are nobody's property, so not the author of something. */
export function topItems(document: Document): readonly Element[] {
  return [...document.querySelectorAll("[itemscope][itemtype]:not([itemprop])")]
    .slice(0, MOST_ITEMS)
    .filter((item) => SCHEMA.test(item.getAttribute("itemtype") ?? ""));
}

/** What one microdata item says, in the shape JSON-LD has. */
export function microdataNode(item: Element): Node {
  return nodeOf(item, 0);
}

/** What a page's microdata says at its top level. */
export function microdataGraph(document: Document): Graph {
  return { nodes: topItems(document).map(microdataNode), resolve: (value) => value };
}
