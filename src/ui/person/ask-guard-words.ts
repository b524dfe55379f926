import type { Concern, Smaller } from "../../domain/referral/ask-guard.ts";
import type { Ask } from "../../domain/referral/ask.ts";
import type { Attribute } from "../../domain/person/attributes.ts";
import { say, sayDay, sayList } from "../words/words.ts";

/** The names a guard's sentences speak of. */
export interface GuardNames {
  readonly person: string;
  readonly organization: string;
  /** The name of somebody else who was asked. */
  readonly nameOf: (person: string) => string;
}

function listed(attributes: readonly Attribute[]): string {
  return sayList(attributes.map((attribute) => say(`attribute_${attribute}`)));
}

function asked(asks: readonly Ask[], { nameOf }: GuardNames): string {
  return sayList(
    asks.map((ask) => nameOf(ask.person)).filter((name) => name !== ""),
    "conjunction",
  );
}

/** What speaks against asking now, as sentences. */
export function concernWords(concern: Concern, names: GuardNames): readonly string[] {
  const { person, organization } = names;
  switch (concern.kind) {
    case "missing":
      return [
        ...(concern.unknown.length > 0 ? [say("askGuard_unknown", organization, listed(concern.unknown))] : []),
        ...(concern.refused.length > 0 ? [say("askGuard_refused", organization, listed(concern.refused))] : []),
      ];
    case "due":
      return [say("askGuard_due", listed(concern.attributes))];
    case "askedHere": {
      const others = asked(concern.asks, names);
      return [
        others === "" ? say("askGuard_askedSomebody", organization) : say("askGuard_asked", others, organization),
      ];
    }
    case "favorOpen":
      return [say("askGuard_favor", person, sayDay(concern.ask.on))];
    case "notHiring":
      return [
        concern.since === undefined
          ? say("askGuard_notHiring", organization)
          : say("askGuard_faded", organization, sayDay(concern.since)),
      ];
  }
}

/** The smaller thing that fits now, as a sentence. */
export function smallerWords(smaller: Smaller, { person, organization }: GuardNames): string {
  switch (smaller.kind) {
    case "closeTheLoop":
      return say("askGuard_closeTheLoop", person);
    case "settle":
      return say("askGuard_settle", say(`question_${smaller.attribute}`));
    case "confirm":
      return say("askGuard_confirm", say(`question_${smaller.attribute}`));
    case "askWhomTheyKnow":
      return say("askGuard_whom", person, organization);
    case "introduction":
      return say("askGuard_introduction", person, organization);
    case "askAboutHiring":
      return say("askGuard_hiring", person, organization);
    case "wait":
      return say("askGuard_wait", organization);
    case "exchange":
      return smaller.fits.includes("volunteering")
        ? say("askGuard_volunteer", person)
        : say("askGuard_exchange", person);
  }
}
