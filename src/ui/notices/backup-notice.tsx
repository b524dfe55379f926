import { useEffect } from "preact/hooks";
import { backupAge, useChanges } from "../state/backup-age.ts";
import { isBackupDue, noteFiles, useFileDays } from "../state/file-days.ts";
import { today } from "../../today.ts";
import { say } from "../words/words.ts";
import * as style from "./backup-notice.module.css";

interface Properties {
  /** The address of the backup part; from another page than the notebook's it opens beside. */
  readonly address: string;
}

/** One quiet line when a backup is due, with the way to it. */
export function BackupNotice({ address }: Properties) {
  const days = useFileDays();
  const changes = useChanges() ?? 0;
  const isFirstSeen = days !== undefined && changes > 0 && (days.backedUpOn ?? days.changedOn) === undefined;
  useEffect(() => {
    if (isFirstSeen) void noteFiles({ changedOn: today() });
  }, [isFirstSeen]);
  if (!days || !isBackupDue(days, changes, today())) return null;
  return (
    <p class={style.backupNotice}>
      {backupAge(days, changes, today())}{" "}
      <a href={address} target={address.startsWith("#") ? undefined : "_blank"} rel="noreferrer">
        {say("backupNotice_link")}
      </a>
    </p>
  );
}
