import type { Ask } from "./ask.ts";
import type { Day } from "../history/day.ts";
import { type Exchange, type ExchangeKind, withUntil } from "./exchange.ts";
import type { Opening, Organization } from "../organization/organization.ts";
import { type Person, textOf } from "../person/person.ts";
import { pathsTo } from "./verdict-at.ts";

/** What one person saw of the user's work with their own eyes, dated; `during` the exchange it came from. */
interface Seen {
  readonly on: Day;
  readonly what: string;
  readonly during?: ExchangeKind;
}

/** What a referrer needs for one ask: nothing they didn't see themselves, and none of the user's private words. */
export interface Brief {
  readonly person: string;
  readonly organization: string;
  readonly opening?: Opening;
  /** Hirers there with whom the person is credible. */
  readonly hirers: readonly string[];
  /** Newest first. */
  readonly seen: readonly Seen[];
}

/** The brief for one ask. */
export function briefFor(ask: Ask, person: Person, organization: Organization, exchanges: readonly Exchange[]): Brief {
  const kinds = new Map(exchanges.map(({ id, kind }) => [id, kind]));
  const seen = Object.values(person.experiences ?? {})
    .filter(({ isFirstHand }) => isFirstHand)
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))
    .map(({ on, what, exchange }): Seen => {
      const during = exchange === undefined ? undefined : kinds.get(exchange);
      return { on, what, ...(during !== undefined && { during }) };
    });
  const opening = ask.opening === undefined ? undefined : organization.openings[ask.opening];
  const credible = pathsTo(person, organization.id).filter((path) => path.credible?.value === "yes");
  return {
    person: textOf(person, "name"),
    organization: organization.name,
    ...(opening && { opening }),
    hirers: [...new Set(credible.map(({ hirer }) => hirer.name))],
    seen,
  };
}

/** What a trial or another exchange offers: its scope, its days, and whom it is for. */
export interface Offer {
  readonly kind: ExchangeKind;
  readonly what: string;
  readonly from: Day;
  readonly until?: Day;
  readonly person?: string;
  readonly organization?: string;
}

/** The offer of an exchange. */
export function offerFor(
  exchange: Exchange,
  person: Person | undefined,
  organization: Organization | undefined,
): Offer {
  const { kind, what, from, until } = withUntil(exchange);
  return {
    kind,
    what,
    from,
    ...(until !== undefined && { until }),
    ...(person && { person: textOf(person, "name") }),
    ...(organization && { organization: organization.name }),
  };
}
