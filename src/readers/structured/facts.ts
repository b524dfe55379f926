import { organizationAddress, profileAddress, webAddress } from "../../domain/page/profile-address.ts";
import type { ProfilePage } from "../../domain/page/page.ts";
import type { NamedOrganization, Position, Profile, ProfileField } from "../../domain/page/profile.ts";
import type { Site } from "../../domain/page/site-addresses.ts";
import { comparisonKey } from "../text.ts";

/** What one witness on a page says about the page's subject; several of them make a profile. */
export interface Facts {
  /** A word of our own for how these were found, e.g. `json-ld`. */
  readonly witness: string;
  readonly name?: string | undefined;
  readonly headline?: string | undefined;
  readonly title?: string | undefined;
  readonly organization?: NamedOrganization | undefined;
  readonly location?: string | undefined;
  readonly school?: string | undefined;
  readonly positions?: readonly Position[];
  /** Addresses of the same person, as the page wrote them. */
  readonly sameAs?: readonly string[];
}

type TextField = "name" | "headline" | "title" | "location" | "school";

const MOST_ADDRESSES = 20;

/** A text's words for comparing only. */
export function words(text: string): readonly string[] {
  return comparisonKey(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}

/** Whether one text says no more than the other: "Ada" and "Ada Lovelace" agree, "Ada King" and "Ada Lovelace" don't. */
export function agree(one: string, other: string): boolean {
  const [few = [], many = []] = [words(one), words(other)].toSorted((left, right) => left.length - right.length);
  return few.length > 0 && few.every((word) => many.includes(word));
}

/** The address we keep for one that a page wrote: the person's on a known site, else the page's own. */
function canonical(address: string): string | undefined {
  return profileAddress(address)?.url ?? webAddress(address);
}

/** An organization from a name and the address a page links it to, if both are any good. */
export function organizationOf(name: string | undefined, address?: string): NamedOrganization | undefined {
  if (!name) return undefined;
  const url = address && organizationAddress(address);
  return url ? { name, url } : { name };
}

/** The profile that witnesses, most trusted first, agree on; a field two of them contradict is left out. */
export function profilePage(url: URL, site: Site, all: readonly (Facts | undefined)[]): ProfilePage | undefined {
  const facts = all.filter((one) => one !== undefined);
  const own = profileAddress(url.href)?.url ?? webAddress(url.href);
  const witness: Partial<Record<ProfileField, string>> = {};

  const agreed = (field: TextField): string | undefined => {
    const said = facts.filter((one) => one[field]);
    const first = said[0]?.[field];
    if (!first || !said.every((one) => agree(first, one[field] ?? ""))) return undefined;
    witness[field] = said.map((one) => one.witness).join("+");
    return first;
  };

  const name = agreed("name");
  if (!name || !own) return undefined;
  const headline = agreed("headline");
  const title = agreed("title");
  const location = agreed("location");
  const school = agreed("school");

  const employers = facts.filter((one) => one.organization);
  const keys = new Set(employers.map((one) => words(one.organization?.name ?? "").join(" ")));
  const organization = keys.size === 1 ? employers[0]?.organization : undefined;
  if (organization) witness.organization = employers.map((one) => one.witness).join("+");

  const listed = facts.find((one) => one.positions?.length);
  if (listed) witness.positions = listed.witness;

  const claimed = facts.filter((one) => one.sameAs?.length);
  const elsewhere = new Set(claimed.flatMap((one) => one.sameAs ?? []).map(canonical));
  elsewhere.delete(own);
  const sameAs = [...elsewhere].filter((address) => address !== undefined).slice(0, MOST_ADDRESSES);
  if (sameAs.length) witness.sameAs = claimed.map((one) => one.witness).join("+");

  const profile: Profile = {
    site,
    url: own,
    name,
    ...(headline && { headline }),
    ...(title && { title }),
    ...(organization && { organization }),
    ...(location && { location }),
    ...(school && { school }),
    positions: listed?.positions ?? [],
    sameAs,
    witness,
  };
  return { kind: "profile", profile };
}
