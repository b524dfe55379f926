import { MOST_A_DAY } from "../../database/local/sort-memory.ts";
import type { SortProgress } from "../../domain/person/sort.ts";
import { say } from "../../ui/words/words.ts";
import { Bar, BarPatterns, FewHundredBar } from "../overview/bar.tsx";
import type { Sort } from "./use-sort.ts";
import * as style from "./sort-progress.module.css";

/** How far today is, how many a day, and how far the few hundred are. */
export function SortProgressBar({ sort, progress }: { readonly sort: Sort; readonly progress: SortProgress }) {
  const { count, goal, setGoal } = sort;
  const { tagged, aside, waiting } = progress;
  return (
    <section class={style.sortProgress} aria-label={say("sort_today", count, goal)}>
      <BarPatterns />
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
      <div class={style.sortBar}>
        <FewHundredBar count={tagged} />
      </div>
      <p class="hint">{say("sort_progress", tagged, aside, waiting)}</p>
    </section>
  );
}
