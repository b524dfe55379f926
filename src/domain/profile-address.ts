import type { Site } from "./profile.ts";

/** One person on one site. `url` is what we keep and compare; `handle` is its last part (a slug, an iD, a user name). */
export interface ProfileAddress {
  readonly site: Site;
  readonly url: string;
  readonly handle: string;
  /** True for a LinkedIn member id (`ACoAA…`), which names the same person as a vanity slug but can't be matched to one. */
  readonly isMemberId: boolean;
}

interface AddressParts {
  readonly host: string;
  readonly path: string;
}

// The domain has no URL class (law 1); host and path are all an address needs here.
const ABSOLUTE = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:@]+)(?::\d+)?(\/[^?#]*)?/i;
const LINKEDIN_HOST = /(^|\.)linkedin\.com$/;
const LINKEDIN_PATH = /^\/(?:mwlite\/)?(?:profile\/)?in\/([^/]+)/;

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** The canonical address of the person a LinkedIn address is about: any country host, tail, case or tracking gives the same. */
function linkedinAddress({ path }: AddressParts): ProfileAddress | undefined {
  const part = LINKEDIN_PATH.exec(path)?.[1];
  const decoded = part && decode(part)?.normalize("NFC");
  if (!decoded) return undefined;
  const isMemberId = /^ACoAA/.test(decoded);
  const handle = isMemberId ? decoded : decoded.toLowerCase();
  return {
    site: "linkedin",
    url: `https://www.linkedin.com/in/${encodeURIComponent(handle)}`,
    handle,
    isMemberId,
  };
}

/** The canonical profile address behind an absolute address, or `undefined` when it isn't one of a known site's profiles. */
export function profileAddress(address: string): ProfileAddress | undefined {
  const [, host, path] = ABSOLUTE.exec(address.trim()) ?? [];
  if (!host) return undefined;
  const parts: AddressParts = { host: host.toLowerCase(), path: path ?? "/" };
  if (LINKEDIN_HOST.test(parts.host)) return linkedinAddress(parts);
  return undefined;
}
