import { MOST_A_DAY } from "../../database/local/sort-memory.ts";
import type { SortProgress } from "../../domain/person/sort.ts";
import { say, sayCount } from "../../ui/words/words.ts";
import { hashOf } from "../address.ts";
import { Bar, BarPatterns, FewHundredBar } from "../overview/bar.tsx";
import type { Sort } from "./use-sort.ts";
import * as style from "./sort-progress.module.css";

/** How far a list is, and the way from it to everybody. */
function These({ tagged, aside, waiting }: SortProgress) {
  const [done, whole] = [tagged + aside, tagged + aside + waiting];
  return (
    <>
      <p class={style.sortToday} role="status">
        {sayCount("sort_these", whole)} · {say("sort_theseDoneSoFar", done)}
      </p>
      <div class={style.sortBar}>
        <Bar pieces={[{ count: done, look: "filled" }]} whole={whole} />
      </div>
      <a class="hint" href={hashOf("people/sort")}>
        {say("sort_everybody")}
      </a>
    </>
  );
}

/** How far today is, and how many a day. */
function Today({ count, goal, setGoal }: Sort) {
  return (
    <>
      <p class={style.sortToday} role="status">
        {say("sort_today", count, goal)}
      </p>
      <div class={style.sortBar}>
        <Bar pieces={[{ count: Math.min(count, goal), look: "filled" }]} whole={goal} />
      </div>
      <label class={style.sortGoal}>
        <span class="hint">{say("sort_goal")}</span>
        <input
          type="number"
          min={1}
          max={MOST_A_DAY}
          step={1}
          value={goal}
          onChange={({ currentTarget }) => {
            const wish = Math.round(currentTarget.valueAsNumber);
            if (wish >= 1 && wish <= MOST_A_DAY) setGoal(wish);
            else currentTarget.value = String(goal);
          }}
        />
      </label>
    </>
  );
}

interface Properties {
  readonly sort: Sort;
  readonly progress: SortProgress;
  /** Of the list that is sorted, where it isn't everybody. */
  readonly ofThese: SortProgress | undefined;
}

/** How far today or the list is, and how far the few hundred are. */
export function SortProgressBar({ sort, progress, ofThese }: Properties) {
  const { tagged, aside, waiting } = progress;
  return (
    <section class={style.sortProgress} aria-label={say("sort_progressName")}>
      <BarPatterns />
      {ofThese ? <These {...ofThese} /> : <Today {...sort} />}
      <div class={style.sortBar}>
        <FewHundredBar count={tagged} />
      </div>
      <p class="hint">{say("sort_progress", tagged, aside, waiting)}</p>
    </section>
  );
}
