import { useState } from "preact/hooks";
import type { RestoreHow } from "../../formats/restore-plan.ts";
import { say, sayCount, sayDay } from "../../ui/words.ts";
import type { RestorePreview } from "./protocol.ts";

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
    <div class="preview">
      <h3>
        {preview.on === undefined
          ? say("files_restoreTitle", sayCount("people", preview.people))
          : say("files_backupTitle", sayDay(preview.on), sayCount("people", preview.people))}
      </h3>
      {ways.length > 1 && (
        <fieldset class="choices">
          <legend class="label">{say("files_restoreHow")}</legend>
          {ways.map((way) => (
            <label key={way} class="tick">
              <input type="radio" name="restore-how" checked={way === how} onChange={() => setHow(way)} />
              <span>{say(`files_restore_${way}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <ul class="found" role="status">
        <li>{sayCount("files_added", added)}</li>
        <li>{sayCount("files_changed", changed)}</li>
        <li>{sayCount("files_kept", same)}</li>
        {removed > 0 && <li class="is-refused">{sayCount("files_removed", removed)}</li>}
        {preview.unreadable > 0 && <li>{sayCount("files_unreadable", preview.unreadable)}</li>}
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
