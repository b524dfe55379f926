import type { Page } from "../../src/domain/page/page.ts";
import { readPage } from "../../src/readers/index.ts";

/** A change a page goes through between two readings, told by the case in plain words. */
export interface Change {
  /** The new `document.title`. */
  readonly title?: string;
  /** Selector of an element → selector of the template whose content becomes its children. */
  readonly replace?: Readonly<Record<string, string>>;
}

/** What came out of one reading, and what the reading did to the page: nothing, if it keeps law 2. */
export interface Reading {
  readonly page: Page | null;
  readonly isUntouched: boolean;
}

function openRoots(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll("*")].flatMap((element) =>
    element.shadowRoot ? openRoots(element.shadowRoot) : [],
  );
  return [root, ...inner];
}

function snapshot(roots: readonly (Document | ShadowRoot)[]): string {
  return roots.map((root) => ("documentElement" in root ? root.documentElement.outerHTML : root.innerHTML)).join("\n");
}

/** Applies a change as a site's own script would. */
export function apply(document: Document, change: Change): void {
  if (change.title !== undefined) document.title = change.title;
  for (const [target, template] of Object.entries(change.replace ?? {})) {
    const content = document.querySelector<HTMLTemplateElement>(template)?.content.cloneNode(true);
    const element = document.querySelector(target);
    if (!content || !element) throw new Error(`The page has no ${content ? target : template}.`);
    element.replaceChildren(content);
  }
}

/** Reads the page and watches what the reading does to it. */
export function read(document: Document, url: URL): Reading {
  const Observer = document.defaultView?.MutationObserver ?? MutationObserver;
  const roots = openRoots(document);
  const before = snapshot(roots);
  const observer = new Observer(() => {});
  for (const root of roots)
    observer.observe(root, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  const page = readPage(document, url);
  const changes = observer.takeRecords().length;
  observer.disconnect();
  return {
    page: page ?? null,
    isUntouched: changes === 0 && snapshot(openRoots(document)) === before,
  };
}
