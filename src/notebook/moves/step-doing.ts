import { changeAsk } from "../../database/stores/asks.ts";
import { changeExchange } from "../../database/stores/exchanges.ts";
import { changeStep, putOffStep, removeSteps } from "../../database/stores/steps.ts";
import type { Day } from "../../domain/history/day.ts";
import { textOf } from "../../domain/person/person.ts";
import { placeOf } from "../../domain/referral/put-off.ts";
import type { Step } from "../../domain/referral/step.ts";
import { say, sayDay } from "../../ui/words/words.ts";
import { stepWords } from "./step-words.ts";

/** Something done by one press: the word on the button, what is said once it is done, and the doing. */
export interface Doing {
  readonly words: string;
  readonly said: string;
  readonly work: () => Promise<unknown>;
}

/** What of a step is done by one press, if anything. */
export function doneAtOnce(step: Step, today: Day): Doing | undefined {
  switch (step.kind) {
    case "own":
      return {
        words: say("moves_done"),
        said: say("moves_didOwn", step.own.what),
        work: () => changeStep(step.own.id, (kept) => (kept?.kind === "own" ? { ...kept, doneOn: today } : kept)),
      };
    case "closeTheLoop":
      if (step.ask.result === undefined) return undefined;
      return {
        words: say("askThanked"),
        said: say("moves_didThank", textOf(step.person, "name")),
        work: () => changeAsk(step.ask.id, (kept) => kept && { ...kept, closedOn: today }),
      };
    case "beginExchange":
      return {
        words: say("moves_begun"),
        said: say("moves_didBegin", step.exchange.what),
        work: () => changeExchange(step.exchange.id, (kept) => kept && { ...kept, state: "running" }),
      };
    default:
      return undefined;
  }
}

/** Puts a step off until a day: one's own is then for that day, a suggested one comes back on it. */
export function putOffUntil(step: Step, until: Day): Doing {
  return {
    words: say("moves_later"),
    said: say("moves_didPutOff", sayDay(until), stepWords(step)),
    work: () =>
      step.kind === "own"
        ? changeStep(step.own.id, (kept) => (kept?.kind === "own" ? { ...kept, on: until } : kept))
        : putOffStep({ ...placeOf(step), until }),
  };
}

/** Takes a step away: one's own is removed, a suggested one doesn't come back before it is another one. */
export function notThisOne(step: Step): Doing {
  if (step.kind === "own")
    return {
      words: say("remove"),
      said: say("moves_didRemoveOwn", step.own.what),
      work: () => removeSteps([step.own.id]),
    };
  return {
    words: say("moves_never"),
    said: say("moves_didDismiss", stepWords(step)),
    work: () => putOffStep(placeOf(step)),
  };
}
