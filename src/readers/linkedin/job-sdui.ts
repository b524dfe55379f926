import type { JobPage } from "../../domain/page/page.ts";
import { cleanText, comparisonKey } from "../text.ts";
import { closedIn } from "./closed.ts";
import { teamInSlot } from "./hiring-team.ts";
import { linesOf, textOf, type Line } from "./lines.ts";
import { addressOf, jobUrl, organizationUrl } from "./links.ts";
import { titleOf } from "./names.ts";
import { JOB_SDUI } from "./selectors.ts";

function keyOf(element: Element): string {
  return element.getAttribute("componentkey") ?? "";
}

/** The keyed cards of the job, or nothing while another job's are still there. */
export function cardsOf(document: Document, id: string): Element[] {
  const keyed = [...document.querySelectorAll(JOB_SDUI.keyed)];
  const isStale = keyed.some((card) => keyOf(card).startsWith(JOB_SDUI.about) && keyOf(card) !== JOB_SDUI.about + id);
  return isStale ? [] : keyed.filter((card) => keyOf(card).endsWith(`_${id}`));
}

/** The organization's link with text that comes before the first card, in the smallest part of the page around both. */
export function companyLink(card: Element): Element | undefined {
  for (let pane = card.parentElement; pane && pane.tagName !== "BODY"; pane = pane.parentElement) {
    const links = [...pane.querySelectorAll('a[href*="/company/"]')];
    const link = links.find(
      (anchor) =>
        anchor.compareDocumentPosition(card) & 4 &&
        !anchor.closest(`[componentkey^="${JOB_SDUI.listRow}"]`) &&
        textOf(anchor),
    );
    if (link) return link;
  }
  return undefined;
}

/** The lines of the header: the smallest block around the company's link with at least two more, all before the first card. */
function headerLines(link: Element, card: Element): Line[] {
  for (let at: Element | null = link; at && !at.contains(card); at = at.parentElement) {
    const lines = linesOf(at);
    const own = lines.findIndex(({ element }) => element.contains(link) || link.contains(element));
    if (own !== -1 && lines.length - own > 2) return lines.slice(own + 1);
  }
  return [];
}

/** Whether the title bar or the list's own row for this job names it so. */
function isConfirmed(document: Document, id: string, title: string, company: string): boolean {
  if (comparisonKey(titleOf(document) ?? "") === comparisonKey(`${title} | ${company}`)) return true;
  const row = document.querySelector(`[componentkey="${JOB_SDUI.listRow}${id}"]`);
  return row !== null && linesOf(row).some(({ text }) => comparisonKey(text) === comparisonKey(title));
}

/** Reads an SDUI job; every card must carry the address's own number, or the pane still shows another job. */
export function readSduiJob(document: Document, id: string): JobPage | undefined {
  const cards = cardsOf(document, id);
  const [first] = cards;
  const link = first && companyLink(first);
  const company = cleanText(textOf(link));
  if (!first || !link || !company) return undefined;
  const lines = headerLines(link, first).flatMap(({ text }) => cleanText(text) ?? []);
  const confirmed = lines.find((text) => isConfirmed(document, id, text, company));
  const name = confirmed ?? lines[0];
  const place = lines[lines.indexOf(name ?? "") + 1];
  // Company, title and "place · age · applicants" follow each other; without a second witness that order must be whole.
  const isRow = place?.includes(" · ") ?? false;
  if (!name || !(confirmed || (isRow && !name.includes(" · ")))) return undefined;
  const location = isRow ? cleanText(place?.split(" · ")[0]) : undefined;
  const url = organizationUrl(addressOf(link));
  const slot = cards.find((card) => keyOf(card).startsWith(JOB_SDUI.helpers));
  return {
    kind: "job",
    job: {
      id,
      title: name,
      organization: url ? { name: company, url } : { name: company },
      ...(location ? { location } : {}),
      url: jobUrl(id),
      ...closedIn(document.querySelector("main") ?? document),
      hiringTeam: teamInSlot(slot),
    },
  };
}
