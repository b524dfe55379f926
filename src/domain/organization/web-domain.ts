import { isBoard } from "../page/shared-hosts.ts";
import { webAddress } from "../page/profile-address.ts";

/*
 * The few second levels under which countries register names, and the hosts that lend a name to everybody. The whole public suffix list is
 * 50 KB packed, more than all the popup begins with; where this one can't tell, a domain is nobody's.
 */
const SECOND_LEVEL =
  /^(?:co|com|org|net|ac|edu|gov|gob|gouv|gv|go|ne|or|ad|ltd|plc|mil|nom|me|sch|nhs|info|firm|gen|ind|res|nic|in|web|biz|pub|asn|id|my|tm|asso|presse|prd|k12)$/;
/** Hosts that lend a name to everybody: what they are called, and what they end in. */
const LENDERS: readonly (readonly [names: readonly string[], endings: readonly string[]])[] = [
  [
    ["github", "gitlab", "webflow", "bitbucket", "softr", "framer", "strikingly", "typedream"],
    ["io", "com", "site"],
  ],
  [
    [
      "wordpress",
      "blogspot",
      "wixsite",
      "weebly",
      "squarespace",
      "myshopify",
      "herokuapp",
      "appspot",
      "azurewebsites",
      "cloudfront",
      "amazonaws",
      "sharepoint",
      "medium",
      "substack",
      "tumblr",
      "jimdo",
      "jimdofree",
      "jimdosite",
      "webnode",
      "ghost",
      "hubspotpagebuilder",
      "googlepages",
      "cargocollective",
      "azurefd",
      "azureedge",
      "firebaseapp",
      "translate",
      "goog",
      "business",
      "ueniweb",
    ],
    ["com", "net", "io", "site", "page", "app"],
  ],
  [
    [
      "vercel",
      "netlify",
      "web",
      "pages",
      "workers",
      "fly",
      "onrender",
      "render",
      "notion",
      "super",
      "carrd",
      "glitch",
      "repl",
      "surge",
    ],
    ["app", "dev", "com", "site", "so", "co", "me", "sh"],
  ],
  [
    ["google", "forms", "docs", "sites"],
    ["com", "gle"],
  ],
  [["linktr"], ["ee"]],
  [["bit"], ["ly"]],
];
const LENT = new RegExp(
  LENDERS.map(([names, endings]) => String.raw`(?:^|\.)(?:${names.join("|")})\.(?:${endings.join("|")})$`).join("|"),
);

const SERVICE = /^(?:(?:www\d?|careers?|jobs?|karriere|about|team|apply|recruiting)\.)+(?=[^.]+\.)/;
const LENDING = /\.(?:jp|us|nz|no|it|br|au|ca|in|th|uk|ua|ru|pl|kr|tr)$/;

/** The domain an organization registered, by an address on it; `undefined` for a host that is lent to many, as boards are. */
export function registrableDomain(address: string): string | undefined {
  const host = /^https?:\/\/([^/?#:]+)/.exec(webAddress(address) ?? "")?.[1] ?? "";
  const labels = host.replace(SERVICE, "").split(".");
  if (labels.length < 2 || labels.some((label) => label === "") || /^\d+$/.test(labels.at(-1) ?? "")) return undefined;
  if (isBoard(host) || LENT.test(host) || /(?:^|\.)linkedin\.com$/.test(host)) return undefined;
  const isDeeper = labels.at(-1)?.length === 2 && SECOND_LEVEL.test(labels.at(-2) ?? "");
  const count = isDeeper ? 3 : 2;
  // Below these countries towns, states and schools lend names too, far too many to be listed.
  if (!isDeeper && labels.length > 2 && (LENDING.test(host) || /\.[a-z]{1,2}\.[a-z]{2}$/.test(host))) return undefined;
  return labels.length < count ? undefined : labels.slice(-count).join(".");
}

/** Whether two addresses are on one organization's domain: `careers.quillfern.example` and `www.quillfern.example`. */
export function isSameSite(one: string, other: string): boolean {
  const domain = registrableDomain(one);
  return domain !== undefined && domain === registrableDomain(other);
}
