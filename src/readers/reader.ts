import type { Page } from "../domain/page/page.ts";

/**
 * Says what a page is, or `undefined` when it is nothing a reader can vouch for. A reader looks and touches nothing:
 * no network, clicks, waiting or scrolling (law 2). It may throw on a hostile document; `readPage` catches.
 */
export interface Reader {
  /** Whether this reader is the one for the address, before looking at the page. */
  readonly isFor: (url: URL) => boolean;
  readonly read: (document: Document, url: URL) => Page | undefined;
}

/** What the first reader that is for the address says of a page. Never throws, never changes the document. */
export function readWith(readers: readonly Reader[], document: Document, url: URL): Page | undefined {
  const reader = readers.find((candidate) => candidate.isFor(url));
  try {
    return reader?.read(document, url);
  } catch {
    return undefined;
  }
}
