import { say } from "../../ui/words/words.ts";
import { columnWords } from "./cell-words.tsx";
import { COLUMN_IDS, type ColumnId } from "./columns.ts";
import { columnsOf } from "./view.ts";
import * as style from "./column-chooser.module.css";
import * as toolsStyle from "./tools.module.css";

interface Properties {
  readonly columns: readonly ColumnId[];
  readonly onColumns: (columns: readonly ColumnId[]) => void;
}

/** Which columns the table has; the name always is one. */
export function ColumnChooser({ columns, onColumns }: Properties) {
  return (
    <fieldset class={`${toolsStyle.peopleTool} ${style.peopleColumns}`}>
      <legend class="for-screen-readers">{say("people_columns")}</legend>
      {COLUMN_IDS.filter((id) => id !== "name").map((id) => (
        <label key={id} class="tick">
          <input
            type="checkbox"
            checked={columns.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              onColumns(columnsOf(checked ? [...columns, id] : columns.filter((other) => other !== id)))
            }
          />
          <span>{columnWords(id)}</span>
        </label>
      ))}
    </fieldset>
  );
}
