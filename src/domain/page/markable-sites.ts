import type { Site } from "./site-addresses.ts";

/** Where in a site marks may stand: beside a profile's name, beside the people of a list, on a job, on an organization. Each has its switch. */
export type MarkKind = "profile" | "lists" | "jobs" | "organizations";

/** A site where marks can be switched on: the name people know it by, and the match patterns its permission covers. */
export interface MarkableSite {
  readonly site: Site;
  readonly name: string;
  readonly origins: readonly string[];
  readonly host: RegExp;
  /** What its readers can tell apart, in the order of the switches. */
  readonly kinds: readonly MarkKind[];
}

function ofProfiles(site: Site, name: string, host: string): MarkableSite {
  const literal = host.replaceAll(".", "\\.");
  return {
    site,
    name,
    origins: [`https://${host}/*`],
    host: new RegExp(`^https://${literal}(?:[/:?#]|$)`),
    kinds: ["profile"],
  };
}

/**
 * The manifest's `optional_host_permissions` are exactly these origins (`test/e2e/package.test.ts`). Mastodon is not here: it is
 * thousands of hosts, and no permission short of the whole web covers them.
 */
export const MARKABLE_SITES: readonly MarkableSite[] = [
  {
    site: "linkedin",
    name: "LinkedIn",
    origins: ["https://*.linkedin.com/*"],
    host: /^https:\/\/(?:[\w-]+\.)*linkedin\.com(?:[/:?#]|$)/,
    kinds: ["profile", "lists", "jobs", "organizations"],
  },
  ofProfiles("github", "GitHub", "github.com"),
  ofProfiles("gitlab", "GitLab", "gitlab.com"),
  ofProfiles("orcid", "ORCID", "orcid.org"),
  ofProfiles("scholar", "Google Scholar", "scholar.google.com"),
  ofProfiles("xing", "XING", "www.xing.com"),
  ofProfiles("bluesky", "Bluesky", "bsky.app"),
];

/** The markable site an address belongs to. */
export function markableSite(address: string): MarkableSite | undefined {
  return MARKABLE_SITES.find(({ host }) => host.test(address));
}
