import { openAsks } from "../../database/stores/asks.ts";
import { exchangesDue } from "../../database/stores/exchanges.ts";
import { personById } from "../../database/stores/people.ts";
import { peopleDue } from "../../database/stores/people-queries.ts";
import { isAskDue } from "../../domain/referral/ask.ts";
import type { Day } from "../../domain/history/day.ts";
import type { Person } from "../../domain/person/person.ts";

/** The people with something due on a day, each once: an exchange that starts or ends, an ask without an end, then old answers. */
export async function peopleWithSomethingDue(day: Day): Promise<readonly Person[]> {
  const [answers, exchanges, asks] = await Promise.all([peopleDue(day), exchangesDue(day), openAsks()]);
  const waiting = asks.filter((ask) => isAskDue(ask, day)).map(({ person }) => person);
  const ids = new Set([...exchanges.flatMap(({ person }) => person ?? []), ...waiting]);
  const partners = (await Promise.all([...ids].map(personById))).filter((person) => person !== undefined);
  return [...new Map([...partners, ...answers].map((person) => [person.id, person])).values()];
}
