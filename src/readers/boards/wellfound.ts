import { type Advert, advertIn, boardReader } from "./board.ts";

function advertAt(url: URL): Advert | undefined {
  return (
    advertIn(url, /^\/jobs\/(?<id>\d+)-(?<words>[^/]+)/) ??
    advertIn(url, /^\/company\/(?<tenant>[^/]+)\/jobs\/(?<id>\d+)-(?<words>[^/]+)/)
  );
}

/** Wellfound, whose classes are made anew by each build (AngelList until 2022; no page seen here): its data and title bar tell. */
export const wellfound = boardReader({
  host: /^(?:www\.)?wellfound\.com$/,
  advertAt,
  marks: { organization: ['h1 ~ * a[href^="/company/"]'] },
  titles: [
    "TITLE at ORGANIZATION • PLACE | Wellfound*",
    "TITLE at ORGANIZATION | Wellfound*",
    "TITLE at ORGANIZATION - Wellfound*",
  ],
});
