import { tick } from "../domain/clock.ts";
import type { Skill } from "../domain/skills.ts";
import { notebook } from "./open.ts";
import { refusalFrom } from "./refusal.ts";
import { keepTail } from "./tail.ts";

/** The user's own list of skills. Throws `Refusal`. */
export async function listedSkills(): Promise<readonly Skill[]> {
  return (await (await notebook()).get("state", "state"))?.skills ?? [];
}

/** Changes the list in one strict transaction and returns what it is now. Throws `Refusal`; then nothing was written. */
export async function changeSkills(how: (list: readonly Skill[]) => readonly Skill[]): Promise<readonly Skill[]> {
  try {
    const transaction = (await notebook()).transaction("state", "readwrite", { durability: "strict" });
    const state = await transaction.store.get("state");
    if (!state) throw new Error("the notebook has no state");
    const before = state.skills ?? [];
    const skills = how(before);
    if (skills !== before) {
      const clock = tick(state.clock, Date.now(), state.device);
      const after = { ...state, skills, clock, changes: state.changes + 1 };
      void transaction.store.put(after);
      await transaction.done;
      void keepTail(clock, [["state", after]]);
    }
    return skills;
  } catch (error) {
    throw refusalFrom(error);
  }
}
