import { LINKEDIN, SITE_ADDRESSES, type Site, type SiteAddress } from "./site-addresses.ts";

/** One person on one site. `url` is what we keep and compare; `handle` is its last part (a slug, an iD, a user name). */
export interface ProfileAddress {
  readonly site: Site;
  readonly url: string;
  readonly handle: string;
  /** True for a LinkedIn member id (`ACoAA…`), which names the same person as a vanity slug but can't be matched to one. */
  readonly isMemberId: boolean;
}

// The domain has no URL class (law 1); scheme, host, port, path and query are all an address needs here.
const ABSOLUTE = /^(https?):\/\/(?:[^/?#@\\\s]*@)?([^/?#:@\\\s[\]]+?)\.*(?::(\d*))?(\/[^?#\s]*)?(\?[^#\s]*)?(?:#.*)?$/i;
const LONGEST = 2000;
const MEMBER_ID = /^AC[ow]AA[\w-]+$/;
const TRACKING =
  /^(utm_\w*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_hs\w+|mkt_tok|ref_src|sc_[a-z]+|trk|trackingid|lipi|originalsubdomain)(=|$)/i;

// Sites that write `/@name` too and are no part of the fediverse.
const NOT_MASTODON =
  /(^|\.)(medium|youtube|tiktok|threads|substack|instagram|facebook|twitter|x|npmjs|telegram|pinterest|rumble|odysee|vimeo)\.(com|net)$|(^|\.)(t\.me|linktr\.ee|hashnode\.com|note\.com)$/;
const MASTODON_PATH =
  /^(?:\/web|\/deck)?\/(?:@|%40)([a-z\d_](?:[\w.-]*\w)?)(?:(?:@|%40)([a-z\d.-]+\.[a-z][a-z\d-]+))?(?:\/(?:with_replies|media|featured|tagged\/[^/?]+))?\/?(?:\?|$)/i;
// `/users/name` is everybody's address shape, so it counts only where the host's name says what runs there.
const MASTODON_USER = /^\/users\/([a-z\d_](?:[\w.-]*\w)?)\/?(?:\?|$)/i;
const MASTODON_HOST = /^(mastodon|mstdn|social|toot)\.|\.social$|mastodon|mstdn|fosstodon|hachyderm/;

/** Decoded until nothing is left to decode; broken or endless encoding gives `undefined`. */
function decoded(part: string): string | undefined {
  let text = part;
  try {
    for (let times = 0; times < 4; times++) {
      if (!text.includes("%")) return text.normalize("NFC");
      text = decodeURIComponent(text);
    }
  } catch {
    // A broken escape: no site wrote this address.
  }
  return undefined;
}

function encoded(handle: string): string | undefined {
  try {
    return encodeURIComponent(handle).replaceAll("%3A", ":");
  } catch {
    return undefined;
  }
}

function addressOn(site: SiteAddress, path: string): ProfileAddress | undefined {
  const [, first, second] = site.path.exec(path) ?? [];
  const raw = decoded(first ?? second ?? "");
  if (!raw || raw.length > 300 || !site.handle.test(raw) || /^\.+$/.test(raw)) return undefined;
  const isMemberId = site.site === "linkedin" && MEMBER_ID.test(raw);
  const isKept = isMemberId || !site.fold;
  const handle = (isKept ? raw : site.fold === "upper" ? raw.toUpperCase() : raw.toLowerCase()).normalize("NFC");
  if (site.reserved?.split(" ").includes(handle)) return undefined;
  const tail = encoded(handle);
  return tail ? { site: site.site, url: site.url + tail, handle, isMemberId } : undefined;
}

function mastodonAddress(host: string, path: string): ProfileAddress | undefined {
  if (NOT_MASTODON.test(host) || !/\.[a-z][a-z\d-]+$/.test(host)) return undefined;
  const [, user, elsewhere] =
    MASTODON_PATH.exec(path) ?? (MASTODON_HOST.test(host) ? MASTODON_USER.exec(path) : null) ?? [];
  if (!user) return undefined;
  // A host shows people of other hosts; they are at home there.
  if (elsewhere) return profileAddress(`https://${elsewhere}/@${user}`);
  const handle = user.toLowerCase();
  return { site: "mastodon", url: `https://${host}/@${handle}`, handle, isMemberId: false };
}

/** The host of an absolute address, and its path and query as the table knows them. */
function partsOf(address: string): { readonly host: string; readonly tail: string } | undefined {
  if (address.length > LONGEST * 2) return undefined;
  const [, , host, , path = "/", query = ""] = ABSOLUTE.exec(address.trim()) ?? [];
  return host ? { host: host.toLowerCase(), tail: path.replace(/\/{2,}/g, "/") + query } : undefined;
}

/** The site whose address this is, whether or not it is a profile's; `web` for any other http(s) address. */
export function siteOf(address: string): Site | undefined {
  const host = ABSOLUTE.exec(address.trim())?.[2]?.toLowerCase();
  if (!host) return undefined;
  return SITE_ADDRESSES.find((site) => site.host.test(host))?.site ?? profileAddress(address)?.site ?? "web";
}

/** The canonical profile address behind an absolute address, or `undefined` when it isn't one of a known site's profiles. */
export function profileAddress(address: string): ProfileAddress | undefined {
  const { host, tail } = partsOf(address) ?? {};
  if (host === undefined || tail === undefined) return undefined;
  const site = SITE_ADDRESSES.find((candidate) => candidate.host.test(host));
  return site ? addressOn(site, tail) : mastodonAddress(host, tail);
}

/** The same on LinkedIn alone, without the addresses of all other sites. */
export function linkedinAddress(address: string): ProfileAddress | undefined {
  const { host = "", tail = "" } = partsOf(address) ?? {};
  return LINKEDIN.host.test(host) ? addressOn(LINKEDIN, tail) : undefined;
}

/**
 * A page's own address without user name, hash, tracking and closing slash, for pages no site table knows. Any http(s)
 * address has one, so it says nothing about whether a person is there.
 */
export function webAddress(address: string): string | undefined {
  if (address.length > LONGEST) return undefined;
  const [, scheme, host, port, path = "", query = ""] = ABSOLUTE.exec(address.trim()) ?? [];
  if (!scheme || !host) return undefined;
  const kept = query
    .slice(1)
    .split("&")
    .filter((pair) => pair && !TRACKING.test(pair));
  const isDefault = !port || Number(port) === (scheme.toLowerCase() === "https" ? 443 : 80);
  const origin = `${scheme.toLowerCase()}://${host.toLowerCase()}${isDefault ? "" : `:${Number(port)}`}`;
  return origin + path.replace(/\/+$/, "") + (kept.length ? `?${kept.join("&")}` : "");
}

/** A host by name and a path of letters, as nobody could misread. */
const PLAIN = /^https:\/\/(?:[a-z][a-z0-9]{0,30}\.){1,3}[a-z]{2,10}\/[A-Za-z0-9_/-]{0,200}$/;

/**
 * Whether it is an address that may be kept and opened: absolute, http or https, of a host, in one line without spaces, control
 * characters or halves of characters, and not longer than any page's own.
 */
export function isAddress(value: unknown): value is string {
  // Nearly all are so, and every row that is read is asked.
  if (typeof value === "string" && PLAIN.test(value)) return true;
  if (typeof value !== "string" || /[\s\p{Cc}\p{Surrogate}]/u.test(value)) return false;
  return webAddress(value) !== undefined;
}

const COMPANY_PATH = /^https?:\/\/(?:[a-z]{2,3}\.)?linkedin\.com\/(?:mwlite\/)?(?:company|school|showcase)\/([^/?#]+)/i;

/** An organization's page address: one for all forms of a LinkedIn company page, any other page's own. */
export function organizationAddress(address: string): string | undefined {
  const part = COMPANY_PATH.exec(address.trim())?.[1];
  if (!part) return webAddress(address);
  const slug = decoded(part)?.toLowerCase().normalize("NFC");
  const tail = slug && !/[\s/?#]/.test(slug) ? encoded(slug) : undefined;
  return tail && `https://www.linkedin.com/company/${tail}`;
}
