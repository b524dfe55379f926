import { advertIn, boardReader } from "./board.ts";

/** Ashby, by the classes it keeps for employers' own styles (2022 to 2026, told in its documentation; no page seen here). */
export const ashby = boardReader({
  host: /^jobs\.ashbyhq\.com$/,
  advertAt: (url) => advertIn(url, /^\/(?<tenant>[^/]+)\/(?<id>[\da-f]{8}-[\da-f-]{27})/i),
  marks: {
    title: [".ashby-job-posting-heading"],
    organization: [".ashby-job-board-heading img[alt]", '[class*="navLogo"] img[alt]'],
    about: [".ashby-job-posting-right-pane", "#overview"],
  },
  titles: ["TITLE @ ORGANIZATION"],
});
