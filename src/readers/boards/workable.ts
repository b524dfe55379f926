import { type Advert, advertIn, boardReader } from "./board.ts";

function advertAt(url: URL): Advert | undefined {
  const [first = ""] = url.hostname.split(".");
  if (first === "jobs") return advertIn(url, /^\/view\/(?<id>[A-Za-z\d]{8,30})(?:\/[^/]*)?/);
  if (first === "apply") return advertIn(url, /^\/(?<tenant>[^/]+)\/j\/(?<id>[A-F\d]{8,12})/);
  return advertIn(url, /^\/(?:j|jobs)\/(?<id>[A-F\d]{8,12}|\d+)/, first);
}

/** Workable: its application pages, employers' own hosts and its job board, by names for tests (`data-ui`, 2020 to 2026; no page seen here). */
export const workable = boardReader({
  host: /(?:^|\.)workable\.com$/,
  advertAt,
  marks: {
    title: ['[data-ui="job-title"]', '[data-ui="overview-title"]'],
    organization: ['[data-ui="company-logo"] img[alt]', '[data-ui="overview-company"] a'],
    location: ['[data-ui="job-location"]', '[data-ui="overview-location"]'],
    workplace: ['[data-ui="job-workplace"]', '[data-ui="overview-workplace"]'],
    about: ['[data-ui="job-description"]', '[data-ui="job-breakdown-description-parsed-html"]'],
  },
  titles: ["TITLE - ORGANIZATION - Career Page", "TITLE at ORGANIZATION", "TITLE - ORGANIZATION"],
});
