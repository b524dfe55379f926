import { allRecords, importRecords } from "../../database/stores/import.ts";
import { changeSkills } from "../../database/stores/skills.ts";
import type { Day } from "../../domain/history/day.ts";
import { isEqual } from "../../domain/history/change.ts";
import { joinSkills } from "../../domain/skill/skills.ts";
import { unlock } from "../../formats/backup/backup.ts";
import { type NotebookFile, readNotebookJson } from "../../formats/json/read-notebook.ts";
import { planRestore, type RestoreHow } from "../../formats/backup/restore-plan.ts";
import type { Tell } from "./protocol.ts";

/** Of what is left out so much is named. */
const MOST_NAMED = 50;

/** Opens a locked backup; `undefined` when it didn't, which has been told. */
export async function unlockBackup(bytes: Uint8Array, passphrase: string, tell: Tell): Promise<string | undefined> {
  tell({ kind: "progress", step: "unlocking" });
  const opened = await unlock(bytes, passphrase);
  if (typeof opened === "object") return opened.text;
  if (opened === "wrongPassphrase") tell({ kind: "locked", isWrong: true });
  else tell({ kind: "refused", why: "damaged" });
  return undefined;
}

/** Reads a file of ours and reports what restoring it would do; `undefined` when it can't be read, which has been told. */
export async function previewRestore(text: string, today: Day, tell: Tell): Promise<NotebookFile | undefined> {
  tell({ kind: "progress", step: "comparing" });
  const file = readNotebookJson(text, today);
  if (typeof file === "string") {
    tell({ kind: "refused", why: file });
    return undefined;
  }
  const kept = await allRecords();
  const counts = (how: RestoreHow) => {
    const { added, changed, same, removed } = planRestore(file, kept, how);
    return { added, changed, same, removed };
  };
  tell({
    kind: "preview",
    preview: {
      kind: "restore",
      people: file.people.length,
      merge: counts("merge"),
      replace: counts("replace"),
      unreadable: file.unreadable,
      leftOut: { count: file.leftOut.length, first: file.leftOut.slice(0, MOST_NAMED) },
      mayReplace: file.on !== undefined && file.level === "private",
      ...(file.on !== undefined && { on: file.on }),
    },
  });
  return file;
}

/** Restores what was previewed, held against the notebook once more as it is at that moment. */
export async function restoreFile(file: NotebookFile, how: RestoreHow, tell: Tell): Promise<void> {
  tell({ kind: "progress", step: "writing" });
  let [made, changed] = [0, 0];
  const group = await importRecords((kept) => {
    const plan = planRestore(file, kept, how);
    [made, changed] = [plan.added, plan.changed];
    return { put: plan.put, remove: plan.remove };
  });
  // Skills are no records of the journal: undoing the restore leaves them, and they can be taken off the list one by one.
  await changeSkills((list) =>
    how === "replace" && !isEqual(list, file.skills) ? file.skills : joinSkills(list, file.skills),
  );
  tell({ kind: "imported", made, changed, isNetwork: false, ...(group !== undefined && { group }) });
}
