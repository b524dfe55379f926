import { useEffect, useState } from "preact/hooks";
import type { SyncFolder } from "../../database/sync/folder-database.ts";
import { GuardedButton } from "../../ui/controls/guarded-button.tsx";
import { saveFile } from "../files/save-file.ts";
import { say, sayCount, sayList } from "../../ui/words/words.ts";
import { type SyncState, syncNow, order, stopSync, undoSync } from "./sync-client.ts";
import { askPermission } from "./folder-permission.ts";
import type { Report, Skipped } from "./protocol.ts";
import { ReportLine } from "./report-line.tsx";
import { SeenDevices, sayInstant } from "./seen-devices.tsx";
import * as setUpStyle from "./set-up.module.css";
import * as style from "./sync-view.module.css";

interface Properties {
  readonly state: SyncState;
  readonly folder: SyncFolder;
}

type RoundReport = Extract<Report, { readonly kind: "synced" }>;

/** What the last round brought, with the way back. */
function Brought({ heard }: { readonly heard: NonNullable<RoundReport["heard"]> }) {
  const { made, changed, removed, twoNotes, group } = heard;
  if (group === undefined) return null;
  return (
    <div class={style.syncBrought}>
      <p role="status">
        {made > 0 && sayCount("sync_made", made)} {changed > 0 && sayCount("sync_changed", changed)}{" "}
        {removed > 0 && sayCount("sync_removed", removed)}
        {made + changed + removed === 0 && say("sync_otherThings")}
      </p>
      {twoNotes.length > 0 && <p>{say("sync_twoNotes", sayList(twoNotes.slice(0, 20), "conjunction"))}</p>}
      <div class="buttons">
        <button type="button" onClick={() => void undoSync(group)}>
          {say("sync_undo")}
        </button>
      </div>
      <p class="hint">{say("sync_undoHint")}</p>
    </div>
  );
}

/** Files that were left alone, each with the reason. */
function SkippedFiles({ skipped }: { readonly skipped: readonly Skipped[] }) {
  if (skipped.length === 0) return null;
  const shown = skipped.slice(0, 20);
  return (
    <div>
      <h3>{sayCount("sync_leftAlone", skipped.length)}</h3>
      <ul>
        {shown.map(({ name, why }) => (
          <li key={name}>{say(`sync_skipped_${why}`, name)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Asks for the passphrase of a key that came from a machine set up apart, or for that of a key to be written again. */
function UnlockMore({ isLost }: { readonly isLost: boolean }) {
  const [passphrase, setPassphrase] = useState("");
  return (
    <form
      class={setUpStyle.syncForm}
      onSubmit={(event) => {
        event.preventDefault();
        order({ kind: "unlock", passphrase });
      }}
    >
      <label>
        <span class="label">{say(isLost ? "sync_passphrase" : "sync_otherPassphrase")}</span>
        <input
          type="text"
          required
          autocomplete="off"
          spellcheck={false}
          value={passphrase}
          onInput={(event) => setPassphrase(event.currentTarget.value)}
        />
      </label>
      <GuardedButton missing={passphrase === "" ? say("files_unlockMissing") : undefined}>
        {say(isLost ? "sync_writeKey" : "sync_unlock")}
      </GuardedButton>
    </form>
  );
}

/** What the user must agree to before it goes on. */
function Question({ report }: { readonly report: Report | undefined }) {
  if (report?.kind !== "asks" && report?.kind !== "asksAway") return null;
  return (
    <div class={style.syncAsks} role="alert">
      <p>
        {report.kind === "asks"
          ? say("sync_asksRemoved", report.asks.removed, report.asks.people)
          : say("sync_asksAway", sayInstant(report.since))}
      </p>
      <button type="button" onClick={() => void syncNow(true)}>
        {report.kind === "asks" ? say("sync_agreeRemoved") : say("sync_agreeAway")}
      </button>
    </div>
  );
}

/** Files out and in by hand, where the browser can't keep a folder. */
function ByHand() {
  return (
    <div class="buttons">
      <button type="button" class="primary" onClick={() => order({ kind: "pack" })}>
        {say("sync_saveMine")}
      </button>
      <label class="file-button">
        <input
          type="file"
          multiple
          accept=".zip,.age"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = "";
            if (files.length > 0) order({ kind: "take", files });
          }}
        />
        <span>{say("sync_takeTheirs")}</span>
      </label>
    </div>
  );
}

/** How sync stands on a machine that is set up. */
export function SyncView({ state, folder }: Properties) {
  const { report, last, marks, mustAsk } = state;
  const isBusy = report?.kind === "progress";
  const [isEnding, setIsEnding] = useState(false);
  const isLost = last?.mended?.key === "lost";
  const mustUnlock = isLost || last?.skipped.some(({ why }) => why === "locked");
  useEffect(() => {
    if (report?.kind === "file") saveFile(report.file, report.name);
  }, [report]);

  async function allow(): Promise<void> {
    if (folder.handle && (await askPermission(folder.handle))) await syncNow();
  }

  return (
    <div class={style.syncState}>
      <p>
        {folder.handle && <>{say("sync_through", folder.handle.name)} </>}
        {marks.at === "" ? say("sync_never") : say("sync_lastAt", sayInstant(marks.at))}
      </p>
      {folder.isResting && <p>{say("sync_resting")}</p>}
      {mustAsk && <p class="is-refused">{say("sync_mustAsk")}</p>}
      {folder.handle ? (
        <div class="buttons">
          <GuardedButton
            class="primary"
            missing={isBusy ? say("sync_busy") : undefined}
            onPress={() => void (mustAsk ? allow() : syncNow())}
          >
            {mustAsk ? say("sync_allow") : say("sync_now")}
          </GuardedButton>
        </div>
      ) : (
        <ByHand />
      )}
      <ReportLine report={report} />
      {report?.kind === "undone" && <p role="status">{say("sync_undone")}</p>}
      <Question report={report} />
      {report?.kind === "synced" && report.heard && <Brought heard={report.heard} />}
      {last && <SkippedFiles skipped={last.skipped} />}
      {mustUnlock && <UnlockMore isLost={isLost} />}
      <SeenDevices devices={marks.devices} isBusy={isBusy} />
      <div class="buttons">
        <button type="button" class="quiet" onClick={() => (isEnding ? void stopSync() : setIsEnding(true))}>
          {isEnding ? say("sync_stopNow") : say("sync_stop")}
        </button>
      </div>
      {isEnding && <p class="hint">{say("sync_stopHint")}</p>}
    </div>
  );
}
