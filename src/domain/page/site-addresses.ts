/** What tells the address of a person on one site. */
export interface SiteAddress<Name extends string = Site> {
  readonly site: Name;
  readonly host: RegExp;
  /** Matched against path and query; the first group is the handle. */
  readonly path: RegExp;
  /** What the handle must be once decoded. */
  readonly handle: RegExp;
  readonly url: string;
  readonly fold?: "lower" | "upper";
  readonly reserved?: string;
}

/** LinkedIn, whose own script knows the addresses of no other site. */
export const LINKEDIN = {
  // Whatever follows the slug (locale, details/…, overlay/…) is about the same person; `me` is whoever looks.
  site: "linkedin",
  host: /(^|\.)linkedin\.com$/,
  path: /^\/(?:mwlite\/)?(?:profile\/)?in\/([^/?]+)/i,
  handle: /^(?!me$)[^\s\p{Cc}/\\?#%<>"]+$/iu,
  url: "https://www.linkedin.com/in/",
  fold: "lower",
} as const satisfies SiteAddress<string>;

const TABLE = [
  LINKEDIN,
  {
    // Two segments are a repository. Names are [a-z0-9-]; `_` stands in names managed by an enterprise.
    site: "github",
    host: /^(www\.)?github\.com$/,
    path: /^\/([\w-]+)\/?(?:\?|$)/,
    handle: /^[a-z\d][a-z\d_-]{0,38}$/i,
    url: "https://github.com/",
    fold: "lower",
    reserved:
      "about account apps blog codespaces collections contact copilot dashboard discussions enterprise events explore features " +
      "gist issues join login logout marketplace mobile new notifications organizations orgs pricing projects pulls search " +
      "security sessions settings signup site sponsors stars team topics trending users",
  },
  {
    // A group has the same shape of address as a user; only the page tells them apart.
    site: "gitlab",
    host: /^(www\.)?gitlab\.com$/,
    path: /^\/(?:users\/([\w.-]+)(?:[/?]|$)|([\w.-]+)\/?(?:\?|$))/,
    handle: /^\w[\w.-]*$/,
    url: "https://gitlab.com/",
    fold: "lower",
    reserved:
      "-/ admin api dashboard explore files groups health_check help import invites jwt login oauth profile projects public " +
      "robots.txt search sitemap snippets unsubscribes uploads users v2",
  },
  {
    site: "orcid",
    host: /^(www\.)?orcid\.org$/,
    path: /^\/(\d{4}-\d{4}-\d{4}-\d{3}[\dx])(?:[/?]|$)/i,
    handle: /^[\dX-]+$/i,
    url: "https://orcid.org/",
    fold: "upper",
  },
  {
    // With `view_op` other than the list of works it is one publication or a search. Ids are case-sensitive.
    site: "scholar",
    host: /^scholar\.google\.[a-z.]+$/,
    path: /^\/citations\/?\?(?!.*\bview_op=(?!list_works))(?:.*&)?user=([\w-]+)/,
    handle: /^[\w-]{6,20}$/,
    url: "https://scholar.google.com/citations?user=",
  },
  {
    site: "xing",
    host: /^(www\.)?xing\.com$/,
    path: /^(?:\/[a-z]{2})?\/profile\/([^/?]+)/i,
    handle: /^[\p{L}\p{M}\p{N}_.-]+$/u,
    url: "https://www.xing.com/profile/",
  },
  {
    // A handle is a domain name or a DID; `handle.invalid` is shown for anybody whose domain no longer answers.
    site: "bluesky",
    host: /^(www\.|main\.)?bsky\.app$/,
    path: /^\/profile\/@?([^/?]+)\/?(?:\?|$)/,
    handle: /^(?!handle\.invalid$)(did:[a-z]+:[\w.:-]+|([a-z\d-]+\.)+[a-z][a-z\d-]+)$/i,
    url: "https://bsky.app/profile/",
    fold: "lower",
  },
] as const satisfies readonly SiteAddress<string>[];

/** The sites whose addresses are known, each with the shape of a person's. */
export const SITE_ADDRESSES: readonly SiteAddress[] = TABLE;

/** The sites we have a reader for; `mastodon` is thousands of hosts, and `web` any other page, read through standard data. */
export type Site = (typeof TABLE)[number]["site"] | "mastodon" | "web";
