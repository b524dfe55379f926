import { useLayoutEffect, useRef } from "preact/hooks";
import type { Sorting } from "../../domain/person/sitting.ts";
import { say, sayCount } from "../../ui/words/words.ts";
import { hashOf } from "../address.ts";
import { sittingKey } from "./sitting-keys.ts";
import type { Sitting } from "./use-sitting.ts";

/** The day's goal is reached, everybody is sorted, or only people passed over are left. */
type Ending = "rest" | "done" | "passed";

function words(ending: Ending, count: number, { tagged, aside, waiting }: Sorting): string {
  if (ending === "rest") return sayCount("sitting_rest", count);
  return ending === "done" ? say("sitting_done", tagged, aside) : sayCount("sitting_passed", waiting);
}

interface Properties {
  readonly sitting: Sitting;
  readonly sorting: Sorting;
}

/** Where a sitting ends for now: what is done, and what can be done next. Back and undo still go back. */
export function SittingEndPart({ sitting, sorting }: Properties) {
  // What was sorted last reaches the numbers a moment later; the words follow them.
  const ending: Ending = sitting.end === "rest" ? "rest" : sorting.waiting > 0 ? "passed" : "done";
  const heading = useRef<HTMLHeadingElement>(null);
  // In the same breath as the drawing, so that no key goes to whoever stood here before.
  useLayoutEffect(() => heading.current?.focus(), [ending]);
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const kind = event.defaultPrevented ? undefined : sittingKey(event)?.kind;
      if (kind === "undo") sitting.takeBack();
      else if (kind === "previous") sitting.previous();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  });
  return (
    <section class="sitting-end">
      <h2 ref={heading} tabIndex={-1}>
        {say(`sitting_${ending}_title`)}
      </h2>
      <p>{words(ending, sitting.count, sorting)}</p>
      <div class="buttons">
        {ending === "rest" && sorting.waiting > 0 && (
          <button type="button" onClick={sitting.goOn}>
            {say("sitting_goOn")}
          </button>
        )}
        {ending === "passed" && (
          <button type="button" onClick={sitting.again}>
            {say("sitting_again")}
          </button>
        )}
        <a href={hashOf("overview")}>{say("sitting_toOverview")}</a>
      </div>
    </section>
  );
}
