import { openAsks } from "../../database/stores/asks.ts";
import { exchangesDue } from "../../database/stores/exchanges.ts";
import { personById } from "../../database/stores/people.ts";
import { stepsDue } from "../../database/stores/steps.ts";
import { peopleDue } from "../../database/stores/people-queries.ts";
import { isToDo } from "../../domain/referral/kept-step.ts";
import { isAskDue } from "../../domain/referral/ask.ts";
import type { Day } from "../../domain/history/day.ts";
import type { Person } from "../../domain/person/person.ts";

/** The people with something due on a day, each once: a step of the user's own, an exchange that starts or ends, an ask without an end, then old answers. */
export async function peopleWithSomethingDue(day: Day): Promise<readonly Person[]> {
  const [answers, exchanges, asks, steps] = await Promise.all([
    peopleDue(day),
    exchangesDue(day),
    openAsks(),
    stepsDue(day),
  ]);
  const waiting = asks.filter((ask) => isAskDue(ask, day)).map(({ person }) => person);
  const own = steps.filter(isToDo);
  const ids = new Set([...[...own, ...exchanges].flatMap(({ person }) => person ?? []), ...waiting]);
  const partners = (await Promise.all([...ids].map(personById))).filter((person) => person !== undefined);
  return [...new Map([...partners, ...answers].map((person) => [person.id, person])).values()];
}
