import { useState } from "preact/hooks";
import type { RestoreHow } from "../../formats/backup/restore-plan.ts";
import type { LeftOut } from "../../formats/json/read-notebook.ts";
import { invalidValueWords, rawWords } from "../../ui/person/invalid-value-words.ts";
import { say, sayCount, sayDay } from "../../ui/words/words.ts";
import { More } from "./network-preview.tsx";
import type { RestorePreview } from "./protocol.ts";
import * as filesPageStyle from "./files-page.module.css";
import * as networkPreviewStyle from "./network-preview.module.css";

/** Where something stands: which record of its kind, what that calls itself, and the names of its fields as the file has them. */
function placeWords({ store, number, name, invalidValue: { place } }: LeftOut): string {
  const record = say(`files_place_${store}`, number);
  return [name ? `${record} (${rawWords(name)})` : record, ...place].join(" › ");
}

/** What of the file is not taken in as it stands there, folded away under its count. */
function LeftOutPart({ leftOut: { count, first } }: { readonly leftOut: RestorePreview["leftOut"] }) {
  if (count === 0) return null;
  return (
    <li>
      <details>
        <summary>{sayCount("files_leftOut", count)}</summary>
        <ul class={networkPreviewStyle.names}>
          {first.map((one, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the list never changes
            <li key={index} dir="auto">
              {invalidValueWords(one.invalidValue, placeWords(one))}
            </li>
          ))}
          <More count={count} shown={first.length} />
        </ul>
      </details>
    </li>
  );
}

interface Properties {
  readonly preview: RestorePreview;
  readonly onRestore: (how: RestoreHow) => void;
  readonly onCancel: () => void;
}

/** What restoring a file of ours would do, merging or replacing, before anything is written. */
export function RestorePreviewPart({ preview, onRestore, onCancel }: Properties) {
  const [how, setHow] = useState<RestoreHow>("merge");
  const { added, changed, same, removed } = preview[how];
  const ways: readonly RestoreHow[] = preview.mayReplace ? ["merge", "replace"] : ["merge"];
  return (
    <div class={filesPageStyle.preview}>
      <h2>
        {preview.on === undefined
          ? say("files_restoreTitle", sayCount("people", preview.people))
          : say("files_backupTitle", sayDay(preview.on), sayCount("people", preview.people))}
      </h2>
      {ways.length > 1 && (
        <fieldset class={filesPageStyle.choices}>
          <legend class="label">{say("files_restoreHow")}</legend>
          {ways.map((way) => (
            <label key={way} class="tick">
              <input type="radio" name="restore-how" checked={way === how} onChange={() => setHow(way)} />
              <span>{say(`files_restore_${way}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <ul class={networkPreviewStyle.found} role="status">
        <li>{sayCount("files_added", added)}</li>
        <li>{sayCount("files_changed", changed)}</li>
        <li>{sayCount("files_kept", same)}</li>
        {removed > 0 && <li class="is-refused">{sayCount("files_removed", removed)}</li>}
        {preview.unreadable > 0 && <li>{sayCount("files_unreadable", preview.unreadable)}</li>}
        <LeftOutPart leftOut={preview.leftOut} />
      </ul>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => onRestore(how)}>
          {say("files_restore")}
        </button>
        <button type="button" onClick={onCancel}>
          {say("files_cancel")}
        </button>
      </div>
    </div>
  );
}
