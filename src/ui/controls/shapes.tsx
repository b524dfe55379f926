import type { Shape } from "../../domain/person/sign.ts";
import * as style from "./shapes.module.css";

/** The shapes of the sign as a picture in the current text color; meaning comes from the words beside it. */
export function Shapes({ shapes, size = 12 }: { readonly shapes: readonly Shape[]; readonly size?: number }) {
  return (
    <svg class={style.shapes} width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      {shapes.map(({ path, isFilled, dash }) => (
        <path
          key={path}
          d={path}
          class={isFilled ? "is-filled" : "is-drawn"}
          {...(dash !== undefined && { "stroke-dasharray": dash })}
        />
      ))}
    </svg>
  );
}
