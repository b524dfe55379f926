import type { Graph, Node } from "./node.ts";

const MOST_ITEMS = 60;

function valueOf(element: Element, depth: number): unknown {
  if (element.hasAttribute("itemscope")) return depth > 4 ? undefined : nodeOf(element, depth + 1);
  // A link around a name is the name; only address properties are wanted from an `href`.
  const isAddress = /\b(url|sameAs|mainEntityOfPage)\b/.test(element.getAttribute("itemprop") ?? "");
  const attributes = ["content", "datetime", "value", isAddress ? "href" : "content"];
  const name = attributes.find((attribute) => element.hasAttribute(attribute));
  return name ? element.getAttribute(name) : element.textContent;
}

function nodeOf(item: Element, depth: number): Node {
  // A page chooses the keys, `__proto__` perhaps among them: here that is a key like any other.
  const node: Record<string, unknown[]> = Object.create(null);
  node["@type"] = (item.getAttribute("itemtype") ?? "").split(/\s+/);
  const itemId = item.getAttribute("itemid");
  if (itemId) node["@id"] = [itemId];
  for (const element of [...item.querySelectorAll("[itemprop]")].slice(0, 300)) {
    if (element.parentElement?.closest("[itemscope]") !== item) continue;
    const value = valueOf(element, depth);
    for (const name of (element.getAttribute("itemprop") ?? "").split(/\s+/)) {
      (node[name] ??= []).push(value);
    }
  }
  return node;
}

/** What a page's microdata says at its top level: the schema.org items that are nobody's property, so no post's author. */
export function microdataGraph(document: Document): Graph {
  const items = [...document.querySelectorAll('[itemscope][itemtype*="schema.org/"]:not([itemprop])')].slice(
    0,
    MOST_ITEMS,
  );
  return { nodes: items.map((item) => nodeOf(item, 0)), resolve: (value) => value };
}
