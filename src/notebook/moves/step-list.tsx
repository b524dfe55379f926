import type { Day } from "../../domain/history/day.ts";
import type { Step } from "../../domain/referral/step.ts";
import { FailingPart } from "../../ui/controls/failing-part.tsx";
import { say } from "../../ui/words/words.ts";
import { hashOf, type Shown } from "../address.ts";
import type { Network } from "../network.tsx";
import type { Undoing } from "../undo-bar.tsx";
import { StepRow } from "./step-row.tsx";
import { rowOf } from "./step-words.ts";
import { useRowFocus } from "./use-row-focus.ts";
import * as style from "./next-steps.module.css";

interface Properties {
  readonly steps: readonly Step[];
  /** So many of them are drawn, and the one that is open. */
  readonly most: number;
  readonly network: Network;
  readonly today: Day;
  readonly undoing: Undoing;
  /** What the page shows, without an open row. */
  readonly here: Shown;
  /** The row that is open, by `rowOf`. */
  readonly opened: string | null;
}

/** Steps, each a row in which it is done. */
export function StepList({ steps, most, here, opened, ...rest }: Properties) {
  const drawn = steps.filter((step, index) => index < most || rowOf(step) === opened);
  const list = useRowFocus<HTMLOListElement>(drawn.map(rowOf).join("\n"));
  return (
    <ol class={`rows ${style.steps}`} ref={list} tabIndex={-1}>
      {drawn.map((step) => {
        const row = rowOf(step);
        return (
          <FailingPart key={row} name={say("moves_steps")} as="item">
            <StepRow
              step={step}
              opened={hashOf("steps", { ...here, do: row })}
              closed={hashOf("steps", here)}
              isOpen={opened === row}
              {...rest}
            />
          </FailingPart>
        );
      })}
    </ol>
  );
}
