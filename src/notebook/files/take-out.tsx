import { useEffect, useState } from "preact/hooks";
import type { ExportLevel } from "../../formats/export/export-level.ts";
import { today } from "../../today.ts";
import { GuardedButton } from "../../ui/controls/guarded-button.tsx";
import { SelectField } from "../../ui/controls/select-field.tsx";
import { say, sayCount } from "../../ui/words/words.ts";
import { ProgressLine } from "./progress-line.tsx";
import { type CalendarNames, EXPORT_FORMATS, type ExportFormat } from "./protocol.ts";
import { RefusedLine } from "./refused-line.tsx";
import { saveFile } from "./save-file.ts";
import { useFilesWorker } from "./use-files-worker.ts";
import * as style from "./files-page.module.css";

const WHOM = ["selected", "tagged", "everybody"] as const;

type Who = (typeof WHOM)[number];

function whomWords(whom: Who, selected: number): string {
  return whom === "selected" ? sayCount("files_whom_selected", selected) : say(`files_whom_${whom}`);
}

function calendarNames(): CalendarNames {
  return {
    volunteering: say("exchange_volunteering"),
    trial: say("exchange_trial"),
    contract: say("exchange_contract"),
    ad: say("exchange_ad"),
    ask: say("files_event_ask"),
    own: say("files_event_own"),
    putOff: say("files_event_putOff"),
  };
}

/** Takes people out as a file: those another page handed over, if any. Private words go along only when ticked, each time anew. */
export function TakeOut({ selection }: { readonly selection: readonly string[] }) {
  const { report, order, cancel } = useFilesWorker();
  const [format, setFormat] = useState<ExportFormat>("csv");
  const [whom, setWhom] = useState<Who>(selection.length > 0 ? "selected" : "tagged");
  const [withAnswers, setWithAnswers] = useState(true);
  const [isPrivate, setIsPrivate] = useState(false);
  useEffect(() => {
    if (report.kind !== "file") return;
    saveFile(report.file, report.name);
    setIsPrivate(false);
  }, [report]);
  const answers: ExportLevel = withAnswers ? "answers" : "facts";

  return (
    <section class={style.filesPart} aria-labelledby="take-out">
      <h1 id="take-out" tabIndex={-1}>
        {say("files_takeOut")}
      </h1>
      <form
        class={style.preview}
        onSubmit={(event) => {
          event.preventDefault();
          const level: ExportLevel = isPrivate ? "private" : answers;
          const about = whom === "selected" ? selection : whom;
          order({ kind: "export", format, level, whom: about, today: today(), names: calendarNames() });
        }}
      >
        <div class={style.columns}>
          <SelectField
            id="files-format"
            label={say("files_format")}
            value={format}
            options={EXPORT_FORMATS.map((one) => [one, say(`files_format_${one}`)] as const)}
            onValue={setFormat}
          />
          <SelectField
            id="files-whom"
            label={say("files_whom")}
            value={whom}
            options={WHOM.filter((one) => one !== "selected" || selection.length > 0).map(
              (one) => [one, whomWords(one, selection.length)] as const,
            )}
            onValue={setWhom}
          />
        </div>
        <fieldset class={style.choices}>
          <legend class="label">{say("files_what")}</legend>
          <p>{say("files_level_facts")}</p>
          <label class="tick">
            <input
              type="checkbox"
              checked={withAnswers || isPrivate}
              onChange={({ currentTarget: { checked } }) => {
                setWithAnswers(checked);
                // Private words are about the answers, and never go without them.
                if (!checked) setIsPrivate(false);
              }}
            />
            <span>{say("files_level_answers")}</span>
          </label>
          <label class="tick">
            <input
              type="checkbox"
              checked={isPrivate}
              onChange={(event) => setIsPrivate(event.currentTarget.checked)}
            />
            <span>{say("files_level_private")}</span>
          </label>
        </fieldset>
        <div class="buttons">
          <GuardedButton class="primary" missing={report.kind === "progress" ? say("files_busy") : undefined}>
            {say("files_save")}
          </GuardedButton>
        </div>
      </form>
      {report.kind === "progress" && <ProgressLine step={report.step} done={report.done} onCancel={cancel} />}
      {report.kind === "file" && (
        <p role="status">{say("files_saved", report.name, sayCount("people", report.people))}</p>
      )}
      <RefusedLine report={report} />
    </section>
  );
}
