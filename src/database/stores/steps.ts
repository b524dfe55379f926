import type { Day } from "../../domain/history/day.ts";
import { type KeptStep, OWN_STEP_CAP, type OwnStep, type PutOff } from "../../domain/referral/kept-step.ts";
import { cut, oneLine } from "../../domain/text/text.ts";
import { notebook } from "../connection/open.ts";
import { soundValues } from "../schema/sound-rows.ts";
import { write } from "../transaction/write.ts";

/** Changes one own or put-off step, kept or not, as `changePerson` does a person. Throws `Refusal`; then nothing was written. */
export function changeStep(
  id: string,
  how: (kept: KeptStep | undefined) => KeptStep | undefined,
): Promise<KeptStep | undefined> {
  return write({ kind: "edit" }, async (changeSet) => {
    const before = await changeSet.get("steps", id);
    const after = how(before);
    if (after) await changeSet.put("steps", after);
    else if (before) await changeSet.remove("steps", id);
    return after;
  });
}

/** Keeps a step of the user's own, to be done on a day; with a known `id` the one kept under it is written anew. Throws `Refusal`. */
export async function addOwnStep(
  step: Pick<OwnStep, "what" | "on" | "person">,
  id: string = crypto.randomUUID(),
): Promise<void> {
  const what = cut(oneLine(step.what), OWN_STEP_CAP);
  await changeStep(id, () => ({ ...step, id, kind: "own", what }));
}

/** Puts a suggested step off, in place of what was put off of it before. Throws `Refusal`; then nothing was written. */
export function putOffStep(step: Omit<PutOff, "id" | "kind">): Promise<void> {
  return write({ kind: "edit" }, async (changeSet) => {
    const rows = await changeSet.transaction.objectStore("steps").getAll();
    const before = soundValues("steps", rows).find(
      (kept) =>
        kept.kind === "putOff" &&
        kept.step === step.step &&
        kept.person === step.person &&
        kept.organization === step.organization,
    );
    await changeSet.put("steps", { ...step, kind: "putOff", id: before?.id ?? crypto.randomUUID() });
  });
}

/** Takes own or put-off steps away, as one change to undo; what was put off is suggested again. Throws `Refusal`. */
export function removeSteps(ids: readonly string[]): Promise<void> {
  return write({ kind: "edit" }, async (changeSet) => {
    for (const id of ids) if (await changeSet.get("steps", id)) await changeSet.remove("steps", id);
  });
}

/** What of the list wants attention on a day or wanted it before: own steps, and put-off ones that come back. */
export async function stepsDue(today: Day): Promise<readonly KeptStep[]> {
  const rows = await (await notebook()).getAllFromIndex("steps", "due", IDBKeyRange.upperBound(today));
  return soundValues("steps", rows);
}

/** All own and put-off steps. */
export async function keptSteps(): Promise<readonly KeptStep[]> {
  return soundValues("steps", await (await notebook()).getAll("steps"));
}
