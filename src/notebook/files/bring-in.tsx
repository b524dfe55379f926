import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { undoGroup } from "../../database/journal/undo.ts";
import { daysBetween } from "../../domain/history/day.ts";
import { noteFiles, useFileDays } from "../../ui/state/file-days.ts";
import { today } from "../../today.ts";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import { say, sayCount } from "../../ui/words/words.ts";
import { StartWith } from "../start-with/start-with.tsx";
import { type Brought, hearBrought, takeBrought } from "./brought-files.ts";
import { useUndoing } from "../undo-bar.tsx";
import { ColumnMapper } from "./column-mapper.tsx";
import { DropZone } from "./drop-zone.tsx";
import { NetworkPreviewPart } from "./network-preview.tsx";
import { isWrite, ProgressLine } from "./progress-line.tsx";
import type { Report } from "./protocol.ts";
import { RefusedLine } from "./refused-line.tsx";
import { RestorePreviewPart } from "./restore-preview.tsx";
import { UnlockForm } from "./unlock-form.tsx";
import { useFilesWorker } from "./use-files-worker.ts";
import * as filesPageStyle from "./files-page.module.css";
import * as style from "./bring-in.module.css";

function LastImport() {
  const { importedOn } = useFileDays() ?? {};
  if (importedOn === undefined) return null;
  const days = Math.max(0, daysBetween(importedOn, today()));
  return <p class="hint">{days === 0 ? say("files_importedToday") : sayCount("files_importedAgo", days)}</p>;
}

type Imported = Extract<Report, { readonly kind: "imported" }>;

function importedWords({ made, changed }: Imported): string {
  return say("files_imported", sayCount("people", made), sayCount("people", changed));
}

function Done({ report, onUndo }: { readonly report: Imported; readonly onUndo: (group: string) => void }) {
  const { group } = report;
  return (
    <>
      <div class={style.done} role="status">
        <p>{importedWords(report)}</p>
        {group !== undefined && (
          <button type="button" onClick={() => onUndo(group)}>
            {say("files_undoImport")}
          </button>
        )}
      </div>
      <FailingPart name={say("files_import")}>
        <StartWith />
      </FailingPart>
    </>
  );
}

/** Takes files in: read and compared by the worker, shown before anything is written, undone as one. */
export function BringIn() {
  const { report, order, cancel } = useFilesWorker();
  const undoing = useUndoing();
  const [folder, setFolder] = useState<string>();
  useEffect(() => {
    if (report.kind !== "imported") return;
    if (report.isNetwork) void noteFiles({ importedOn: today() });
    const { group } = report;
    if (group === undefined) return;
    undoing.remember(importedWords(report), () => {
      cancel();
      return undoGroup(group);
    });
  }, [report.kind]);
  const heading = useRef<HTMLHeadingElement>(null);
  const stop = (): void => {
    cancel();
    // The pressed button goes with the work; from here the way leads to another file.
    heading.current?.focus({ preventScroll: true });
  };
  const toHeading = (): void => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView();
  };
  const read = (brought: Brought): void => {
    cancel();
    setFolder(brought.kind === "folder" ? brought.name : undefined);
    if (brought.kind === "files") order({ kind: "open", files: brought.files, today: today() });
  };
  const isWriting = report.kind === "progress" && isWrite(report.step);
  // What was dropped anywhere comes here; while something is written it waits.
  useLayoutEffect(() => {
    const take = (): void => {
      const brought = isWriting ? undefined : takeBrought();
      if (!brought) return;
      read(brought);
      toHeading();
    };
    take();
    return hearBrought(take);
  }, [isWriting]);
  // The button that was pressed is gone with the preview, which was longer than what is said now.
  useLayoutEffect(() => {
    if (report.kind === "imported" && document.activeElement === document.body) toHeading();
  }, [report.kind]);
  const isWaiting = ["progress", "preview", "columns", "locked"].includes(report.kind);

  return (
    <section class={filesPageStyle.filesPart} aria-labelledby="bring-in">
      <h1 id="bring-in" ref={heading} tabIndex={-1}>
        {say("files_bringIn")}
      </h1>
      <p>{say("files_bringInHow")}</p>
      <LastImport />
      {report.kind === "progress" && <ProgressLine step={report.step} done={report.done} onCancel={stop} />}
      {report.kind === "columns" && (
        <ColumnMapper columns={report} onMap={(mapping) => order({ kind: "map", mapping })} onCancel={cancel} />
      )}
      {report.kind === "locked" && (
        <UnlockForm
          isWrong={report.isWrong}
          onUnlock={(passphrase) => order({ kind: "unlock", passphrase })}
          onCancel={cancel}
        />
      )}
      {report.kind === "preview" && report.preview.kind === "network" && (
        <div class={filesPageStyle.preview}>
          <NetworkPreviewPart preview={report.preview} />
          <div class="buttons">
            <button type="button" class="primary" onClick={() => order({ kind: "import", how: "merge" })}>
              {say("files_import")}
            </button>
            <button type="button" onClick={cancel}>
              {say("files_cancel")}
            </button>
          </div>
        </div>
      )}
      {report.kind === "preview" && report.preview.kind === "restore" && (
        <RestorePreviewPart
          preview={report.preview}
          onRestore={(how) => order({ kind: "import", how })}
          onCancel={cancel}
        />
      )}
      {report.kind === "imported" && <Done report={report} onUndo={(group) => order({ kind: "undo", group })} />}
      {report.kind === "undone" && <p role="status">{say("files_undone")}</p>}
      <RefusedLine
        report={folder === undefined ? report : { kind: "others", files: [{ file: folder, kind: "folder" }] }}
      />
      {!isWaiting && (
        <DropZone
          accept=".zip,.csv,.vcf,.json,.age,.txt"
          label={say("files_choose")}
          hint={say("files_chooseHint")}
          onBrought={read}
        />
      )}
    </section>
  );
}
