import { Component } from "preact";
import { type Person, textOf } from "../../domain/person/person.ts";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import { say } from "../../ui/words/words.ts";
import { Cell } from "./cell-words.tsx";
import type { TableAround } from "./column.ts";
import type { ColumnId } from "./columns.ts";
import * as style from "./grid-row.module.css";

interface Properties {
  readonly person: Person;
  readonly row: number;
  /** From the top of the rows, in pixels. */
  readonly top: number;
  readonly columns: readonly ColumnId[];
  readonly around: TableAround;
  readonly href: string;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  /** The cell that takes the focus, if it is in this row. */
  readonly focusable: number | undefined;
  /** Presses the tick box at a row; `isRange` chooses all from the last one on. */
  readonly onTick: (row: number, isRange: boolean) => void;
}

/** One person in the table. Drawn again only when something of it is another. */
export class GridRow extends Component<Properties> {
  override shouldComponentUpdate(next: Properties): boolean {
    const now = this.props;
    return (Object.keys(next) as (keyof Properties)[]).some((key) => next[key] !== now[key]);
  }

  override render({ person, row, top, columns, around, href, isChosen, isOpen, focusable, onTick }: Properties) {
    const name = textOf(person, "name");
    const tabIndex = (column: number): number => (column === focusable ? 0 : -1);
    return (
      <div
        role="row"
        class={isOpen ? `${style.peopleRow} is-open` : style.peopleRow}
        aria-rowindex={row + 2}
        aria-selected={isChosen}
        style={{ top: `${top}px` }}
      >
        <div role="gridcell" class={style.peopleTick}>
          <input
            type="checkbox"
            tabIndex={tabIndex(0)}
            checked={isChosen}
            aria-label={say("people_choose", name)}
            onClick={({ currentTarget, shiftKey }) => {
              onTick(row, shiftKey);
              // A range is chosen whole, whatever the browser made of this box.
              if (shiftKey) currentTarget.checked = true;
            }}
          />
        </div>
        <FailingPart name={say("failing_row")} as="cell">
          {columns.map((id, index) =>
            id === "name" ? (
              <div key={id} role="rowheader" class={style.peopleName}>
                <a href={href} tabIndex={tabIndex(index + 1)} aria-current={isOpen ? "true" : undefined} dir="auto">
                  {name || say("people_nameless")}
                </a>
              </div>
            ) : (
              <div key={id} role="gridcell" tabIndex={tabIndex(index + 1)} class={`${style.peopleCell} is-${id}`}>
                <Cell id={id} person={person} around={around} />
              </div>
            ),
          )}
        </FailingPart>
      </div>
    );
  }
}
