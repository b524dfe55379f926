import { type Advert, boardReader } from "./board.ts";

function advertAt(url: URL): Advert | undefined {
  const id = url.searchParams.get("jl") ?? /_KE[\d,]+\.htm$/.exec(url.pathname)?.[0];
  if (!/^\/job-listing\//.test(url.pathname) || !id) return undefined;
  const address = /^\d+$/.test(id) ? `?jl=${id}` : "";
  return { url: url.origin + url.pathname + address, id: id.replace(/^_|\.htm$/g, "") };
}

/** Glassdoor in its countries, by names for tests (`data-test`, 2020 to 2026, told by scrapers; no page seen here). */
export const glassdoor = boardReader({
  host: /(?:^|\.)glassdoor\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/,
  advertAt,
  marks: {
    title: ['[data-test="job-title"]', '[data-test="jobTitle"]', 'h1[id^="jd-job-title"]'],
    organization: [
      '[data-test="employer-name"]',
      '[data-test="employerName"]',
      '[class*="EmployerProfile_employerNameHeading"]',
    ],
    location: ['[data-test="location"]'],
    about: ['[class*="JobDetails_jobDescription"]'],
  },
  titles: ["ORGANIZATION hiring TITLE Job in PLACE | Glassdoor", "TITLE Job in PLACE | Glassdoor"],
});
