import type { Site } from "../domain/page/site-addresses.ts";
import * as bluesky from "./bluesky/selectors.ts";
import * as github from "./github/selectors.ts";
import * as gitlab from "./gitlab/selectors.ts";
import * as mastodon from "./mastodon/selectors.ts";
import * as orcid from "./orcid/selectors.ts";
import * as scholar from "./scholar/selectors.ts";
import type { Markup } from "./structured/markup.ts";
import * as xing from "./xing/selectors.ts";

/** Labels of our own for selectors. */
export type Markers = Readonly<Record<string, string>>;

function fields(markup: Markup): Markers {
  return Object.fromEntries(
    Object.entries(markup).map(([field, selectors]: [string, readonly string[]]) => [field, selectors.join(",")]),
  );
}

/** What tells one generation of a site's markup from another, and what a reader there looks for. */
export const MARKERS: Readonly<Partial<Record<Site, Markers>>> = {
  linkedin: {
    // React driven by the server, since January 2026.
    "sdui-screen": "[data-sdui-screen]",
    "sdui-page-key": "meta[name=como-pk]",
    "sdui-workspace": "main#workspace",
    "sdui-top-card": "[componentkey$=Topcard]",
    "sdui-experience": "[componentkey$=ExperienceTopLevelSection]",
    "sdui-hydrated": "body[data-rehydrated]",
    // Ember, since 2017; profiles up to 2025, company pages still.
    "classic-ember": ".ember-view",
    "classic-heading": "main h1",
    "classic-card": "[data-view-name=profile-card]",
    // Phone browsers, and the page without an account.
    "mwlite-card": "section.basic-profile-section",
    "public-key": "meta[name=pageKey]",
    "public-top-card": ".top-card-layout",
    "contact-link": 'a[href*="/overlay/contact-info"]',
    "people-links": 'a[href*="/in/"]',
    "company-links": 'a[href*="/company/"]',
    "list-items": "[role=listitem], li",
    frames: "iframe",
  },
  github: { card: github.CARD, login: github.LOGIN.join(","), ...fields(github.MARKUP) },
  gitlab: { person: gitlab.PERSON, ...fields(gitlab.MARKUP) },
  orcid: {
    name: orcid.NAME.join(","),
    id: orcid.ID.join(","),
    employment: orcid.EMPLOYMENT,
    education: orcid.EDUCATION,
    affiliation: orcid.AFFILIATION_NAME,
  },
  scholar: {
    name: scholar.NAME.join(","),
    affiliation: scholar.AFFILIATION.join(","),
    organization: scholar.ORGANIZATION.join(","),
  },
  xing: fields(xing.MARKUP),
  bluesky: { screen: bluesky.SCREEN, ...fields(bluesky.MARKUP) },
  mastodon: {
    server: mastodon.SERVER_MARKS,
    header: mastodon.HEADER,
    account: mastodon.ACCOUNT.join(","),
    ...fields(mastodon.MARKUP),
  },
};

/** What any page may have. */
export const STANDARD_MARKERS: Markers = {
  title: "head > title",
  heading: "h1",
  canonical: "link[rel=canonical]",
  "og:title": 'meta[property="og:title"]',
  "og:name-parts": 'meta[property="profile:first_name"], meta[property="profile:last_name"]',
  "json-ld": 'script[type="application/ld+json"]',
  "microdata:Person": '[itemscope][itemtype$="schema.org/Person"]',
  "microdata:Organization": '[itemscope][itemtype$="schema.org/Organization"]',
  "h-card": ".h-card, .vcard",
  "h-entry": ".h-entry, .hentry",
  "h-resume": ".h-resume, .hresume",
  "rel-me": "a[rel~=me], link[rel~=me]",
};
