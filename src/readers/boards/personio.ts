import { advertIn, boardReader } from "./board.ts";

/** Personio: an employer's host, its adverts by number (2018 to 2026, told; no page seen here). */
export const personio = boardReader({
  host: /^[\w-]+\.jobs\.personio\.(?:de|com|es|fr|it|nl)$/,
  advertAt: (url) => advertIn(url, /^\/job\/(?<id>\d+)/, url.hostname.split(".")[0]),
  marks: {
    title: ["h1.job-title", "h1.detail-title", '[class*="detail-title"]'],
    location: [".job-location", '[class*="detail-subtitle"] [class*="location"]'],
    about: [".job-description", '[class*="detail-content"]'],
  },
  titles: [
    "TITLE | Jobs at ORGANIZATION",
    "TITLE | Jobs bei ORGANIZATION",
    "TITLE | Karriere bei ORGANIZATION",
    "TITLE | ORGANIZATION",
    "TITLE - ORGANIZATION",
  ],
});
