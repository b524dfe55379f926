import { linkedinAddress, type ProfileAddress } from "../../domain/page/profile-address.ts";

const ORIGIN = "https://www.linkedin.com";
const ORGANIZATION = /^(?:https?:\/\/(?:[a-z]{2,3}\.)?linkedin\.com)?\/company\/([^/?#]+)/i;

/** A link's address made absolute; by hand, as `anchor.href` costs a URL parse and depends on the page's `<base>`. */
export function addressOf(anchor: Element | null | undefined): string {
  const href = anchor?.getAttribute("href")?.trim() ?? "";
  return href.startsWith("/") && !href.startsWith("//") ? ORIGIN + href : href;
}

/** The person a link leads to, or `undefined`. */
export function personOf(anchor: Element | null | undefined): ProfileAddress | undefined {
  const address = addressOf(anchor);
  return address ? linkedinAddress(address) : undefined;
}

/** Links to people inside an element, in document order. */
export function personLinks(root: ParentNode): Element[] {
  return [...root.querySelectorAll('a[href*="/in/"]')].filter((anchor) => personOf(anchor));
}

/** The canonical address of the organization behind a LinkedIn company address (slug or numeric id), or `undefined`. */
export function organizationUrl(address: string | null | undefined): string | undefined {
  const part = ORGANIZATION.exec(address?.trim() ?? "")?.[1];
  if (!part) return undefined;
  try {
    const slug = decodeURIComponent(part).normalize("NFC").toLowerCase();
    return `${ORIGIN}/company/${encodeURIComponent(slug)}`;
  } catch {
    return undefined;
  }
}

/** The address of a job advert, canonical by its number. */
export function jobUrl(id: string): string {
  return `${ORIGIN}/jobs/view/${id}`;
}
