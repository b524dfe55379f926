import type { Answers } from "../../domain/person/attributes.ts";
import { PIP_SHAPES, pipsOf } from "../../domain/person/sign.ts";
import { Shapes } from "./shapes.tsx";
import * as style from "./pips.module.css";

/** The product's sign: five pips in the article's order. The verdict beside it says the same in words. */
export function PipRow({ answers, size }: { readonly answers: Answers; readonly size?: number }) {
  return (
    <span class={style.pips} aria-hidden="true">
      {pipsOf(answers).map((pip, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- five fixed places
        <Shapes key={index} shapes={PIP_SHAPES[pip]} {...(size !== undefined && { size })} />
      ))}
    </span>
  );
}
