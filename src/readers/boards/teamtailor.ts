import { advertIn, boardReader } from "./board.ts";

/** Teamtailor: an employer's host, its adverts by number (2016 to 2026, told; no page seen here). */
export const teamtailor = boardReader({
  host: /^(?!www\.|support\.|docs\.)[\w-]+\.(?:na\.)?teamtailor\.com$/,
  advertAt: (url) =>
    advertIn(url, /^(?:\/[a-z]{2}(?:-[A-Z]{2})?)?\/jobs\/(?<id>\d+)(?:-(?<words>[^/]*))?/, url.hostname.split(".")[0]),
  marks: {},
  titles: ["TITLE - ORGANIZATION", "TITLE | ORGANIZATION"],
});
