import type { Day } from "../history/day.ts";
import type { NamedOrganization, Profile } from "./profile.ts";

/** An advertised position. `id` is the site's own job id where it has one. */
export interface Job {
  readonly title: string;
  /** The employer; never a board, a program that tracks applicants, an agency or "confidential". */
  readonly organization?: NamedOrganization;
  /** The agency that advertises the job for somebody else. */
  readonly through?: string;
  readonly location?: string;
  /** Whether it can be done from anywhere; absent when the page doesn't say. */
  readonly isRemote?: boolean;
  readonly postedOn?: Day;
  /** The last day to apply. */
  readonly closesOn?: Day;
  /** True when the page says that it is closed. */
  readonly isClosed?: true;
  readonly id?: string;
  /** The canonical address of the advert. */
  readonly url: string;
  /** The people the page itself calls the hiring team; never alumni, similar people or people to reach out to. */
  readonly hiringTeam: readonly Profile[];
}

/** A page about one person. */
export interface ProfilePage {
  readonly kind: "profile";
  readonly profile: Profile;
}

/** A page that lists people: search results or the user's connections. `total` is the count the page states. */
export interface PeoplePage {
  readonly kind: "people";
  readonly people: readonly Profile[];
  readonly total?: number;
}

/** A page about one job. */
export interface JobPage {
  readonly kind: "job";
  readonly job: Job;
}

/** A page about one organization; `people` are those it lists as working there. */
export interface OrganizationPage {
  readonly kind: "organization";
  readonly organization: NamedOrganization;
  readonly people: readonly Profile[];
}

/** What a reader says a page is. */
export type Page = ProfilePage | PeoplePage | JobPage | OrganizationPage;

/** Whether a job is over on a day, by its own last day or because its page says so: then nobody is hiring by it. */
export function isClosedOn({ isClosed, closesOn }: Job, today: Day): boolean {
  return isClosed === true || (closesOn !== undefined && closesOn < today);
}

/** Everybody a page speaks of. */
export function peopleOn(page: Page): readonly Profile[] {
  if (page.kind === "profile") return [page.profile];
  return page.kind === "job" ? page.job.hiringTeam : page.people;
}
