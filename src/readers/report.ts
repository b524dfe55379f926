import { profileAddress, siteOf } from "../domain/page/profile-address.ts";
import type { Page } from "../domain/page/page.ts";
import type { ProfileField } from "../domain/page/profile.ts";
import type { Site } from "../domain/page/site-addresses.ts";
import { MARKERS, STANDARD_MARKERS } from "./report-markers.ts";
import { jsonLdGraph } from "./structured/json-ld.ts";
import { isType } from "./structured/node.ts";
import { readWith } from "./reader.ts";
import { SITES } from "./sites.ts";

/** Where a page seems to be within its site, by the shape of its address alone. */
type AddressKind = "profile" | "people" | "job" | "organization" | "login" | "feed" | "front" | "other";

/**
 * What a user can send when a page isn't read. Every word in it is one of ours: a site, a kind, a label of a selector, a
 * language from a list. Nothing of the page's text, attributes or address goes in, so it can't name anybody.
 */
export interface PageReport {
  readonly format: 1;
  readonly site: Site | "none";
  readonly address: AddressKind;
  readonly isMemberId: boolean;
  readonly read: Page["kind"] | "nothing";
  /** The profile's fields that were read, with their witnesses. */
  readonly witnesses: Readonly<Partial<Record<ProfileField, string>>>;
  /** How many elements each known mark found, at most 99; marks that found none are the ones that failed. */
  readonly marks: Readonly<Record<string, number>>;
  /** Which of the kinds of page we know the page calls itself. */
  readonly pageKeys: readonly string[];
  readonly language: string;
  readonly direction: "ltr" | "rtl" | "unsaid";
}

const MOST = 99;
const LANGUAGES = new Set(
  (
    "ar bg bn ca cs da de el en es et fa fi fr gu he hi hr hu hy id it ja ka kk kn ko lt lv mk ml mr ms nb nl nn no pa pl pt ro ru " +
    "sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh"
  ).split(" "),
);
// Values of LinkedIn's own page keys (facts of 2024 to 2026) and of og:type; anything else a page writes there stays there.
const PAGE_KEYS = [
  "d_flagship3_profile_view_base",
  "d_flagship3_people_connections",
  "d_flagship3_search_srp_people",
  "d_flagship3_job_details",
  "d_flagship3_404",
  "p_mwlite_profile_view",
  "public_profile_v3_desktop",
  "profile",
  "website",
  "article",
  "object",
];
const NODE_TYPES = ["ProfilePage", "Person", "Organization", "JobPosting", "Article", "BlogPosting", "WebPage"];

const ADDRESS_KINDS: readonly (readonly [AddressKind, RegExp])[] = [
  ["front", /^\/$/],
  ["login", /^\/(login|signin|signup|join|authwall|checkpoint|uas|users\/sign_in|session)\b/i],
  ["feed", /^\/(feed|home|timeline)\b/i],
  ["people", /^\/(search\/results\/people|mynetwork|people|team|staff)\b/i],
  ["job", /^\/(jobs?|careers?|stellen|positions?)\b/i],
  ["organization", /^\/(company|school|showcase|organizations?|orgs|groups|pages)\b/i],
  ["profile", /^\/(in|mwlite|profile|u|users?|author|@)/i],
];

function addressKind(url: URL): AddressKind {
  if (profileAddress(url.href)) return "profile";
  return ADDRESS_KINDS.find(([, path]) => path.test(url.pathname))?.[0] ?? "other";
}

function countAll(document: Document, markers: Readonly<Record<string, string>>): [string, number][] {
  return Object.entries(markers).map(([label, selector]) => [
    label,
    Math.min(document.querySelectorAll(selector).length, MOST),
  ]);
}

function nodeCounts(document: Document): [string, number][] {
  const { nodes } = jsonLdGraph(document);
  const count = (type: string): number => nodes.filter((node) => isType(node, new RegExp(`^${type}$`))).length;
  return NODE_TYPES.map((type): [string, number] => [`json-ld:${type}`, Math.min(count(type), MOST)]).filter(
    ([, found]) => found,
  );
}

function pageKeys(document: Document): readonly string[] {
  const said = [
    ...document.querySelectorAll('meta[name="como-pk"], meta[name="pageKey"], meta[property="og:type"]'),
  ].map((tag) => tag.getAttribute("content"));
  return PAGE_KEYS.filter((key) => said.includes(key));
}

function language(document: Document): string {
  const said = document.documentElement.getAttribute("lang")?.slice(0, 2).toLowerCase();
  if (!said) return "unsaid";
  return LANGUAGES.has(said) ? said : "other";
}

/** What the readers make of a page, told in our own words only. Throws on a page whose own names shadow `querySelector`. */
export function reportPage(document: Document, url: URL): PageReport {
  const page = readWith(SITES, document, url);
  const site = siteOf(url.href);
  const direction = document.documentElement.getAttribute("dir")?.toLowerCase();
  const own = (site && site !== "web" && MARKERS[site]) || {};
  return {
    format: 1,
    site: site ?? "none",
    address: addressKind(url),
    isMemberId: profileAddress(url.href)?.isMemberId ?? false,
    read: page?.kind ?? "nothing",
    witnesses: page?.kind === "profile" ? page.profile.witness : {},
    marks: Object.fromEntries([
      ...countAll(document, own),
      ...countAll(document, STANDARD_MARKERS),
      ...nodeCounts(document),
    ]),
    pageKeys: pageKeys(document),
    language: language(document),
    direction: direction === "rtl" || direction === "ltr" ? direction : "unsaid",
  };
}
