import type { Day } from "../../domain/history/day.ts";
import { afterExchange, doneOn, type Exchange } from "../../domain/referral/exchange.ts";
import type { Experience } from "../../domain/person/experience.ts";
import { notebook } from "../connection/open.ts";
import { soundValues } from "../schema/sound-rows.ts";
import { write } from "../transaction/write.ts";

/** Changes one exchange, kept or not, as `changePerson` does a person. Throws `Refusal`; then nothing was written. */
export function changeExchange(
  id: string,
  how: (exchange: Exchange | undefined) => Exchange | undefined,
  session?: string,
): Promise<Exchange | undefined> {
  return write({ kind: "edit", session }, async (changeSet) => {
    const before = await changeSet.get("exchanges", id);
    const after = how(before);
    if (after) await changeSet.put("exchanges", after);
    else if (before) await changeSet.remove("exchanges", id);
    return after;
  });
}

/**
 * Ends an exchange on a day: done, with what the person saw, if anything, and the questions it serves open again. One change to undo.
 */
export function finishExchange(id: string, seen: Experience | undefined, on: Day): Promise<void> {
  return write({ kind: "edit" }, async (changeSet) => {
    const exchange = await changeSet.get("exchanges", id);
    if (!exchange) return;
    await changeSet.put("exchanges", doneOn(exchange, on));
    const person = exchange.person === undefined ? undefined : await changeSet.get("people", exchange.person);
    if (person) await changeSet.put("people", afterExchange(person, seen, on));
  });
}

/** The exchanges with a person. */
export async function exchangesOf(person: string): Promise<readonly Exchange[]> {
  return soundValues("exchanges", await (await notebook()).getAllFromIndex("exchanges", "person", person));
}

/** The exchanges that want attention on a day or wanted it before, the longest waiting first. */
export async function exchangesDue(today: Day): Promise<readonly Exchange[]> {
  const rows = await (await notebook()).getAllFromIndex("exchanges", "due", IDBKeyRange.upperBound(today));
  return soundValues("exchanges", rows);
}

/** All exchanges, ads too. */
export async function allExchanges(): Promise<readonly Exchange[]> {
  return soundValues("exchanges", await (await notebook()).getAll("exchanges"));
}
