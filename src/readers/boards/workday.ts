import { type Advert, boardReader } from "./board.ts";

// "/en-US/External/job/Aarhus/Release-Engineer_R-1", "/External/job/Release-Engineer_R-1/apply", "/External/details/Release-Engineer_R-1".
const PATH =
  /^(?<base>\/(?:[a-z]{2}-[A-Z]{2}\/)?(?:recruiting\/(?<tenant>[^/]+)\/)?[^/]+)\/(?:job|details)\/(?:[^/]+\/)?(?<name>[^/]+)_(?<id>[A-Za-z]{0,8}[-_]?\d[\w-]*)(?:\/|$)/;
// `tenant.wd5.myworkdayjobs.com`, `tenant.myworkdayjobs.com`, `wd5.myworkdaysite.com/recruiting/tenant`: a pod's name is nobody's.
const POD = /^(?:wd\d+|www|impl|jobs)$/;

function advertAt(url: URL): Advert | undefined {
  const found = PATH.exec(url.pathname);
  const { tenant, id, name } = found?.groups ?? {};
  if (!found || !id) return undefined;
  const [first = ""] = url.hostname.split(".");
  // Another site of the same tenant, or a second posting, has "-1" behind the number.
  return {
    url: url.origin + found[0].replace(/\/$/, ""),
    id,
    tenant: tenant ?? (POD.test(first) ? undefined : first),
    words: name,
  };
}

/** Workday on its three kinds of host, by the names its parts have for tests (`data-automation-id`, 2019 to 2026; no page seen here). */
export const workday = boardReader({
  host: /(?:^|\.)myworkday(?:jobs|jobs-impl|site)\.com$/,
  advertAt,
  marks: {
    title: ['[data-automation-id="jobPostingHeader"]'],
    location: [
      '[data-automation-id="locations"] dd',
      '[data-automation-id="location"] dd',
      '[data-automation-id="jobPostingLocation"]',
    ],
    workplace: ['[data-automation-id="remoteType"] dd'],
    about: ['[data-automation-id="jobPostingDescription"]'],
  },
  titles: [],
});
