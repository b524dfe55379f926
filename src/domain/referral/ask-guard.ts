import { type Ask, isOpenAsk } from "./ask.ts";
import { type Attribute, ATTRIBUTES } from "../person/attributes.ts";
import type { Day } from "../history/day.ts";
import { pathDue } from "./due.ts";
import { type ExchangeKind, SERVED } from "./exchange.ts";
import { fitsFor } from "./move.ts";
import { isHiringOn, type Organization, outlookOn } from "../organization/organization.ts";
import type { Person } from "../person/person.ts";
import { answersAt, judgeAt, pathsTo } from "./verdict-at.ts";

/** One thing that speaks against asking a person for a referral at an organization now. None forbids it. */
export type Concern =
  /** Not yet yes there: not known, and known to be no. */
  | { readonly kind: "missing"; readonly unknown: readonly Attribute[]; readonly refused: readonly Attribute[] }
  | { readonly kind: "due"; readonly attributes: readonly Attribute[] }
  /** Others were asked at this organization and haven't heard the end of it. */
  | { readonly kind: "askedHere"; readonly asks: readonly Ask[] }
  /** The person did the user a favor whose end they don't know. */
  | { readonly kind: "favorOpen"; readonly ask: Ask }
  /** Nothing says that it hires; `since` when what said so no longer counts. */
  | { readonly kind: "notHiring"; readonly since?: Day };

/** A smaller thing to ask or do that fits better than the referral now. */
export type Smaller =
  | { readonly kind: "closeTheLoop"; readonly ask: Ask }
  | { readonly kind: "settle" | "confirm"; readonly attribute: Attribute }
  | { readonly kind: "askWhomTheyKnow" | "introduction" | "askAboutHiring" }
  | { readonly kind: "wait"; readonly asks: readonly Ask[] }
  | { readonly kind: "exchange"; readonly fits: readonly ExchangeKind[] };

/** What is to be thought of before an ask, and what to do instead; both empty when nothing speaks against it. */
export interface Guard {
  readonly concerns: readonly Concern[];
  readonly instead?: Smaller;
}

/** What the guard looks at beside the person and the organization. */
export interface GuardedBy {
  readonly people: ReadonlyMap<string, Person>;
  readonly asks: readonly Ask[];
}

function missing(person: Person, organization: string): Concern | undefined {
  const answers = answersAt(person, organization);
  const of = (isRefused: boolean): readonly Attribute[] =>
    ATTRIBUTES.filter((attribute) => {
      const value = answers[attribute]?.value ?? "unknown";
      return value !== "yes" && (value === "no") === isRefused;
    });
  const [unknown, refused] = [of(false), of(true)];
  return unknown.length + refused.length > 0 ? { kind: "missing", unknown, refused } : undefined;
}

function due(person: Person, organization: Organization, { people }: GuardedBy, today: Day): Concern | undefined {
  const verdict = judgeAt(person, organization.id, today);
  const old = verdict.kind === "untagged" ? [] : verdict.due;
  const moved = pathsTo(person, organization.id).some((path) => {
    const hirer = path.hirer.person === undefined ? undefined : people.get(path.hirer.person);
    return pathDue(path, person, hirer, organization, today) !== undefined;
  });
  const attributes = ATTRIBUTES.filter(
    (attribute) => old.includes(attribute) || (moved && attribute === "credibility"),
  );
  return attributes.length > 0 ? { kind: "due", attributes } : undefined;
}

/** The day from which nothing said any more that it hires; `undefined` when nothing ever did. */
function fadedSince(organization: Organization, today: Day): Day | undefined {
  const outlook = outlookOn(organization, today);
  return "since" in outlook && outlook.was === "growing" ? outlook.since : undefined;
}

function smaller(concerns: readonly Concern[], person: Person): Smaller | undefined {
  const find = <K extends Concern["kind"]>(kind: K) =>
    concerns.find((concern): concern is Extract<Concern, { kind: K }> => concern.kind === kind);
  const favor = find("favorOpen");
  if (favor) return { kind: "closeTheLoop", ask: favor.ask };
  const { unknown = [], refused = [] } = find("missing") ?? {};
  if (refused.includes("hirer")) return { kind: "askWhomTheyKnow" };
  const [question] = unknown;
  // Whether they know a hirer here is settled by asking whom they know.
  if (question === "hirer") return { kind: "askWhomTheyKnow" };
  if (question) return { kind: "settle", attribute: question };
  if (refused.includes("credibility")) return { kind: "introduction" };
  if (refused.some((attribute) => SERVED.includes(attribute))) return { kind: "exchange", fits: fitsFor(person) };
  const [old] = find("due")?.attributes ?? [];
  if (old) return { kind: "confirm", attribute: old };
  const asked = find("askedHere");
  if (asked) return { kind: "wait", asks: asked.asks };
  return find("notHiring") ? { kind: "askAboutHiring" } : undefined;
}

/** What to think of before asking a person for a referral at an organization, the gravest first. It never forbids. */
export function guardAsk(person: Person, organization: Organization, by: GuardedBy, today: Day): Guard {
  const open = by.asks.filter(isOpenAsk);
  const favor = open.find((ask) => ask.person === person.id);
  const here = open.filter((ask) => ask.organization === organization.id && ask.person !== person.id);
  const isQuiet = !isHiringOn(organization, today);
  const since = fadedSince(organization, today);
  const concerns: readonly (Concern | undefined)[] = [
    favor && { kind: "favorOpen", ask: favor },
    missing(person, organization.id),
    due(person, organization, by, today),
    here.length > 0 ? { kind: "askedHere", asks: here } : undefined,
    isQuiet ? { kind: "notHiring", ...(since !== undefined && { since }) } : undefined,
  ];
  const said = concerns.filter((concern) => concern !== undefined);
  const instead = smaller(said, person);
  return { concerns: said, ...(instead && { instead }) };
}
