import { plain, type Invention } from "./invention.ts";
import { isMachineMeta, LEADING, NAMING, READ, STRUCTURE } from "./rewrite.ts";
import { KNOWN_HOST, type Words } from "./words.ts";

/** Something in the new page that may be somebody's, and where. */
export interface Leftover {
  readonly what: string;
  readonly where: string;
  readonly text: string;
}

const EMAIL =
  /(?<![@\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+(?:@|%40|\(at\))(?!example\.invalid)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/iu;
const EMPTY_UUID = "00000000-0000-4000-8000-000000000000";
const PHONE = /(?:\+|\b00|\(0|\b0)\d[\d\s()./-]{6,}\d|\b\d{3}[\s.-]\d{3}[\s.-]\d{4}\b/u;
const TOKEN = /AC[ow]AA[\w-]{6,}|urn:li:\w+:\d{3,}|eyJ[\w-]{10,}|(?=(?:[A-Za-z_]*\d){4})\w{20,}/u;
const DROPPED = "script:not([type='application/ld+json']), code, iframe, noscript, object, embed, form input[value]";

// Attributes whose words are the site's programmers' own.
const VOCABULARY = new Set(["class", "rel", "property", "itemprop", "itemtype", "role", "type", "name"]);

function pathOf(element: Element): string {
  const path: string[] = [];
  for (let at: Element | null = element; at && path.length < 6; at = at.parentElement) {
    const siblings = at.parentElement
      ? [...at.parentElement.children].filter((one) => one.tagName === at?.tagName)
      : [];
    path.unshift(at.tagName.toLowerCase() + (siblings.length > 1 ? `:nth-of-type(${siblings.indexOf(at) + 1})` : ""));
  }
  return path.join(" > ");
}

/** Words of a text, or of a key such as `com.site.profileCardAbout`. */
function wordsOf(text: string, isKey: boolean): string[] {
  return (isKey ? text.replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ") : text).match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** Looks through a rewritten page for whatever may be left of the original, independently of how it was rewritten. */
export class Leftovers {
  private readonly found: Leftover[] = [];

  constructor(
    private readonly words: Words,
    private readonly invention: Invention,
    private readonly names: ReadonlySet<string>,
  ) {}

  in(document: Document): readonly Leftover[] {
    const roots: (Document | DocumentFragment)[] = [document];
    for (let root = roots.shift(); root; root = roots.shift()) {
      for (const element of root.querySelectorAll("*")) {
        this.element(element);
        if (element instanceof HTMLTemplateElement) roots.push(element.content);
      }
    }
    return this.found;
  }

  private say(what: string, where: string, text: string): void {
    if (!this.found.some((one) => one.what === what && one.text === text))
      this.found.push({ what, where, text: text.trim().slice(0, 120) });
  }

  private element(element: Element): void {
    const where = pathOf(element);
    if (element.matches(DROPPED)) this.say("something that runs, loads or only machines read", where, element.tagName);
    for (const node of element.childNodes) {
      if (node.nodeType === 8) this.say("a comment", where, node.nodeValue ?? "");
      if (node.nodeType === 3) this.text(node.nodeValue ?? "", where, element.matches("script") ? "data" : "text");
    }
    for (const { name, value } of element.attributes) {
      const at = `${where} [${name}]`;
      if (name === "src" || name === "style") this.text(value, at, "key");
      // A user's name with its host is no e-mail address, though it looks like one.
      else if (element.matches('[property="profile:username"]')) this.text(`@${value}`, at, "text");
      else if (READ.has(name)) this.text(value, at, isMachineMeta(element) ? "class" : "text");
      else if (LEADING.has(name) || NAMING.has(name)) this.text(value, at, "address");
      else if (STRUCTURE.has(name)) this.text(value, at, VOCABULARY.has(name) ? "class" : "key");
      else this.say("an attribute not known to be harmless", at, value);
    }
  }

  private text(text: string, where: string, kind: "text" | "address" | "key" | "class" | "data"): void {
    let shown = text;
    try {
      if (kind === "address") shown = decodeURIComponent(text);
    } catch {
      this.say("an address that can't be read", where, text);
    }
    const bare = [...this.invention.tokens, ...this.invention.numbers]
      .toSorted((a, b) => b.length - a.length)
      .reduce((rest, invented) => (rest.includes(invented) ? rest.replaceAll(invented, "¤") : rest), shown)
      .replaceAll(EMPTY_UUID, "¤");
    if (EMAIL.test(bare)) this.say("an e-mail address", where, text);
    // In a key nothing was rewritten but ids, so a number that looks like one to call is one.
    if (PHONE.test(kind === "key" ? shown.replaceAll(EMPTY_UUID, "¤") : bare) && kind !== "class")
      this.say("a phone number", where, text);
    if (TOKEN.test(bare)) this.say("an id or token", where, text);
    for (const word of wordsOf(shown, kind === "key" || kind === "class")) {
      const key = plain(word);
      if (this.invention.words.has(key) || this.isWithin(key)) continue;
      if (this.names.has(key) && !this.words.isAllowed(word)) this.say("a name", where, text);
      else if (kind !== "class" && key.length > 2 && this.invention.replaced.has(key) && !this.words.isAllowed(word))
        this.say("a word of the original", where, text);
      else if (key.length > 2 && kind === "text" && !this.words.isAllowed(word))
        this.say("an unknown word", where, text);
      else if (key.length > 2 && kind === "key" && !this.words.isAllowed(word) && /\s/u.test(text.trim()))
        this.say("an unknown name", where, text);
    }
    const host = kind === "address" ? /^https?:\/\/([^/?#]+)/iu.exec(text)?.[1] : undefined;
    if (host && !KNOWN_HOST.test(host) && !host.endsWith(".example")) this.say("somebody's address", where, text);
  }

  /** Parts of invented tokens, and scripts whose words are invented letter by letter. */
  private isWithin(key: string): boolean {
    if ([...this.invention.tokens].some((token) => token.toLowerCase().includes(key))) return true;
    return (
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(key) &&
      Array.from(key).every(
        (letter) => /\p{Lm}/u.test(letter) || this.invention.words.has(letter) || this.words.isAllowed(letter),
      )
    );
  }
}
