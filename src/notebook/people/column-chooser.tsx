import { say } from "../../ui/words/words.ts";
import { columnWords } from "./cell-words.tsx";
import { COLUMN_IDS, type ColumnId } from "./columns.ts";
import type { ShownColumns } from "./shown-columns.ts";
import { columnsOf } from "./view.ts";
import * as style from "./tools.module.css";

interface Properties {
  readonly shown: ShownColumns;
  /** Whether the user chose them. */
  readonly isChosen: boolean;
  /** Without columns the usual ones. */
  readonly onColumns: (columns?: readonly ColumnId[]) => void;
}

/** Which columns the table has; the name always is one. Those left out by themselves say why. */
export function ColumnChooser({ shown: { ids, hidden }, isChosen, onColumns }: Properties) {
  function words(id: ColumnId): string {
    const why = hidden.get(id);
    return why ? say("people_columnHidden", columnWords(id), say(`people_hidden_${why}`)) : columnWords(id);
  }
  return (
    <section class={style.peopleTool} aria-label={say("people_columns")}>
      <fieldset class={style.peopleColumns}>
        <legend class="for-screen-readers">{say("people_columns")}</legend>
        {COLUMN_IDS.filter((id) => id !== "name").map((id) => (
          <label key={id} class="tick">
            <input
              type="checkbox"
              checked={ids.includes(id)}
              onChange={({ currentTarget: { checked } }) =>
                onColumns(columnsOf(checked ? [...ids, id] : ids.filter((other) => other !== id)))
              }
            />
            <span>{words(id)}</span>
          </label>
        ))}
      </fieldset>
      {isChosen ? (
        <button type="button" class="quiet" onClick={() => onColumns()}>
          {say("people_columnsUsual")}
        </button>
      ) : (
        <p class="hint">{say("people_columnsHint")}</p>
      )}
    </section>
  );
}
