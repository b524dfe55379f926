import type { JobPage } from "../../domain/page/page.ts";
import { saysClosed, isMarkedClosed } from "../job/closed.ts";
import { type JobFacts, jobPage } from "../job/facts.ts";
import { dayIn, placeIn, remoteIn } from "../job/words.ts";
import type { Reader } from "../reader.ts";
import { readJob, readPostings } from "../structured/job-posting.ts";
import { words } from "../structured/facts.ts";
import { said } from "../structured/markup.ts";
import { structuredText } from "../structured/node.ts";
import { heading, meta } from "../structured/page-marks.ts";
import { cleanText } from "../text.ts";

/** An advert by its address on a board. */
export interface Advert {
  /** The canonical address. */
  readonly url: string;
  readonly id: string;
  /** The employer's part of the address, as a name of last resort. */
  readonly tenant?: string | undefined;
  /** The words of the title in the address. */
  readonly words?: string | undefined;
}

/** Where a board's markup says what; selectors, newest first. */
interface Marks {
  readonly title?: readonly string[];
  readonly organization?: readonly string[];
  readonly location?: readonly string[];
  /** On-site, hybrid or remote. */
  readonly workplace?: readonly string[];
  readonly postedOn?: readonly string[];
  readonly closesOn?: readonly string[];
  readonly about?: readonly string[];
  /** Is there only where the advert is over. */
  readonly closed?: readonly string[];
}

/** What one board's pages are like. */
export interface Board {
  readonly host: RegExp;
  /** The advert at an address; `undefined` for lists, organizations and everything else. */
  readonly advertAt: (url: URL) => Advert | undefined;
  readonly marks: Marks;
  /** How the title bar is written, with TITLE, ORGANIZATION, PLACE and * for anything. */
  readonly titles: readonly string[];
}

const NOT_FOUND =
  /\b404\b|not found|does(?:n't| not) exist|no longer|couldn.t find|went wrong|nicht gefunden|existiert nicht|introuvable|n.existe pas|no (?:se )?encontr|não encontrad|non trovat|niet gevonden|access denied|just a moment|log ?in|sign in/iu;
const ABOUT_CAP = 20_000;
const BRACKETS = /[\\^$.*+?()[\]{}|]/g;

/** A name out of the part of an address that stands for the employer: "quillfern-labs", "QuillfernLabs1". */
export function nameOfSlug(slug: string | undefined): string | undefined {
  if (!slug || /^\d+$/.test(slug)) return undefined;
  let text = slug;
  try {
    text = decodeURIComponent(slug);
  } catch {
    return undefined;
  }
  const words = text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/\d{1,3}$/, "")
    .split(/[-_.+\s]+/u)
    .filter(Boolean);
  return cleanText(words.map((word) => (word[0] ?? "").toUpperCase() + word.slice(1)).join(" "));
}

function patternOf(written: string, title: string | undefined): RegExp {
  const parts = written.split(/(TITLE|ORGANIZATION|PLACE|\*)/).map((part) => {
    if (part === "TITLE") return `(?<title>${title?.replace(BRACKETS, "\\$&") ?? ".+"})`;
    if (part === "ORGANIZATION") return "(?<organization>.+?)";
    if (part === "PLACE") return "(?<place>.+?)";
    return part === "*" ? ".*" : part.replace(BRACKETS, "\\$&").replace(/[-–—]/g, "[-–—]");
  });
  return new RegExp(`^${parts.join("")}$`, "iu");
}

/** What the title bar says, held against the heading where there is one: a separator may stand in a title too. */
function titleFacts(bar: string | undefined, titles: readonly string[], own: string | undefined): JobFacts | undefined {
  if (!bar) return undefined;
  for (const title of own ? [own, undefined] : [undefined]) {
    for (const written of titles) {
      const found = patternOf(written, title).exec(bar)?.groups;
      if (!found) continue;
      const name = cleanText(found["organization"]);
      return {
        title: cleanText(found["title"]),
        organization: name ? { name } : undefined,
        location: placeIn(found["place"]),
      };
    }
  }
  return undefined;
}

