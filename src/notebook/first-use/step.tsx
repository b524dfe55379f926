import type { ComponentChildren } from "preact";
import { say } from "../../ui/words/words.ts";
import * as style from "./first-use.module.css";

interface Properties {
  readonly title: string;
  readonly isDone: boolean | undefined;
  /** The first that isn't done. */
  readonly isCurrent: boolean;
  readonly children: ComponentChildren;
}

/** One step in a numbered list: all stand open, the one that is next is marked, and so is what was done. */
export function Step({ title, isDone, isCurrent, children }: Properties) {
  return (
    <li class={isDone ? `${style.bringStep} is-done` : style.bringStep} aria-current={isCurrent ? "step" : undefined}>
      <h2>
        {title}
        {isDone && <span class="for-screen-readers"> {say("bring_done")}</span>}
      </h2>
      {children}
    </li>
  );
}
