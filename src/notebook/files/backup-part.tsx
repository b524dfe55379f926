import { useEffect, useState } from "preact/hooks";
import { SHORTEST_PASSPHRASE } from "../../formats/backup/passphrase.ts";
import { GuardedButton } from "../../ui/controls/guarded-button.tsx";
import { backupAge, useChanges } from "../../ui/state/backup-age.ts";
import { isBackupDue, noteFiles, useFileDays } from "../../ui/state/file-days.ts";
import { today } from "../../today.ts";
import { say } from "../../ui/words/words.ts";
import { isLongEnough, PassphraseField } from "../passphrase-field.tsx";
import { ProgressLine } from "./progress-line.tsx";
import { RefusedLine } from "./refused-line.tsx";
import { RestorePart } from "./restore-part.tsx";
import { saveFile } from "./save-file.ts";
import { useFilesWorker } from "./use-files-worker.ts";
import * as style from "./files-page.module.css";

/** How old the last backup is, and what has come since. */
function BackupAge() {
  const days = useFileDays();
  const changes = useChanges();
  if (!days || changes === undefined || (changes === 0 && days.backedUpOn === undefined)) return null;
  return <p class={isBackupDue(days, changes, today()) ? "is-refused" : "hint"}>{backupAge(days, changes, today())}</p>;
}

/** Keeps everything in one file the user owns, locked with a passphrase unless they choose otherwise. */
function MakeBackup() {
  const { report, order, cancel } = useFilesWorker();
  const [passphrase, setPassphrase] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (report.kind !== "file") return;
    saveFile(report.file, report.name);
    void noteFiles({ backedUpOn: today(), changesAtBackup: report.changes });
  }, [report]);

  function missing(): string | undefined {
    if (report.kind === "progress") return say("files_busy");
    if (isOpen || isLongEnough(passphrase)) return undefined;
    return say("files_passphraseMissing", SHORTEST_PASSPHRASE);
  }

  return (
    <section class={style.filesPart} aria-labelledby="make-backup">
      <h2 id="make-backup">{say("files_makeHeading")}</h2>
      <p>{say("files_backupHow")}</p>
      <BackupAge />
      <form
        class={style.preview}
        onSubmit={(event) => {
          event.preventDefault();
          order({ kind: "backup", today: today(), ...(!isOpen && { passphrase }) });
        }}
      >
        <PassphraseField
          id="backup-passphrase"
          label={say("files_passphrase")}
          passphrase={isOpen ? "" : passphrase}
          onPassphrase={(text) => {
            setPassphrase(text);
            // Whoever writes one wants it used.
            setIsOpen(false);
          }}
        />
        <label class="tick">
          <input type="checkbox" checked={isOpen} onChange={(event) => setIsOpen(event.currentTarget.checked)} />
          <span>{say("files_notEncrypted")}</span>
        </label>
        <p class="hint" role="status">
          {isOpen && say("files_strength_none")}
        </p>
        <div class="buttons">
          <GuardedButton class="primary" missing={missing()} goesTo="backup-passphrase">
            {say("files_makeBackup")}
          </GuardedButton>
        </div>
      </form>
      {report.kind === "progress" && <ProgressLine step={report.step} done={report.done} onCancel={cancel} />}
      {report.kind === "file" && <p role="status">{say("files_backupSaved", report.name)}</p>}
      <RefusedLine report={report} />
    </section>
  );
}

/** Making a backup, and beside it the way back from one. */
export function BackupPart() {
  return (
    <>
      <h1>{say("files_backup")}</h1>
      <div class={style.beside}>
        <MakeBackup />
        <RestorePart />
      </div>
    </>
  );
}
