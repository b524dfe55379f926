import type { Day } from "../../domain/history/day.ts";
import type { Exchange } from "../../domain/referral/exchange.ts";
import { spanOf, type TimeScale } from "../../domain/referral/exchange-span.ts";
import { sayMonth } from "../../ui/words/words.ts";
import * as style from "./time-track.module.css";

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}

/** The months of the time line, above its bars. The list says every day in words, so this is for the eye alone. */
export function TimeAxis({ scale }: { readonly scale: TimeScale }) {
  // A year of month names doesn't fit a narrow page.
  const every = Math.ceil(scale.months.length / 4);
  return (
    <div class={style.timeAxis} aria-hidden="true">
      <div>
        {scale.months.map(({ on, at }, index) => (
          <span key={on} style={{ insetInlineStart: percent(at) }}>
            {index % every === 0 ? sayMonth(on.slice(0, 7)) : ""}
          </span>
        ))}
      </div>
    </div>
  );
}

interface Properties {
  readonly exchange: Exchange;
  readonly scale: TimeScale;
  readonly today: Day;
}

/** One exchange's bar: its days, those gone filled, and today. */
export function TimeTrack({ exchange, scale, today }: Properties) {
  const { from, to, days, gone, isOpenEnded } = spanOf(exchange, today);
  const start = scale.at(from);
  // A day is a stretch, not a point: the last one is drawn to its end.
  const width = Math.max(0.01, scale.at(to) - start + 1 / (scale.months.length * 30.4));
  return (
    <div class={`${style.timeTrack} is-${exchange.state}`} aria-hidden="true">
      <span
        class={isOpenEnded ? `${style.timeBar} is-open-ended` : style.timeBar}
        style={{ insetInlineStart: percent(start), inlineSize: percent(Math.min(width, 1 - start)) }}
      >
        <span class={style.timeGone} style={{ inlineSize: percent(gone / days) }} />
      </span>
      <span class={style.timeToday} style={{ insetInlineStart: percent(scale.at(today)) }} />
    </div>
  );
}
