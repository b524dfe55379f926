import type { Line } from "./lines.ts";
import { SDUI } from "./selectors.ts";

/** Whether an element is on screen; `undefined` when the page doesn't let one tell. */
export type Sight = (element: Element) => boolean | undefined;

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}

/** By the page's own style. Never asks a `display: contents` wrapper itself: `checkVisibility` is false there though its child shows. */
function isStyledVisible(element: Element): boolean {
  if (typeof element.checkVisibility === "function") return element.checkVisibility({ visibilityProperty: true });
  for (let at: Element | null = element; at; at = at.parentElement) if (styleOf(at)?.display === "none") return false;
  return styleOf(element)?.visibility !== "hidden";
}

/** Whether the page shows at all. By the element's own way up: images may be named `body`. */
function isLaidOut(element: Element): boolean {
  const body = element.closest("body");
  return body !== null && isStyledVisible(body);
}

/** The class most wrappers share, if it is beyond doubt: the page's sheet gives it `display: contents`, another one hides. */
function usualClass(wrappers: readonly Element[]): string | undefined {
  const counts = new Map<string, number>();
  for (const wrapper of wrappers) counts.set(wrapper.className, (counts.get(wrapper.className) ?? 0) + 1);
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first && first[1] >= 3 && first[1] > 2 * (second?.[1] ?? 0) ? first[0] : undefined;
}

function isUnderUsualWrappers(element: Element, usual: string | undefined): boolean | undefined {
  for (let at = element.closest(SDUI.variant); at; at = at.parentElement?.closest(SDUI.variant) ?? null) {
    if (usual === undefined) return undefined;
    if (at.className !== usual) return false;
  }
  return true;
}

/**
 * How to see on an SDUI page, where all variants of a text are in the document and the style sheet picks one. Without the sheet
 * (a page kept as a file, or a document without layout) the wrappers' classes tell, or nothing does. `sure` is an element known to show.
 */
export function sightOf(document: Document, card: Element, sure: Element): Sight {
  // A name that is itself hidden, on a page that shows, is laid out all the same.
  const hasLayout = isStyledVisible(sure) || isLaidOut(card);
  const hasSheet = (wrappers: readonly Element[]) =>
    hasLayout && wrappers.slice(0, 12).some((wrapper) => /^(?:contents|none)$/u.test(styleOf(wrapper)?.display ?? ""));
  // The card's own few tell in most cases; all the page's are only counted where they don't.
  let isStyled = hasSheet([...card.querySelectorAll(SDUI.variant)]);
  let usual: string | undefined;
  if (!isStyled) {
    const wrappers = [...document.querySelectorAll(SDUI.variant)];
    isStyled = hasSheet(wrappers);
    usual = usualClass(wrappers);
  }
  return (element) => {
    if (hasLayout && !isStyledVisible(element)) return false;
    return isStyled ? true : isUnderUsualWrappers(element, usual);
  };
}

/** Whether an element only wraps a variant of a text that doesn't show. */
export function isHiddenVariant(element: Element, sight: Sight): boolean {
  const variant = element.matches(SDUI.variant) ? element.firstElementChild : null;
  return variant !== null && sight(variant) === false;
}

/** The lines that show, where a part has variants its style picks from; all of them where no style tells. */
export function shownOf(lines: readonly Line[], part: Element): readonly Line[] {
  if (!part.querySelector(SDUI.variant) || !isLaidOut(part)) return lines;
  return lines.filter(({ element }) => isStyledVisible(element));
}
