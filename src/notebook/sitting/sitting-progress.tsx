import { MOST_A_DAY } from "../../database/local/sitting-memory.ts";
import type { Sorting } from "../../domain/person/sitting.ts";
import { say } from "../../ui/words/words.ts";
import { Bar, BarPatterns, FewHundredBar } from "../overview/bar.tsx";
import type { Sitting } from "./use-sitting.ts";

/** How far today is, how many a day, and how far the few hundred are. */
export function SittingProgress({ sitting, sorting }: { readonly sitting: Sitting; readonly sorting: Sorting }) {
  const { count, goal, setGoal } = sitting;
  const { tagged, aside, waiting } = sorting;
  return (
    <section class="sitting-progress" aria-label={say("sitting_today", count, goal)}>
      <BarPatterns />
      <div>
        <p class="sitting-today" role="status">
          {say("sitting_today", count, goal)}
        </p>
        <Bar pieces={[{ count: Math.min(count, goal), look: "filled" }]} whole={goal} />
      </div>
      <label class="sitting-goal">
        <span class="hint">{say("sitting_goal")}</span>
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
      <div class="sitting-few">
        <FewHundredBar count={tagged} />
        <p class="hint">{say("sitting_progress", tagged, aside, waiting)}</p>
      </div>
    </section>
  );
}
