import { FEW_HUNDRED } from "../../domain/person/sort.ts";
import * as style from "./bar.module.css";

/** How a bar is drawn, told apart by its pattern before its color. */
export type Look = "filled" | "striped" | "outlined" | "hatched" | "dotted";

/** One piece of a bar: so many of the whole, drawn so. */
interface Piece {
  readonly count: number;
  readonly look: Look;
}

const HEIGHT = 16;
/** Somebody is never drawn as nobody: the least width of a piece, in percent. */
const LEAST = 0.8;

/** A length in percent: the scale of every picture, linear from nothing to the whole. */
function lengthOf(count: number, whole: number): number {
  return count === 0 || whole === 0 ? 0 : Math.max(LEAST, (100 * count) / whole);
}

/** The patterns the bars are filled with; stands once on a page that draws bars. */
export function BarPatterns() {
  return (
    <svg class={style.barPatterns} width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="bar-striped" width="4" height="4" patternUnits="userSpaceOnUse">
          <path d="M1.5 0V4" />
        </pattern>
        <pattern id="bar-outlined" width="4" height="4" patternUnits="userSpaceOnUse" />
        <pattern id="bar-hatched" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" />
        </pattern>
        <pattern id="bar-dotted" width="5" height="5" patternUnits="userSpaceOnUse">
          <circle cx="2.5" cy="2.5" r="0.9" />
        </pattern>
      </defs>
    </svg>
  );
}

/** Pieces of a whole. */
export interface BarProperties {
  readonly pieces: readonly Piece[];
  /** How many the full length stands for. */
  readonly whole: number;
}

/** Pieces of a whole side by side, as a picture; the numbers beside it say the same. */
export function Bar({ pieces, whole }: BarProperties) {
  const drawn = pieces.filter(({ count }) => count > 0);
  const starts = drawn.map((_, index) =>
    drawn.slice(0, index).reduce((sum, { count }) => sum + lengthOf(count, whole), 0),
  );
  return (
    <svg class={style.bar} width="100%" height={HEIGHT} aria-hidden="true">
      <line class={style.barBase} x1="0" x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {drawn.map(({ count, look }, index) => (
        <rect
          key={look}
          class={`${style.barPiece} is-${look}`}
          x={`${starts[index] ?? 0}%`}
          y="1.5"
          width={`${lengthOf(count, whole)}%`}
          height={HEIGHT - 4}
          {...(look !== "filled" && { fill: `url(#bar-${look})` })}
        />
      ))}
    </svg>
  );
}

/** How many were answered for on a scale that ends with the few hundred one really knows, where they begin marked. */
export function FewHundredBar({ count }: { readonly count: number }) {
  const whole = Math.max(FEW_HUNDRED.most, count);
  const [from, to] = [FEW_HUNDRED.least, FEW_HUNDRED.most].map((end) => `${(100 * end) / whole}%`);
  return (
    <svg class={style.bar} width="100%" height={HEIGHT} aria-hidden="true">
      <line class={style.barBase} x1="0" x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      <line class={style.barFew} x1={from} x2={to} y1={HEIGHT - 1.5} y2={HEIGHT - 1.5} />
      <line class={style.barFew} x1={from} x2={from} y1="0" y2={HEIGHT} />
      <rect class={`${style.barPiece} is-filled`} y="1.5" width={`${lengthOf(count, whole)}%`} height={HEIGHT - 4} />
    </svg>
  );
}
