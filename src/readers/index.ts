import { factsOf } from "../domain/page/not-facts.ts";
import type { Page } from "../domain/page/page.ts";
import { bluesky } from "./bluesky/reader.ts";
import { github } from "./github/reader.ts";
import { gitlab } from "./gitlab/reader.ts";
import { mastodon } from "./mastodon/reader.ts";
import { orcid } from "./orcid/reader.ts";
import { linkedin } from "./linkedin/reader.ts";
import { type Reader, readWith } from "./reader.ts";
import { scholar } from "./scholar/reader.ts";
import { web } from "./structured/web.ts";
import { xing } from "./xing/reader.ts";

/** The readers, most specific first; the first one that is for the address decides. */
const READERS: readonly Reader[] = [linkedin, github, gitlab, orcid, scholar, xing, bluesky, mastodon, web];

/** What a page is and says, or `undefined` when nothing can be vouched for. Never throws, never changes the document. */
export function readPage(document: Document, url: URL): Page | undefined {
  const page = readWith(READERS, document, url);
  return page && factsOf(page);
}
