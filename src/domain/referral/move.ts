import type { Attribute } from "../person/attributes.ts";
import type { Day } from "../history/day.ts";
import { type Ask, isOpenAsk } from "./ask.ts";
import { type Exchange, type ExchangeKind, isUnderWay } from "./exchange.ts";
import type { Organization } from "../organization/organization.ts";
import type { Person } from "../person/person.ts";
import { firstGap } from "./gap.ts";
import { bestReach } from "./ranking.ts";
import { answersAt, standingOf, worthAskingAt } from "./verdict-at.ts";

/** The one next step the product suggests for a person. Organizations are ids, in the order to name them. */
export type Move =
  | { readonly kind: "settle"; readonly attribute: Attribute }
  /** Five times yes: whom they know, and where, is all that is missing. */
  | { readonly kind: "nameHirer" }
  | { readonly kind: "askWhomTheyKnow"; readonly targets: readonly string[] }
  | { readonly kind: "setAside" }
  | { readonly kind: "findAnotherHirer" }
  | {
      readonly kind: "exchange";
      readonly missing: readonly Attribute[];
      readonly fits: readonly ExchangeKind[];
      readonly running?: Exchange;
    }
  | { readonly kind: "closeTheLoop"; readonly ask: Ask }
  | { readonly kind: "watch"; readonly organizations: readonly string[] }
  | { readonly kind: "ask"; readonly organizations: readonly string[] };

/** What a move depends on beside the person. `exchanges` and `asks` are the person's own. */
export interface ReferralContext {
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly exchanges: readonly Exchange[];
  readonly asks: readonly Ask[];
}

/** The kinds of exchange that fit a person: where they volunteer, volunteering there. */
export function fitsFor({ volunteersAt }: Person): readonly ExchangeKind[] {
  return volunteersAt === undefined ? ["trial", "contract"] : ["volunteering"];
}

function exchangeMove(person: Person, exchanges: readonly Exchange[], missing: readonly Attribute[]): Move {
  const running = exchanges.find(isUnderWay);
  return { kind: "exchange", missing, fits: fitsFor(person), ...(running && { running }) };
}

function readyMove(at: readonly string[], person: Person, { organizations, asks }: ReferralContext, today: Day): Move {
  const open = asks.filter(isOpenAsk).toSorted((a, b) => (a.on < b.on ? -1 : 1))[0];
  // Whoever was asked comes first: asking or watching goes on once they have heard what came of it.
  if (open) return { kind: "closeTheLoop", ask: open };
  const hiring = worthAskingAt(person, organizations, today).map(({ id }) => id);
  return hiring.length > 0 ? { kind: "ask", organizations: hiring } : { kind: "watch", organizations: at };
}

/** The move for a person, the first of PRODUCT's list that applies; `undefined` for somebody set aside. */
export function moveFor(person: Person, referralContext: ReferralContext, today: Day): Move | undefined {
  if (person.isSetAside) return undefined;
  const { answers: own, verdict } = standingOf(person, today);
  const best = bestReach(person, referralContext.organizations, today);
  const answers = best ? answersAt(person, best.organization.id) : own;
  const gap = firstGap(answers);
  switch (gap?.kind) {
    case "open":
      return { kind: "settle", attribute: gap.attribute };
    case "hirer": {
      const targets = [...referralContext.organizations.values()].filter(({ isTarget }) => isTarget);
      return targets.length > 0
        ? { kind: "askWhomTheyKnow", targets: targets.map(({ id }) => id) }
        : { kind: "setAside" };
    }
    case "credibility":
      return { kind: "findAnotherHirer" };
    case "experience":
      return exchangeMove(person, referralContext.exchanges, gap.missing);
    case undefined:
  }
  if (verdict.kind === "unplaced") return { kind: "nameHirer" };
  return readyMove(verdict.kind === "ready" ? verdict.at : [], person, referralContext, today);
}
