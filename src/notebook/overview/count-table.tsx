import type { ComponentChildren } from "preact";
import { say, sayCount, sayNumber, sayShare, type Word } from "../../ui/words/words.ts";
import { Bar, type BarProperties, type Look } from "./bar.tsx";
import * as style from "./count-table.module.css";

/** One row: so many of one kind, and the address of the people behind it. */
interface CountRow {
  readonly label: string;
  readonly count: number;
  readonly look: Look;
  readonly address: string;
}

interface Properties {
  readonly caption: string;
  /** What the rows are kinds of. */
  readonly head: Word;
  readonly rows: readonly CountRow[];
  readonly whole: number;
}

interface BarHeadProperties extends BarProperties {
  readonly children: ComponentChildren;
}

/** The head of a row with its bar; a link in it is pressed anywhere on the row. Nobody is behind a zero, so it has none. */
export function BarHead({ pieces, whole, children }: BarHeadProperties) {
  return (
    <th scope="row">
      <div class={style.countsHead}>
        <span>{children}</span>
        <Bar pieces={pieces} whole={whole} />
      </div>
    </th>
  );
}

/** A picture of counts that is a table: a row a bar, each bar the way to its people. */
export function CountTable({ caption, head, rows, whole }: Properties) {
  return (
    <table class={style.counts}>
      <caption class="for-screen-readers">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say(head)}</th>
          <th scope="col" class={style.countsNumber}>
            {say("overview_people")}
          </th>
          <th scope="col" class={style.countsNumber}>
            {say("overview_share")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, count, look, address }) => (
          <tr key={label}>
            <BarHead pieces={[{ count, look }]} whole={whole}>
              {count === 0 ? (
                label
              ) : (
                <a href={address} aria-label={say("overview_row", label, sayCount("people", count))}>
                  {label}
                </a>
              )}
            </BarHead>
            <td class={style.countsNumber}>{sayNumber(count)}</td>
            <td class={style.countsNumber}>{sayShare(count, whole)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
