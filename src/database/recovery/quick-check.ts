import { type Canary, noteFrom } from "./canary.ts";
import { notebook } from "../connection/open.ts";
import { damageOf } from "./damage.ts";
import { Refusal } from "../connection/refusal.ts";

/**
 * What a surface asks before it reads or writes first: whether the note and the state agree, a few milliseconds. Where they don't, the
 * whole guard is to be called. Throws `Refusal` when there is no storage at all.
 */
export async function passesQuickCheck(canary: Canary): Promise<boolean> {
  const noted = noteFrom(await canary.read());
  try {
    const state = await (await notebook()).get("state", "state");
    return noted !== undefined && !damageOf(state, state?.people ?? 0, noted, undefined) && !state?.isForgetting;
  } catch (error) {
    if (error instanceof Refusal && error.reason !== "storageBroken") throw error;
    return false;
  }
}
