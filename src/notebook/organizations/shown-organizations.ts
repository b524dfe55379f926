import type { Day } from "../../domain/history/day.ts";
import { fold } from "../../domain/text/fold.ts";
import { isHiringOn, type Organization } from "../../domain/organization/organization.ts";
import { byWish, type Places, type Workplace } from "../../domain/referral/places.ts";

/** Which organizations a list shows. */
export const SHOWS = ["all", "reached", "hiring", "unreached"] as const;

export type Show = (typeof SHOWS)[number];

/** What the address says to show. */
export function showIn(query: URLSearchParams): Show {
  return SHOWS.find((show) => show === query.get("show")) ?? "all";
}

/** The organizations in view, as the list has them. */
export interface ShownOrganizations {
  readonly targets: readonly Organization[];
  readonly others: readonly Organization[];
  readonly unkept: readonly Workplace[];
}

/** The organizations that have every word of the search in a name and are what is to be shown. */
export function shownOrganizations(
  organizations: ReadonlyMap<string, Organization>,
  places: Places,
  search: string,
  show: Show,
  today: Day,
): ShownOrganizations {
  const words = fold(search)
    .split(" ")
    .filter((word) => word !== "");
  const has = (...names: readonly string[]): boolean => {
    if (words.length === 0) return true;
    const text = fold(names.join(" "));
    return words.every((word) => text.includes(word));
  };
  const isShown = (organization: Organization): boolean => {
    const { ready, nearly } = places.at(organization.id);
    if (show === "reached") return ready.length > 0;
    if (show === "unreached") return ready.length + nearly.length === 0;
    return show === "all" || isHiringOn(organization, today);
  };
  const kept = byWish(organizations.values(), today).filter(
    (organization) => isShown(organization) && has(organization.name, ...organization.aliases),
  );
  return {
    targets: kept.filter(({ isTarget }) => isTarget),
    others: kept.filter(({ isTarget }) => !isTarget),
    // Of a place not kept nothing is known but who works there.
    unkept: show === "all" ? places.unkept.filter(({ name }) => has(name)) : [],
  };
}
