// A page's images and forms can stand in front of the document's own methods; the fuzz itself must not trip over what it laid.
// oxlint-disable-next-line typescript/unbound-method
const { querySelectorAll } = Document.prototype;

/** The elements of the document, whatever names it hides its methods under. */
export function elementsOf(document: Document, selector = "*"): HTMLElement[] {
  return [...querySelectorAll.call(document, selector)] as HTMLElement[];
}

/** The page as written. */
export function markupOf(document: Document): string {
  return elementsOf(document, "html")[0]?.outerHTML ?? "";
}
