import { useState } from "preact/hooks";
import type { Day } from "../../domain/history/day.ts";
import type { Person } from "../../domain/person/person.ts";
import { say } from "../../ui/words/words.ts";
import { Filters } from "./filters.tsx";
import { useSavedViews, SavedViews, ViewLinks } from "./saved-views.tsx";
import { columnsOf, type PeopleView, viewHash } from "./view.ts";
import { columnWords } from "./cell-words.tsx";
import { COLUMN_IDS, type ColumnId } from "./columns.ts";
import * as style from "./tools.module.css";

interface ColumnChooserProperties {
  readonly columns: readonly ColumnId[];
  readonly onColumns: (columns: readonly ColumnId[]) => void;
}

/** Which columns the table has; the name always is one. */
function ColumnChooser({ columns, onColumns }: ColumnChooserProperties) {
  return (
    <fieldset class={`${style.peopleTool} ${style.peopleColumns}`}>
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

const TOOLS = ["filters", "columns", "views"] as const;

interface Properties {
  readonly view: PeopleView;
  readonly people: ReadonlyMap<string, Person>;
  readonly today: Day;
  readonly onView: (view: PeopleView) => void;
}

/** The saved views, and the tools that change what the table shows; one of them is open at a time. */
export function Tools({ view, people, today, onView }: Properties) {
  const [open, setOpen] = useState<(typeof TOOLS)[number]>();
  const { views, save, drop } = useSavedViews();
  const hash = viewHash(view);
  return (
    <>
      <div class={style.peopleToolsLine}>
        {TOOLS.map((tool) => (
          <button
            key={tool}
            type="button"
            class="quiet"
            aria-expanded={open === tool}
            onClick={() => setOpen(open === tool ? undefined : tool)}
          >
            {say(`people_${tool}`)}
          </button>
        ))}
        <ViewLinks views={views} hash={hash} />
      </div>
      {open === "filters" && (
        <Filters query={view.query} people={people} today={today} onQuery={(query) => onView({ ...view, query })} />
      )}
      {open === "columns" && (
        <ColumnChooser columns={view.columns} onColumns={(columns) => onView({ ...view, columns })} />
      )}
      {open === "views" && <SavedViews views={views} hash={hash} onSave={save} onDrop={drop} />}
    </>
  );
}
