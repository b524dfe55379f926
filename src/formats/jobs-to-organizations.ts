import type { Day } from "../domain/attributes.ts";
import { addDays } from "../domain/day.ts";
import { type Opening, type Organization, organizationFrom } from "../domain/organization.ts";
import { matchesOrganization, organizationNameKey } from "../domain/organization-name.ts";
import type { JobSeen } from "./linkedin-archive/archive.ts";

/** Positions saved or applied for longer ago than a year say nothing about hiring. */
const JOB_DAYS = 365;

/** Organizations one file may add; a person's own searches stay far below. */
const MOST = 500;

/** A job's address without what followed it. */
function canonical(url: string | undefined): string | undefined {
  return url?.replace(/[?#].*$/, "").replace(/\/$/, "");
}

function isKnown(organization: Organization, { title, url }: JobSeen): boolean {
  return Object.values(organization.openings).some((opening) =>
    url !== undefined && opening.url !== undefined ? opening.url === canonical(url) : opening.title === title,
  );
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
  for (const organization of kept)
    for (const key of new Set([organization.name, ...organization.aliases].map(organizationNameKey)))
      byKey.set(key, [...(byKey.get(key) ?? []), organization]);
  const changed = new Map<string, Organization>();
  const earliest = addDays(today, -JOB_DAYS);
  for (const job of jobs) {
    if (job.on < earliest || changed.size >= MOST) continue;
    const key = organizationNameKey(job.organization);
    const found = byKey.get(key)?.find((organization) => matchesOrganization(organization, { name: job.organization }));
    const before = found
      ? (changed.get(found.id) ?? found)
      : organizationFrom({ name: job.organization }, newId(), today);
    if (isKnown(before, job)) continue;
    const url = canonical(job.url);
    const opening: Opening = {
      id: newId(),
      title: job.title,
      on: job.on,
      source: "linkedin-archive",
      ...(url !== undefined && { url }),
    };
    changed.set(before.id, { ...before, openings: { ...before.openings, [opening.id]: opening } });
    if (!found) byKey.set(key, [...(byKey.get(key) ?? []), before]);
  }
  return [...changed.values()];
}
