import { advertIn, boardReader } from "./board.ts";

/** Arbeitnow, whose pages say it all in data (2021 to 2026, told; no page seen here). */
export const arbeitnow = boardReader({
  host: /^(?:www\.)?arbeitnow\.com$/,
  advertAt: (url) => advertIn(url, /^\/jobs\/companies\/(?<tenant>[^/]+)\/(?<id>(?<words>[^/]+))/),
  marks: { organization: ['h1 ~ * a[href*="/jobs/companies/"]'] },
  titles: ["TITLE at ORGANIZATION in PLACE", "TITLE at ORGANIZATION | Arbeitnow", "TITLE at ORGANIZATION"],
});
