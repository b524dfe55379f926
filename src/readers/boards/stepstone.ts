import { advertIn, boardReader } from "./board.ts";

/** StepStone in its countries, by names for tests (`data-at`, 2019 to 2026, told by scrapers; no page seen here). */
export const stepstone = boardReader({
  host: /(?:^|\.)stepstone\.(?:de|at|be|nl|fr|pl|dk|se)$/,
  advertAt: (url) =>
    advertIn(
      url,
      /^\/(?:stellenangebote|jobs|emploi|vacatures|offres)--(?<words>[^/]+?)--(?<id>\d{5,12})(?:-inline)?\.html/,
    ),
  marks: {
    title: ['[data-at="header-job-title"]'],
    organization: ['[data-at="metadata-company-name"]', '[data-at="header-company-name"]'],
    location: ['[data-at="metadata-location"]'],
    about: ['[data-at="job-ad-content"]', ".js-app-ld-ContentBlock"],
    closed: ['[data-at="listing-expired"]', '[data-genesis-element="EXPIRED"]'],
  },
  titles: [],
});
