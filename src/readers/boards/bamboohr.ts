import { type Advert, advertIn, boardReader } from "./board.ts";

function advertAt(url: URL): Advert | undefined {
  const tenant = url.hostname.split(".")[0];
  const id = url.searchParams.get("id");
  // The address until 2022, which still leads on.
  if (/^\/jobs\/(?:view|embed2)\.php$/.test(url.pathname) && id && /^\d+$/.test(id))
    return { url: `${url.origin}/careers/${id}`, id, tenant };
  return advertIn(url, /^\/careers\/(?<id>\d+)/, tenant);
}

/** BambooHR: an employer's host, its adverts by number (2022 to 2026, told; no page seen here). */
export const bamboohr = boardReader({
  host: /^(?!www\.|app\.|help\.)[\w-]+\.bamboohr\.com$/,
  advertAt,
  marks: { title: [".jss-jobTitle", '[data-testid="job-title"]'], location: ['[data-testid="job-location"]'] },
  titles: ["TITLE - ORGANIZATION", "TITLE | ORGANIZATION", "ORGANIZATION - TITLE"],
});
