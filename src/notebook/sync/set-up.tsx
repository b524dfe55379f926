import { useState } from "preact/hooks";
import { generatePassphrase, SHORTEST_PASSPHRASE } from "../../formats/backup/passphrase.ts";
import { say } from "../../ui/words/words.ts";
import { DropPlace } from "../drop-place.tsx";
import { order } from "./sync-client.ts";
import { askPermission, canChooseFolder, chooseFolder, droppedFolder } from "./folder-permission.ts";
import type { Report } from "./protocol.ts";
import { ReportLine } from "./report-line.tsx";
import * as style from "./set-up.module.css";

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
      <button type="button" onClick={() => void chooseFolder().then(take)}>
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
  const isEnough = [...passphrase].length >= SHORTEST_PASSPHRASE && (folder !== undefined || !mayChoose);

  async function submit(): Promise<void> {
    if (folder && !(await askPermission(folder))) return;
    order({ kind: "join", passphrase, machine: machine.trim(), ...(folder && { handle: folder }) });
  }

  return (
    <form
      class={style.syncForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (isEnough) void submit();
      }}
    >
      {mayChoose ? <FolderChoice folder={folder} onFolder={setFolder} /> : <p>{say("sync_byHand")}</p>}
      <label>
        <span class="label">{say("sync_passphrase")}</span>
        <input
          type="text"
          autocomplete="off"
          autoCapitalize="off"
          spellcheck={false}
          aria-describedby="sync-passphrase-hint"
          value={passphrase}
          onInput={(event) => setPassphrase(event.currentTarget.value)}
        />
      </label>
      <p id="sync-passphrase-hint" class="hint">
        {say("sync_passphraseHint", SHORTEST_PASSPHRASE)}
      </p>
      <button
        type="button"
        onClick={() =>
          setPassphrase(generatePassphrase((numbers) => crypto.getRandomValues(numbers as Uint16Array<ArrayBuffer>)))
        }
      >
        {say("files_generate")}
      </button>
      <label>
        <span class="label">{say("sync_machine")}</span>
        <input type="text" maxLength={100} value={machine} onInput={(event) => setMachine(event.currentTarget.value)} />
      </label>
      <div class="buttons">
        <button type="submit" class="primary" disabled={!isEnough || isBusy}>
          {say("sync_start")}
        </button>
      </div>
      <ReportLine report={report} />
    </form>
  );
}
