import type { Page } from "../domain/page.ts";
import type { Reader } from "./reader.ts";

/** The readers, most specific first; the first one that is for the address decides. */
const READERS: readonly Reader[] = [];

/** What a page is and says, or `undefined` when nothing can be vouched for. Never throws, never changes the document. */
export function readPage(document: Document, url: URL): Page | undefined {
  const reader = READERS.find((candidate) => candidate.isFor(url));
  try {
    return reader?.read(document, url);
  } catch {
    return undefined;
  }
}
