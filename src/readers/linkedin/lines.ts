/** Which of a text's copies to read: `shown` skips what is aria-hidden; `doubled` is for Ember, whose visible copy is the aria-hidden one. */
export type Copies = "shown" | "doubled";

/** One line of text as the page breaks it, white space collapsed, bullets still on it. */
export interface Line {
  readonly element: Element;
  readonly text: string;
}

// Far more than any name, headline or date, so that a hostile megabyte costs nothing.
const LINE_END = 8_000;
const MOST_LINES = 400;
const DEEPEST = 200;

// What a person doesn't read at its place: icons, scripts, controls, popovers, copies for assistive technology.
const SILENT =
  "aside,svg,script,style,template,noscript,iframe,form,button,dialog,input,textarea,select,object,[hidden],[inert],[popover]," +
  "[role=dialog],[role=alertdialog],[role=toolbar],[role=tooltip],[role=menu],[role=img],.visually-hidden,.a11y-text,.sr-only";
const SILENT_BY_COPIES = { doubled: SILENT, shown: `${SILENT},[aria-hidden=true]` } as const;
const INLINE = new Set(["A", "SPAN", "STRONG", "B", "EM", "I", "BDI", "BDO", "MARK", "SMALL", "SUP", "SUB", "WBR"]);
const LINE_TAGS = new Set(["P", "H1", "H2", "H3", "H4"]);

type Except = ((element: Element) => boolean) | undefined;

function gather(element: Element, copies: Copies, parts: string[], depth: number, except: Except): void {
  for (let node = element.firstChild; node && parts.length < LINE_END; node = node.nextSibling) {
    if (node.nodeType === 3) parts.push((node.nodeValue ?? "").slice(0, LINE_END));
    else if (node.nodeType === 1 && depth < DEEPEST) {
      const child = node as Element;
      if (child.matches(SILENT_BY_COPIES[copies]) || except?.(child)) continue;
      const gap = INLINE.has(child.tagName) ? "" : " ";
      parts.push(gap);
      gather(child, copies, parts, depth + 1, except);
      parts.push(gap);
    }
  }
}

/** The text a person reads in an element, white space collapsed; `""` when there is none. `except` leaves subtrees out. */
export function textOf(element: Element | null | undefined, copies: Copies = "shown", except?: Except): string {
  if (!element) return "";
  const parts: string[] = [];
  gather(element, copies, parts, 0, except);
  return parts.join("").slice(0, LINE_END).replace(/\s+/gu, " ").trim();
}

function hasOwnText(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 && /\S/u.test((node.nodeValue ?? "").slice(0, LINE_END))) return true;
  }
  return false;
}

/** The lines inside an element, in document order: paragraphs, headings, and whatever else holds text of its own. `except` leaves subtrees out. */
export function linesOf(root: Element, copies: Copies = "shown", except?: Except): Line[] {
  const lines: Line[] = [];
  const visit = (element: Element, depth: number): void => {
    if (lines.length >= MOST_LINES || depth > DEEPEST || element.matches(SILENT_BY_COPIES[copies]) || except?.(element))
      return;
    if (LINE_TAGS.has(element.tagName) || hasOwnText(element)) {
      const text = textOf(element, copies, except);
      if (text) lines.push({ element, text });
      return;
    }
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) visit(child, depth + 1);
  };
  visit(root, 0);
  return lines;
}
