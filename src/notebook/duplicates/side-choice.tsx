import type { ComponentChildren } from "preact";
import type { MergeSide } from "../../domain/person/merge.ts";
import * as style from "./side-choice.module.css";

interface Properties {
  readonly name: string;
  readonly legend: string;
  readonly chosen: MergeSide | undefined;
  readonly options: readonly (readonly [MergeSide, ComponentChildren])[];
  readonly onChoose: (side: MergeSide) => void;
}

/** One field where two people differ, and whose stands. */
export function SideChoice({ name, legend, chosen, options, onChoose }: Properties) {
  return (
    <fieldset class={style.sideChoice}>
      <legend class="label">{legend}</legend>
      {options.map(([side, words]) => (
        <label key={side} class="tick">
          <input type="radio" name={`duplicate-${name}`} checked={chosen === side} onChange={() => onChoose(side)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
