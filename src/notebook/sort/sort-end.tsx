import { useLayoutEffect, useRef } from "preact/hooks";
import type { SortProgress } from "../../domain/person/sort.ts";
import { say, sayCount } from "../../ui/words/words.ts";
import { hashOf } from "../address.ts";
import { sortKeys } from "./sort-keys.ts";
import type { Sort } from "./use-sort.ts";
import * as style from "./sort-end.module.css";

/** The day's goal is reached, everybody is sorted, or only people passed over are left. */
type Ending = "rest" | "done" | "passed";

function words(ending: Ending, { count }: Sort, { tagged, aside, waiting }: SortProgress, isOfThese: boolean): string {
  if (ending === "rest") return sayCount("sort_rest", count);
  if (ending === "passed") return sayCount("sort_passed", waiting);
  return say(isOfThese ? "sort_theseDone" : "sort_done", tagged, aside);
}

interface Properties {
  readonly sort: Sort;
  readonly progress: SortProgress;
  /** A list is at its end, not the network. */
  readonly isOfThese: boolean;
}

/** Where sorting ends for now: what is done, and what can be done next. Back and undo still go back. */
export function SortEndPart({ sort, progress, isOfThese }: Properties) {
  // What was sorted last reaches the numbers a moment later; the words follow them.
  const ending: Ending = sort.end === "rest" ? "rest" : progress.waiting > 0 ? "passed" : "done";
  const heading = useRef<HTMLHeadingElement>(null);

  async function takeBack(): Promise<boolean> {
    const last = await sort.changedLast();
    if (last !== undefined) sort.takeBack(last);
    return last === undefined;
  }

  /** Somebody is current from the press on. */
  function goOn(how: () => void): void {
    sortKeys.expect();
    how();
  }

  // In the same breath as the drawing, so that no key goes to whoever stood here before.
  useLayoutEffect(() => heading.current?.focus(), [ending]);
  useLayoutEffect(() =>
    sortKeys.take(({ kind }) => {
      if (kind === "undo") return takeBack();
      if (kind === "previous") sort.previous();
      return kind !== "previous";
    }),
  );

  return (
    <section class={style.sortEnd}>
      <h2 ref={heading} tabIndex={-1}>
        {say(isOfThese ? "sort_these_title" : `sort_${ending}_title`)}
      </h2>
      <p>{words(ending, sort, progress, isOfThese)}</p>
      <div class="buttons">
        {ending === "rest" && progress.waiting > 0 && (
          <button type="button" onClick={() => goOn(sort.goOn)}>
            {say("sort_goOn")}
          </button>
        )}
        {ending === "passed" && (
          <button type="button" onClick={() => goOn(sort.again)}>
            {say("sort_again")}
          </button>
        )}
        {isOfThese && <a href={hashOf("people/sort")}>{say("sort_everybody")}</a>}
        <a href={hashOf("overview")}>{say("sort_toOverview")}</a>
      </div>
    </section>
  );
}
