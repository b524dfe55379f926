import type { Addresses } from "./addresses.ts";
import { rewriteData } from "./data.ts";
import type { Words } from "./words.ts";

// What runs, loads or only the site's own machines read.
const DROPPED =
  'script:not([type="application/ld+json"]), code, noscript, iframe, object, embed, video, audio, source, track, canvas, base, input, ' +
  'link:not([rel~="canonical"], [rel~="me"], [rel~="alternate"]), svg > *, map, portal, next-route-announcer';
const METAS =
  /^(?:como-pk|service|pageKey|og:(?:type|title|url|description|site_name)|profile:[a-z_]+|description|article:[a-z_:]+|lnkd:url|companyId|twitter:title)$/u;
/** Attributes that are a page's structure; what stands in them is only cleaned of ids and slugs. */
export const STRUCTURE = new Set(
  `class id role lang dir hidden inert popover type rel itemprop itemtype itemscope property name charset datetime open reversed start colspan rowspan
  aria-hidden aria-expanded aria-modal tabindex translate shadowrootmode componentkey data-sdui-screen data-sdui-component data-view-name data-testid
  data-display-contents data-strictmode data-rehydrated data-section data-qa data-component-type data-test-id data-action data-hovercard-type data-props`.split(
    /\s+/u,
  ),
);
/** Attributes a person reads or hears. */
export const READ = new Set(["alt", "title", "aria-label", "placeholder", "data-title", "content"]);
/** Attributes that lead somewhere. */
export const LEADING = new Set(["href", "data-url"]);
/** Attributes with a bare slug or number. */
export const NAMING = new Set(["data-vanity-name", "data-job-id", "data-occludable-job-id"]);

// A member's id has 39 characters; behind it in a key comes a card's name.
const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/giu;
const MEMBER = /AC[ow]AA[\w-]{34}/gu;
const HIDING = /^(?:none|contents)$/u;

/** The rules of a style sheet that show or hide; colors and pictures say nothing to a reader. */
function bareStyle(css: string): string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.slice(0, 2_000_000));
  const rules = [...sheet.cssRules].flatMap((rule) => {
    if (!(rule instanceof CSSStyleRule) || /["'\\]/u.test(rule.selectorText)) return [];
    const { display, visibility } = rule.style;
    const shows = HIDING.test(display) ? `display:${display}` : visibility === "hidden" ? "visibility:hidden" : "";
    return shows ? [`${rule.selectorText}{${shows}}`] : [];
  });
  return rules.join("\n");
}

/** Rewrites a whole document in place, so that nobody in it is anybody. */
export class Rewrite {
  constructor(
    private readonly words: Words,
    private readonly addresses: Addresses,
    /** What people and organizations are called in addresses, ids included, the longest first. */
    private readonly slugs: readonly string[],
  ) {}

  document(document: Document): void {
    this.part(document.documentElement);
    this.element(document.documentElement);
    // Only now it is known which words were somebody's.
    this.keys(document);
  }

  private keys(root: ParentNode): void {
    for (const element of root.querySelectorAll("*")) {
      for (const name of element.getAttributeNames())
        if (STRUCTURE.has(name))
          element.setAttribute(name, this.key(element.getAttribute(name) ?? "", name === "class"));
      if (element instanceof HTMLTemplateElement) this.keys(element.content);
    }
  }

  private part(root: Element | DocumentFragment): void {
    for (const element of root.querySelectorAll(DROPPED)) element.remove();
    for (const meta of root.querySelectorAll("meta"))
      if (!meta.hasAttribute("charset") && !METAS.test(meta.getAttribute("property") ?? meta.name)) meta.remove();
    const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_TEXT);
    const nodes: Node[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    for (const node of nodes) {
      const parent = node.parentElement;
      if (node.nodeType === 8) (node as Comment).remove();
      else if (!parent?.matches("script, style")) node.nodeValue = this.words.text(node.nodeValue ?? "");
    }
    for (const element of root.querySelectorAll("*")) this.element(element);
  }

  private element(element: Element): void {
    if (element instanceof HTMLTemplateElement) this.part(element.content);
    if (element.matches("style")) element.textContent = bareStyle(element.textContent ?? "");
    if (element.matches("script")) rewriteData(element, this.words, this.addresses);
    if (element.matches("textarea")) element.textContent = "";
    const isAddress = /:url$|^lnkd:/u.test(element.getAttribute("property") ?? "");
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name) ?? "";
      if (LEADING.has(name) || (name === "content" && isAddress))
        element.setAttribute(name, this.addresses.rewrite(value));
      else if (name === "content" && isMachineMeta(element)) continue;
      else if (name === "content" && element.getAttribute("property") === "profile:username")
        element.setAttribute(name, this.addresses.slug(value));
      else if (READ.has(name)) element.setAttribute(name, this.words.text(value));
      else if (NAMING.has(name)) element.setAttribute(name, this.addresses.slug(value));
      else if (name === "src") element.setAttribute(name, pictureOf(value));
      else if (name === "style") this.style(element);
      else if (name === "datetime") element.setAttribute(name, this.words.text(value));
      else if (!STRUCTURE.has(name)) element.removeAttribute(name);
    }
  }

  private style(element: Element): void {
    const { display, visibility } = (element as HTMLElement).style;
    element.removeAttribute("style");
    if (HIDING.test(display)) element.setAttribute("style", `display:${display}`);
    else if (visibility === "hidden") element.setAttribute("style", "visibility:hidden");
  }

  /** A key of the site's own, its ids and everybody's slugs in it replaced. */
  private key(key: string, isClass: boolean): string {
    const kept: string[] = [];
    const keep = (text: string) => `\u{f0000}${"\u{f0001}".repeat(kept.push(text))}\u{f0002}`;
    let text = key.replace(UUID, "00000000-0000-4000-8000-000000000000");
    for (const slug of this.slugs)
      if (text.includes(slug)) text = text.split(slug).join(keep(this.addresses.slug(slug)));
    return this.words
      .keyed(
        text.replace(MEMBER, (id) => keep(this.addresses.slug(id))),
        isClass,
      )
      .replace(/[1-9]\d{4,}/gu, (id) => this.words.invention.number(id))
      .replace(/\u{f0000}(\u{f0001}+)\u{f0002}/gu, (_, marks: string) => kept[marks.length / 2 - 1] ?? "");
  }
}

/** Whether an element is a meta tag whose content is a word of the site's own. */
export function isMachineMeta(element: Element): boolean {
  const name = element.getAttribute("property") ?? element.getAttribute("name") ?? "";
  return element.matches("meta") && /^(?:como-pk|service|pageKey|og:type)$/u.test(name);
}

/** No picture; only whether it was framed, which some pages tell more by than by any text. */
function pictureOf(address: string): string {
  const shape = /profile-(?:framed|display)photo-shrink_\d+_\d+/u.exec(address)?.[0];
  return shape ? `https://media.licdn.com/dms/image/v2/X/${shape}/0/1` : "data:,";
}
