import type { Day } from "../../domain/history/day.ts";
import { openingsOn, type Organization, outlookOn } from "../../domain/organization/organization.ts";
import { queryWord } from "../../domain/matching/people-query.ts";
import { textOf } from "../../domain/person/person.ts";
import { placeKey, placeOf } from "../../domain/referral/put-off.ts";
import type { Step } from "../../domain/referral/step.ts";
import { say, sayCount, sayDay } from "../../ui/words/words.ts";
import { hashOf, organizationAddress, peopleFoundBy } from "../address.ts";

function nameOf({ person }: Step): string {
  return person ? textOf(person, "name") : "";
}

/** An organization with what makes it worth reaching: "Acme, which is growing". */
function placeWords(organization: Organization, today: Day): string {
  const { name, isTarget } = organization;
  if (outlookOn(organization, today).value === "growing") return say("moves_placeGrowing", name);
  if (openingsOn(organization, today).length > 0) return say("moves_placeOpening", name);
  return isTarget ? say("moves_placeTarget", name) : name;
}

/** What to do, in a sentence. */
export function stepWords(step: Step): string {
  const name = nameOf(step);
  switch (step.kind) {
    case "own":
      return step.own.what;
    case "closeTheLoop":
      return step.ask.result === undefined ? say("moves_hear", name) : say("moves_tell", name);
    case "beginExchange":
      return say("moves_begin", step.exchange.what);
    case "endExchange":
      return say("moves_end", step.exchange.what);
    case "ask":
      return say("moves_ask", name, step.organization.name);
    case "settle":
      return say("moves_settle", name, say(`question_${step.attribute}`));
    case "confirm":
      return say("moves_confirm", name, say(`question_${step.attribute}`));
    case "exchange":
      return step.fits.includes("volunteering")
        ? say("moves_volunteer", name, step.person.volunteersAt ?? "")
        : say("moves_exchange", name);
    case "nameHirer":
      return say("moves_nameHirer", name);
    case "anotherHirer":
      return say("moves_anotherHirer", name);
    case "askWhomTheyKnow":
      return say("moves_whom", name);
    case "lookAgain":
      return say("moves_lookAgain", step.organization.name);
    case "sortPeople":
      return sayCount("moves_sort", step.people);
  }
}

function awayWords(step: Step & { readonly away: number }, today: Day): string {
  const { away, organization } = step;
  if (!organization) return away === 1 ? say("moves_oneAway") : say("moves_manyAway", away);
  const place = placeWords(organization, today);
  if (away > 1) return say("moves_manyAwayAt", away, place);
  return say(step.kind === "settle" ? "moves_oneAwayAt" : "moves_oneStepAwayAt", place);
}

/** Why this step is worth it, in a sentence. */
export function reasonWords(step: Step, today: Day): string {
  const { organization } = step;
  switch (step.kind) {
    case "own":
      return say("moves_ownFor", sayDay(step.own.on));
    case "closeTheLoop":
      return say("moves_askedOn", sayDay(step.ask.on), organization?.name ?? "");
    case "beginExchange":
      return say("moves_beganOn", sayDay(step.on));
    case "endExchange":
      return say("moves_endedOn", sayDay(step.on));
    case "ask":
      return say("moves_allHold", placeWords(step.organization, today));
    case "confirm":
      return organization ? say("moves_overAYearAt", placeWords(organization, today)) : say("moves_overAYear");
    case "lookAgain":
      return sayCount("moves_couldRefer", step.ready);
    case "sortPeople":
      return say("moves_workAt", placeWords(step.organization, today));
    case "askWhomTheyKnow":
      return organization ? say("moves_knowsNoHirerAt", placeWords(organization, today)) : say("moves_knowsNoHirer");
    default:
      return awayWords(step, today);
  }
}

/** The word for opening the form by which a step is logged or begun; `undefined` for one that has none. */
export function formWords({ kind }: Step): string | undefined {
  switch (kind) {
    case "own":
    case "beginExchange":
      return say("orgs_edit");
    case "closeTheLoop":
      return say("moves_doNote");
    case "endExchange":
      return say("moves_finish");
    case "ask":
      return say("moves_doAsk");
    case "exchange":
      return say("moves_doExchange");
    case "nameHirer":
    case "anotherHirer":
    case "askWhomTheyKnow":
      return say("moves_doName");
    default:
      return undefined;
  }
}

/** Where a step is done that isn't done in its row, and the word for going there. */
export function elsewhere(step: Step): { readonly address: string; readonly words: string } | undefined {
  switch (step.kind) {
    case "lookAgain":
      return { address: organizationAddress(step.organization.id), words: say("moves_doOpen") };
    case "sortPeople": {
      const them = `${queryWord("at", step.organization.name)} tagged:no`;
      return { address: peopleFoundBy(them), words: say("moves_doSee") };
    }
    default:
      return undefined;
  }
}

/** Which row of the steps is this one's, in an address. */
export function rowOf(step: Step): string {
  return placeKey(placeOf(step));
}

/** Where a step is done: its row with what it is done by, or elsewhere. */
export function stepAddress(step: Step): string {
  return elsewhere(step)?.address ?? hashOf("steps", { do: rowOf(step) });
}
