import { advertIn, boardReader } from "./board.ts";

/** Recruitee: an employer's host, its adverts under `/o/` (2016 to 2026, told; no page seen here). Its classes are made anew by each build. */
export const recruitee = boardReader({
  host: /^(?!www\.|docs\.|support\.)[\w-]+\.recruitee\.com$/,
  advertAt: (url) => advertIn(url, /^(?:\/[a-z]{2})?\/o\/(?<id>(?<words>[^/]+))/, url.hostname.split(".")[0]),
  marks: {},
  titles: ["TITLE - ORGANIZATION", "TITLE | ORGANIZATION", "TITLE at ORGANIZATION"],
});
