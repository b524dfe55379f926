import { type Advert, boardReader } from "./board.ts";

function advertAt(url: URL): Advert | undefined {
  const id = url.searchParams.get("jk");
  // In a list the job beside it has `vjk` in the address, and the page is the list's.
  return /^\/(?:m\/)?viewjob$/.test(url.pathname) && id && /^[\da-f]{16}$/.test(id)
    ? { url: `${url.origin}/viewjob?jk=${id}`, id }
    : undefined;
}

/** Indeed in all its countries, by names for tests (`data-testid`, 2021 to 2026, told by scrapers; no page seen here). */
export const indeed = boardReader({
  host: /(?:^|\.)indeed\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/,
  advertAt,
  marks: {
    // Behind the title stands "- job post", for assistive technology.
    title: [
      '[data-testid="jobsearch-JobInfoHeader-title"] > span:first-child',
      ".jobsearch-JobInfoHeader-title > span:first-child",
    ],
    organization: [
      '[data-testid="inlineHeader-companyName"] a',
      '[data-testid="inlineHeader-companyName"]',
      '[data-company-name="true"]',
    ],
    location: [
      '[data-testid="inlineHeader-companyLocation"]',
      '[data-testid="jobsearch-JobInfoHeader-companyLocation"]',
    ],
    about: ["#jobDescriptionText"],
    closed: [".jobsearch-JobInfoHeader-expiredHeader"],
  },
  titles: [],
});
