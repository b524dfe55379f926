import { SKILLS, sound } from "../../domain/validation/records.ts";
import type { Skill } from "../../domain/skill/skills.ts";
import { notebook } from "../connection/open.ts";
import { write } from "../transaction/write.ts";

/** The list as pages can show it, whatever is stored for it. */
function soundSkills(stored: unknown): readonly Skill[] {
  return stored === undefined ? [] : (sound(SKILLS, stored) ?? []);
}

/** The user's own list of skills. Throws `Refusal`. */
export async function listedSkills(): Promise<readonly Skill[]> {
  return soundSkills((await (await notebook()).get("state", "state"))?.skills);
}

/** Changes the list in one strict transaction and returns what it is now. Throws `Refusal`; then nothing was written. */
export function changeSkills(how: (list: readonly Skill[]) => readonly Skill[]): Promise<readonly Skill[]> {
  return write({ kind: "edit" }, async (changeSet) => {
    const before = soundSkills((await changeSet.transaction.objectStore("state").get("state"))?.skills);
    const skills = how(before);
    if (skills !== before) changeSet.own = { skills };
    return skills;
  });
}
