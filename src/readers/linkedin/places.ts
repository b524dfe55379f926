import type { Page } from "../../domain/page/page.ts";
import { nameAnchor, type NamePlace, type Places } from "../places.ts";
import { cardsOf, companyLink } from "./job-sdui.ts";
import { kindsAt } from "./kinds.ts";
import { linesOf } from "./lines.ts";
import { personLinks, personOf } from "./links.ts";
import { nameIn } from "./names.ts";
import { CONNECTIONS, JOB_CLASSIC, JOB_PUBLIC, JOB_SDUI, ORGANIZATION, SEARCH } from "./selectors.ts";

const NOBODYS = "aside, header, nav, footer, dialog, [role=dialog], [inert]";
// What a person reads inside of a line; a mark comes behind it.
const INLINE = /^(?:a|span|strong|b|em|i|bdi|font)$/iu;

// What holds one person's lines in all of the lists: where only a piece of it changed, its other links count too.
const ROW = "li, [role=listitem], .hirer-card__hirer-information, [componentkey]";

/** Where people are listed, by the first part of the path; newest markup first. */
const LISTS: Readonly<Record<string, string>> = {
  search: `${SEARCH.screen}, .search-results-container`,
  mynetwork: CONNECTIONS.list,
  company: ORGANIZATION.people,
  jobs: `[componentkey^="${JOB_SDUI.helpers}"], ${JOB_CLASSIC.hirer}`,
};

function lists(document: Document, { pathname }: URL): Element[] {
  const part = pathname.split("/")[1] ?? "";
  const selector = LISTS[part];
  if (selector === undefined) return [];
  const found = [...document.querySelectorAll(selector)];
  // Cards of one list stand side by side; the list itself is what grows.
  const isCards = part === "company" || part === "jobs";
  const parts = new Set(found.flatMap((one) => (isCards ? (one.parentElement ?? []) : one)));
  // Without a screen or a class of its own, the main part of the page is observed.
  if (parts.size === 0 && part === "search") parts.add(document.querySelector("main") ?? document.body);
  return [...parts].filter((one) => !one.parentElement?.closest(selector));
}

function placeOf(link: Element, url: string): NamePlace | undefined {
  // Ember's copy for the eye is the one assistive technology doesn't get.
  const copies = link.querySelector('span[aria-hidden="true"]') ? "doubled" : "shown";
  const [line] = linesOf(link, copies);
  if (!line || !nameIn(line.text)) return undefined;
  let beside: Element = line.element;
  while (
    beside !== link &&
    (INLINE.test(beside.tagName) || beside.closest("[aria-hidden=true]")) &&
    beside.parentElement
  )
    beside = beside.parentElement;
  return { link, url, beside, isBehind: beside === link };
}

/** The first link with a name in each run of links to one person; links around whole cards and pictures are none. */
function* names(part: Element, list: Element): Iterable<NamePlace | undefined> {
  const row = part.closest(ROW);
  let [run, isNamed] = ["", false];
  for (const link of personLinks(
    row && row !== list && list.contains(row) ? row : part === list ? list : (part.parentElement ?? part),
  )) {
    const url = personOf(link)?.url ?? "";
    if (url !== run) [run, isNamed] = [url, false];
    const isName = !isNamed && !link.closest(NOBODYS) && personLinks(link).length === 0;
    const place = isName ? placeOf(link, url) : undefined;
    if (place) isNamed = true;
    yield place;
  }
}

function jobAnchor(document: Document, id: string | undefined): Element | undefined {
  const [card] = id === undefined ? [] : cardsOf(document, id);
  // SDUI's titles have neither class nor heading; the organization's link above them does as well.
  const link = card && companyLink(card);
  return link?.parentElement ?? document.querySelector(`${JOB_CLASSIC.title}, ${JOB_PUBLIC.title}`) ?? undefined;
}

function subject(document: Document, page: Page): Element | undefined {
  if (page.kind === "profile") return nameAnchor(document, page.profile.name);
  if (page.kind === "job") return jobAnchor(document, page.job.id);
  if (page.kind === "people") return undefined;
  return document.querySelector(ORGANIZATION.name) ?? document.querySelector(ORGANIZATION.anyName) ?? undefined;
}

/** LinkedIn: profiles, people search, connections, organizations and jobs. */
export const places: Places = {
  kindsAt,
  subject,
  lists,
  names,
  personOf: (link) => personOf(link)?.url,
};
