import { advertIn, boardReader } from "./board.ts";

/** Welcome to the Jungle, by names for tests (`data-testid`, 2023 to 2026, told by scrapers; no page seen here). */
export const welcomeToTheJungle = boardReader({
  host: /^(?:www\.)?welcometothejungle\.com$/,
  advertAt: (url) => advertIn(url, /^\/[a-z]{2}\/companies\/(?<tenant>[^/]+)\/jobs\/(?<id>(?<words>[^/]+))/),
  marks: {
    title: ['[data-testid="job-metadata-block"] h2', '[data-testid="job-header-title"]'],
    organization: ['[data-testid="job-metadata-block"] a[href*="/companies/"]'],
    about: ['[data-testid="job-section-description"]'],
  },
  titles: ["TITLE - ORGANIZATION - * à PLACE", "TITLE - ORGANIZATION - * in PLACE", "TITLE - ORGANIZATION - *"],
});
