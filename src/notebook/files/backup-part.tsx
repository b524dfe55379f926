import { useEffect, useState } from "preact/hooks";
import { generatePassphrase, PASSPHRASE_BITS, SHORTEST_PASSPHRASE } from "../../formats/backup/passphrase.ts";
import { backupAge, useChanges } from "../../ui/state/backup-age.ts";
import { isBackupDue, noteFiles, useFileDays } from "../../ui/state/file-days.ts";
import { today } from "../../today.ts";
import { say } from "../../ui/words/words.ts";
import { ProgressLine } from "./progress-line.tsx";
import { RefusedLine } from "./refused-line.tsx";
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

function strength(passphrase: string, generated: string): string {
  if (passphrase === generated) return say("files_strength_generated", String(PASSPHRASE_BITS));
  if ([...passphrase].length < SHORTEST_PASSPHRASE) return say("files_strength_short", String(SHORTEST_PASSPHRASE));
  return say("files_strength_own");
}

/** Keeps everything in one file the user owns, locked with a passphrase unless they choose otherwise. */
export function BackupPart() {
  const { report, order, cancel } = useFilesWorker();
  const [passphrase, setPassphrase] = useState("");
  const [generated, setGenerated] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (report.kind !== "file") return;
    saveFile(report.file, report.name);
    void noteFiles({ backedUpOn: today(), changesAtBackup: report.changes });
  }, [report]);
  const isEnough = isOpen || [...passphrase].length >= SHORTEST_PASSPHRASE;

  function generate(): void {
    const words = generatePassphrase((numbers) => crypto.getRandomValues(numbers as Uint16Array<ArrayBuffer>));
    setGenerated(words);
    setPassphrase(words);
  }

  return (
    <section class={style.filesPart} aria-labelledby="backup">
      <h1 id="backup" tabIndex={-1}>
        {say("files_backup")}
      </h1>
      <p>{say("files_backupHow")}</p>
      <BackupAge />
      <form
        class={style.preview}
        onSubmit={(event) => {
          event.preventDefault();
          order({ kind: "backup", today: today(), ...(!isOpen && { passphrase }) });
        }}
      >
        <label>
          <span class="label">{say("files_passphrase")}</span>
          <input
            type="text"
            autocomplete="off"
            autoCapitalize="off"
            spellcheck={false}
            disabled={isOpen}
            aria-describedby="passphrase-strength"
            value={passphrase}
            onInput={(event) => setPassphrase(event.currentTarget.value)}
          />
        </label>
        <p id="passphrase-strength" class="hint" role="status">
          {isOpen ? say("files_strength_none") : passphrase !== "" && strength(passphrase, generated)}
        </p>
        <label class="tick">
          <input type="checkbox" checked={isOpen} onChange={(event) => setIsOpen(event.currentTarget.checked)} />
          <span>{say("files_notEncrypted")}</span>
        </label>
        <div class="buttons">
          <button type="submit" class="primary" disabled={!isEnough || report.kind === "progress"}>
            {say("files_makeBackup")}
          </button>
          <button type="button" disabled={isOpen} onClick={generate}>
            {say("files_generate")}
          </button>
        </div>
      </form>
      {report.kind === "progress" && <ProgressLine step={report.step} done={report.done} onCancel={cancel} />}
      {report.kind === "file" && <p role="status">{say("files_backupSaved", report.name)}</p>}
      <RefusedLine report={report} />
      <p class="hint">{say("files_restoreHint")}</p>
    </section>
  );
}
