import { advertIn, boardReader } from "./board.ts";

/** Lever, by the classes of its pages since 2016 (no page seen here). An advert that is over is a page without a headline. */
export const lever = boardReader({
  host: /^jobs\.(?:eu\.)?lever\.co$/,
  advertAt: (url) => advertIn(url, /^\/(?<tenant>[^/]+)\/(?<id>[\da-f]{8}-[\da-f-]{27})/i),
  marks: {
    title: [".posting-headline h2"],
    organization: [".main-header-logo img[alt]"],
    location: [".posting-categories .location"],
    workplace: [".posting-categories .workplaceTypes"],
    about: [".posting-page .content", '[data-qa="job-description"]'],
  },
  titles: ["ORGANIZATION - TITLE"],
});
