// What reading lists of people, organizations and jobs costs at the very least: each field by one selector. No checks.
import { all, text } from "./bare-profiles.mjs";

/** People search, server-driven. @param {Document} document */
export function bareSduiSearch(document) {
  return all(document, '[role="listitem"]').map((card) => ({
    url: card.querySelector('a[href*="/in/"]')?.getAttribute("href"),
    name: text(card.querySelector('p a[href*="/in/"]')),
    lines: all(card, "p").map(text),
    label: card.querySelector("img[alt]")?.getAttribute("alt"),
    isHiring: card.querySelector('[aria-label*="ctively hiring"]') !== null,
  }));
}

/** People search, Ember. @param {Document} document */
export function bareClassicSearch(document) {
  return all(document, '[data-view-name="search-entity-result-universal-template"]').map((card) => ({
    url: card.querySelector('a[href*="/in/"]')?.getAttribute("href"),
    name: text(card.querySelector('span[dir="ltr"] [aria-hidden="true"]')),
    degree: text(card.querySelector('.entity-result__badge [aria-hidden="true"]')),
    headline: text(card.querySelector(".t-14.t-black.t-normal")),
    location: text(card.querySelector(".t-14.t-normal:not(.t-black)")),
  }));
}

/** Connections, server-driven. @param {Document} document */
export function bareConnections(document) {
  const list = document.querySelector('[componentkey="ConnectionsPage_ConnectionsList"]') ?? document;
  return {
    total: text(document.querySelector('[componentkey="ConnectionsPage_ConnectionsListHeader"] p')),
    people: all(list, '[componentkey^="auto-component"]').map((row) => ({
      url: row.querySelector('a[href*="/in/"]')?.getAttribute("href"),
      lines: all(row, "a p").map(text),
      label: row.querySelector("img[alt]")?.getAttribute("alt"),
    })),
  };
}

/** An organization and its people, Ember. @param {Document} document */
export function bareOrganization(document) {
  return {
    name: text(document.querySelector("h1.org-top-card-summary__title")),
    people: all(document, ".org-people-profile-card__profile-card-spacing").map((card) => ({
      url: card.querySelector('a[href*="/in/"]')?.getAttribute("href"),
      name: text(card.querySelector(".artdeco-entity-lockup__title")),
      headline: text(card.querySelector(".artdeco-entity-lockup__subtitle")),
      degree: text(card.querySelector(".artdeco-entity-lockup__degree")),
    })),
  };
}

/** A job, server-driven. @param {Document} document */
export function bareSduiJob(document) {
  const header = document.querySelector('p a[href*="/company/"]')?.closest("div");
  const team = document.querySelector('[componentkey^="JobDetailsPeopleWhoCanHelpSlot"]');
  return {
    lines: header ? all(header, "p").map(text) : [],
    company: header?.querySelector('p a[href*="/company/"]')?.getAttribute("href"),
    team: team
      ? all(team, "section:first-child div").map((row) => ({
          url: row.querySelector('a[href*="/in/"]')?.getAttribute("href"),
          lines: all(row, "p").map(text),
        }))
      : [],
  };
}

/** A job, Ember. @param {Document} document */
export function bareClassicJob(document) {
  const card = document.querySelector(".hirer-card__hirer-information");
  return {
    title: text(document.querySelector(".job-details-jobs-unified-top-card__job-title")),
    company: text(document.querySelector(".job-details-jobs-unified-top-card__company-name")),
    url: document.querySelector(".job-details-jobs-unified-top-card__company-name a")?.getAttribute("href"),
    place: text(document.querySelector(".job-details-jobs-unified-top-card__primary-description-container span")),
    team: {
      url: card?.querySelector("a")?.getAttribute("href"),
      name: text(card?.querySelector(".jobs-poster__name")),
      degree: text(card?.querySelector(".hirer-card__connection-degree")),
      headline: text(card?.querySelector(".text-body-small")),
    },
  };
}
