import type { Ask } from "../../domain/referral/ask.ts";
import { notebook } from "../connection/open.ts";
import { soundValues } from "../schema/sound-rows.ts";
import { write } from "../transaction/write.ts";

/** Changes one ask, kept or not, as `changePerson` does a person. Throws `Refusal`; then nothing was written. */
export function changeAsk(
  id: string,
  how: (ask: Ask | undefined) => Ask | undefined,
  session?: string,
): Promise<Ask | undefined> {
  return write({ kind: "edit", session }, async (changeSet) => {
    const before = await changeSet.get("asks", id);
    const after = how(before);
    if (after) await changeSet.put("asks", after);
    else if (before) await changeSet.remove("asks", id);
    return after;
  });
}

/** The asks of a person. */
export async function asksOf(person: string): Promise<readonly Ask[]> {
  return soundValues("asks", await (await notebook()).getAllFromIndex("asks", "person", person));
}

/** The asks at an organization. */
export async function asksAt(organization: string): Promise<readonly Ask[]> {
  return soundValues("asks", await (await notebook()).getAllFromIndex("asks", "organization", organization));
}

/** The asks whose loop is still open. */
export async function openAsks(): Promise<readonly Ask[]> {
  return soundValues("asks", await (await notebook()).getAllFromIndex("asks", "open", 1));
}

/** All asks. */
export async function allAsks(): Promise<readonly Ask[]> {
  return soundValues("asks", await (await notebook()).getAll("asks"));
}
