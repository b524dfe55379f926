import { type Day, addDays, isDay } from "../history/day.ts";
import { matchesOrganization, organizationNameKey } from "./name.ts";
import type { NamedOrganization } from "../page/profile.ts";

export type OutlookValue = "growing" | "steady" | "shrinking" | "unknown";

/** How an organization does, the day that was learned, and where (an address, or `user`). */
interface Outlook {
  readonly value: OutlookValue;
  readonly on: Day;
  readonly source: string;
}

/** One open position, the day it was last seen open, and where; `closedOn` once the user knows that it is filled. */
export interface Opening {
  readonly id: string;
  readonly title: string;
  readonly on: Day;
  readonly source: string;
  /** The advert's canonical address, when it has one. */
  readonly url?: string;
  readonly closedOn?: Day;
}

/** A company or other body. `openings` by their ids, so that each is kept, merged and undone by itself. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  /** Other names it goes by; no page's claim joins them by itself. */
  readonly aliases: readonly string[];
  /** Canonical page addresses; no two organizations share one. */
  readonly addresses: readonly string[];
  /** Whether the user wants to work there. */
  readonly isTarget: boolean;
  readonly outlook?: Outlook;
  readonly openings: Readonly<Record<string, Opening>>;
  /** Free text, private. */
  readonly note: string;
  readonly addedOn: Day;
}

/** Evidence about hiring counts for so many days (PRODUCT, "Worth asking now"). */
export const EVIDENCE_DAYS = 30;

/** Whether evidence of a day still counts; of what is no day nothing can be said. */
export function isCurrent(on: Day, today: Day): boolean {
  return isDay(on) && today <= addDays(on, EVIDENCE_DAYS);
}

/** What is known of the outlook today; evidence older than 30 days has faded to unknown on the day `since`. */
export type KnownOutlook =
  | { readonly value: OutlookValue; readonly on?: Day }
  | { readonly value: "unknown"; readonly was: OutlookValue; readonly on: Day; readonly since: Day };

/** The outlook as far as it still counts today. */
export function outlookOn(organization: Organization, today: Day): KnownOutlook {
  const { outlook } = organization;
  if (!outlook) return { value: "unknown" };
  if (outlook.value === "unknown" || isCurrent(outlook.on, today)) return { value: outlook.value, on: outlook.on };
  return { value: "unknown", was: outlook.value, on: outlook.on, since: addDays(outlook.on, EVIDENCE_DAYS + 1) };
}

/** The openings not closed, seen in the last 30 days, newest first. */
export function openingsOn(organization: Organization, today: Day): readonly Opening[] {
  return Object.values(organization.openings)
    .filter((opening) => opening.closedOn === undefined && isCurrent(opening.on, today))
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
}

/** Whether it is growing or has an opening, by evidence that still counts. */
export function isHiringOn(organization: Organization, today: Day): boolean {
  return outlookOn(organization, today).value === "growing" || openingsOn(organization, today).length > 0;
}

/** Whether what a page names is this organization: by address, name or alias (`organization-name.ts`). */
export function isSameOrganization(organization: Organization, named: NamedOrganization): boolean {
  return matchesOrganization(organization, named);
}

/** What the spellings of one organization's name have in common; others may share it, so it finds and doesn't decide. */
export function organizationKey(name: string): string {
  return organizationNameKey(name);
}

/** A new organization as a page or the user names it. */
export function organizationFrom(named: NamedOrganization, id: string, on: Day): Organization {
  return {
    id,
    name: named.name,
    aliases: [],
    addresses: named.url === undefined ? [] : [named.url],
    isTarget: false,
    openings: {},
    note: "",
    addedOn: on,
  };
}
