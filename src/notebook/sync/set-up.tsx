import { useState } from "preact/hooks";
import { SHORTEST_PASSPHRASE } from "../../formats/backup/passphrase.ts";
import { GuardedButton } from "../../ui/controls/guarded-button.tsx";
import { say } from "../../ui/words/words.ts";
import { DropPlace } from "../drop-place.tsx";
import { isLongEnough, PassphraseField } from "../passphrase-field.tsx";
import { order } from "./sync-client.ts";
import { askPermission, canChooseFolder, chooseFolder, droppedFolder } from "./folder-permission.ts";
import type { Report } from "./protocol.ts";
import { ReportLine } from "./report-line.tsx";
import * as style from "./set-up.module.css";

const [CHOOSE, PASSPHRASE] = ["sync-choose", "sync-passphrase"];

interface FolderProperties {
  readonly folder: FileSystemDirectoryHandle | undefined;
  readonly onFolder: (folder: FileSystemDirectoryHandle) => void;
}

/** Chooses the folder, by the browser's dialog or by dropping it here. */
function FolderChoice({ folder, onFolder }: FolderProperties) {
  const take = (found: FileSystemDirectoryHandle | undefined): void => {
    if (found) onFolder(found);
  };
  return (
    <DropPlace class={style.syncDrop} onDrop={(data) => void droppedFolder(data).then(take)}>
      <button id={CHOOSE} type="button" onClick={() => void chooseFolder().then(take)}>
        {say("sync_choose")}
      </button>
      <p role="status">{folder ? say("sync_chosen", folder.name) : say("sync_dropHere")}</p>
    </DropPlace>
  );
}

/** Sets this machine up: which folder, the passphrase, and what the machine is called. */
export function SetUp({ report }: { readonly report: Report | undefined }) {
  const mayChoose = canChooseFolder();
  const [folder, setFolder] = useState<FileSystemDirectoryHandle>();
  const [passphrase, setPassphrase] = useState("");
  const [machine, setMachine] = useState("");
  const isBusy = report?.kind === "progress";
  const needsFolder = mayChoose && folder === undefined;

  function missing(): string | undefined {
    if (isBusy) return say("sync_busy");
    if (needsFolder) return say("sync_folderMissing");
    return isLongEnough(passphrase) ? undefined : say("files_passphraseMissing", SHORTEST_PASSPHRASE);
  }

  async function submit(): Promise<void> {
    if (folder && !(await askPermission(folder))) return;
    order({ kind: "join", passphrase, machine: machine.trim(), ...(folder && { handle: folder }) });
  }

  return (
    <form
      class={style.syncForm}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {mayChoose ? <FolderChoice folder={folder} onFolder={setFolder} /> : <p>{say("sync_byHand")}</p>}
      <PassphraseField
        id={PASSPHRASE}
        label={say("sync_passphrase")}
        hint={say("sync_passphraseHint", SHORTEST_PASSPHRASE)}
        passphrase={passphrase}
        onPassphrase={setPassphrase}
      />
      <label>
        <span class="label">{say("sync_machine")}</span>
        <input type="text" maxLength={100} value={machine} onInput={(event) => setMachine(event.currentTarget.value)} />
      </label>
      <div class="buttons">
        <GuardedButton class="primary" missing={missing()} goesTo={needsFolder ? CHOOSE : PASSPHRASE}>
          {say("sync_start")}
        </GuardedButton>
      </div>
      <ReportLine report={report} />
    </form>
  );
}
