import type { Day } from "../../domain/history/day.ts";
import type { Exchange } from "../../domain/referral/exchange.ts";
import { spanOf } from "../../domain/referral/exchange-span.ts";
import { say, sayDay } from "../../ui/words/words.ts";

/** How an exchange stands on the calendar, in a sentence: "Day 12 of 30, until Dec 11, 2026." */
export function spanWords(exchange: Exchange, today: Day): string {
  const { state, from, until } = exchange;
  const { days, gone } = spanOf(exchange, today);
  if (state === "planned") return say("moves_planned", sayDay(from), days);
  if (state === "done" || state === "dropped")
    return say(
      `moves_over_${state}`,
      until === undefined ? say("since", sayDay(from)) : say("fromUntil", sayDay(from), sayDay(until)),
    );
  if (until === undefined) return say("moves_runningOpen", sayDay(from), gone);
  return until < today
    ? say("moves_runningOver", days, sayDay(until))
    : say("moves_running", gone, days, sayDay(until));
}
