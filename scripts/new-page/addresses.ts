import { KNOWN_HOST, ORCID, type Words } from "./words.ts";

// The parts of addresses that are the site's own words.
const PATH = new Set(
  `in mwlite profile company school showcase jobs view search results people mynetwork invite-connect connections overlay contact-info
  about-this-profile background-photo details experience education skills recent-activity all edit intro messaging compose preload
  custom-invite search-custom-invite life about posts insights premium products feed pub citations pages companies users orgs
  collections recommended search-results jobs-guest details/experience me opportunities authwall login signup checkpoint following followers
  with_replies media featured uas sales en de fr es pt it ar he ja tr nl`.split(/\s+/u),
);
const PARAMS = new Set(
  "network facetNetwork connectionOf facetConnectionOf origin profileUrn recipient vanityName miniProfileUrn currentJobId currentCompany user hl lang keywords alternateChannel".split(
    " ",
  ),
);
const ORIGINS = /^[A-Z_]+$/u;

/** Rewrites addresses: the site's own words stay, everybody's slugs, ids and searches become invented ones. */
export class Addresses {
  constructor(
    private readonly words: Words,
    private readonly pageUrl: string,
  ) {}

  /** One part of a path: a word of the site, or somebody's. */
  segment(part: string): string {
    let decoded = part;
    try {
      decoded = decodeURIComponent(part);
    } catch {
      return "";
    }
    if (PATH.has(decoded)) return part;
    const wasEncoded = decoded !== part;
    const rewritten = this.slug(decoded);
    return wasEncoded ? encodeURIComponent(rewritten) : rewritten;
  }

  /** A slug: whatever a person, organization or page is called in addresses; no word of it stays. */
  slug(slug: string): string {
    if (/^AC[ow]AA/u.test(slug)) return this.words.invention.token(slug, "ACoAA");
    if (/^did:|^[\w-]+(?:\.[\w-]+)+$/u.test(slug) || slug.includes("@")) return this.handle(slug);
    const asId = slug.replace(ORCID, (id) => this.words.orcid(id));
    if (asId !== slug) return asId;
    return slug.replace(/[\p{L}\p{M}]+|\p{Nd}{3,}/gu, (piece) =>
      /\p{L}/u.test(piece) ? this.words.nameWord(piece) : this.words.invention.number(piece),
    );
  }

  private handle(handle: string): string {
    if (handle.startsWith("did:")) return this.words.text(handle);
    return handle.replace(/[\w-]+(?:\.[\w-]+)+|[\p{L}\p{M}]{2,}|\p{Nd}{3,}/gu, (piece) =>
      piece.includes(".")
        ? this.words.host(piece)
        : /\p{L}/u.test(piece)
          ? this.words.invention.word(piece)
          : this.words.invention.number(piece),
    );
  }

  private value(name: string, value: string): string {
    if (name === "origin") return ORIGINS.test(value) ? value : "";
    if (/etwork/u.test(name)) return /^[["FSO,\]]*$/u.test(value) ? value : "";
    if (name === "keywords" || name === "hl" || name === "lang")
      return name === "keywords" ? "planner" : value.slice(0, 2);
    if (name === "alternateChannel") return "search";
    return value.replace(/AC[ow]AA[\w-]+|\d{3,}|urn:li:[\w]+:|[\p{L}\p{M}]+/gu, (piece) =>
      /^urn/u.test(piece) ? piece : /^\d/u.test(piece) ? this.words.invention.number(piece) : this.slug(piece),
    );
  }

  /** The same kind of address, of nobody. */
  rewrite(address: string): string {
    const trimmed = address.trim();
    if (/^(?:mailto|tel|sms|javascript|data|blob):/iu.test(trimmed)) return "#";
    if (trimmed.startsWith("#")) return trimmed.length > 1 ? `#${this.slug(trimmed.slice(1))}` : trimmed;
    if (!URL.canParse(trimmed, this.pageUrl)) return "#";
    const url = new URL(trimmed, this.pageUrl);
    const isRelative = !/^(?:[a-z]+:)?\/\//iu.test(trimmed);
    const path = url.pathname
      .split("/")
      .map((part) => (part ? this.segment(part) : ""))
      .join("/");
    const query = [...url.searchParams]
      .filter(([name]) => PARAMS.has(name))
      .map(([name, value]) => `${name}=${encodeURIComponent(this.value(name, value))}`)
      .join("&");
    const known = KNOWN_HOST.test(url.hostname);
    const host = isRelative ? "" : `${url.protocol}//${known ? url.hostname : this.words.host(url.hostname)}`;
    return `${host}${path}${query ? `?${query}` : ""}`;
  }
}
