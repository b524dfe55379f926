import { type Day, addDays } from "../../domain/history/day.ts";
import { type Opening, type Organization, organizationFrom } from "../../domain/organization/organization.ts";
import { matchesOrganization, organizationNameKey } from "../../domain/organization/name.ts";
import type { JobSeen } from "./archive.ts";

/** Positions saved or applied for longer ago than a year say nothing about hiring. */
const JOB_DAYS = 365;

/** Organizations one file may add; a person's own searches stay far below. */
const MOST = 500;

/** A job's address without what followed it. */
function canonical(url: string | undefined): string | undefined {
  return url?.replace(/[?#].*$/, "").replace(/\/$/, "");
}

/** At one organization so many openings are added at most; nobody applies more often. */
const MOST_OPENINGS = 100;

/** An organization while openings are added to it, with what tells the openings it has. */
interface Growing {
  readonly organization: Organization;
  readonly openings: Record<string, Opening>;
  readonly urls: Set<string>;
  readonly titles: Set<string>;
  /** Titles of openings without an address: a job with one is the same by its title alone. */
  readonly bareTitles: Set<string>;
  added: number;
}

function growing(organization: Organization): Growing {
  const grown = {
    organization,
    openings: { ...organization.openings },
    urls: new Set<string>(),
    titles: new Set<string>(),
    bareTitles: new Set<string>(),
    added: 0,
  };
  for (const opening of Object.values(organization.openings)) note(grown, opening);
  return grown;
}

function note({ urls, titles, bareTitles }: Growing, { title, url }: Pick<Opening, "title" | "url">): void {
  titles.add(title);
  if (url === undefined) bareTitles.add(title);
  else urls.add(url);
}

function isKnown({ urls, titles, bareTitles }: Growing, title: string, url: string | undefined): boolean {
  return url === undefined ? titles.has(title) : urls.has(url) || bareTitles.has(title);
}

/**
 * The organizations with the positions the user saved or applied for there, each as an opening seen on that day; only those that
 * change. An opening fades by itself, and no organization becomes a target: that is the user's word.
 */
export function jobsToOrganizations(
  jobs: readonly JobSeen[],
  kept: readonly Organization[],
  today: Day,
  newId: () => string,
): readonly Organization[] {
  const byKey = new Map<string, Organization[]>();
  const learn = (key: string, organization: Organization): void => {
    const known = byKey.get(key);
    if (known) known.push(organization);
    else byKey.set(key, [organization]);
  };
  for (const organization of kept)
    for (const key of new Set([organization.name, ...organization.aliases].map(organizationNameKey)))
      learn(key, organization);
  const places = new Map<string, Growing>();
  let changed = 0;
  const earliest = addDays(today, -JOB_DAYS);
  // Each spelling of a name is looked up once.
  const spelled = new Map<string, Organization | undefined>();
  for (const job of jobs) {
    if (job.on < earliest) continue;
    const key = organizationNameKey(job.organization);
    const find = (): Organization | undefined =>
      byKey.get(key)?.find((organization) => matchesOrganization(organization, { name: job.organization }));
    if (!spelled.has(job.organization)) spelled.set(job.organization, find());
    const found = spelled.get(job.organization);
    const known = found && places.get(found.id);
    if (changed >= MOST && (known?.added ?? 0) === 0) continue;
    const place = known ?? growing(found ?? organizationFrom({ name: job.organization }, newId(), today));
    places.set(place.organization.id, place);
    spelled.set(job.organization, place.organization);
    if (!found) learn(key, place.organization);
    const url = canonical(job.url);
    if (place.added >= MOST_OPENINGS || isKnown(place, job.title, url)) continue;
    const opening: Opening = {
      id: newId(),
      title: job.title,
      on: job.on,
      source: "linkedin-archive",
      ...(url !== undefined && { url }),
    };
    if (place.added === 0) changed += 1;
    place.added += 1;
    place.openings[opening.id] = opening;
    note(place, opening);
  }
  return [...places.values()]
    .filter(({ added }) => added > 0)
    .map(({ organization, openings }) => ({ ...organization, openings }));
}
