import type { Page } from "playwright";

/**
 * Texts and names on a page of ours in the pseudo language that stand outside of a message and are neither known, nor a day, number
 * or key.
 */
export function wordsOutsideMessages(page: Page, known: readonly string[]): Promise<string[]> {
  return page.evaluate((theirs) => {
    const said: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) said.push(walker.currentNode.textContent ?? "");
    for (const element of document.body.querySelectorAll("*")) {
      for (const name of ["aria-label", "placeholder", "title", "alt"]) said.push(element.getAttribute(name) ?? "");
    }
    const withoutMessages = (text: string): string => {
      const inner = text.replaceAll(/⟦[^⟦⟧]*⟧/g, "");
      return inner === text ? text : withoutMessages(inner);
    };
    return said
      .map((text) => theirs.reduce((left, word) => left.replaceAll(word, ""), withoutMessages(text)))
      .map((text) => text.replaceAll(/\b[A-Z][a-z]{2} \d{1,2}, \d{4}\b/g, "").trim())
      .filter((text) => /\p{L}{2,}/u.test(text));
  }, known);
}

/** What sticks out of a page at either side. */
export function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((element) => !element.closest(".for-screen-readers") && element.checkVisibility())
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < -0.5 || right > innerWidth + 0.5);
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  );
}
