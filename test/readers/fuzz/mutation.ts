import { asDifferentDegree, hideVariant } from "./variant.ts";
import { ASIDE_STRANGERS, CLOBBERING, HOSTILE_LINKS, HOSTILE_TEXTS, STRANGE_LINKS, STRANGERS } from "./strangers.ts";
import { FIELD, OWNER, ZONE } from "./owners.ts";
import { STRANGER, tokenOf } from "./token.ts";
import { elementsOf } from "./unclobbered.ts";

/** One thing that happens to a page; the numbers choose among what is there, whatever is left by then. */
export interface Mutation {
  readonly kind: keyof typeof MUTATIONS;
  readonly at: number;
  readonly to: number;
}

interface Place {
  readonly document: Document;
  readonly element: Element;
  readonly to: number;
  readonly elements: readonly Element[];
}

// A form that hides its own methods breaks whatever touches it, this file too.
const MUTABLE = "*:not(html, head, body, main, form, form *)";
// What holds cards, and what holds words.
const CONTAINER = "div, section, article, ul, li, header, footer";
const BLOCKS = "p, div, section, article, ul, li, h1, h2, h3";
const CONTENT = "p, h1, h2, h3, a, span, button, svg, [role=button]";
const OURS: ReadonlySet<string> = new Set([OWNER, ZONE, FIELD]);
const TAGS = ["div", "span", "section", "li", "font", "article"];
const LINE_TAGS = ["p", "h1", "h2", "h3"];
const HIDING = [
  ["hidden", ""],
  ["aria-hidden", "true"],
  ["inert", ""],
  ["style", "display:none"],
  ["style", "visibility:hidden"],
] as const;

function pick<Value>(values: readonly Value[], at: number): Value {
  const value = values[at % values.length];
  if (value === undefined) throw new Error("Nothing to choose from.");
  return value;
}

function built(document: Document, html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html;
  for (const root of template.content.children)
    if (html.includes(tokenOf(STRANGER))) root.setAttribute(OWNER, STRANGER);
  return document.importNode(template.content, true);
}

function ownerOf(element: Element): Element | null {
  return element.closest(`[${OWNER}]`);
}

/** Whether it may stand there without a person becoming the owner of another's words: cards move whole, and outside the subject's own. */
function mayMove(element: Element, target: Element): boolean {
  if (element.contains(target) || target.matches("html, head, head *, svg *")) return false;
  if (element.matches("script, style") && !holdsCards(target)) return false;
  const isCard = element.hasAttribute(OWNER) || element.querySelector(`[${OWNER}]`) !== null;
  if (isCard) return holdsCards(target) && !ownerOf(target) && !target.closest(`[${ZONE}]`);
  return ownerOf(element) === ownerOf(target);
}

