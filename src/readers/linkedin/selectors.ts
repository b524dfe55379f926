// What is looked for in LinkedIn's pages, newest markup first. Class names are only trusted where a person wrote them
// (Ember, mwlite, public); the server-driven pages re-roll theirs on every load.

/** Server-driven React ("SDUI"): job pages since 2026-02, profile and people search since 2026-04, connections since 2026-05. */
export const SDUI = {
  // On every such page; a wrapper that is `display: contents`, or hides one of several variants of a text. 2026-04.
  variant: "[data-display-contents]",
  // 2026-04. In the head; a page that was kept may have lost it, but not the screen's root and the mark of hydration.
  head: 'meta[name="como-pk"]',
  page: "body[data-rehydrated], [data-sdui-screen]",
  // 2026-04. The key is "…card.ref<member id>Topcard"; section and its wrapper carry the same one.
  topCard: '[componentkey$="Topcard"]',
  // 2026-04, on the top card only: the person's own contact-info overlay, and the edit link of one's own profile (reported).
  identity: 'a[href*="/overlay/contact-info"], a[href*="/edit/intro/"]',
  contact: 'a[href*="/overlay/contact-info"]',
  // 2026-04; only where one isn't connected yet.
  invitation: 'a[href*="/preload/custom-invite/"]',
  // 2026-04; the number in the icon's id is a color. Not translated.
  companyIcon: 'svg[id^="company-accent"]',
  schoolIcon: 'svg[id^="school-accent"]',
  // 2026-04, "…card.ref<member id>ExperienceTopLevelSection"; lazy, so its absence says nothing.
  experience: '[componentkey$="ExperienceTopLevelSection"]',
  // 2026-04 (reported): one per employer.
  experienceItem: '[componentkey^="entity-collection-item"]',
} as const;

/** People in search results. */
export const SEARCH = {
  // SDUI, 2026-04. The address may say People already while another screen ("SearchResultsContent") is still there.
  screen: '[data-sdui-screen*="SearchResultsPeople"]',
  anyScreen: '[data-sdui-screen*="SearchResults"]',
  cards: [
    // SDUI, 2026-04, on such a screen only. Links inside links are split by the parser, so the card is bounded by the list
    // item, never by a link; lenient parsers even end the screen early, so the item isn't looked for inside it.
    '[role="listitem"]',
    // SDUI, early 2026 (reported); Ember, 2024 to 2026-05; Ember, until 2024 (reported).
    '[data-view-name="people-search-result"]',
    '[data-view-name="search-entity-result-universal-template"]',
    "li.reusable-search__result-container",
  ],
} as const;

/** A search card's text lines where classes say which is which. */
export const SEARCH_LINES = {
  // Ember, 2024 to 2026-05.
  headline: ".t-14.t-black.t-normal",
  location: ".t-14.t-normal:not(.t-black)",
} as const;

/** The user's own connections. */
export const CONNECTIONS = {
  // SDUI, 2026-05 (two nested nodes carry the key), then Ember, until 2026.
  list: '[componentkey="ConnectionsPage_ConnectionsList"], .mn-connections',
  header: '[componentkey="ConnectionsPage_ConnectionsListHeader"] p, .mn-connections__header h1',
  classicList: ".mn-connections",
  classicRow: ".mn-connection-card",
  // Ember, until 2026; beside them are hidden labels ("Member’s name").
  name: ".mn-connection-card__name",
  headline: ".mn-connection-card__occupation",
} as const;

