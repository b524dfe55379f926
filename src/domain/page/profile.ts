import type { Site } from "./site-addresses.ts";

/** How far someone is from the user in the site's own network: 1 is a direct connection. */
export type Degree = 1 | 2 | 3;

/** An organization as a page names it; `url` is its canonical page address when the page links to it. */
export interface NamedOrganization {
  readonly name: string;
  readonly url?: string;
}

/** One row of somebody's experience. `from` and `to` are `YYYY` or `YYYY-MM`; an open range is current and has no `to`. */
export interface Position {
  readonly title: string;
  readonly organization: string;
  readonly from?: string;
  readonly to?: string;
  readonly isCurrent: boolean;
}

/** The sample of mutual connections a page names, and how many more it only counts. */
export interface Mutual {
  readonly names: readonly string[];
  readonly others: number;
}

/** What one page says about one person, as read just now; a field the page doesn't say, or says two ways, is absent. */
export interface Profile {
  readonly site: Site;
  /** The canonical profile address (`domain/profile-address.ts`). */
  readonly url: string;
  readonly name: string;
  readonly headline?: string;
  /** The current job title, only where a title stands by itself (never cut out of a headline). */
  readonly title?: string;
  /** The current organization, never a past one. */
  readonly organization?: NamedOrganization;
  readonly location?: string;
  readonly school?: string;
  readonly degree?: Degree;
  /** Empty when the page shows none, which says nothing about the person: lists are loaded lazily. */
  readonly positions: readonly Position[];
  readonly mutual?: Mutual;
  /** True when the page shows that they are hiring; otherwise absent. Open-to-work badges are never read into this. */
  readonly isHiring?: true;
  /** Other addresses of the same person that the page itself claims. */
  readonly sameAs: readonly string[];
  /** How each field was found, e.g. `heading+title`, `company-button`; a fixed vocabulary without page text. */
  readonly witness: Readonly<Partial<Record<ProfileField, string>>>;
}

/** The fields a witness can speak for. */
export type ProfileField =
  | "name"
  | "headline"
  | "title"
  | "organization"
  | "location"
  | "school"
  | "degree"
  | "positions"
  | "mutual"
  | "isHiring"
  | "sameAs";
