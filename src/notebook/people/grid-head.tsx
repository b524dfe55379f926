import { say } from "../../ui/words/words.ts";
import { columnWords } from "./cell-words.tsx";
import { type ColumnId, columnOf } from "./columns.ts";
import type { Sort } from "./view.ts";
import * as gridRowStyle from "./grid-row.module.css";
import * as style from "./grid-head.module.css";

interface Properties {
  readonly columns: readonly ColumnId[];
  readonly sort: Sort;
  readonly focusable: number | undefined;
  /** Whether all, some or none of the people in view are chosen. */
  readonly chosen: "all" | "some" | "none";
  readonly onSort: (sort: Sort) => void;
  readonly onTickAll: () => void;
}

function sorted(id: ColumnId, { by, isDescending }: Sort): "ascending" | "descending" | undefined {
  if (id !== by) return undefined;
  return isDescending ? "descending" : "ascending";
}

/** The headings: each sorts by its column, pressed again the other way round. */
export function GridHead({ columns, sort, focusable, chosen, onSort, onTickAll }: Properties) {
  const tabIndex = (column: number): number => (column === focusable ? 0 : -1);
  return (
    <div role="row" class={style.peopleHead} aria-rowindex={1}>
      <div role="columnheader" class={gridRowStyle.peopleTick}>
        <input
          type="checkbox"
          tabIndex={tabIndex(0)}
          aria-label={say("people_chooseAll")}
          checked={chosen === "all"}
          ref={(box) => {
            if (box) box.indeterminate = chosen === "some";
          }}
          onClick={onTickAll}
        />
      </div>
      {columns.map((id, index) => {
        const direction = sorted(id, sort);
        const isDescending = direction ? !sort.isDescending : (columnOf(id).isMostFirst ?? false);
        return (
          <div key={id} role="columnheader" aria-sort={direction} class={`${style.peopleHeading} is-${id}`}>
            <button
              type="button"
              data-steps
              tabIndex={tabIndex(index + 1)}
              class={direction && `is-${direction}`}
              onClick={() => onSort({ by: id, isDescending })}
            >
              {columnWords(id)}
              {id === "verdict" && direction === "ascending" && (
                <>
                  {" "}
                  <span class={style.peopleNearest}>{say("people_nearestFirst")}</span>
                </>
              )}
            </button>
          </div>
        );
      })}
    </div>
  );
}
