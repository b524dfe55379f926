import { useState } from "preact/hooks";
import type { Day } from "../../domain/history/day.ts";
import type { Person } from "../../domain/person/person.ts";
import { say } from "../../ui/words/words.ts";
import { ColumnChooser } from "./column-chooser.tsx";
import { Filters } from "./filters.tsx";
import { useSavedViews, SavedViews, ViewLinks } from "./saved-views.tsx";
import type { ShownColumns } from "./shown-columns.ts";
import { type PeopleView, viewHash } from "./view.ts";
import * as style from "./tools.module.css";

const TOOLS = ["filters", "columns", "views"] as const;

interface Properties {
  readonly view: PeopleView;
  readonly columns: ShownColumns;
  readonly people: ReadonlyMap<string, Person>;
  readonly today: Day;
  readonly onView: (view: PeopleView) => void;
}

/** The saved views, and the tools that change what the table shows; one of them is open at a time. */
export function Tools({ view, columns, people, today, onView }: Properties) {
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
        <ColumnChooser
          shown={columns}
          isChosen={view.columns !== undefined}
          onColumns={(chosen) => {
            const { columns: _before, ...rest } = view;
            onView(chosen ? { ...rest, columns: chosen } : rest);
          }}
        />
      )}
      {open === "views" && <SavedViews views={views} hash={hash} onSave={save} onDrop={drop} />}
    </>
  );
}