function markFacts(document: Document, marks: Marks): JobFacts {
  const name = organizationIn(document, marks.organization);
  const place = structuredText(said(document, marks.location));
  const time = (selectors: readonly string[] | undefined) => {
    const element = selectors && document.querySelector(selectors.join(","));
    return dayIn(element?.getAttribute("datetime") ?? element?.getAttribute("content") ?? element?.textContent);
  };
  const about = marks.about && document.querySelector(marks.about.join(","))?.textContent?.slice(0, ABOUT_CAP);
  return {
    title: structuredText(said(document, marks.title)),
    organization: name ? { name } : undefined,
    location: placeIn(place),
    isRemote: remoteIn(structuredText(said(document, marks.workplace))) ?? (remoteIn(place) || undefined),
    postedOn: time(marks.postedOn),
    closesOn: time(marks.closesOn),
    isClosed: marks.closed ? document.querySelector(marks.closed.join(",")) !== null : undefined,
    about: about?.replace(/\s+/g, " "),
  };
}

/** A name in an element, or in the label of a logo ("Quillfern Labs logo"). */
function organizationIn(document: Document, selectors: readonly string[] = []): string | undefined {
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    const text = structuredText(
      element?.getAttribute("alt") ?? element?.getAttribute("content") ?? element?.textContent,
    );
    const name = cleanText(
      text?.replace(/^at\s+|\s+(?:company\s+)?(?:logo|home ?page)$/giu, "").replace(/\s*\d[.,]\d\s*★?$/u, ""),
    );
    if (name) return name;
  }
  return undefined;
}

/** Whether title and address have nothing in common: one of them is another advert's. A title in a script that addresses can't have says nothing. */
function isContradicted(title: string, slug: string | undefined): boolean {
  const telling = (text: string) =>
    words(text.replaceAll("_", " ").normalize("NFD").replace(/\p{M}/gu, "")).filter((word) => /^[a-z]{3,}$/.test(word));
  const [said, written] = [telling(title), telling(slug ?? "")];
  return said.length > 0 && written.length > 0 && !said.some((word) => written.includes(word));
}

function isTitle(title: string | undefined): title is string {
  return title !== undefined && !NOT_FOUND.test(title) && !saysClosed(title);
}

/** At an address we don't know as an advert's: what the page's data says, if it is what its only heading says; a list has another. */
function unknownAdvert(document: Document, url: URL): JobPage | undefined {
  const page = readJob(document, url);
  return page && page.job.title === heading(document) ? page : undefined;
}

function read(board: Board, document: Document, url: URL): JobPage | undefined {
  const advert = board.advertAt(url);
  if (!advert) return unknownAdvert(document, url);
  // The site may have moved on inside of the page: another advert's data is no witness.
  const isHere = ({ at }: JobFacts): boolean => {
    const other = at !== undefined && URL.canParse(at) ? board.advertAt(new URL(at)) : undefined;
    return other === undefined || other.id === advert.id;
  };
  const postings = readPostings(document, url).filter(isHere);
  const marked = markFacts(document, board.marks);
  // A heading without a mark of its own counts where the title bar or the data say the same.
  const own = marked.title ?? heading(document);
  const bar = structuredText(document.querySelector("head > title")?.textContent?.slice(0, 500));
  const barred = titleFacts(bar, board.titles, own);
  const shared = structuredText(meta(document, "og:title"));
  const title = own ?? barred?.title ?? postings[0]?.title ?? shared;
  const isConfirmed = marked.title !== undefined || postings.length > 0 || barred !== undefined || bar === title;
  if (!isConfirmed || !isTitle(title) || isContradicted(title, advert.words)) return undefined;
  const facts = [...postings, { ...marked, title: own }, barred, { title }, { isClosed: isMarkedClosed(document) }];
  const page = jobPage(advert.url, facts, nameOfSlug(advert.tenant));
  // What is shared of the page is written when it is served; a title that it doesn't know is another advert's.
  if (!page || (shared && own === undefined && !shared.includes(page.job.title))) return undefined;
  return { ...page, job: { ...page.job, id: advert.id } };
}

/** The reader of a board. */
export function boardReader(board: Board): Reader {
  return {
    isFor: ({ hostname }) => board.host.test(hostname),
    read: (document, url) => read(board, document, url),
  };
}

/** The advert at an address whose path is of this shape, with the groups `id`, `tenant` and `words`; what comes behind the match is the same advert. */
export function advertIn(url: URL, path: RegExp, tenant?: string): Advert | undefined {
  const found = path.exec(url.pathname);
  const { id, tenant: own, words: slug } = found?.groups ?? {};
  if (!found || id === undefined) return undefined;
  return { url: url.origin + found[0].replace(/\/$/, ""), id, tenant: own ?? tenant, words: slug };
}