/** Ember profile, seen 2024-07 to 2025-02 and still served to some in 2026. */
export const CLASSIC = {
  head: 'meta[name="service"][content="voyager-web"]',
  // `scaffold-layout__main` until 2024-12; a random class since, so the heading leads to the card.
  name: "main h1",
  card: "section",
  // Links of the person's own on the top card, all under /in/<slug>/.
  identity: 'a[href*="/overlay/contact-info"], a[href*="/overlay/about-this-profile"], a[href*="/edit/intro/"]',
  contact: 'a[href*="/overlay/contact-info"]',
  degree: ".dist-value",
  headline: ".text-body-medium.break-words",
  location: ".text-body-small.inline.break-words",
  // An image and a text; the label is translated ("Current company: …"), the pair is not.
  button: "button[aria-label]",
  // Empty divs inside their sections.
  experience: "#experience",
  education: "#education",
  // A row of experience: the caption holds the dates.
  entity: '[data-view-name="profile-component-entity"], li.artdeco-list__item',
} as const;

/** Mobile web, seen 2025-07. */
export const MWLITE = {
  section: "section.basic-profile-section",
  canonical: 'link[rel="canonical"]',
  vanity: "button[data-vanity-name]",
  shared: "[data-title][data-url]",
  degree: ".dot-separator[title]",
  headline: 'span[dir="ltr"]',
  company: ".member-current-company",
} as const;

/** The public profile, seen 2024, 2026-01 and 2026-06. */
export const PUBLIC = {
  card: ".top-card-layout",
  name: "h1.top-card-layout__title",
  headline: "h2.top-card-layout__headline",
  // Holds a whole sign-in dialog; only its first span is the place.
  location: ".top-card-layout__first-subline span",
  // The same data-section is on past rows of the experience list too, so only inside the top card.
  company: '.top-card__links-container [data-section="currentPositionsDetails"]',
  school: '.top-card__links-container [data-section="educationsDetails"]',
  linkText: ".top-card-link__description",
  experience: '[data-section="experience"] .experience-item__title',
  group: ".experience-group",
  groupCompany: ".experience-group-header__company",
  subtitle: ".experience-item__subtitle",
  dates: ".date-range",
} as const;

/** Organization pages: Ember up to 2026-10, and the public page of 2024. */
export const ORGANIZATION = {
  name: "h1.org-top-card-summary__title, h1.top-card-layout__title",
  // 2026 (reported): classes differ by load, the heading stays.
  anyName: "main h1",
  people: '.org-people-profile-card__profile-card-spacing, [data-test-id="employees-at"] li',
  personName: ".artdeco-entity-lockup__title, .base-main-card__title",
  personHeadline: ".artdeco-entity-lockup__subtitle, .base-main-card__subtitle",
  personDegree: ".artdeco-entity-lockup__degree",
} as const;

/** Job pages in SDUI, seen 2026-02, said 2026-09; the keys end in the job's number. */
export const JOB_SDUI = {
  keyed: '[componentkey^="JobDetails"]',
  about: "JobDetails_AboutTheJob_",
  helpers: "JobDetailsPeopleWhoCanHelpSlot_",
  listRow: "job-card-component-ref-",
} as const;

/** Job pages in Ember (2025-06, `/jobs/collections/` 2026-09) and for visitors (2026-07). */
export const JOB_CLASSIC = {
  title: ".job-details-jobs-unified-top-card__job-title, .jobs-unified-top-card__job-title",
  company: ".job-details-jobs-unified-top-card__company-name, .jobs-unified-top-card__company-name",
  place:
    ".job-details-jobs-unified-top-card__primary-description-container, .job-details-jobs-unified-top-card__primary-description, .job-details-jobs-unified-top-card__tertiary-description-container",
  hirer: ".hirer-card__hirer-information",
  hirerName: ".jobs-poster__name",
  hirerDegree: ".hirer-card__connection-degree",
  hirerHeadline: ".hirer-card__hirer-job-title, .text-body-small",
} as const;

/** The public job page, seen 2026. */
export const JOB_PUBLIC = {
  title: "h1.topcard__title, h1.top-card-layout__title",
  company: "a.topcard__org-name-link",
  place: ".topcard__flavor--bullet",
  address: 'link[rel="canonical"], meta[property="lnkd:url"], meta[property="og:url"]',
} as const;
