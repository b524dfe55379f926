import { factsOf } from "../domain/page/not-facts.ts";
import type { Page } from "../domain/page/page.ts";
import { BOARDS } from "./boards/boards.ts";
import { readWith } from "./reader.ts";
import { SITES } from "./sites.ts";

/** What a page is and says, or `undefined` when nothing can be vouched for. Never throws, never changes the document. */
export function readPage(document: Document, url: URL): Page | undefined {
  const page = readWith([...BOARDS, ...SITES], document, url);
  return page && factsOf(page);
}