function renamed(element: Element, tag: string): void {
  const other = element.ownerDocument.createElement(tag);
  for (const { name, value } of element.attributes) other.setAttribute(name, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

function textNodesOf(element: Element): Text[] {
  return [...element.childNodes].filter((node) => node.nodeType === 3) as Text[];
}

/** Whether a card may stand there; an element with one part, or with texts of its own, may be what a field is read from. */
function holdsCards(element: Element): boolean {
  if (element.closest(`[${FIELD}]`)) return false;
  const holdsWords = textNodesOf(element).some(({ data }) => data.trim()) || element.querySelector(":scope > font");
  return element.matches(CONTAINER) && !element.closest(CONTENT) && !holdsWords && element.children.length > 1;
}

/** Whether the element is all that says of others, within the subject's own card, that they are beside the point. */
function isMarkedAside(element: Element): boolean {
  return element.matches(`[${ZONE}] :is(aside, dialog, [role="dialog"], [inert])`);
}

/** A card that loses its boundary leaves it to its parts. */
function unwrap(element: Element): void {
  for (const name of [OWNER, ZONE]) {
    const value = element.getAttribute(name);
    if (value !== null)
      for (const child of element.children) if (!child.hasAttribute(OWNER)) child.setAttribute(name, value);
  }
  element.replaceWith(...element.childNodes);
}

const MUTATIONS = {
  drop: ({ element }: Place) => element.remove(),
  double: ({ element }: Place) => element.after(element.cloneNode(true)),
  move: ({ element, elements, to }: Place) => {
    const target = pick(elements, to);
    if (mayMove(element, target)) target.insertBefore(element, target.childNodes[to % 7] ?? null);
  },
  shuffle: ({ element, to }: Place) => {
    const children = [...element.children];
    const turned = [...children.slice(to % (children.length || 1)), ...children.slice(0, to % (children.length || 1))];
    element.append(...(to % 2 ? turned.toReversed() : turned));
  },
  unwrap: ({ element }: Place) => {
    if (!element.matches("script, style, title, svg, svg *") && !isMarkedAside(element)) unwrap(element);
  },
  retag: ({ element, to }: Place) => {
    if (!element.matches("script, style, title, meta, svg *") && !isMarkedAside(element))
      renamed(element, pick(element.querySelector(BLOCKS) ? TAGS : [...TAGS, ...LINE_TAGS], to));
  },
  reclass: ({ element, to }: Place) => element.setAttribute("class", pick(["k1", "k9", "x", "visually-hidden"], to)),
  bare: ({ element, to }: Place) => {
    const names = element.getAttributeNames().filter((name) => !OURS.has(name));
    if (names.length > 0 && !isMarkedAside(element)) element.removeAttribute(pick(names, to));
  },
  bend: ({ element, to }: Place) => {
    const names = element.getAttributeNames().filter((name) => !OURS.has(name) && !["href", "style"].includes(name));
    const href = element.getAttribute("href");
    const isOwn = href?.includes("/in/") && !ownerOf(element);
    if (href && to % 2) element.setAttribute("href", pick(isOwn ? STRANGE_LINKS : HOSTILE_LINKS, to >> 1));
    else if (names.length > 0) element.setAttribute(pick(names, to), pick(HOSTILE_TEXTS, to >> 3));
  },
  say: ({ element, to }: Place) => {
    const texts = textNodesOf(element);
    if (texts.length > 0 && !element.matches("script, style")) pick(texts, to).data = pick(HOSTILE_TEXTS, to);
  },
  swell: ({ element, to }: Place) => {
    if (to % 8 === 0 && !element.matches("script, style"))
      element.append(pick(["long ", "x", "\u202E", "· ", "🧑🏽‍🚀"], to >> 3).repeat(200_000));
  },
  split: ({ element, to }: Place) => {
    for (const text of textNodesOf(element)) if (text.length > 2) text.splitText(1 + (to % (text.length - 1)));
  },
  translate: ({ element }: Place) => {
    if (element.matches("script, style, title")) return;
    for (const text of textNodesOf(element)) {
      const font = element.ownerDocument.createElement("font");
      text.replaceWith(font);
      font.append(text);
    }
  },
  hide: ({ element, to }: Place) => {
    const [name, value] = pick(HIDING, to);
    element.setAttribute(name, value);
  },
  variant: ({ element, to }: Place) => hideVariant(element, to),
  degree: ({ element, to }: Place) => asDifferentDegree(element, to),
  clobber: ({ document, element, to }: Place) => {
    const name = pick(CLOBBERING, to);
    element.append(built(document, to % 3 ? `<form><input name="${name}"></form>` : `<img name="${name}" alt="">`));
    if (to % 3 === 1 && element.parentElement && !element.closest("svg")) renamed(element, "form");
  },
  intrude: ({ document, element, to }: Place) => {
    if (!holdsCards(element)) return;
    const isInside = element.closest(`[${ZONE}], [${OWNER}]`) !== null;
    element.append(built(document, pick(isInside ? ASIDE_STRANGERS : STRANGERS, to)));
  },
} satisfies Record<string, (place: Place) => void>;

/** The names of what can happen to a page. */
export const KINDS = Object.keys(MUTATIONS) as Mutation["kind"][];

function happen(document: Document, { kind, at, to }: Mutation): void {
  const elements = elementsOf(document, MUTABLE);
  if (elements.length > 0) MUTATIONS[kind]({ document, element: pick(elements, at), to, elements });
}

/** Lets it all happen to the document, what hides methods last. */
export function mutate(document: Document, mutations: readonly Mutation[]): void {
  for (const mutation of mutations) if (mutation.kind !== "clobber") happen(document, mutation);
  for (const mutation of mutations) if (mutation.kind === "clobber") happen(document, mutation);
}
