import { type Graph, isNode, list, type Node } from "./node.ts";

// Real profiles carry a few kilobytes; a script past these caps is somebody's catalogue.
const LONGEST = 300_000;
const MOST_SCRIPTS = 20;
const MOST_NODES = 500;
const WRAPPERS =
  /^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)|(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?|;)\s*$/g;
// Between tokens a control character is white space or nothing; inside a string it is what makes JSON.parse throw.
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u001f]/g;

function parsed(raw: string): unknown {
  const bare = raw.replace(WRAPPERS, "").replace(CONTROLS, " ");
  // A template that escapes all it writes has no quotation mark left; once, or a value's own would end it.
  const text = bare.includes('"') ? bare : bare.replaceAll(/&quot;|&#34;/g, '"');
  try {
    return JSON.parse(text);
  } catch {
    // Damaged: whatever it wanted to say isn't said. The page's other scripts still count.
    return undefined;
  }
}

function collect(value: unknown, into: Node[], depth: number): void {
  for (const one of Array.isArray(value) ? value.slice(0, MOST_NODES) : [value]) {
    if (into.length >= MOST_NODES || depth > 4) return;
    if (Array.isArray(one)) collect(one, into, depth + 1);
    else if (isNode(one)) {
      if ("@type" in one) into.push(one);
      if ("@graph" in one) collect(one["@graph"], into, depth + 1);
    }
  }
}

/** What a page's JSON-LD says at its top level: bare things, arrays and `@graph` members, never the things nested in them. */
export function jsonLdGraph(document: Document): Graph {
  const nodes: Node[] = [];
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_SCRIPTS)) {
    const raw = script.textContent ?? "";
    if (raw.length <= LONGEST) collect(parsed(raw), nodes, 0);
  }
  const byId = new Map<unknown, Node>();
  for (const node of nodes) if (node["@id"] !== undefined && !byId.has(node["@id"])) byId.set(node["@id"], node);
  const resolve = (value: unknown): unknown =>
    isNode(value) && value["@id"] !== undefined && !("name" in value) ? (byId.get(value["@id"]) ?? value) : value;
  return { nodes, resolve };
}

/** The things a property names, with references followed. */
export function things(graph: Graph, value: unknown): readonly Node[] {
  return list(value).map(graph.resolve).filter(isNode);
}
