import type { JobPage } from "../../domain/page/page.ts";
import { cleanText, comparisonKey } from "../text.ts";
import { closedIn } from "./closed.ts";
import { teamInClasses } from "./hiring-team.ts";
import { textOf } from "./lines.ts";
import { addressOf, jobUrl, organizationUrl } from "./links.ts";
import { beginsWith, titleOf } from "./names.ts";
import { JOB_CLASSIC, JOB_PUBLIC } from "./selectors.ts";

function jobPage(
  id: string,
  fields: { title: string; company: string; url: string | undefined; place: string | undefined },
): JobPage["job"] {
  const { title, company, url, place } = fields;
  const location = cleanText(place?.split(/\s[·•]\s/u)[0]);
  return {
    id,
    title,
    organization: url ? { name: company, url } : { name: company },
    ...(location ? { location } : {}),
    url: jobUrl(id),
    hiringTeam: [],
  };
}

/** Whether the pane shows the job of the address: its heading links there, or the list's row or the title bar names it so. */
function isShowing(document: Document, id: string, heading: Element, title: string): boolean {
  const link = heading.querySelector('a[href*="/jobs/view/"]');
  if (link) return addressOf(link).includes(`/jobs/view/${id}`);
  const row = document.querySelector(`[data-occludable-job-id="${id}"] a, [data-job-id="${id}"] a`);
  if (row) return comparisonKey(textOf(row, "doubled")) === comparisonKey(title);
  return beginsWith(titleOf(document) ?? "", title);
}

/** Reads an Ember job pane; its heading must be the address's job. */
export function readClassicJob(document: Document, id: string): JobPage | undefined {
  const heading = document.querySelector(JOB_CLASSIC.title);
  const title = cleanText(textOf(heading, "doubled"));
  const box = document.querySelector(JOB_CLASSIC.company);
  const company = cleanText(textOf(box, "doubled"));
  if (!heading || !title || !company || !isShowing(document, id, heading, title)) return undefined;
  const url = organizationUrl(addressOf(box?.querySelector("a")));
  const job = jobPage(id, { title, company, url, place: textOf(document.querySelector(JOB_CLASSIC.place), "doubled") });
  const pane = heading.closest("main") ?? document;
  return { kind: "job", job: { ...job, ...closedIn(pane), hiringTeam: teamInClasses(pane) } };
}

/** Reads the job page visitors see; the page's own address must end in the job's number. */
export function readPublicJob(document: Document, id: string): JobPage | undefined {
  const title = cleanText(textOf(document.querySelector(JOB_PUBLIC.title)));
  const link = document.querySelector(JOB_PUBLIC.company);
  const company = cleanText(textOf(link));
  const stated = [...document.querySelectorAll(JOB_PUBLIC.address)].map(
    (node) => node.getAttribute("href") ?? node.getAttribute("content") ?? "",
  );
  const isOwn = stated.length > 0 && stated.every((address) => /(\d+)\/?(?:[?#]|$)/u.exec(address)?.[1] === id);
  if (!title || !company || !isOwn) return undefined;
  const place = textOf(document.querySelector(JOB_PUBLIC.place));
  const job = jobPage(id, { title, company, url: organizationUrl(addressOf(link)), place });
  return { kind: "job", job: { ...job, ...closedIn(document) } };
}
