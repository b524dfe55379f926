import { elementsOf } from "./unclobbered.ts";
import { branded, HIDDEN } from "./token.ts";

const DEGREE = /^([\s·•]*)([1-3])(?:st|nd|rd)?\+?\s*$/u;

/** Puts a copy before or after a paragraph that the style hides, as server-driven pages do: another degree, or another text. */
export function hideVariant(element: Element, to: number): void {
  if (!element.matches("p")) return;
  const wrapper = element.ownerDocument.createElement("div");
  wrapper.setAttribute("data-display-contents", "true");
  wrapper.setAttribute("style", "display:none");
  const copy = element.cloneNode(true) as Element;
  const degree = DEGREE.exec(copy.textContent ?? "");
  copy.textContent = degree
    ? `${degree[1] ?? ""}${otherDegree(degree[2] ?? "", to)}`
    : branded(copy.textContent ?? "", HIDDEN);
  wrapper.append(copy);
  if (to % 2) element.before(wrapper);
  else element.after(wrapper);
}

function otherDegree(degree: string, to: number): string {
  return ["1st", "2nd", "3rd"].filter((name) => !name.startsWith(degree))[to % 2] ?? "";
}

/** Puts a second visible degree beside one: then the page says two things. */
export function asDifferentDegree(element: Element, to: number): void {
  const degree = DEGREE.exec(element.textContent ?? "");
  if (!degree || element.children.length > 0) return;
  const copy = element.cloneNode(true) as Element;
  copy.textContent = `${degree[1] ?? ""}${otherDegree(degree[2] ?? "", to)}`;
  element.after(copy);
}

/** Whether a text stands in the document where a person could see it. */
export function isSeen(document: Document, text: string): boolean {
  return elementsOf(document, "body *").some(
    (element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.includes(text)) &&
      element.checkVisibility({ visibilityProperty: true }),
  );
}
