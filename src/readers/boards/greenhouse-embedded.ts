import type { Page } from "../../domain/page/page.ts";
import { webAddress } from "../../domain/page/profile-address.ts";
import { isMarkedClosed } from "../job/closed.ts";
import { jobPage } from "../job/facts.ts";
import type { Reader } from "../reader.ts";
import { agree } from "../structured/facts.ts";
import { readJob } from "../structured/job-posting.ts";
import { heading, meta, titleStart } from "../structured/page-marks.ts";
import { web } from "../structured/web.ts";
import { nameOfSlug } from "./board.ts";

// Where the company's page holds Greenhouse's: the script and the frame it makes (2014 to 2026, told in its documentation).
const FRAME = '#grnhse_app, #grnhse_iframe, script[src*="greenhouse.io/embed/job_board/js"]';

function tenantOf(document: Document): string | undefined {
  const source = document.querySelector(
    'script[src*="greenhouse.io/embed/job_board/js"], #grnhse_iframe[src*="greenhouse.io"]',
  );
  return /[?&]for=([\w-]+)/.exec(source?.getAttribute("src") ?? "")?.[1];
}

function read(document: Document, url: URL): Page | undefined {
  const own = webAddress(url.href);
  const job = readJob(document, url);
  if (job || !own || !document.querySelector(FRAME)) return job ?? web.read(document, url);
  const [title, bar] = [heading(document), titleStart(document)];
  // The advert is in a frame nobody sees into; the page around it names it, or only says "Careers".
  if (
    !title ||
    !bar ||
    !agree(title, bar) ||
    /^(?:careers?|jobs?|open (?:positions|roles)|karriere|stellen)\b/iu.test(title)
  )
    return undefined;
  const name = meta(document, "og:site_name");
  const facts = {
    title,
    organization: name ? { name } : undefined,
    isClosed: isMarkedClosed(document),
    id: url.searchParams.get("gh_jid") ?? undefined,
  };
  return jobPage(own, [facts], nameOfSlug(tenantOf(document)));
}

/** A company's own page around an advert at Greenhouse, by the number in its address. */
export const greenhouseEmbedded: Reader = {
  isFor: ({ searchParams }) => /^\d+$/.test(searchParams.get("gh_jid") ?? ""),
  read,
};
