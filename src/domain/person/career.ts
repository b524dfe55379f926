import type { Day } from "../history/day.ts";
import { sameOrganizationName } from "../organization/name.ts";
import type { NamedOrganization } from "../page/profile.ts";

/** News that somebody moved from one organization to another, seen on a day; read once the user said so. */
export interface CareerNews {
  readonly from: NamedOrganization;
  readonly to: NamedOrganization;
  readonly on: Day;
  readonly isRead?: true;
}

/** So many changes of organization are kept for one person; older ones are dropped. */
const KEPT = 20;

/** The news with one more when the organization is another than before; a new spelling of the same name is no news. */
export function withCareerNews(
  news: readonly CareerNews[],
  from: NamedOrganization | undefined,
  to: NamedOrganization | undefined,
  on: Day,
): readonly CareerNews[] {
  if (!from || !to || (from.url !== undefined && from.url === to.url)) return news;
  if (sameOrganizationName(from.name, to.name)) return news;
  return [...news, { from, to, on }].slice(-KEPT);
}
